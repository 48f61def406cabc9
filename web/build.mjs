// SPDX-License-Identifier: EUPL-1.2
// Builds dist/: the client with hashed names, then every HTML file around it,
// then compressed variants of whatever gains from it.
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "vite";
import { buildConsole } from "./console/build.mjs";

const dist = "dist";
const made = "node_modules/.conect"; // what only the build itself runs
const documentStyle = "src/documents/documents.css";
const sheetStyle = "src/ui/sheet.css";

// Two applications, each whole in itself: what the second has in common with
// the first must not cut the first into more and larger pieces.
const entries = { main: "src/main.tsx", personal: "src/personal.tsx" };
const early = { main: ["app"], personal: ["app", "form", "account"] };

/** Script, styles and early modules of an application, from Vite's manifests. */
function assetsFrom(manifests, lang, application = "main") {
	const manifest = manifests[application];
	const entry = manifest[entries[application]];
	const words = early[application].map((name) => manifest[`src/locales/${lang}/${name}.json`]);
	const chunks = [...(entry.imports ?? []).map((name) => manifest[name]), ...words];
	const style = (name) => manifests[name][entries[name]].css ?? [];
	const styles = application === "main" ? style("main") : [...style("main"), ...style(application)];
	return {
		script: `/${entry.file}`,
		styles: styles.map((file) => `/${file}`),
		preload: chunks.filter(Boolean).map((chunk) => `/${chunk.file}`),
		prose: [`/${manifests.main[documentStyle].file}`],
		sheet: [`/${manifests.main[sheetStyle].file}`],
	};
}

async function buildClient(input, emptyOutDir) {
	await build({ logLevel: "warn", build: { outDir: dist, emptyOutDir, rollupOptions: { input } } });
	const path = join(dist, ".vite/manifest.json");
	const manifest = JSON.parse(readFileSync(path, "utf8"));
	rmSync(dirname(path), { recursive: true });
	return manifest;
}

async function buildPrerender() {
	await build({
		logLevel: "warn",
		build: {
			ssr: "src/prerender.tsx",
			outDir: made,
			emptyOutDir: true,
			copyPublicDir: false,
			manifest: false,
			rollupOptions: { input: "src/prerender.tsx" },
		},
	});
	return import(pathToFileURL(join(made, "prerender.js")).href);
}

function write(file, text) {
	const path = join(dist, file);
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, text);
}

const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };

/** x.gz and x.br beside x, when they are clearly smaller. */
function compress(folder) {
	for (const name of readdirSync(folder)) {
		const path = join(folder, name);
		if (statSync(path).isDirectory()) {
			compress(path);
			continue;
		}
		if (!/\.(html|js|css|svg|json|txt|xml|webmanifest)$/.test(name)) continue;
		const bytes = readFileSync(path);
		for (const [ending, small] of [
			[".gz", gzipSync(bytes, { level: 9 })],
			[".br", brotliCompressSync(bytes, brotli)],
		])
			if (small.length < bytes.length * 0.95) writeFileSync(path + ending, small);
	}
}

const manifests = {
	main: await buildClient([entries.main, documentStyle, sheetStyle], true),
	personal: await buildClient([entries.personal], false),
};
const { prerender } = await buildPrerender();
for (const [file, html] of prerender((...of) => assetsFrom(manifests, ...of))) write(file, html);
buildConsole(dist);
compress(dist);
