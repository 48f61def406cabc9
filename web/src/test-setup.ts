// SPDX-License-Identifier: EUPL-1.2
import { cleanup } from "@testing-library/preact";
import { afterEach, beforeEach } from "vitest";
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
