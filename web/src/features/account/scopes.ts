// SPDX-License-Identifier: EUPL-1.2
// What a key may be used for. The list is the contract's: one that is missing
// here or there does not compile.
import type { Schemas } from "../../api/client";
import { hasWord, t, type Key as Word } from "../../lib/i18n";

export type Scope = Schemas["Scope"];

const all: Record<Scope, true> = {
	"account:read": true,
	"member:read": true,
	"recording:read": true,
	"recording:write": true,
	"registration:read": true,
	"registration:write": true,
	"ngo:write": true,
	"register:read": true,
	"register:write": true,
};

export const SCOPES = Object.keys(all) as Scope[];

/** In words; a scope newer than these pages by its name. */
export function scopeLabel(scope: string): string {
	const key = `account.scope_${scope.replace(":", "_")}`;
	return hasWord(key) ? t(key as Word) : scope;
}
