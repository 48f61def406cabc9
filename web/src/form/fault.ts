// SPDX-License-Identifier: EUPL-1.2
// From what went wrong to what a form says: which field, in whose words, and
// what can be done.
import { Problem } from "../api/problem";
import { hasWord, type Key, t } from "../lib/i18n";
import type { Labels } from "./labels";

export interface Fault {
	title: string;
	detail: string | undefined;
	/** The sentence beside each field, by its name. */
	fields: Readonly<Record<string, string>>;
	/** Sentences that belong to no field of this form. */
	others: readonly string[];
	requestId: string | undefined;
	/** What helps: correct, sign in, load what has changed, wait, try again, nothing here. */
	cure: "correct" | "sign_in" | "load" | "wait" | "retry" | "none";
}

type Body = NonNullable<Problem["body"]>;
type Violation = NonNullable<Body["errors"]>[number];

/** /scopes/0 belongs to the field "scopes", /seat/county to "seat/county" or "seat". */
export function fieldOf(pointer: string | undefined, names: readonly string[]): string | undefined {
	let path = (pointer ?? "").replace(/^\//, "");
	while (path !== "") {
		if (names.includes(path)) return path;
		path = path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
	}
	return undefined;
}

/** The server names fields as programs do; people know them by their labels. */
function sentence({ code, detail, pointer }: Violation, label: string, problem: Body): string {
	// The problem itself says why this value cannot be.
	if (code === "not_allowed" && problem.code !== "invalid_body") return problem.detail;
	const key = `form.fault_${code}`;
	if (hasWord(key)) return t(key as Key, { label });
	const names = [pointer ?? "", pointer?.split("/").at(-1) ?? ""].filter(Boolean);
	return names.reduce(
		(text, name) => text.replace(`„${name}”`, `„${label}”`).replace(`"${name}"`, `“${label}”`),
		detail,
	);
}

const TROUBLE: Record<string, [title: Key, detail: Key]> = {
	offline: ["form.offline_title", "form.offline_detail"],
	timeout: ["app.timeout_title", "app.timeout_detail"],
	unreachable: ["app.unreachable_title", "form.unreachable_detail"],
	unauthenticated: ["form.signed_out_title", "form.signed_out_detail"],
	step_up_required: ["form.step_up_needed_title", "form.step_up_needed_detail"],
	version_conflict: ["form.conflict_title", "form.conflict_detail"],
};

function words(problem: Problem): [title: string, detail: string] {
	const known = TROUBLE[problem.code];
	if (known) return [t(known[0]), t(known[1])];
	const { body } = problem;
	return body ? [body.title, body.detail] : [t("app.fault_title"), t("app.fault_detail")];
}

function cureOf(problem: Problem): Fault["cure"] {
	if (problem.code === "unauthenticated") return "sign_in";
	if (problem.status === 412 || problem.status === 428) return "load";
	if (problem.status === 429) return "wait";
	if (problem.passing || problem.code === "step_up_required") return "retry";
	return "none";
}

function waiting(seconds: number): string {
	if (seconds < 90) return t("form.wait_seconds", { count: seconds });
	return t("form.wait_minutes", { count: Math.ceil(seconds / 60) });
}

/** Nothing of ours: a fault of the program itself. */
function unknown(): Fault {
	const [title, detail] = [t("app.fault_title"), t("app.fault_detail")];
	return { title, detail, fields: {}, others: [], requestId: undefined, cure: "retry" };
}

/** Sentences for the fields of a form, and those that belong to none. */
function sentencesOf(body: Body | undefined, labels: Labels, at: Labels) {
	const fields: Record<string, string> = {};
	const others: string[] = [];
	const place = body && at[body.code];
	if (body && place) fields[place] = body.detail;
	for (const violation of body?.errors ?? []) {
		const name = fieldOf(violation.pointer, Object.keys(labels));
		if (name === undefined) others.push(violation.detail);
		else fields[name] ??= sentence(violation, labels[name] ?? name, body as Body);
	}
	return { fields, others };
}

/**
 * labels: of the fields of the form. at: the field of problems that name none,
 * by their codes (a wrong code, a wrong password).
 */
export function faultOf(error: unknown, labels: Labels, at: Labels = {}): Fault {
	if (!(error instanceof Problem)) return unknown();
	const { fields, others } = sentencesOf(error.body, labels, at);
	const correct = Object.keys(fields).length > 0;
	const [title, detail] = correct ? [t("form.correct_title"), undefined] : words(error);
	return {
		title,
		detail: error.wait === undefined ? detail : `${detail ?? ""} ${waiting(error.wait)}`.trim(),
		fields,
		others,
		requestId: correct ? undefined : error.body?.request_id,
		cure: correct ? "correct" : cureOf(error),
	};
}
