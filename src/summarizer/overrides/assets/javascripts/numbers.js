// The number in a short phrase, read exactly; null or false where this cannot. Shares nothing with the program that makes pages.

const ONE = 2520n * 10n ** 20n; // any part to a tenth is whole
const tens = (power) => 10n ** BigInt(power);

export function decimal(text) {
	const [, sign, above, below = ""] = /^(-?)(\d{1,60})(?:\.(\d{1,20}))?$/.exec(text) ?? [];
	return above ? (BigInt(sign + above + below) * ONE) / tens(below.length) : null;
}

// Base, how many of it one is, names; 1 has the base's too. Lengths are in chi, areas in mu.
const plain = (name) => name.replace(/[_-]/g, " ").replace(/s\b/g, "");
const MEASURES = new Map(`percent 1|% 100|share 0.1|‰
point 1.0|个百分点|百分点|percentage_point 0.01|个基点|基点|basis_point
multiple 1|倍|fold
any 1.0|time
yuan 1|元|块|块钱
dollar 1|美元|us_dollar
euro 1|欧元
yen 1|日元
pound-sterling 1|英镑
hong-kong-dollar 1|港元|港币
kilogram 0.000001|毫克|milligram 0.001|克|gram 1|公斤|千克|kg 0.5|斤|jin 1000|吨|metric_ton|tonne|ton
chi 0.000000003|纳米|nanometer 0.003|毫米|millimeter 0.03|厘米|centimeter 3|米|meter 3000|公里|千米|kilometer 5556|海里|nautical_mile
mu 1|亩 15|公顷|hectare 0.0015|平方米|square_meter 1500|平方公里|平方千米|square_kilometer
liter 0.001|毫升|milliliter 1|升 1000|立方米|cubic_meter
second 1|秒|秒钟 60|分钟|minute 3600|小时|个小时|hour 86400|天|日|day 604800|周|星期|个星期|week
month 1|个月|月 3|季度|个季度 12|年|周年|岁|周岁|year|year_old
celsius 1|°c|摄氏度|degree_celsius
degree 1|度
watt 1|瓦 1000|千瓦|kilowatt 1000000|兆瓦|megawatt 1000000000|吉瓦|gigawatt
volt 1|伏 1000|千伏|kilovolt
kilowatt-hour 1|千瓦时|度电
kilometer-an-hour 1|公里/小时|km/h 3.6|米/秒|m/s
ordinal 1`.split("\n").flatMap((line) => {
	const [base, ...units] = line.split(" ").map((unit) => unit.split("|"));
	return units.flatMap(([factor, ...names]) => [...names, ...(factor === "1" ? base : [])].map((name) => [plain(name), { base: base[0], factor: decimal(factor) }]));
}));
const measure = (name) => MEASURES.get(plain(name));
const begins = (name, end) => [...MEASURES.keys()].some((word) => name.startsWith(word + end));
const THING = { base: "thing", factor: ONE };

const quantity = (value, unit, bound = "") => value !== null && unit && { type: "quantity", values: [value], bound, ...unit };
const share = (above, below) => above !== null && below && (above * ONE) % below === 0n && quantity((above * ONE) / below, measure("share"));
const moment = (stated) => ({ type: "moment", parts: Object.fromEntries(stated) });

function range(text, joint, one) {
	const ends = text.split(joint), [, scale = ""] = /^[\d.]+([千万亿]+| \w+illion)/.exec(ends[1]) ?? [];
	if (/^[\d.]+$/.test(ends[0])) ends[0] += scale; // 3至5万元
	const [first, last] = ends.map((end) => one(end));
	const alike = ends.length === 2 && first && last && (first.base === "thing" || (first.base === last.base && first.factor === last.factor));
	return alike && !first.bound && { ...last, type: "range", values: [...first.values, ...last.values] };
}

