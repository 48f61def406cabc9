// SPDX-License-Identifier: EUPL-1.2
import { cleanup } from "@testing-library/preact";
import { options } from "preact";
import { afterAll, afterEach, beforeEach } from "vitest";
import { addWords, setLang, type Word } from "./lib/i18n";

const romanian = import.meta.glob<Record<string, Word>>("./locales/ro/*.json", {
	eager: true,
	import: "default",
});

beforeEach(() => {
	setLang("ro");
	for (const catalogue of Object.values(romanian)) addWords(catalogue);
});

afterEach(cleanup);

// What waits for a painted frame is done soon, and never after the last test of
// a file: by then there is no page, and its timer would fail whoever runs then.
let frame: ReturnType<typeof setTimeout> | undefined;
options.requestAnimationFrame = (work) => {
	frame = setTimeout(work);
};
afterAll(() => clearTimeout(frame));
