// SPDX-License-Identifier: EUPL-1.2
import preact from "@preact/preset-vite";
import { defineConfig } from "vite";

// The builds of the client: hashed files under assets/, a manifest from
// which build.mjs makes the HTML. `vite` alone (npm run dev) proxies the API
// to a server started with `make run`.
export default defineConfig({
	plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
	build: {
		target: "es2022",
		manifest: true,
		modulePreload: { polyfill: false },
		// Data addresses would be fine for images, but never for modules.
		assetsInlineLimit: 0,
	},
	server: {
		// The catalogue of errors is made from the server's own table; the test
		// of the words reads its templates.
		fs: { allow: [".", "../src/core", "../src/page"] },
		proxy: { "/api": "http://127.0.0.1:8080", "/problems": "http://127.0.0.1:8080" },
	},
	test: {
		environment: "jsdom",
		include: ["src/**/*.test.{ts,tsx}"],
		setupFiles: ["src/test-setup.ts"],
		// Nothing here asserts how long a thing takes; machines are slow at times.
		testTimeout: 60_000,
		hookTimeout: 60_000,
		// Colours and places are read by tests; other styles are left out.
		css: { include: [/(?:tokens|county-tiles)\.css/] },
	},
} as Parameters<typeof defineConfig>[0]);
