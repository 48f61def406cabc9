// SPDX-License-Identifier: EUPL-1.2
// Which language a name is in, as far as it shows. A name that is not surely
// Hungarian is left in the language of the document: a wrong mark is worse for
// the ear than none.

/** Letters that Hungarian has and Romanian lacks: no Romanian word is written with them. */
const ONLY_HUNGARIAN = /[őűŐŰ]/;

/** Letters that Romanian has and Hungarian lacks, cedilla forms included. */
const ONLY_ROMANIAN = /[ăâîșțşţĂÂÎȘȚŞŢ]/;

/** Words of Hungarian organisations, whole or at the end of a compound; registers drop accents. */
const HUNGARIAN_NOUN =
	/(?:egyes[uü]let|alap[ií]tv[aá]ny|sz[oö]vets[eé]g|t[aá]rsas[aá]g|egylet|közösség|szervezet|művelődési|ifjúsági|polgári|sz[eé]kely|magyar|keresztény|baráti|önkéntes|tűzoltó|kör)(?:e|i|a|ek|ok|je)?(?!\p{L})/iu;

/** Words of Romanian names: where one stands, the Hungarian part is not the whole. */
const ROMANIAN_NOUN =
	/(?<!\p{L})(?:asocia[tțţ]ia|asocia[tțţ]iei|funda[tțţ]ia|federa[tțţ]ia|uniunea|clubul|filiala|din|pentru|[sșş]i|jude[tțţ]ul)(?!\p{L})/iu;

/** Whether the whole text is surely Hungarian. */
export function isHungarian(text: string): boolean {
	if (ONLY_ROMANIAN.test(text) || ROMANIAN_NOUN.test(text)) return false;
	return ONLY_HUNGARIAN.test(text) || HUNGARIAN_NOUN.test(text);
}

/** For the attribute lang of an element that holds a name alone. */
export function nameLang(name: string): "hu" | undefined {
	return isHungarian(name) ? "hu" : undefined;
}
