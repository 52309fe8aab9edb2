// Re-checks the figures of the open page: the words of a link, the Chinese quoted and the certificate must state the same.

import { certificate, element } from "./certificate.js";
import { decimal, directions, read } from "./numbers.js";

const { lang } = document.documentElement, code = lang.slice(0, 2);
const WORDS = {
	holds: ["checked", "已核对"],
	wrong: ["does not match the Chinese: ", "与原文不符："],
	certificate: ["does not match the certificate: ", "与核验记录不符："],
	unread: ["? not checked here", "？此处未核"],
	status: ["In your browser: # of # places confirmed against the quoted Chinese", "在您的浏览器中核对：#/#处数字与所引原文相符"],
	unchecked: ["; # not checked here", "；#处此处未核"],
	faults: ["; # contradicted: ", "；#处不符："],
	missing: ["; # missing from this page: ", "；本页缺少#处："],
	failed: ["The certificate could not be loaded: nothing was checked here.", "未能取得核验记录：没有在此核对。"],
};
const say = (key) => WORDS[key][+(code === "zh")];

const all = (selector) => [...document.querySelectorAll(`article ${selector}`)];
const shown = (node) => node.textContent.replace(/\s+/g, " ").trim();
const bare = (text) => text.replace(/\s+/g, "");
const anchor = (link) => decodeURIComponent(link.getAttribute("href").split("#")[1] ?? "");

/** 15:00 is 15时: a part that is not said is none. */
const alike = (a = {}, b = {}) => Object.keys({ ...a, ...b }).every((part) => (a[part] || 0) === (b[part] || 0));
const equal = (a, b, factor = 1n, other = 1n) => a.length === b.length && a.every((value, at) => b[at] !== null && value * factor === b[at] * other);
const digits = (text) => (text.match(/\d[\d.,]*/g) ?? []).map((number) => number.replace(/[.,]/g, "").replace(/^0+|0+$/g, ""));

/** Of measures not known only the numbers. */
function agrees(said, meant, isUnknown) {
	if (said.bound !== meant.bound) return false;
	if (said.parts || meant.parts) return alike(said.parts, meant.parts);
	if (said.type !== meant.type || isUnknown(meant)) return equal(said.values, meant.values);
	const comparable = said.base === meant.base || (said.base === "any" && /thing|multiple/.test(meant.base));
	return comparable && equal(said.values, meant.values, said.factor, meant.factor);
}

/** What is wrong with a claim, if anything. Where it is not read, no digit may be new. */
export function judge(text, language, quoted, fact) {
	const said = read(text, language), meant = read(quoted, "zh"), values = fact.values.map(decimal);
	if (!said) return digits(text).every((number) => digits([quoted, ...fact.values].join(" ")).includes(number)) ? "unread" : "certificate";
	const isUnknown = ({ base }) => /thing|any/.test(base) && fact.kind !== "count";
	const isRight = !meant || (fact.origin === "inferred"
		? alike({ ...meant.parts, ...said.parts }, meant.parts)
		: (!said.direction || directions(fact.quote).includes(said.direction)) && agrees(said, meant, isUnknown));
	if (!isRight) return "wrong";
	const given = { ...fact, type: said.type, factor: decimal(fact.factor ?? ""), values: fact.type === "ratio" ? [(values[0] * decimal("1")) / values[1]] : values };
	if (fact.kind === "count" || isUnknown(said)) given.base = "thing";
	if (!agrees(said, given, isUnknown) || ["direction", "basis"].some((key) => said[key] && said[key] !== fact.trend?.[key])) return "certificate";
	return !meant || isUnknown(said) || isUnknown(meant) ? "unread" : "";
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
		return problem === "wrong" || exact[at] ? [link, problem, quoted] : [link, "certificate", claim?.text ?? "—"];
	});
}

/** Quotations and names that are not the certificate's. */
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

/** Puts a sign or words beside what was checked; gives a link to the words. A chart has its signs in the table. */
function mark([node, problem, text], number) {
	const id = `fault-${number}`, isDrawn = node.ownerSVGElement, title = `${say("holds")}: ${shown(node)} = ${text}`, isUnread = problem === "unread";
	const made = document.createElementNS(node.parentNode.namespaceURI, isDrawn ? "tspan" : isUnread ? "span" : "strong");
	Object.entries({ id, lang, class: isUnread ? problem : "fault" }).forEach((given) => made.setAttribute(...given));
	if (problem) made.append(isDrawn ? (isUnread ? " " : " ✗ ") : "", say(problem), isUnread ? "" : isDrawn ? text : element("span", { lang: "zh-Hans" }, text));
	if (problem) node.after(made);
	else if (!isDrawn) node.after(element("span", { className: "holds", role: "img", ariaLabel: say("holds"), title, lang }));
	return element("a", { href: `#${id}` }, shown(node));
}

async function check(status) {
	const { facts, claims } = await certificate;
	const by = (key) => new Map(Object.values(facts).map((fact) => [fact[key], fact]));
	const missing = claims.filter(({ url }) => location.pathname.replace(/index\.html$/, "").endsWith(`/${url}`));
	const figures = checkFigures(by("anchor"), missing), results = [...figures, ...checkQuotations(by("anchor"), by("row"))];
	const links = results.map(mark), wrong = links.filter((_, at) => !/^(unread)?$/.test(results[at][1]));
	const listed = (key, items, count = items.length) => (count ? [say(key).replace("#", count), ...items.flatMap((item) => [" · ", item]).slice(1)] : []);
	const having = (sought) => figures.filter(([, problem]) => problem === sought).length, unread = having("unread");
	status.append(say("status").replace("#", having("")).replace("#", figures.length), ...listed("unchecked", [], unread));
	status.append(...listed("faults", wrong), ...listed("missing", missing.map(({ text }) => text)));
	status.classList.add(wrong.length || missing.length ? "failed" : unread ? "partial" : "passed");
}

if (certificate) {
	const status = element("p", { className: "browser", role: "status" });
	(all(".attribution")[0] ?? all("h1")[0]).after(status);
	check(status).catch(() => {
		status.classList.add("failed");
		status.append(say("failed"));
	});
}