export function read(text, language) {
	if (text.length > 200) return null;
	if (language === "en") return phrase(text.toLowerCase(), EN);
	// 三四百 is 300 to 400; 三日 are days, 3日 is a date. All else reads alike in digits: 3百05.
	const one = "零一二三四五六七八九〇〇两", few = `(?<![${one}十百千万亿点\\d])(一二|[二两]三|三[四五]|四五|五六|六七|七八|八九)(?![${one}])([十百千万亿]*)`;
	const given = text.normalize("NFKC").replace(/\s|[高多]达|之多/g, "").replace(RegExp(few), (_, [low, high], scale) => low + scale + "至" + high + scale);
	if (RegExp(`(?<![${one}])[两${one.slice(1, 10)}]{2}(?![${one}])|点.?十|[百千万亿]\\d(?![\\d.,十百千万])`).test(given)) return null;
	return phrase(given.replace(/^([^\d年月]+)日$/, "$1天").replace(RegExp(`(?<!\\d)两|[${one.slice(0, 11)}]`, "g"), (sign) => one.indexOf(sign) % 10), ZH);
}

function phrase(text, words) {
	const [basis, rest] = take(text, words.bases, words.basis);
	const [direction, level] = take(rest, words.directions, words.first);
	const [before, bare] = take(level, words.before, words.first);
	const [behind, middle] = take(bare, words.behind, words.last);
	const found = words.read(middle);
	const bounds = [before, behind, found?.bound].filter(Boolean), [bound = "exact"] = bounds;
	return found && bounds.length < 2 && (!found.parts || /exact|about/.test(bound)) && { ...found, bound, direction, basis };
}

function take(text, table, form) {
	for (const [name, words] of Object.entries(table)) {
		const pattern = RegExp(form.replace("W", `(?:${words})`));
		if (pattern.test(text)) return [name, text.replace(pattern, "")];
	}
	return ["", text];
}

/** By multipliers: word, power of ten, power that what is before stays below. */
function compose(text, [multiplier, ...lesser], small) {
	if (!multiplier) return small(text);
	const [word, power, limit] = multiplier, [left, right, more] = text.split(word).map((side) => side.trim());
	if (right === undefined) return compose(text, lesser, small);
	const above = left ? compose(left, lesser, small) : ONE;
	let below = right ? compose(right, lesser, small) : 0n;
	if (/^[1-9]$/.test(right)) below *= tens(power - 1); // 一万五 is 15,000
	const fits = more === undefined && above !== null && below !== null;
	return fits && above < tens(limit) * ONE && below < tens(power) * ONE ? above * tens(power) + below : null;
}

const digits = (text) => (/^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(text) ? decimal(text.replace(/,/g, "")) : null);

const list = (words) => words.split(" ");
const ONES = list("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen");
const TENS = list("twenty thirty forty fifty sixty seventy eighty ninety");
const ORDINALS = list("first second third fourth fifth sixth seventh eighth ninth tenth");
const MONTHS = list("january february march april may june july august september october november december");
const SCALES = [...list("quadrillion trillion billion million thousand").map((word, at) => [word, 15 - 3 * at, 3]), ["hundred", 2, 1]];
const WORDS = [...ONES, ...TENS, ...SCALES.map(([word]) => word)].join("|");
const NUMBER = `(?:\\d[\\d,]*(?:\\.\\d+)?|(?:${WORDS})\\b)`;
const RUN = RegExp(`^(minus |[-−])?(${NUMBER}(?:(?: and |[ -])${NUMBER})*)(.*)$`);
// No nouns
const STRANGE = RegExp(`\\b(?:${WORDS}|${ORDINALS.join("|")}|dozen|half|halve|quarter|century|point|percent|more|less|fewer|least|most|odd|plus|so|some|something|above|below|approximately|over|under|per|an?|crore|lakh|mil|[bmt][lr]?n|meur|[ap]m|o'clock)s?\\b`);
const EN = {
	bases: { "year on year": "year[ -]on[ -]year", "month on month": "month[ -]on[ -]month" },
	basis: " W$",
	directions: { up: "up(?! to)|rose", down: "down|fell", unchanged: "unchanged at" },
	first: "^W ",
	before: {
		"at least": "at least|no(?:t| less| fewer)* than",
		"at most": "at most|up to|not? more than",
		over: "more than|over|above",
		nearly: "nearly|almost|close to",
		under: "under|below|less than|fewer than",
		about: "about|around|approximately|roughly|some",
	},
	behind: { "at least": "or more|at least", "at most": "or less|or fewer|at most", about: "or so" },
	last: " W$",
	read: (text) => enMoment(text) || enPart(text) || range(text, / to |[–—]|(?<=\d)-(?=\d)/, enQuantity) || enQuantity(text),
};

