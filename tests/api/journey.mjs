// SPDX-License-Identifier: EUPL-1.2
// The whole way through the API alone, with letters that were really delivered,
// in each language: from a sign-up to a tombstone.
import { Journey } from './lib/journey.mjs';
import { Letters } from './lib/letters.mjs';
import { test, world } from './lib/world.mjs';

for (const [n, lang] of ['ro', 'hu', 'en'].entries()) {
	test(`journey (${lang}): signed up, submitted, asked, answered, approved, edited, reviewed, merged, archived`, async (client) => {
		const { items } = await client.read('/api/v1/ngos', { county: 'TL', status: 'inregistrat', limit: 50 });
		const [ngo, other] = items.filter((i) => i.national_number && !i.is_branch).slice(2 * n);
		const letters = new Letters(world.cluster, world.server);
		try {
			await new Journey({ client, letters, sql: (text) => world.cluster.admin(text), lang, ngo, other }).walk();
		} finally { await letters.stop(); }
	});
}
