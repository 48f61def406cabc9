// SPDX-License-Identifier: EUPL-1.2
// The parts of a registration, in the order they are filled in, and how far
// each of them is.
import type { Attachment, ProfileField } from "../../api/registration";
import { t } from "../../lib/i18n";
import { pagePath } from "../../lib/paths";
import type { Task } from "../../ui/task-list";
import { isEmpty } from "./knowledge";
import { sectionWord } from "./words";

export const DOCUMENTS = "documents";
export const PREVIEW = "preview";

const ORDER = [
	"identity",
	"contact",
	"place",
	"activity",
	"about",
	"people",
	"network",
	"interest",
	DOCUMENTS,
	"consent",
];

/** Sections with fields in them; one that is newer than this list comes last. */
export function sectionsOf(fields: readonly ProfileField[], documents = true): string[] {
	const there = new Set(fields.map(({ section }) => section));
	if (documents) there.add(DOCUMENTS);
	return [
		...ORDER.filter((section) => there.has(section)),
		...[...there].filter((section) => !ORDER.includes(section)),
	];
}

/** What a task list has to know. */
export interface Progress {
	id: string;
	fields: readonly ProfileField[];
	data: Record<string, unknown>;
	missing: readonly { field: string; section: string }[];
	asked: Record<string, string>;
	documents: readonly Attachment[];
}

export const stepPath = (id: string, step?: string, field?: string) =>
	pagePath("registration", { id, step, field });

const sectionOf = (fields: readonly ProfileField[], code: string) =>
	fields.find((field) => field.code === code)?.section ?? DOCUMENTS;

function statusOf(section: string, progress: Progress): Pick<Task, "status" | "kind"> {
	const { fields, data, missing, asked, documents } = progress;
	if (Object.keys(asked).some((code) => sectionOf(fields, code) === section))
		return { status: t("registration.to_change"), kind: "warning" };
	const count = missing.filter((item) => item.section === section).length;
	if (count > 0) return { status: t("registration.to_do", { count }), kind: "info" };
	const some =
		section === DOCUMENTS
			? documents.length > 0
			: fields.some((field) => field.section === section && !isEmpty(data[field.code]));
	return some
		? { status: t("registration.done"), kind: "success" }
		: { status: t("registration.voluntary"), kind: "neutral" };
}

export function tasksOf(progress: Progress): Task[] {
	return sectionsOf(progress.fields).map((section) => ({
		id: section,
		label: sectionWord(section),
		href: stepPath(progress.id, section),
		...statusOf(section, progress),
	}));
}

/** Fields that only have a meaning when another one is true. */
const ONLY_WITH: Record<string, string> = {
	parent_name: "is_branch",
	public_utility_act: "public_utility",
	volunteer_needs: "seeks_volunteers",
};

/** Is this field to be asked, as things stand? What has a value is never hidden. */
export function isAsked({ code }: ProfileField, values: Record<string, unknown>): boolean {
	const on = ONLY_WITH[code];
	return on === undefined || values[on] === true || !isEmpty(values[code]);
}
