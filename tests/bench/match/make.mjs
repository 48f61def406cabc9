// SPDX-License-Identifier: EUPL-1.2
// Writes catalogue.csv and entries.csv from the published extracts of the
// national register: organisations as they are, some with namesakes, and for each
// of them what clerks make of it, with whom it means. The same every time.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseCsv } from '../../api/lib/csv.mjs';

const here = new URL('.', import.meta.url);
const read = (name) => {
	const [head, ...rows] = parseCsv(readFileSync(new URL(`../../data/register/published/${name}.csv`, here), 'utf8'));
	return rows.map((row) => Object.fromEntries(head.map((title, i) => [title, row[i]])));
};

let seed = 51;
const random = (n) => (seed = (seed * 48271) % 2147483647) % n;

// A fiscal code with its right last digit, of those that nobody has.
function cif(n) {
	const digits = String(980000000 + n);
	const sum = [...'753217532'].reduce((s, w, i) => s + w * digits[i], 0);
	return `${digits}${sum * 10 % 11 % 10}`;
}
const plain = (t) => t.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
const cedilla = (t) => t.replace(/ș/g, 'ş').replace(/ț/g, 'ţ').replace(/Ș/g, 'Ş').replace(/Ț/g, 'Ţ');
const short = (t) => plain(t).replace(/^ASOCIATIA/i, 'As.').replace(/^FUNDATIA/i, 'Fund.').replace(/CLUB SPORTIV/i, 'C.S.').replace(/GIMNAZIALE/i, 'Gimn.');
const title = (t) => t.toLowerCase().replace(/(^|[\s-])\p{L}/gu, (m) => m.toUpperCase());
const words = (t) => plain(t).split(/[^A-Za-z0-9]+/).filter((w) => w.length > 4 && !/^(asociati|fundati)/i.test(w));

// One slip of the finger in the longest word: a letter lost, doubled, or two turned round.
function slip(name) {
	const word = words(name).sort((a, b) => b.length - a.length)[0];
	const from = word ? plain(name).indexOf(word) : -1;
	if (from < 0) return null;
	const at = from + 1 + random(word.length - 2), text = plain(name);
	return [text.slice(0, at) + text.slice(at + 1), text.slice(0, at) + text[at] + text.slice(at), text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2)][random(3)];
}

const COUNTIES = ['COVASNA', 'HARGHITA', 'ARAD', 'ALBA', 'DOLJ'];
const PLACES = { COVASNA: 'Târgu Secuiesc', HARGHITA: 'Gheorgheni', ARAD: 'Ineu', ALBA: 'Aiud', DOLJ: 'Calafat' };
const known = (t) => (t && t !== 'NEDETERMINAT' ? t : '');
const base = [...read('rnong_full_columns'), ...read('rnong_short_columns')].map((r, i) => ({
	key: `N${i}`, name: r['Denumire ONG'].replace(/\s*(In conformitate|- DOS\.NR).*$/su, '').replace(/\s+/g, ' ').trim(), former: '', cif: i % 5 === 4 ? '' : cif(i), national_number: r['Numar Registru'],
	court_number: r['Numar Registru Special'] ?? '', county: known(r.Judet), locality: known(r.Localitate).replace(/\s*-\s*([A-Z]{1,2}|BUCURESTI)$/, '') })).filter((n) => n.name.length > 5);
base.forEach((n, i) => { if (i % 4 === 1) n.former = `ASOCIAȚIA ${['CRÂNGUL', 'IZVORUL', 'PODUL', 'FÂNTÂNA'][random(4)]} ${words(n.name)[0] ?? 'VECHE'} ${['DE AUR', 'VERDE', 'DIN VALE'][random(3)]}`; });

const decoys = base.flatMap((n, i) => {
	const county = COUNTIES.find((c) => c !== n.county && c !== plain(n.county));
	const twin = { ...n, former: '', cif: cif(500 + i), court_number: '', national_number: `${70000 + i}/A/2011` };
	return [...i % 3 === 0 ? [{ ...twin, key: `E${i}`, county, locality: PLACES[county] }] : [],
		...i % 5 === 0 && n.county && n.locality ? [{ ...twin, key: `H${i}`, cif: '', national_number: `${80000 + i}/A/2012`, locality: 'Satul Nou' }] : []];
});

