// SPDX-License-Identifier: EUPL-1.2
// Organisations that try the pages: spelling, languages, hostile names, every
// status. They are imported as an operator imports them, twice: the second
// copy of the register lacks one.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FILE = fileURLToPath(new URL('../data/cases.csv', import.meta.url));
export const DEMO_NGOS = 400;

// Register numbers of data/cases.csv, by what they try.
const NUMBERS = {
	cedilla: '998001/A/2019', comma: '998002/A/2020', hungarian: '998003/A/2011', person: '998004/B/2003',
	script: '998005/A/2015', markup: '998006/A/2016', long: '998007/A/2017', unseen: '998008/A/2008',
	dissolved: '998009/A/1999', struck: '998010/A/2000', removed: '998011/A/2021', full: '998012/B/2002',
	wordy: '998013/C/2013', bare: '998014/A/2014', spoken: '998015/A/2015',
};

async function importCopies(cluster) {
	const folder = mkdtempSync(join(tmpdir(), 'conect-e2e.'));
	try {
		const whole = readFileSync(FILE, 'utf8');
		const second = join(folder, 'second.csv');
		writeFileSync(second, whole.split('\n').filter((l) => !l.includes(NUMBERS.unseen)).join('\n'));
		await cluster.conect('import-register', '--captured-on', '2026-08-03', '--quiet', FILE);
		await cluster.conect('import-register', '--captured-on', '2026-09-07', '--quiet', second);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

// Whatever an organisation can say of itself in public, and each kind of document.
const SAID = {
	popular_name: 'Povestitorii', former_names: ['Asociația Povestitorilor Inventați'], founded_year: 2014, email: 'birou@povestitori.example',
	phone: '+40 267 000 015', website: 'https://povestitori.example', links: ['https://foto.povestitori.example', 'https://harta.povestitori.example'],
	locality_siruta: 63394, address: 'Strada Inventată 15', address_public: true, area: 'regional', area_counties: ['CV', 'HR'],
	domains: ['cultura', 'mediu'], expertise: ['povestit', 'ateliere de scris'], beneficiaries: ['children', 'older_people'], languages: ['ro', 'hu'],
	gives_grants: true, seeks_volunteers: true, volunteer_needs: 'Cititori cu voce tare,\nde două ori pe lună.', description: 'Strângem povești din sate și le dăm mai departe.\n\nOricine poate veni cu una.',
	short_description: 'Povești strânse din sate.', donation_url: 'https://povestitori.example/donatii', report_urls: ['https://povestitori.example/2025.pdf'],
	representative_name: 'Ana Inventată', representative_role: 'președintă', representative_until: '2028-06-25', representative_public: true,
	federations: ['Federația Poveștilor Închipuite'], branches: ['Filiala Inventată Brașov'],
};

async function speak(cluster, id) {
	await cluster.admin(`INSERT INTO conect.profile (ngo, data) VALUES ('${id}', '${JSON.stringify(SAID)}')`);
	for (const [kind, name] of [['statute', 'Statutul asociației.pdf'], ['report', 'Raportul pe 2025.pdf']])
		await cluster.admin(`WITH file AS (
				INSERT INTO conect.attachment_content (sha256, content) VALUES (sha256('%PDF-1.4 ${kind}'), '%PDF-1.4 ${kind}') RETURNING sha256, length(content) AS size
			)
			INSERT INTO conect.attachment (object_type, object_id, kind, name, visibility, type, size, sha256, stored)
			SELECT 'ngo', '${id}', '${kind}', '${name}', 'public', 'application/pdf', size, sha256, sha256 FROM file`);
}

// Registers of the authority that comes first by name: one that says all it can
// and whose address has failed, one that is kept here and says nothing more.
async function declare(cluster) {
	const rows = await cluster.admin(`WITH first AS (SELECT id FROM conect.authority WHERE removed_at IS NULL ORDER BY name COLLATE "ro-x-icu", id LIMIT 1)
		INSERT INTO conect.register (authority, title_ro, title_hu, title_en, url, form, state, county, domains, contact_name, contact_email, contact_phone, rhythm, last_update_on)
		SELECT first.id, v.* FROM first, (VALUES
			('Registrul asociațiilor, fundațiilor și federațiilor care au cerut luarea în evidență', 'Egyesületek és alapítványok jegyzéke', 'Register of associations', 'https://registru.autoritate.example/ong/${'foarte-lung-'.repeat(12)}pagina.html?an=2026',
				'web_page', 'broken', 'CV', '{cultura,mediu}'::text[], 'Compartimentul pentru relația cu mediul asociativ', 'ong@autoritate.example', '+40267000016', 'half_yearly', '2026-06-30'::date),
			('<b>Registrul ținut aici</b>', NULL, NULL, NULL, 'hosted', 'published', NULL, '{}', NULL, NULL, NULL, NULL, NULL)) AS v
		RETURNING form, id`);
	const { web_page: register, hosted } = Object.fromEntries(rows);
	return { register, hosted };
}

// Entries of the one that is kept here: what is known of an organisation, a
// name that is markup, one without end, and enough others for a second page.
async function enter(cluster, { hosted, full, spoken, hungarian }) {
	await cluster.admin(`INSERT INTO conect.entry (register, local_ref, recorded_on, name, cif, national_number, court_number, county, locality, domain, status, seat, contact_email, ngo, match_state, match_reasons)
		SELECT '${hosted}', '0/' || row_number() OVER (ORDER BY n.id), '2024-03-15', n.name, n.cif, n.national_number, n.court_number, n.county, n.locality, 'educație și cultură', 'activă',
			'Strada Ascunsă nr. 7', 'ascuns@organizatie.example', n.id, 'sure', '{cif,name,county}'
		FROM conect.ngo AS n WHERE n.id IN ('${full}', '${spoken}', '${hungarian}');
		INSERT INTO conect.entry (register, local_ref, name, domain) VALUES ('${hosted}', '<b>7</b>', '<img src=x onerror=alert(1)>', '"><script>'),
			('${hosted}', '${'8'.repeat(60)}', 'Asociația ${'Foarte'.repeat(40)} Lungă', '${'neîntrerupt'.repeat(10)}');
		INSERT INTO conect.entry (register, local_ref, name, county) SELECT '${hosted}', '9/' || i, 'Asociația Înscrisă cu Numărul ' || i, 'B' FROM generate_series(1, 30) AS i`);
}

// Fills a migrated database; returns the ids of the cases.
export async function fill(cluster) {
	await cluster.conect('demo', '--ngos', String(DEMO_NGOS), '--seed', '1');
	await importCopies(cluster);
	const rows = await cluster.admin('SELECT national_number, id FROM conect.ngo');
	const of = Object.fromEntries(rows);
	const ids = Object.fromEntries(Object.entries(NUMBERS).map(([name, number]) => {
		if (!of[number]) throw new Error(`data/cases.csv: ${number} was not imported`);
		return [name, of[number]];
	}));
	await cluster.admin(`UPDATE conect.ngo SET removed_at = now(), removed_reason = 'Retrasă la încercare' WHERE id = '${ids.removed}'`);
	await speak(cluster, ids.spoken);
	const registers = await declare(cluster);
	await enter(cluster, { ...ids, ...registers });
	return { ...ids, ...registers };
}
