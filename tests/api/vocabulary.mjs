// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { doc } from './lib/contract.mjs';
import { test } from './lib/world.mjs';

const NAMES = ['activity_area', 'authority_kind', 'beneficiary', 'court_kind', 'data_flag', 'domain', 'icnpo_group', 'legal_form', 'register_status', 'work_language'];

test('vocabulary_list: each vocabulary once, with its number of terms', async (client) => {
	const { items } = await client.read('/api/v1/vocabularies');
	assert.deepEqual(items.map((v) => v.name).sort(), NAMES);
	for (const v of items) {
		const whole = await client.read(`/api/v1/vocabularies/${v.name}`);
		assert.equal(whole.terms.length, v.count);
		assert.ok(v.count > 0);
		const { terms, ...card } = whole;
		assert.deepEqual(card, v);
		assert.equal(new Set(terms.map((t) => t.code)).size, terms.length);
		for (const t of terms) assert.doesNotMatch(Object.values(t.label).join(), /[şţŞŢ]/);
	}
});

test('vocabulary_get: the codes the contract lists are those of the vocabulary', async (client) => {
	for (const [name, schema] of [['domain', 'DomainCode'], ['legal_form', 'LegalFormCode'], ['register_status', 'RegisterStatusCode'], ['authority_kind', 'AuthorityKindCode']]) {
		const { terms } = await client.read(`/api/v1/vocabularies/${name}`);
		assert.deepEqual(doc.components.schemas[schema].enum, terms.map((t) => t.code), name);
	}
});

test('vocabulary_get: each domain belongs to a group of the classification', async (client) => {
	const groups = new Set((await client.read('/api/v1/vocabularies/icnpo_group')).terms.map((t) => t.code));
	for (const t of (await client.read('/api/v1/vocabularies/domain')).terms) assert.ok(groups.has(t.icnpo), `${t.code} → ${t.icnpo}`);
});

test('vocabulary_get: an unknown one is 404, a badly formed name 400', async (client) => {
	await client.refused(404, 'not_found', '/api/v1/vocabularies/nothing');
	await client.refused(400, 'invalid_parameters', '/api/v1/vocabularies/NOTHING');
});
