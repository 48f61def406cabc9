// SPDX-License-Identifier: EUPL-1.2
// The types that the web calls the API with.
import openapiTS, { astToString } from 'openapi-typescript';

export async function types(contract) {
	const ast = await openapiTS(structuredClone(contract), { silent: true });
	return `// SPDX-License-Identifier: EUPL-1.2\n// Generated from openapi/ by tools/gen.mjs; do not edit.\n\n${astToString(ast)}`;
}