const entries = [];
const add = (kind, expected, e) => e.name && entries.push({ kind, expected, name: e.name, cif: e.cif ?? '', national_number: e.national_number ?? '', court_number: e.court_number ?? '', county: e.county ?? '', locality: e.locality ?? '' });
base.forEach((n, i) => {
	const place = { county: n.county, locality: n.locality }, next = base[(i + 7) % base.length];
	const twins = decoys.filter((d) => d.name === n.name);
	add('as it is', n.key, n);
	add('without diacritics, small letters, code', n.key, { name: plain(n.name).toLowerCase(), cif: n.cif && `RO ${n.cif}` });
	add('cedillas, number', n.key, { name: cedilla(title(n.name)), national_number: n.national_number });
	add('abbreviated, code', n.key, { name: short(n.name), cif: n.cif, county: n.county });
	add('abbreviated, place', n.key, { name: short(n.name), ...place });
	add('a slip, number and place', n.key, { name: slip(n.name), national_number: n.national_number, ...place });
	add('a slip, place', n.key, { name: slip(n.name), ...place });
	add('name and place', n.key, { name: title(n.name), county: title(n.county), locality: plain(n.locality) });
	add('name and county', n.key, { name: plain(n.name), county: n.county });
	add('name alone', n.key, { name: n.name });
	add('the code of another', n.key, { name: n.name, cif: next.cif, ...place });
	add('the number of another', n.key, { name: n.name, national_number: next.national_number, ...place });
	add('code and half the name', n.key, { name: n.name.split(' ').slice(0, 3).join(' '), cif: n.cif, county: n.county });
	add('number of the court', n.key, { name: plain(n.name), court_number: n.court_number, county: n.county });
	if (n.former) add('earlier name, code', n.key, { name: n.former, cif: n.cif, ...place });
	if (n.former) add('earlier name, place', n.key, { name: n.former, ...place });
	for (const d of twins) add('a namesake in its place', d.key, { name: n.name, county: d.county, locality: d.locality });
	for (const d of twins) add('a namesake by its number', d.key, { name: title(n.name), national_number: d.national_number });
	// Whoever is not in the catalogue.
	add('no: one word is another', '', { name: words(n.name)[0] && plain(n.name).replace(words(n.name)[0], 'STEJARUL'), ...place });
	add('no: a name continued', '', { name: `${n.name} PRIETENII BUCURIEI`, ...place });
	add('no: a namesake elsewhere, another code', '', { name: n.name, cif: cif(900 + i), county: 'TELEORMAN', locality: 'Zimnicea' });
	add('no: a namesake, another code, same place', '', { name: n.name, cif: n.cif && cif(1900 + i), national_number: n.cif ? '' : `${90000 + i}/A/2003`, ...place });
	add('no: nobody', '', { name: `Asociația ${['Drumeții', 'Grădinarii', 'Olarii', 'Corul'][i % 4]} ${['Harnici', 'Voioși', 'din Deal'][i % 3]} ${i}`, ...place });
	add('no: the code of one, the name of nobody', '', { name: `Obștea Fierarilor ${i}`, cif: n.cif });
});

const line = (values) => `${values.map((v) => (/[",\n]/.test(v) ? `"${v.replaceAll('"', '""')}"` : v)).join(',')}\n`;
const write = (name, head, rows) => writeFileSync(new URL(name, here), line(head) + rows.map((r) => line(head.map((h) => r[h]))).join(''));
write('catalogue.csv', ['key', 'name', 'former', 'cif', 'national_number', 'court_number', 'county', 'locality'], [...base, ...decoys]);
write('entries.csv', ['kind', 'expected', 'name', 'cif', 'national_number', 'court_number', 'county', 'locality'], entries);
console.log(`${base.length + decoys.length} organisations, ${entries.length} entries`);
