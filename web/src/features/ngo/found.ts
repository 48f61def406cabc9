// SPDX-License-Identifier: EUPL-1.2
// What the page of a search holds.
import { api, type Schemas } from "../../api/client";
import { isAborted, refusedBody } from "../../api/problem";
import type { PageInput } from "../../lib/page";
import { loadNames, type Names } from "./names";
import { facetQuery, listQuery } from "./query";

export interface Found {
	names: Names;
	/** undefined: the address asks for what the API does not have. */
	list: Schemas["NgoPage"] | undefined;
	/** undefined: counting failed; the list is good without it. */
	facets: Schemas["NgoFacets"] | undefined;
	refused: Schemas["Problem"] | undefined;
}

async function countFacets({ query, signal }: PageInput): Promise<Found["facets"]> {
	try {
		return await api.ngo_facets(facetQuery(query), signal);
	} catch (error) {
		if (isAborted(error)) throw error;
		return undefined;
	}
}

type Answer = Pick<Found, "list" | "refused">;

/** An address that is refused still has a form in which to mend it. */
function search({ query, signal }: PageInput): Promise<Answer> {
	return api.ngo_list(listQuery(query), signal).then(
		(list) => ({ list, refused: undefined }),
		(error: unknown) => ({ list: undefined, refused: refusedBody(error) }),
	);
}

export async function loadFound(input: PageInput): Promise<Found> {
	const [names, answer, facets] = await Promise.all([
		loadNames(),
		search(input),
		countFacets(input),
	]);
	return { names, ...answer, facets };
}
