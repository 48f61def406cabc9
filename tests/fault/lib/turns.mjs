// SPDX-License-Identifier: EUPL-1.2
// What the server itself says of its event loop: how long a turn kept everybody
// else waiting, while all that came before in this file went wrong.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { call } from '../../api/lib/http.mjs';
import { METRICS_TOKEN } from '../../api/lib/server.mjs';

// The promise is 20 ms for 999 of 1,000 and 100 ms for all, on a machine of its
// own. Here others compute too, and a turn lasts as long as they keep us from
// the processor; whoever waits for a database that is away waits for seconds.
const MOST = '0.1', SHARE = 0.99, LONGEST = 1;

export async function turns(server) {
	const { text } = await call(server.base, 'GET', '/metrics', { headers: { Authorization: `Bearer ${METRICS_TOKEN}` } });
	const found = new Map();
	for (const [, name, labels, value] of text.matchAll(/^conect_loop_turn_(\w+)\{(.*)\} (\S+)$/gm)) {
		const worker = /worker="(\d+)"/.exec(labels)[1], le = /le="([^"]+)"/.exec(labels)?.[1];
		if (!found.has(worker)) found.set(worker, { under: {} });
		if (le) found.get(worker).under[le] = Number(value);
		else found.get(worker)[name] = Number(value);
	}
	return found;
}

// The last test of a file.
export function turnsHold(w) {
	test('meanwhile the event loop never waited', async (t) => {
		const found = await turns(w.server);
		let total = 0;
		assert.equal(found.size, 2, 'each worker says so itself');
		for (const [worker, { under, seconds_count: count, longest_seconds: longest }] of found) {
			const share = (le) => under[le] / count;
			t.diagnostic(`worker ${worker}: ${count} turns, ${(100 * share('0.02')).toFixed(3)} % within 20 ms, the longest ${(1000 * longest).toFixed(1)} ms`);
			total += count;
			assert.ok(longest > 0 && longest < LONGEST, `worker ${worker}: ${longest} s`);
			assert.ok(count < 200 || share(MOST) >= SHARE, `worker ${worker}: ${share(MOST)} within ${MOST} s`);
		}
		assert.ok(total > 200, `${total} turns`); // one worker may have all clients
	});
}
