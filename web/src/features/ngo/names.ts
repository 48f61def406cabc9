// SPDX-License-Identifier: EUPL-1.2
// The names of the codes that searches and results are made of.
import { countyLabels, type Labels, labels } from "../../api/labels";
import { inOrder } from "../../lib/format";
import type { Group } from "./query";

export type Names = Record<Group, Labels>;

/** Without names the codes themselves are shown, which is better than no page. */
const unnamed = (): Labels => new Map();

/** By name in the language of the page, as they are looked up. */
function byName(names: Labels): Labels {
	return new Map([...names].sort(([, a], [, b]) => inOrder(a, b)));
}

export async function loadNames(): Promise<Names> {
	const [county, legal_form, status, domain] = await Promise.all([
		countyLabels().then(byName, unnamed),
		labels("legal_form").catch(unnamed),
		labels("register_status").catch(unnamed),
		labels("domain").catch(unnamed),
	]);
	return { county, legal_form, status, domain };
}
