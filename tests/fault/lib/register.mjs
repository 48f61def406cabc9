// SPDX-License-Identifier: EUPL-1.2
// Invented registers as files, for `conect import-register`.
import { writeFileSync } from 'node:fs';

const HEAD = 'Nr. Crt.,Numar Registru,Categorie Personalitate Juridica,Denumire ONG,Status,Localitate,Judet,Are Utilitate Publica';

// The first n rows, always the same ones; more with long names.
export function writeRegister(file, n, padding = '') {
	const rows = Array.from({ length: n }, (_, i) => `${i + 1},${900000 + i}/A/2019,Asociație,ASOCIAȚIA INVENTATĂ ${i + 1}${padding},Inregistrat,CRAIOVA,DOLJ,Nu`);
	writeFileSync(file, `${HEAD}\n${rows.join('\n')}\n`);
}
