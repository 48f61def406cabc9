// SPDX-License-Identifier: EUPL-1.2
// An officer of an authority that keeps a register here, signed in; all of it
// made in the database.
import { randomUUID } from 'node:crypto';
import { Somebody } from './somebody.mjs';
import { world } from './world.mjs';

// authority, register: of a colleague, who has made them.
export async function officer({ state = 'published', competences = '{registers}', authority, register } = {}) {
	const who = await Somebody.make();
	Object.assign(who, { authority: authority ?? randomUUID(), register: register ?? randomUUID() });
	if (!authority)
		await world.cluster.admin(`INSERT INTO conect.authority (id, name, kind, source)
				VALUES ('${who.authority}', 'Primăria Inventată ${who.authority}', 'primarie', (SELECT min(code) FROM conect.data_source));
			INSERT INTO conect.register (id, authority, title_ro, form, state) VALUES ('${who.register}', '${who.authority}', 'Registrul asociațiilor', 'hosted', '${state}')`);
	await world.cluster.admin(`INSERT INTO conect.office (authority, account, role, competences) VALUES ('${who.authority}', '${who.id}', 'officer', '${competences}')`);
	return who;
}