function enMoment(text) {
	const month = `(?<month>${MONTHS.join("|")})`, day = "(?<day>\\d{1,2})(?:st|nd|rd|th)?", year = "(?:,? (?<year>\\d{4}))?";
	for (const form of [`${month}(?: ${day})?${year}`, `${day}(?: of)? ${month}${year}`, `the ${day}`, "(?<year>1[5-9]\\d\\d|20\\d\\d)", "(?<hour>\\d+):(?<minute>\\d\\d)"]) {
		const found = RegExp(`^${form}$`).exec(text), stated = Object.entries(found?.groups ?? {}).filter(([, word]) => word);
		if (found) return moment(stated.map(([name, word]) => [name, MONTHS.indexOf(word) + 1 || Number(word)]));
	}
}

/** two-thirds; first, 21st */
function enPart(text) {
	const [, count, name] = /^(\w+)[ -](half|halve|quarter|\w+(?:th|ird))s?$/.exec(text) ?? [];
	const above = count === "a" ? 1 : ONES.indexOf(count), below = { half: 2, halve: 2, quarter: 4 }[name] ?? ORDINALS.indexOf(name) + 1;
	if (above > 0 && below > 1) return share(BigInt(above), BigInt(below));
	const [, figures, word, rest] = /^([\d,]*)([a-z]*)(.*)$/.exec(text);
	const value = figures ? /^(?:st|nd|rd|th)$/.test(word) && digits(figures) : BigInt(ORDINALS.indexOf(word) + 1) * ONE;
	return value && !STRANGE.test(rest) && quantity(value, measure("ordinal"));
}

function enQuantity(text) {
	const [, minus, run, rest = ""] = RUN.exec(text) ?? [];
	const value = run ? compose(run.replace(/-| and /g, " "), SCALES, spelled) : null;
	return quantity(value !== null && minus ? -value : value, enUnit(rest));
}

function spelled(text) {
	const [first, second, more] = list(text), ten = TENS.indexOf(first), one = ONES.indexOf(ten < 0 ? first : (second ?? "zero"));
	return one < 0 || more || (ten < 0 ? second : one > 9) ? digits(text) : BigInt(ten < 0 ? one : ten * 10 + 20 + one) * ONE;
}

