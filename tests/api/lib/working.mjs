// SPDX-License-Identifier: EUPL-1.2
import { query } from './client.mjs';

// An address of the operation that answers 200.
export async function working(client, o) {
	const id = async (path) => (await client.read(path, { limit: 1 })).items[0].id;
	const path = { ngo_get: async () => `/api/v1/ngos/${await id('/api/v1/ngos')}`,
		ngo_page: async () => `/ro/ngos/${await id('/api/v1/ngos')}`,
		authority_get: async () => `/api/v1/authorities/${await id('/api/v1/authorities')}`,
		authority_page: async () => `/ro/authorities/${await id('/api/v1/authorities')}` }[o.id];
	if (path) return path();
	let filled = o.path;
	const required = {};
	for (const p of o.op.parameters ?? []) {
		if (p.in === 'path') filled = filled.replace(`{${p.name}}`, p.example);
		else if (p.required) required[p.name] = p.example;
	}
	return query(filled, required);
}
