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

/** Script, styles and early modules of the entry, from Vite's manifest. */
function assetsFrom(manifest, lang) {
	const entry = manifest["src/main.tsx"];
	const words = manifest[`src/locales/${lang}/app.json`];
	const early = [...(entry.imports ?? []).map((name) => manifest[name]), words];
	return {
		script: `/${entry.file}`,
		styles: (entry.css ?? []).map((file) => `/${file}`),
		preload: early.filter(Boolean).map((chunk) => `/${chunk.file}`),
		prose: [`/${manifest[documentStyle].file}`],
	};
}

async function buildClient() {
	const rollupOptions = { input: [documentStyle] }; // beside the one of vite.config.ts
	await build({ logLevel: "warn", build: { outDir: dist, emptyOutDir: true, rollupOptions } });
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

const manifest = await buildClient();
const { prerender } = await buildPrerender();
for (const [file, html] of prerender((lang) => assetsFrom(manifest, lang))) write(file, html);
buildConsole(dist);
compress(dist);
