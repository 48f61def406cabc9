// SPDX-License-Identifier: EUPL-1.2
// What every form here is made from: the table of fields and the names of the
// codes that stand in them.
import { countyLabels, type Labels, labelOf, labels, type VocabularyName } from "../../api/labels";
import { nameIn, type ValueNames } from "../../api/names";
import { type ProfileField, registration } from "../../api/registration";
import type { Labels as FieldLabels } from "../../form/labels";
import { formatDay, inOrder } from "../../lib/format";
import { lang, t } from "../../lib/i18n";

export interface Knowledge {
	fields: readonly ProfileField[];
	names: ReadonlyMap<string, Labels>;
	counties: Labels;
}

const VOCABULARIES: readonly VocabularyName[] = [
	"legal_form",
	"domain",
	"activity_area",
	"beneficiary",
	"work_language",
];

let kept: Promise<Knowledge> | undefined;

async function learn(): Promise<Knowledge> {
	const [{ items }, counties, ...all] = await Promise.all([
		registration.profile_field_list(),
		countyLabels(),
		...VOCABULARIES.map((name) => labels(name)),
	]);
	const names = new Map(VOCABULARIES.map((name, i) => [name as string, all[i] as Labels]));
	const sorted = new Map([...counties].sort(([, a], [, b]) => inOrder(a, b)));
	return { fields: items, names, counties: sorted };
}

/** Asked once for a document; a failure is not kept. */
export function knowledge(): Promise<Knowledge> {
	kept ??= learn().catch((error: unknown) => {
		kept = undefined;
		throw error;
	});
	return kept;
}

export const labelText = (field: ProfileField) => field.label[lang()];

export function fieldLabels({ fields }: Knowledge): FieldLabels {
	return Object.fromEntries(fields.map((field) => [field.code, labelText(field)]));
}

/** The names of the codes that a field may have; undefined when it has none. */
export function codesOf(field: ProfileField, known: Knowledge): Labels | undefined {
	if (field.type === "counties") return known.counties;
	return field.vocabulary === null ? undefined : known.names.get(field.vocabulary);
}

/** A value as people read it; names: those that its answer has. */
export function valueText(
	known: Knowledge,
	code: string,
	value: unknown,
	names: ValueNames = [],
): string {
	if (value === null || value === undefined || value === "") return "–";
	if (typeof value === "boolean") return t(value ? "registration.yes" : "registration.no");
	const field = known.fields.find((candidate) => candidate.code === code);
	const codes = field && codesOf(field, known);
	if (Array.isArray(value))
		return value.map((one) => (codes ? labelOf(codes, String(one)) : String(one))).join(", ");
	if (codes) return labelOf(codes, String(value));
	const name = nameIn(names, known.counties, code, value);
	if (name !== undefined) return name;
	const isDay = field?.type === "date" && /^\d{4}-\d\d-\d\d$/.test(String(value));
	return isDay ? formatDay(String(value)) : String(value);
}

export const isEmpty = (value: unknown) =>
	value === null || value === undefined || (Array.isArray(value) && value.length === 0);
