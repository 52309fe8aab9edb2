// The language switch leads to the same place of the page: the pages of both languages have the same ids.

const link = document.querySelector("a.switch");

/** The id of what is being read: the place that the address names, while it is in view, or the last one above. */
function place() {
	const line = innerHeight / 3, shown = (node) => node.getBoundingClientRect().top;
	const target = document.querySelector("article :target");
	if (target && shown(target) > 0 && shown(target) < innerHeight) return target.id;
	const above = [...document.querySelectorAll("article [id]:not(h1, .fault, svg *)")].filter((node) => shown(node) < line);
	return scrollY ? (above.at(-1)?.id ?? "") : "";
}

for (const event of ["click", "auxclick"]) link?.addEventListener(event, () => (link.hash = place()));
