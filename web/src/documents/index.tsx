// SPDX-License-Identifier: EUPL-1.2
// Pages of prose, without script. The words of each are in a file per language;
// the reference and the catalogue of errors are made from the contract.
import type { Lang } from "../lib/i18n";
import type { Document } from "./document";
import { problemPage } from "./problems";
import { reference } from "./reference";

/** In the language that is set (lib/i18n.ts). */
export function documents(_lang: Lang): Document[] {
	return [problemPage(), ...reference()];
}
