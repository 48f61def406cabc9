// SPDX-License-Identifier: EUPL-1.2
// The pages of one person, once: tests go through this list.
import { LANGS } from './pages.mjs';
import { world } from './world.mjs';

const TOKEN = '#token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

// The draft of lib/people.mjs.
const registration = (step) => `/registration?id=${world.registration}${step ? `&step=${step}` : ''}`;

// open: for whoever is not signed in. langs: in which it is looked at by every
// eye; those that a journey looks at, too, take turns.
const RO = ['ro'], HU = ['hu'], EN = ['en'];
const table = [
	{ name: 'sign-in', path: () => '/account/sign-in', open: true },
	{ name: 'sign-up', path: () => '/account/sign-up', open: true },
	{ name: 'confirm', path: () => `/account/confirm${TOKEN}`, open: true },
	{ name: 'confirm-bare', path: () => '/account/confirm', open: true },
	{ name: 'forgotten', path: () => '/account/forgotten', open: true },
	{ name: 'reset', path: () => `/account/reset${TOKEN}`, open: true },
	{ name: 'email', path: () => `/account/email${TOKEN}`, open: true },
	{ name: 'invitation', path: () => `/account/invitation${TOKEN}`, open: true },
	{ name: 'account', path: () => '/account' },
	{ name: 'profile', path: () => '/account/profile' },
	{ name: 'change-email', path: () => '/account/change-email' },
	{ name: 'password', path: () => '/account/password' },
	{ name: 'second-factor', path: () => '/account/second-factor' },
	{ name: 'recovery-codes', path: () => '/account/recovery-codes' },
	{ name: 'sessions', path: () => '/account/sessions' },
	{ name: 'keys', path: () => '/account/keys' },
	{ name: 'new-key', path: () => '/account/new-key' },
	{ name: 'data', path: () => '/account/data' },
	{ name: 'members', path: () => `/account/members?id=${world.ids.full}` },
	{ name: 'users', path: () => '/account/users' },
	{ name: 'invite-user', path: () => '/account/invite-user' },
	{ name: 'registrations', path: () => '/registrations' },
	{ name: 'registration-start', path: () => `/registrations/start?ngo=${world.ids.cedilla}` },
	{ name: 'registration', path: () => registration() },
	...['identity', 'contact', 'place', 'activity', 'about', 'people', 'network', 'interest', 'documents', 'consent', 'preview']
		.map((step) => ({ name: `registration-${step}`, path: () => registration(step) })),
	{ name: 'ngo-profile', path: () => `/registration/profile?id=${world.ids.full}` },
	{ name: 'ngo-profile-step', path: () => `/registration/profile?id=${world.ids.full}&step=contact` },
	{ name: 'confirm-ngo', path: () => `/account/confirm-ngo${TOKEN}`, open: true },
	{ name: 'campaigns', path: () => '/campaigns' },
	{ name: 'campaign-new', path: () => '/campaigns/new' },
	{ name: 'acknowledge', path: () => `/acknowledge${TOKEN}`, open: true },
	{ name: 'unsubscribe', path: () => `/unsubscribe${TOKEN}`, open: true, langs: HU },
	{ name: 'notifications', path: () => '/account/notifications', langs: HU },
	{ name: 'campaign', path: () => `/campaign?id=${world.campaign}`, langs: HU },
	{ name: 'office', path: () => '/office', langs: HU },
	{ name: 'office-ask', path: () => `/office/ask?authority=${world.office}`, langs: EN },
	{ name: 'office-designation', path: () => `/office/designation?id=${world.designation}`, langs: HU },
	{ name: 'office-people', path: () => `/office/people?id=${world.office}`, langs: HU },
	{ name: 'office-unit', path: () => `/office/unit?id=${world.office}`, langs: EN },
	{ name: 'office-registers', path: () => `/office/registers?id=${world.office}`, langs: HU },
	{ name: 'office-keys', path: () => `/office/keys?id=${world.office}`, langs: EN },
	{ name: 'office-requests', path: () => `/office/requests?id=${world.office}`, langs: HU },
	{ name: 'office-entries', path: () => `/office/entries?register=${world.hosted}`, langs: HU },
	{ name: 'requests', path: () => `/requests?ngo=${world.ids.full}`, langs: EN },
	{ name: 'request-new', path: () => `/requests/new?ngo=${world.ids.full}&authority=${world.office}`, langs: HU },
	{ name: 'request', path: () => `/request?id=${world.request}`, langs: EN },
	{ name: 'review-requests', path: () => '/review/requests', langs: EN },
	{ name: 'review-offices', path: () => '/review/offices', langs: RO },
	{ name: 'review-office', path: () => `/review/office?id=${world.office}`, langs: HU },
	{ name: 'history', path: () => `/history?ngo=${world.ids.full}`, open: true },
	{ name: 'correction', path: () => `/correction?ngo=${world.ids.full}`, open: true },
];

export function personalPages() {
	const wanted = (process.env.E2E_PAGES || undefined)?.split(',');
	return table.filter((p) => !wanted || wanted.includes(p.name)).map((p) => ({ langs: LANGS, ...p, path: p.path() }));
}
