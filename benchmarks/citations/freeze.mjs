// Writes frozen.json: what the reference processor makes of cases.json in each style. See README.md.
//   node benchmarks/citations/freeze.mjs FOLDER
// FOLDER holds node_modules/citeproc, styles/*.csl and locales/locales-*.xml.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const tools = resolve(process.argv[2] ?? ".");
const CSL = createRequire(join(tools, "x.js"))("citeproc");
const here = (name) => new URL(name, import.meta.url);
const text = (...path) => readFileSync(join(tools, ...path), "utf8");

// The style, its locale, and the variable in which that style shows the version of a web page.
const STYLES = {
  apa: ["apa", "en-US", "medium", (version) => `Version ${version}`],
  mla: ["modern-language-association", "en-US", "version", (version) => version],
  chicago: ["chicago-author-date", "en-US", "version", (version) => version],
  gbt: ["china-national-standard-gb-t-7714-2015-numeric", "zh-CN", "number", null],
};

function named(name, style) {
  if (!name.given) return { literal: name.family };
  // A Chinese name keeps its order in MLA and Chicago; in APA its given name is initials.
  const order = !name.western && (style === "mla" || style === "chicago") ? { "static-ordering": true } : {};
  return { family: name.family, given: name.given, ...order };
}

function item(work, style, variable, worded) {
  const own = work.authors?.length === 1 && work.authors[0].family === work.site && !work.authors[0].given;
  const found = {
    id: "x",
    type: work.kind,
    // The processor takes the language of a work for that of its names: in APA it would not invert a romanised name.
    language: style === "apa" && work.authors?.some((name) => name.given) ? "en" : work.language,
    title: work.title + (work.second ? ` [${work.second}]` : ""),
    author: (work.authors ?? []).map((name) => named(name, style)),
    translator: work.translator ? [{ literal: work.translator }] : [],
    "container-title": work.site,
    "original-title": work.original,
    issued: work.issued && { "date-parts": [work.issued] },
    URL: work.url,
  };
  if (own) delete found[style === "mla" ? "author" : "container-title"];
  const said = worded ?? ((version) => (work.language === "en" ? `Version ${version}` : `版本 ${version}`));
  if (work.version) found[variable] = said(work.version);
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value?.length !== 0 && value));
}

function formatted(work, style) {
  const [file, locale, variable, worded] = STYLES[style];
  const system = {
    retrieveLocale: (language) => text("locales", `locales-${language.startsWith("zh") ? "zh-CN" : "en-US"}.xml`),
    retrieveItem: () => item(work, style, variable, worded),
  };
  const engine = new CSL.Engine(system, text("styles", `${file}.csl`), locale, true);
  engine.updateItems(["x"]);
  return engine
    .makeBibliography()[1][0]
    .replace(/<div class="csl-left-margin">[^<]*<\/div>/, "")
    .replace(/<\/?div[^>]*>/g, "")
    .replaceAll("&#38;", "&")
    .trim();
}

const cases = JSON.parse(readFileSync(here("cases.json"), "utf8"));
const frozen = {};
for (const [name, work] of Object.entries(cases)) {
  frozen[name] = Object.fromEntries(Object.keys(STYLES).map((style) => [style, formatted(work, style)]));
}
writeFileSync(here("frozen.json"), JSON.stringify(frozen, null, 2) + "\n");
