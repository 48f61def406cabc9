// SPDX-License-Identifier: EUPL-1.2
// Calls to copy, and the answers that the contract shows. Each file of samples/
// runs as it stands once ADDRESS is a host with the API (tests/e2e/samples.mjs).
import { calls, type Media, responseOf } from "./contract";
import { exampleOf, shown } from "./reference/call";
import cache from "./samples/cache.sh?raw";
import copyPy from "./samples/copy.py?raw";
import csv from "./samples/csv.sh?raw";
import error from "./samples/error.sh?raw";
import firstJs from "./samples/first.js?raw";
import firstPy from "./samples/first.py?raw";
import firstSh from "./samples/first.sh?raw";
import listJs from "./samples/list.js?raw";
import listPy from "./samples/list.py?raw";
import listSh from "./samples/list.sh?raw";
import lookupJs from "./samples/lookup.js?raw";
import lookupPy from "./samples/lookup.py?raw";
import lookupSh from "./samples/lookup.sh?raw";

export const samples = {
	first: { curl: firstSh, JavaScript: firstJs, Python: firstPy },
	list: { "curl + jq": listSh, JavaScript: listJs, Python: listPy },
	copy: { Python: copyPy },
	lookup: { curl: lookupSh, JavaScript: lookupJs, Python: lookupPy },
	csv: { curl: csv },
	cache: { curl: cache },
	error: { curl: error },
};

/** What the contract shows as the answer of an operation. */
export function answer(operationId: string, status: string): string {
	const call = calls.find(({ operation }) => operation.operationId === operationId);
	const response = call?.operation.responses[status];
	const media = response && Object.entries(responseOf(response).content ?? {})[0];
	if (!media) throw new Error(`the contract shows no ${status} of ${operationId}`);
	return shown(exampleOf(media[1] as Media));
}
