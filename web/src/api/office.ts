// SPDX-License-Identifier: EUPL-1.2
// The operations of the contract about institutions and their people.
import type { Query, Schemas } from "./client";
import { ask, personal, seen } from "./personal";

export type Office = Schemas["Office"];
export type OfficeSummary = Schemas["OfficeSummary"];
export type Officer = Schemas["Officer"];
export type OfficeInvitation = Schemas["OfficeInvitation"];
export type Competence = Schemas["Competence"];
export type Designation = Schemas["Designation"];
export type DesignationCard = Schemas["DesignationCard"];
export type AuthorityKey = Schemas["AuthorityKey"];
export type Unit = Schemas["Unit"];
type Told = { name: string } & Partial<
	Record<"email" | "phone" | "address" | "url", string | null>
>;

const path = (id: string) => ({ path: { id } });
const sent = (key: string) => ({ header: { "Idempotency-Key": key } });

export const office = {
	account_office_list: (given?: AbortSignal) =>
		ask((signal) => personal.GET("/api/v1/account/offices", { signal }), given),

	designation_list: (given?: AbortSignal) =>
		ask((signal) => personal.GET("/api/v1/designations", { signal }), given),
	designation_create: (body: { authority: string; position: string; act: string }, key: string) =>
		ask((signal) => personal.POST("/api/v1/designations", { body, params: sent(key), signal })),
	designation_get: (id: string, given?: AbortSignal) =>
		ask((signal) => personal.GET("/api/v1/designations/{id}", { params: path(id), signal }), given),
	designation_update: (of: Designation, body: { position: string; act: string }) =>
		ask((signal) =>
			personal.PATCH("/api/v1/designations/{id}", {
				params: { ...path(of.id), header: seen(of.version) },
				body,
				signal,
			}),
		),
	designation_delete: ({ id, version }: Designation) =>
		ask((signal) =>
			personal.DELETE("/api/v1/designations/{id}", {
				params: { ...path(id), header: seen(version) },
				signal,
			}),
		),
	designation_submit: ({ id, version }: Designation) =>
		ask((signal) =>
			personal.POST("/api/v1/designations/{id}/submit", {
				params: { ...path(id), header: seen(version) },
				signal,
			}),
		),
	designation_withdraw: (id: string) =>
		ask((signal) =>
			personal.POST("/api/v1/designations/{id}/withdraw", { params: path(id), signal }),
		),
	attachment_delete: (id: string) =>
		ask((signal) => personal.DELETE("/api/v1/attachments/{id}", { params: path(id), signal })),

	office_list: (query: Query<"office_list">, given?: AbortSignal) =>
		ask((signal) => personal.GET("/api/v1/offices", { params: { query }, signal }), given),
	office_end: (id: string, account: string, text: string) =>
		ask((signal) =>
			personal.POST("/api/v1/authorities/{id}/officers/{account}/end", {
				params: { path: { id, account } },
				body: { text },
				signal,
			}),
		),

	officer_list: (id: string, given?: AbortSignal) =>
		ask(
			(signal) => personal.GET("/api/v1/authorities/{id}/officers", { params: path(id), signal }),
			given,
		),
	officer_invite: (id: string, body: { email: string; competences: Competence[] }) =>
		ask((signal) =>
			personal.POST("/api/v1/authorities/{id}/invitations", { params: path(id), body, signal }),
		),
	officer_invitation_delete: (id: string, invitation: string) =>
		ask((signal) =>
			personal.DELETE("/api/v1/authorities/{id}/invitations/{invitation}", {
				params: { path: { id, invitation } },
				signal,
			}),
		),
	officer_update: (id: string, account: string, competences: Competence[]) =>
		ask((signal) =>
			personal.PATCH("/api/v1/authorities/{id}/officers/{account}", {
				params: { path: { id, account } },
				body: { competences },
				signal,
			}),
		),
	officer_delete: (id: string, account: string) =>
		ask((signal) =>
			personal.DELETE("/api/v1/authorities/{id}/officers/{account}", {
				params: { path: { id, account } },
				signal,
			}),
		),

	/** As it is now: what one has just told must not come from the browser's memory. */
	authority_get: (id: string, given?: AbortSignal) =>
		ask(
			(signal) =>
				personal.GET("/api/v1/authorities/{id}", { params: path(id), cache: "no-cache", signal }),
			given,
		),
	unit_put: (id: string, version: number, body: Told) =>
		ask((signal) =>
			personal.PUT("/api/v1/authorities/{id}/unit", {
				params: { ...path(id), header: seen(version) },
				body,
				signal,
			}),
		),
	unit_delete: (id: string, version: number) =>
		ask((signal) =>
			personal.DELETE("/api/v1/authorities/{id}/unit", {
				params: { ...path(id), header: seen(version) },
				signal,
			}),
		),

	authority_key_list: (id: string, given?: AbortSignal) =>
		ask(
			(signal) => personal.GET("/api/v1/authorities/{id}/keys", { params: path(id), signal }),
			given,
		),
	authority_key_create: (
		id: string,
		body: { name: string; scopes: Schemas["Scope"][]; days: number },
	) =>
		ask((signal) =>
			personal.POST("/api/v1/authorities/{id}/keys", { params: path(id), body, signal }),
		),
	authority_key_delete: (id: string, key: string) =>
		ask((signal) =>
			personal.DELETE("/api/v1/authorities/{id}/keys/{key}", {
				params: { path: { id, key } },
				signal,
			}),
		),
	authority_key_rotate: (id: string, key: string, body: { overlap_hours: number }) =>
		ask((signal) =>
			personal.POST("/api/v1/authorities/{id}/keys/{key}/rotate", {
				params: { path: { id, key } },
				body,
				signal,
			}),
		),
};
