// SPDX-License-Identifier: EUPL-1.2
// What a key may be used for. The list is the contract's: one that is missing
// here or there does not compile.
import type { Schemas } from "../../api/client";
import { hasWord, t, type Key as Word } from "../../lib/i18n";

export type Scope = Schemas["Scope"];

/** Of a person's own keys, of those made for an authority, or of both. */
const all: Record<Scope, "person" | "authority" | "both"> = {
	"account:read": "person",
	"member:read": "person",
	"recording:read": "both",
	"recording:write": "both",
	"registration:read": "person",
	"registration:write": "person",
	"ngo:write": "person",
	"register:read": "authority",
	"register:write": "authority",
	"campaign:write": "authority",
};

export const SCOPES = (Object.keys(all) as Scope[]).filter((scope) => all[scope] !== "authority");

/** In words; a scope newer than these pages by its name. */
export function scopeLabel(scope: string): string {
	const key = `account.scope_${scope.replace(":", "_")}`;
	return hasWord(key) ? t(key as Word) : scope;
}
