// SPDX-License-Identifier: EUPL-1.2
// Every page there is, once. Tests go through this list; a page that is not in
// it is not tested, so a new page begins here.
import { json, world } from './world.mjs';

export const LANGS = ['ro', 'hu', 'en'];

// path: after the language. ld: the type of the JSON-LD. document: prose, without
// a script. bare: drawn by the server alone, with nothing around it. free: needs
// no database.
const table = [
	{ name: 'home', path: () => '/', ld: 'WebSite' },
	{ name: 'search', path: () => '/ngos' },
	{ name: 'search-found', path: () => '/ngos?q=inventat&status=inregistrat' },
	{ name: 'search-none', path: () => '/ngos?q=zzqqxx' },
	{ name: 'ngo', path: ({ ids }) => `/ngos/${ids.full}`, ld: 'NGO' },
	{ name: 'ngo-unseen', path: ({ ids }) => `/ngos/${ids.unseen}`, ld: 'NGO' },
	{ name: 'ngo-spoken', path: ({ ids }) => `/ngos/${ids.spoken}`, ld: 'NGO' },
	{ name: 'ngo-long', path: ({ ids }) => `/ngos/${ids.long}`, ld: 'NGO' },
	{ name: 'ngo-wordy', path: ({ ids }) => `/ngos/${ids.wordy}`, ld: 'NGO' },
	{ name: 'ngo-hostile', path: ({ ids }) => `/ngos/${ids.markup}`, ld: 'NGO' },
	{ name: 'ngo-removed', path: ({ ids }) => `/ngos/${ids.removed}`, status: 410 },
	{ name: 'authorities', path: () => '/authorities' },
	{ name: 'authority', path: ({ authority }) => `/authorities/${authority}`, ld: 'GovernmentOrganization' },
	{ name: 'registers', path: () => '/registers' },
	{ name: 'registers-none', path: () => '/registers?q=zzqqxx&form=pdf' },
	{ name: 'register', path: ({ ids }) => `/registers/${ids.register}` },
	{ name: 'register-hosted', path: ({ ids }) => `/registers/${ids.hosted}` },
	{ name: 'register-print', path: ({ ids }) => `/registers/${ids.hosted}/print`, bare: true },
	{ name: 'vocabularies', path: () => '/vocabularies' },
	{ name: 'vocabulary', path: () => '/vocabularies/domain' },
	{ name: 'coverage', path: () => '/coverage' },
	{ name: 'coverage-county', path: () => '/coverage?county=HR' },
	{ name: 'changes', path: () => '/changes' },
	{ name: 'about', path: () => '/about', document: true },
	{ name: 'privacy', path: () => '/privacy', document: true },
	{ name: 'accessibility', path: () => '/accessibility', document: true },
	{ name: 'api', path: () => '/api', document: true },
	{ name: 'reference', path: () => '/api/reference', document: true },
	{ name: 'reference-ngo', path: () => '/api/reference/ngo', document: true },
	{ name: 'reference-shared', path: () => '/api/reference/schemas', document: true },
	{ name: 'rights', path: () => '/api/rights', document: true },
	{ name: 'problems', path: () => '/api/problems', document: true },
	{ name: 'missing', path: () => '/nothing-here', status: 404, free: true },
	{ name: 'ngo-missing', path: () => '/ngos/00000000-0000-7000-8000-000000000000', status: 404 },
];

// The list with paths filled in: {name, path, status, ld, document, free}. Needs the server.
export async function pages() {
	const { items: [authority] } = await json('/api/v1/authorities?limit=1');
	const known = { ids: world.ids, authority: authority.id };
	const wanted = (process.env.E2E_PAGES || undefined)?.split(',');
	return table.filter((p) => !wanted || wanted.includes(p.name)).map((p) => ({ status: 200, free: p.document, ...p, path: p.path(known) }));
}

export const address = (lang, page) => `/${lang}${page.path}`;
