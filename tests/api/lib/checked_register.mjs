// SPDX-License-Identifier: EUPL-1.2
// Registers of authorities that have been looked at, made in the database.
import { randomUUID } from 'node:crypto';

// One register of an authority of its own. checks: how many, the newest now;
// state: proposed, published or withdrawn.
export async function checkedRegister(cluster, { checks = 0, state = 'published', url = 'https://registru.institutie.example/ong' } = {}) {
	const id = randomUUID(), authority = randomUUID();
	await cluster.admin(`
		INSERT INTO conect.authority (id, name, kind, source) VALUES ('${authority}', 'Autoritatea de probă', 'primarie', (SELECT min(code) FROM conect.data_source));
		INSERT INTO conect.register (id, authority, title_ro, url, form, state, published_at)
		VALUES ('${id}', '${authority}', 'Registrul de probă', ${url ? `'${url}'` : 'NULL'}, '${url ? 'web_page' : 'hosted'}', '${state}', ${state === 'proposed' ? 'NULL' : 'now()'});
		INSERT INTO conect.register_check (register, at, result, status, final_url, redirects, content_type, size, sha256, changed, seconds)
		SELECT '${id}', now() - n * interval '1 day', CASE n % 3 WHEN 0 THEN 'ok' ELSE 'refused' END, CASE n % 3 WHEN 0 THEN 200 ELSE 404 END,
			'https://registru.institutie.example/=1+1', 1, 'text/html', 8, sha256('x'), n % 2 = 0, 0.25
		FROM generate_series(0, ${checks} - 1) AS n`);
	return { id, authority, path: `/api/v1/registers/${id}` };
}
