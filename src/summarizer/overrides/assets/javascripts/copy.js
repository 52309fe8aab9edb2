// A button copies each citation; one in each row of figures copies the figure with its Chinese words, its address
// and the citation of the page, as `summarizer cite` prints them. Without scripts: none.

const zh = document.documentElement.lang.startsWith("zh");
const [COPY, DONE, COLON, OPEN, CLOSE, COMMA, STOP] = zh
	? ["复制", "已复制", "：", "（", "）", "，", "。"]
	: ["Copy", "Copied", ": ", " (", ")", ", ", ". "];
const element = (tag, properties) => Object.assign(document.createElement(tag), properties);
const article = document.querySelector("article");
const home = document.querySelector("link[rel=canonical]")?.href;
const status = element("p", { className: "copied", role: "status" });

async function copy(text) {
	try {
		await navigator.clipboard.writeText(text);
	} catch {
		const area = element("textarea", { value: text });
		article.append(area);
		area.select();
		document.execCommand("copy");
		area.remove();
	}
}

function offer(place, name, text) {
	const button = element("button", { type: "button", className: "copy", textContent: COPY, ariaLabel: COPY + COLON + name });
	button.onclick = async () => {
		await copy(text);
		button.focus();
		button.textContent = status.textContent = DONE;
		setTimeout(() => (button.textContent = COPY, status.textContent = ""), 2000);
	};
	place.append(" ", button);
}

for (const { textContent, parentNode: item } of article.querySelectorAll(".cite .frame"))
	offer(item, item.firstChild.data.replace(/[:：] ?/, ""), textContent);

const citation = article.querySelector("[data-frame=cite-apa]")?.textContent;
for (const words of article.querySelectorAll("td:nth-child(3):not(.key *) > a.words")) {
	const [{ textContent: label }, claim] = words.closest("tr").cells, link = claim.querySelector("a");
	const address = home ? COMMA + new URL(link.getAttribute("href"), home) : "";
	offer(words.parentNode, label, label + COLON + link.textContent + OPEN + words.textContent + CLOSE + address + STOP + citation);
}
article.append(status);
