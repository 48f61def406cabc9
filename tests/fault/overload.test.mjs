// SPDX-License-Identifier: EUPL-1.2
// Three times as many searches as PostgreSQL can answer. What it can answer is
// given by a wire that takes its time, not by the machine this runs on.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { overload } from '../transport/lib/scenarios.mjs';
import { get } from '../transport/lib/server.mjs';
import { Wire } from './lib/wire.mjs';
import { scenario, world } from './lib/world.mjs';

let wire;
const w = world({
	env: async (cluster) => {
		wire = await Wire.lay(cluster);
		return { CONECT_DB_PUBLIC: wire.conninfo('conect_public'), CONECT_DB_APP: wire.conninfo('conect_app'),
			CONECT_RATE_LIMIT: '0', CONECT_RATE_LIMIT_SEARCH: '0', CONECT_LOG: 'quiet' };
	},
});
after(() => wire?.close());

// No two alike: none is answered from memory.
let n = 0;
const search = () => get(`/api/v1/ngos?q=asociatia+${(++n).toString(36)}`);

scenario('searches at three times capacity: answered as before, the rest refused at once', w, async (t) => {
	wire.delay = 100;
	try {
		const f = await overload(w.server, { clients: 64, seconds: 4, request: search });
		t.diagnostic(JSON.stringify(f, (_, v) => (typeof v === 'number' ? Math.round(v * 10) / 10 : v)));
		assert.ok(f.shed > 0, 'nothing was refused: it was no overload');
		assert.equal(f.other, 0, 'an answer that is neither');
		assert.ok(f.good_percent >= 80, `${f.good_percent} % of the best`);
		assert.ok(f.back_s <= 5, `normal after ${f.back_s} s`);
	} finally { wire.delay = 0; }
});
