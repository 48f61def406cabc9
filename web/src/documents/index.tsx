// SPDX-License-Identifier: EUPL-1.2
// Pages of prose, without script. The words of each are in a file per language;
// the reference and the catalogue of errors are made from the contract.
import type { Lang } from "../lib/i18n";
import type { Document, Prose } from "./document";
import { about as aboutEn } from "./en/about";
import { accessibility as accessibilityEn } from "./en/accessibility";
import { api as apiEn } from "./en/api";
import { privacy as privacyEn } from "./en/privacy";
import { about as aboutHu } from "./hu/about";
import { accessibility as accessibilityHu } from "./hu/accessibility";
import { api as apiHu } from "./hu/api";
import { privacy as privacyHu } from "./hu/privacy";
import { problemPage } from "./problems";
import { reference } from "./reference";
import { rightsPage } from "./rights";
import { about as aboutRo } from "./ro/about";
import { accessibility as accessibilityRo } from "./ro/accessibility";
import { api as apiRo } from "./ro/api";
import { privacy as privacyRo } from "./ro/privacy";

const written: Record<string, Record<Lang, Prose>> = {
	"/about": { ro: aboutRo, hu: aboutHu, en: aboutEn },
	"/privacy": { ro: privacyRo, hu: privacyHu, en: privacyEn },
	"/accessibility": { ro: accessibilityRo, hu: accessibilityHu, en: accessibilityEn },
	"/api": { ro: apiRo, hu: apiHu, en: apiEn },
};

function titled(path: string, { title, description, body }: Prose): Document {
	return {
		path,
		title,
		description,
		body: (
			<>
				<h1>{title}</h1>
				{body}
			</>
		),
	};
}

/** In the language that is set (lib/i18n.ts), which is this one. */
export function documents(lang: Lang): Document[] {
	return [
		...Object.entries(written).map(([path, prose]) => titled(path, prose[lang])),
		problemPage(),
		rightsPage(),
		...reference(),
	];
}
