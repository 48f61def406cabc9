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
	wordy: '998013/C/2013', bare: '998014/A/2014',
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
	return ids;
}
