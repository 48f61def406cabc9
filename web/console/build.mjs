// SPDX-License-Identifier: EUPL-1.2
// The console of the API: Swagger UI as it is published, a page around it, and
// what makes it usable for everybody. Names carry a hash of what they hold.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const here = new URL("./", import.meta.url);
const published = dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));

const files = {
	"swagger-ui.css": published,
	"swagger-ui-bundle.js": published,
	"console.css": here.pathname,
	"console.js": here.pathname,
};

/** Maps for debuggers are not copied, so nothing may point to them. */
function withoutMap(text) {
	return text.replace(/\n?(?:\/\/[#@] |\/\*[#@] )sourceMappingURL=.*$/m, "");
}

function hashed(name, text) {
	const hash = createHash("sha256").update(text).digest("base64url").slice(0, 8);
	return name.replace(/(\.\w+)$/, `-${hash}$1`);
}

export function buildConsole(dist, api = process.env.VITE_API_BASE ?? "") {
	let page = readFileSync(new URL("console.html", here), "utf8").replaceAll("{api}", api);
	mkdirSync(join(dist, "assets"), { recursive: true });
	for (const [name, folder] of Object.entries(files)) {
		const text = withoutMap(readFileSync(join(folder, name), "utf8"));
		const path = `assets/${hashed(name, text)}`;
		writeFileSync(join(dist, path), text);
		page = page.replace(`{${name}}`, `/${path}`);
	}
	const licences = ["LICENSE", "NOTICE", "swagger-ui-bundle.js.LICENSE.txt"];
	const text = licences
		.map((name) => readFileSync(join(published, name), "utf8"))
		.join("\n----\n\n");
	const licence = `assets/${hashed("swagger-ui-licence.txt", text)}`;
	writeFileSync(join(dist, licence), text);
	page = page.replace("{licence}", `/${licence}`);
	mkdirSync(join(dist, "api"), { recursive: true });
	writeFileSync(join(dist, "api/console.html"), page);
}
