// A card beside a figure, while the pointer or the keyboard is on it: the Chinese words that state it, how they were
// read, and the English; all of it from the certificate. Without one there is no card, and links stay links.

import { certificate, element } from "./certificate.js";

const { facts = {}, claims = [] } = (await certificate?.catch(() => 0)) || {};
const all = Object.values(facts), article = document.querySelector("article");
const root = document.documentElement, isChinese = root.lang.startsWith("zh");
const SAID = isChinese
	? { stated: "原文写明", inferred: "据此推断，原文未写明", see: "查看原文" }
	: { stated: "Stated in the article", inferred: "Inferred from these words, not stated", see: "See the words", over: "more than", under: "less than" };

const hanzi = (text) => element("span", { lang: "zh-Hans" }, text);
const grouped = (number) => number.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ","));

/** The quoted words with those of the figure marked: the numbers of a quote belong to its facts in order. */
function quotation({ quote, span }) {
	let [from, to] = [0, 0];
	const before = new Map(all.filter((fact) => fact.quote === quote && fact.span[0] <= span[0]).map((fact) => [fact.span[0], fact.surface]));
	for (const at of [...before.keys()].sort((a, b) => a - b)) to = (from = quote.indexOf(before.get(at), to)) + before.get(at).length;
	return [quote.slice(0, from), element("mark", {}, quote.slice(from, to)), quote.slice(to)];
}

/** How the value was read: 25 × 万 (10,000) = 250,000 · 余: more than. A Chinese reader needs the number alone. */
function reading({ steps = [], values }) {
	const [numbers, others] = [true, false].map((is) => steps.filter(({ kind }) => /numeral|multiplier/.test(kind) === is));
	const told = others.filter(({ means }) => means && !isChinese).map(({ surface, kind, means }) =>
		[hanzi(surface), `: ${/\d/.test(means) ? `${kind} ${means}` : (SAID[means] ?? means).replaceAll("-", " ")}`]);
	const product = numbers.flatMap(({ surface, means }) => [" × ", hanzi(surface), surface === means || !numbers[1] ? "" : ` (${grouped(means)})`]);
	if (numbers[0] && numbers[0].surface !== values[0]) told.unshift([...product.slice(1), ` = ${grouped(values[0])}`]);
	return told.flatMap((piece) => [" · ", ...piece]).slice(1);
}

function make(link, fact) {
	const english = claims.find(({ anchor, url }) => anchor === fact.anchor && /^en\/.*figures/.test(url))?.text;
	return element("div", { id: "peek", className: "peek" }, ...[
		[{ className: "quoted", lang: "zh-Hans" }, ...quotation(fact)],
		[{}, ...reading(fact)],
		[{ lang: "en" }, `${fact.labels.en}: `, element("strong", {}, english ?? "")],
		[{ className: "origin" }, `${SAID[fact.origin]} · `, element("a", { href: link.getAttribute("href"), tabIndex: -1 }, SAID.see)],
	].map(([properties, ...children]) => element("p", properties, ...children)));
}

let card, owner, timer, pointer;

function close() {
	clearTimeout(timer);
	owner?.removeAttribute("aria-describedby");
	card?.remove();
	card = owner = undefined;
}

/** Shows the card of a link, below it or above it; whether there is one. */
function open(link) {
	const fact = all.find(({ anchor }) => anchor === link?.getAttribute("href").split("#")[1]);
	if (!fact || link === owner) return fact;
	close();
	article.append((card = make((owner = link), fact)));
	link.setAttribute("aria-describedby", "peek");
	const { width, height } = card.getBoundingClientRect(), page = article.getBoundingClientRect(), lines = [...link.getClientRects()];
	const isBelow = innerHeight - lines.at(-1).bottom > height + 3 || lines[0].top < height + 60; // 60: the header
	const { left, bottom, top } = lines.at(isBelow ? -1 : 0);
	card.style.left = `${Math.max(12, Math.min(left, root.clientWidth - width - 12)) - page.left}px`;
	card.style.top = `${(isBelow ? bottom + 3 : top - height - 3) - page.top}px`;
	return fact;
}

const later = (act, wait) => (clearTimeout(timer), (timer = setTimeout(act, wait)));
const linkAt = (node) => node?.closest?.("a.figure");
const isHeld = (node) => card?.contains(node) || owner?.contains(node);

if (all.length) {
	article.onpointerover = ({ target, pointerType }) => {
		if (pointerType === "touch") return;
		if (isHeld(target)) clearTimeout(timer);
		else if (linkAt(target)) later(() => open(linkAt(target)), 120);
	};
	article.onpointerout = ({ relatedTarget, pointerType }) => {
		if (pointerType !== "touch" && !isHeld(relatedTarget)) later(() => owner === document.activeElement || close(), 250);
	};
	article.addEventListener("focusin", ({ target }) => target.matches(":focus-visible") && open(linkAt(target)));
	article.addEventListener("focusout", ({ relatedTarget }) => isHeld(relatedTarget) || close());
	article.addEventListener("click", (event) => {
		const link = linkAt(event.target);
		if (pointer === "touch" && event.detail && link !== owner && open(link)) event.preventDefault();
	});
	addEventListener("pointerdown", ({ target, pointerType }) => ((pointer = pointerType), isHeld(target) || close()));
	addEventListener("keydown", ({ key }) => key === "Escape" && close());
	for (const event of ["resize", "hashchange", "pagehide", "beforeprint"]) addEventListener(event, close);
}
