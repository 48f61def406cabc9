// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { operations, unseen } from './lib/contract.mjs';
import { test } from './lib/world.mjs';

test(`contract: each of ${operations.length} operations gave each documented status`, () => {
	assert.deepEqual(unseen(), []);
});
