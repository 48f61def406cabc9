// SPDX-License-Identifier: EUPL-1.2
// The operations of the contract on the registers of one's own authorities.
import type { Schemas } from "./client";
import { ask, personal, seen } from "./personal";

export type OwnRegister = Schemas["RegisterOwn"];
export type RegisterNew = Schemas["RegisterNew"];
export type RegisterPatch = Schemas["RegisterPatch"];

const path = (id: string) => ({ path: { id } });

export const ownRegister = {
	account_register_list: (authority: string, given?: AbortSignal) =>
		ask(
			(signal) =>
				personal.GET("/api/v1/account/registers", { params: { query: { authority } }, signal }),
			given,
		),
	register_create: (body: RegisterNew, key: string) =>
		ask((signal) =>
			personal.POST("/api/v1/registers", {
				body,
				params: { header: { "Idempotency-Key": key } },
				signal,
			}),
		),
	register_update: (of: OwnRegister, body: RegisterPatch) =>
		ask((signal) =>
			personal.PATCH("/api/v1/registers/{id}", {
				body,
				params: { ...path(of.id), header: seen(of.version) },
				signal,
			}),
		),
	register_submit: (of: OwnRegister) =>
		ask((signal) =>
			personal.POST("/api/v1/registers/{id}/submit", {
				params: { ...path(of.id), header: seen(of.version) },
				signal,
			}),
		),
	register_retire: (of: OwnRegister, reason: string) =>
		ask((signal) =>
			personal.POST("/api/v1/registers/{id}/retire", {
				body: { reason },
				params: path(of.id),
				signal,
			}),
		),
};