function enUnit(text) {
	const name = plain(text.replace(/^[ -]/, ""));
	return measure(name) ?? (!text || (/^[ -][a-z'’ -]{2,}$/.test(text) && !begins(name, " ") && !STRANGE.test(text)) ? THING : null);
}

const POWERS = [["亿", 8, 8], ["万", 4, 4], ["千", 3, 1], ["百", 2, 1], ["十", 1, 1]];
const ZH = {
	bases: { "year on year": "同比", "month on month": "环比" },
	basis: "^W",
	directions: { up: "上升|正?(?<!负)增长|增加|提高|上涨", down: "负增长|下降|减少|降低|下跌", unchanged: "持平" },
	first: "^W了?",
	before: {
		"at least": "至少|不少于|不低于|上(?=[十百千万亿])",
		"at most": "最多|不超过",
		over: "超过|超|逾|突破|[数几成](?=[十百千万亿])",
		nearly: "基本实现|将近|接近|近",
		under: "不足|不到|低于|少于",
		about: "大约|约",
	},
	behind: { "at least": "及?以上", "at most": "及?以下|以内", about: "左右|上下|许" },
	last: "W$",
	read: (text) => zhMoment(text) || zhPart(text) || range(text, /至|到|[-—–~]{1,2}/, zhQuantity) || zhQuantity(text),
};

export const directions = (quote) => Object.keys(ZH.directions).filter((name) => RegExp(ZH.directions[name]).test(quote));

function zhMoment(text) {
	const names = ["year", "month", "day", "hour", "minute", "minute"], most = { month: 12n, day: 31n };
	const [, part = "", bare] = /^([上下中]午|午后|傍晚|.晚|晚[上间]|夜里|深夜|凌晨|清晨|早上|早晨)?(.*)$/.exec(text);
	const later = (name, hour) => name === "hour" && (/下午|午后|晚|夜/.test(part) ? hour < 12 : part === "中午" && hour < 3) ? hour + 12 : hour;
	const found = bare && (part || !bare.endsWith("点")) && /^(?:(\d{4})年)?(?:([\d十]{1,3})月份?)?(?:([\d十]{1,3})[日号])?(?:([\d十]{1,3})(?:[时点]|[时点]([\d十]{1,3})分|:(\d\d)))?$/.exec(bare);
	const stated = found && found.slice(1).map((word, at) => [names[at], word && hanzi(word)]).filter(([, value]) => value !== undefined);
	return stated && stated.every(([name, value]) => value !== null && value <= ONE * (most[name] ?? 9999n)) && moment(stated.map(([name, value]) => [name, later(name, Number(value / ONE))]));
}

/** 三分之二, 七成六, 一半; 第一, 首家 */
function zhPart(text) {
	const [, below, above] = /^(.+)分之(.+)$/.exec(text) ?? [];
	if (below) return share(hanzi(above), hanzi(below));
	const [, most, least] = /^(.+?)[成折](\d?)$/.exec(text) ?? [], tenths = most ? hanzi(most) : null;
	if (tenths !== null) return quantity(tenths * 10n + hanzi(least || "0"), measure("%"));
	const order = /^(?:第([\d十百千万]+).{0,4}|首.)$/.exec(text);
	if (order) return quantity(order[1] ? hanzi(order[1]) : ONE, measure("ordinal"));
	return /^(?:1半|半数)$/.test(text) && share(1n, 2n);
}

/** 248起, 3000多万, 4个多月, 3年多, 两个半小时 */
function zhQuantity(text) {
	const [, minus, run, more, scale = "", rest] = /^(0下|[-−负])?((?:(?!千瓦时|[百千][卡帕]|(?<=\d\d|\.\d|[十万亿])千[瓦伏米克])[\d.,十百千万亿点半])+)(?:([余多来几])([十百千万亿]*))?(.*)$/.exec(text) ?? [];
	if (!run) return null;
	const [inner, within, name, behind] = /^(?:个([余多来半])(?=月|小时|星期)|(.+)([余多半])$)/.exec(rest) ?? [];
	const unit = zhUnit(inner ? (name ?? `个${rest.slice(2)}`) : rest), hedge = more ?? within ?? behind, half = hedge === "半";
	const value = hanzi(run + scale);
	if ((more && inner) || value === null || (half && (value % ONE || unit === THING))) return null;
	return quantity((value + (half ? ONE / 2n : 0n)) * (minus ? -1n : 1n), unit, !hedge || half ? "" : hedge === "来" ? "about" : "over");
}

function zhUnit(name) {
	const noun = !begins(name, "") && /^[\u4e00-\u9fff]{0,6}$/.test(name) && !/[十百千万亿萬億兆两兩余餘多来來几幾约約近超逾半不之外世旬打刻号號点點成折]/.test(name);
	return measure(name.toLowerCase()) ?? (noun ? THING : null);
}

const hanzi = (text) => compose(text, POWERS, (rest) => (rest === "半" ? ONE / 2n : digits(rest.replace("点", "."))));
