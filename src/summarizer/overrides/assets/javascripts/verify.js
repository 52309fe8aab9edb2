// Re-checks the figures of the open page in the reader's browser: the words of a link, the Chinese quoted for it
// and the article's certificate must state the same.

import { certificate } from "./certificate.js";
import { decimal, directions, read } from "./numbers.js";

const { lang } = document.documentElement, code = lang.slice(0, 2);
const WORDS = {
	holds: ["checked", "已核对"],
	reads: ["checked in your browser: ", "已在您的浏览器中核对："],
	wrong: ["does not match the Chinese: ", "与原文不符："],
	certificate: ["does not match the certificate: ", "与核验记录不符："],
	unread: ["not checked: ", "未能核对："],
	status: ["In your browser: # of # figures confirmed against the quoted Chinese.", "在您的浏览器中核对：#/#个数字与所引原文相符。"],
	faults: [" Not confirmed: ", "未能确认："],
	missing: [" Missing from this page: ", "本页缺少："],
	failed: ["The certificate could not be loaded: nothing was checked here.", "未能取得核验记录：没有在此核对。"],
};
const say = (key) => WORDS[key][code === "zh" ? 1 : 0];

const find = (selector) => document.querySelector(selector);
const all = (selector) => [...document.querySelectorAll(`article ${selector}`)];
const shown = (node) => node.textContent.replace(/\s+/g, " ").trim();
const bare = (text) => text.replace(/\s+/g, "");
const anchor = (link) => decodeURIComponent(link.getAttribute("href").split("#")[1] ?? "");

function element(tag, properties, ...children) {
	const made = Object.assign(document.createElement(tag), properties);
	made.append(...children);
	return made;
}

const alike = (a = {}, b = {}) => Object.keys({ ...a, ...b }).every((part) => a[part] === b[part]);
const equal = (a, factor, b, other) => a.length === b.length && a.every((value, at) => b[at] !== null && value * factor === b[at] * other);

/** Whether words state what the Chinese does; an inference states a part of it. */
function agrees(said, meant, fact) {
	if (fact.origin === "inferred") return alike({ ...meant.parts, ...said.parts }, meant.parts);
	if (said.bound !== meant.bound || (said.direction && !directions(fact.quote).includes(said.direction))) return false;
	if (said.parts || meant.parts) return alike(said.parts, meant.parts);
	const comparable = said.base === meant.base || (said.base === "any" && /thing|multiple/.test(meant.base));
	return comparable && said.type === meant.type && equal(said.values, said.factor, meant.values, meant.factor);
}

/** Whether they state what the certificate does; null where their unit is not known here. */
function isCertified(said, fact) {
	const { direction, basis } = fact.trend ?? {}, trend = [said.direction || direction, said.basis || basis];
	if (said.bound !== fact.bound || trend[0] !== direction || trend[1] !== basis) return false;
	if (said.parts || fact.parts) return alike(said.parts, fact.parts);
	const values = fact.values.map(decimal), given = fact.type === "ratio" ? [(values[0] * decimal("1")) / values[1]] : values;
	return equal(said.values, said.factor, given, decimal(fact.factor)) && (/thing|any/.test(said.base) ? fact.kind === "count" || null : said.base === fact.base);
}

/** What is wrong with a claim; empty where it holds. */
function judge(text, language, quoted, fact) {
	const said = read(text, language), chinese = read(quoted, "zh");
	const meant = (chinese?.base !== "thing" || fact.kind === "count") && chinese; // else a measure not known here
	if (said && meant && !agrees(said, meant, fact)) return "wrong";
	const certified = said ? isCertified(said, fact) : null;
	return certified === false ? "certificate" : certified && meant ? "" : "unread";
}

/** Each figure, what is wrong with it, and what shows that. What is found leaves `listed`. */
function checkFigures(facts, listed) {
	const taken = (test) => listed.splice(listed.findIndex(test) >>> 0, 1)[0];
	const links = all("a.figure"), exact = links.map((link) => taken((claim) => claim.anchor === anchor(link) && claim.text === shown(link)));
	return links.map((link, at) => {
		const claim = exact[at] ?? taken((other) => other.anchor === anchor(link)), fact = facts.get(anchor(link));
		if (!fact) return [link, "certificate", "—"];
		const place = document.getElementById(fact.anchor), evidence = [place, place?.nextElementSibling].find((node) => node?.matches(".evidence"));
		const quoted = evidence ? shown(evidence) : fact.surface;
		const problem = judge(shown(link), link.closest("[lang]").lang.slice(0, 2), quoted, fact);
		if (problem === "certificate") return [link, problem, Object.values(fact.parts ?? fact.values).join(" ")];
		return problem || exact[at] ? [link, problem, quoted] : [link, "certificate", claim?.text ?? "—"];
	});
}

/** Words of the article and names of figures that are not those of the certificate. */
function checkQuotations(facts, rows) {
	const evidence = all("a.evidence[id]").map((link) => {
		const { surface = "—", quote = "" } = facts.get(link.id) ?? {}, around = link.closest("mark") ?? link;
		return [link, bare(link.textContent) === bare(surface) && !bare(around.textContent).includes(bare(quote)) ? quote : surface];
	});
	const words = all("a.words").map((link) => [link, facts.get(anchor(link))?.quote]);
	const labels = all("td > a[id]").map(({ id, parentNode }) => [parentNode.lastChild, rows.get(id)?.labels[code]]);
	const differing = [...evidence, ...words, ...labels].filter(([node, text]) => text !== undefined && bare(node.textContent) !== bare(text));
	return differing.map(([node, text]) => [node, "certificate", text]);
}

/** Words in a chart; a figure that holds has its sign in the table beside it. */
function drawn(id, ...words) {
	const made = document.createElementNS("http://www.w3.org/2000/svg", "tspan");
	made.setAttribute("class", "fault");
	made.append(...words);
	return Object.assign(made, { id });
}

/** Puts a sign or words beside what was checked; gives a link to the words. */
function mark([node, problem, text], number) {
	const title = `${say("reads")}${shown(node)} = ${text}`, id = `fault-${number}`;
	const link = element("a", { href: `#${id}` }, shown(node));
	if (node.ownerSVGElement) problem && node.after(drawn(id, " ✗ ", say(problem), text));
	else if (problem) node.after(element("strong", { className: "fault", id, lang }, say(problem), element("span", { lang: "zh-Hans" }, text)));
	else node.after(element("span", { className: "holds", role: "img", ariaLabel: say("holds"), title, lang }));
	return link;
}

async function check(status) {
	const { facts, claims } = await certificate;
	const by = (key) => new Map(Object.values(facts).map((fact) => [fact[key], fact]));
	const missing = claims.filter(({ url }) => location.pathname.replace(/index\.html$/, "").endsWith(`/${url}`));
	const figures = checkFigures(by("anchor"), missing), results = [...figures, ...checkQuotations(by("anchor"), by("row"))];
	const links = results.map(mark), wrong = links.filter((_, at) => results[at][1]);
	const listed = (key, items) => (items.length ? [say(key), ...items.flatMap((item) => [" · ", item]).slice(1)] : []);
	const count = say("status").replace("#", figures.filter(([, problem]) => !problem).length).replace("#", figures.length);
	status.append(count, ...listed("faults", wrong), ...listed("missing", missing.map(({ text }) => text)));
	status.classList.add(wrong.length || missing.length ? "failed" : "passed");
}

if (certificate) {
	const status = element("p", { className: "browser", role: "status" });
	(find("article .attribution") ?? find("article h1")).after(status);
	check(status).catch(() => {
		status.classList.add("failed");
		status.append(say("failed"));
	});
}
