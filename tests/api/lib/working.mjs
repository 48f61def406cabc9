// SPDX-License-Identifier: EUPL-1.2
import { query } from './client.mjs';
import { shown } from './registers.mjs';
import { checkedRegister } from './checked_register.mjs';
import { world } from './world.mjs';

let published;
// A public document of some NGO, made once.
async function document() {
	published ??= world.cluster.admin(`WITH c AS (
			INSERT INTO conect.attachment_content (sha256, content) VALUES (sha256('%PDF'), '%PDF') RETURNING sha256)
		INSERT INTO conect.attachment (object_type, object_id, kind, name, visibility, type, size, sha256, stored)
		SELECT 'ngo', (SELECT n.id FROM conect.ngo AS n ORDER BY n.id LIMIT 1), 'statute', 'Statut.pdf', 'public', 'application/pdf', 4, c.sha256, c.sha256
		FROM c RETURNING id`);
	return (await published)[0][0];
}

let kept;
// A register that is kept here, with an entry, made once.
async function register() {
	kept ??= world.cluster.admin(`WITH r AS (
			INSERT INTO conect.register (authority, title_ro, form, state)
			SELECT a.id, 'Registrul ținut aici', 'hosted', 'published' FROM conect.authority AS a ORDER BY a.id LIMIT 1 RETURNING id)
		INSERT INTO conect.entry (register, local_ref, name) SELECT r.id, '1', 'Asociația Înscrisă' FROM r RETURNING register`);
	return (await kept)[0][0];
}
let looked;
// One that was looked at, made once.
const checked = async () => (await (looked ??= checkedRegister(world.cluster, { checks: 3 }))).path;

let written;
// A draft of a campaign of the service, made once.
async function campaign() {
	written ??= world.cluster.admin(`INSERT INTO conect.campaign (title, text_ro, kinds) VALUES ('Campanie', 'Text', '{prefectura}') RETURNING id`);
	return (await written)[0][0];
}

// An address of the operation that answers 200.
export async function working(client, o) {
	const id = async (path) => (await client.read(path, { limit: 1 })).items[0].id;
	const hosted = async () => `/api/v1/registers/${await register()}/entries`;
	const path = { entry_list: hosted, entry_get: async () => `${await hosted()}/1`,
		campaign_recipient_list: async () => `/api/v1/campaigns/${await campaign()}/recipients`,
		ngo_register_list: async () => `/api/v1/ngos/${await id('/api/v1/ngos')}/registers`,
		ngo_get: async () => `/api/v1/ngos/${await id('/api/v1/ngos')}`,
		ngo_history: async () => `/api/v1/ngos/${await id('/api/v1/ngos')}/history`,
		correction_list: async () => `/api/v1/ngos/${await id('/api/v1/ngos')}/corrections`,
		ngo_page: async () => `/ro/ngos/${await id('/api/v1/ngos')}`,
		document_list: async () => `/api/v1/ngos/${await id('/api/v1/ngos')}/documents`,
		document_get: async () => `/api/v1/documents/${await document()}`,
		document_content: async () => `/api/v1/documents/${await document()}/content`,
		register_health: async () => `${await checked()}/health`, register_check_list: async () => `${await checked()}/checks`,
		authority_get: async () => `/api/v1/authorities/${await id('/api/v1/authorities')}`,
		register_get: async () => `/api/v1/registers/${(await shown()).id}`,
		authority_register_list: async () => `/api/v1/authorities/${(await shown()).authority}/registers`,
		register_print_page: async () => `/ro/registers/${await register()}/print`,
		register_page: async () => `/ro/registers/${(await shown()).id}`,
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
