// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from './lib/world.mjs';

test('service: ends at SIGTERM with status 0, and the cluster goes away', async (_, world) => {
	assert.equal(await world.server.stop(), 0, world.server.tail());
	await world.cluster.remove();
});
