// SPDX-License-Identifier: EUPL-1.2
import { t } from "../../lib/i18n";

export type Role = "account" | "ngo_editor" | "ngo_admin" | "reviewer" | "sgg_admin" | "auditor";

/** Roles of the service itself. */
export const STAFF = ["reviewer", "sgg_admin", "auditor"] as const;
/** Roles within an organisation. */
export const MEMBER = ["ngo_editor", "ngo_admin"] as const;

export function roleLabel(role: Role): string {
	return t(`account.role_${role}`);
}

export function roleNote(role: Role): string {
	return t(`account.role_${role}_note`);
}

/** For a choice among them. */
export function roleOptions<R extends Role>(roles: readonly R[]) {
	return roles.map((value) => ({ value, label: roleLabel(value), note: roleNote(value) }));
}
