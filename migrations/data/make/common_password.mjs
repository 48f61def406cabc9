// SPDX-License-Identifier: EUPL-1.2
// common_password.csv from the package @zxcvbn-ts/language-common (unpacked,
// its dependency beside it):
//   node make/common_password.mjs PACKAGE/dist/passwords.json.mjs
// What the rules of length leave standing, and the words that are most often
// padded with digits. Own words: those of this service and of its subject.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const data = new URL('../', import.meta.url);
const { default: ranked } = await import(pathToFileURL(process.argv[2]));
const fold = (s) => s.toLowerCase().normalize('NFD').replace(/[^ -~]/g, '');
const columns = (line) => line.split(',');
const counties = readFileSync(new URL('county.csv', data), 'utf8').trim().split('\n').slice(1)
	.flatMap((l) => columns(l).slice(6, 8)).flatMap((n) => fold(n).split(/[^a-z]+/));
const own = new Set([...counties, ...`
	administrator asociatia asociatie autoritate bucuresti catalog catalogul civil conect cont contul federatia fundatia general
	guvern guvernul guvernului judet judetul kormany ministerul organizatia organizatie neguvernamentala ong ongul parola
	parolamea password prefect prefectul prefectura primaria public registru registrul romania romaniei secretariatul
	szervezet szovetseg egyesulet alapitvany jelszo jelszavam sgg transparenta consultare`.split(/\s+/)].filter((w) => w.length > 1));
const words = new Map();
for (const w of ranked.map(fold)) if (w.length >= 12) words.set(w, false);
for (const w of ranked.slice(0, 6000).map(fold)) if (/^[a-z]{6,11}$/.test(w)) words.set(w, false);
for (const w of own) words.set(w, true);
const rows = [...words].sort(([a], [b]) => (a < b ? -1 : 1)).map(([w, o]) => `"${w.replaceAll('"', '""')}",${o}`);
writeFileSync(new URL('common_password.csv', data), ['word,own', ...rows, ''].join('\n'));
