// SPDX-License-Identifier: EUPL-1.2
// The operations of the contract about registrations, profiles and what is
// reported as wrong.
import { lang } from "../lib/i18n";
import type { Schemas } from "./client";
import { ask, personal, seen } from "./personal";
import { Problem } from "./problem";

export type Registration = Schemas["Registration"];
export type RegistrationCard = Schemas["RegistrationCard"];
export type Checked = Schemas["RegistrationChecked"];
export type Begin = Schemas["RegistrationBegin"];
export type ProfileField = Schemas["ProfileField"];
export type Message = Schemas["Message"];
export type RegistrationEvent = Schemas["RegistrationEvent"];
export type Attachment = Schemas["Attachment"];
export type Locality = Schemas["Locality"];
export type Court = Schemas["CourtCard"];
export type Values = Schemas["ProfileValues"];

const path = (id: string) => ({ path: { id } });
const sent = (key: string) => ({ "Idempotency-Key": key });

/** Values stand under "data" in a body; forms know their fields without it. */
export function withoutData(error: unknown): unknown {
	if (!(error instanceof Problem) || !error.body?.errors) return error;
	const errors = error.body.errors.map((fault) =>
		fault.pointer === undefined
			? fault
			: { ...fault, pointer: fault.pointer.replace(/^\/data(?=\/)/, "") },
	);
	const wait = error.wait === undefined ? null : String(error.wait);
	return Problem.answered({ ...error.body, errors }, wait);
}

async function plainly<T>(call: Promise<T>): Promise<T> {
	try {
		return await call;
	} catch (error) {
		throw withoutData(error);
	}
}

export const registration = {
	registration_check: (body: Schemas["RegistrationCheck"]) =>
		ask((signal) => personal.POST("/api/v1/registrations/check", { body, signal })),
	registration_list: (signal?: AbortSignal) =>
		ask(
			(signal) =>
				personal.GET("/api/v1/registrations", { params: { query: { limit: 100 } }, signal }),
			signal,
		),
	registration_create: (body: Begin, key: string) =>
		ask((signal) =>
			personal.POST("/api/v1/registrations", { body, params: { header: sent(key) }, signal }),
		),
	registration_get: (id: string, signal?: AbortSignal) =>
		ask(
			(signal) => personal.GET("/api/v1/registrations/{id}", { params: path(id), signal }),
			signal,
		),
	registration_update: (id: string, version: number, data: Values) =>
		plainly(
			ask((signal) =>
				personal.PATCH("/api/v1/registrations/{id}", {
					params: { ...path(id), header: seen(version) },
					body: { data, language: lang() },
					signal,
				}),
			),
		),
	registration_delete: (id: string, version: number) =>
		ask((signal) =>
			personal.DELETE("/api/v1/registrations/{id}", {
				params: { ...path(id), header: seen(version) },
				signal,
			}),
		),
	registration_submit: (id: string, version: number, key: string) =>
		ask((signal) =>
			personal.POST("/api/v1/registrations/{id}/submit", {
				params: { ...path(id), header: { ...seen(version), ...sent(key) } },
				signal,
			}),
		),
	registration_withdraw: (id: string) =>
		ask((signal) =>
			personal.POST("/api/v1/registrations/{id}/withdraw", {
				params: path(id),
				signal,
			}),
		),
	registration_appeal: (id: string, text: string, key: string) =>
		ask((signal) =>
			personal.POST("/api/v1/registrations/{id}/appeal", {
				params: { ...path(id), header: sent(key) },
				body: { text },
				signal,
			}),
		),
	registration_timeline: (id: string, signal?: AbortSignal) =>
		ask(
			(signal) => personal.GET("/api/v1/registrations/{id}/timeline", { params: path(id), signal }),
			signal,
		),
	registration_preview: (id: string, signal?: AbortSignal) =>
		ask(
			(signal) => personal.GET("/api/v1/registrations/{id}/preview", { params: path(id), signal }),
			signal,
		),
	message_list: (id: string, signal?: AbortSignal) =>
		ask(
			(signal) => personal.GET("/api/v1/registrations/{id}/messages", { params: path(id), signal }),
			signal,
		),
	message_create: (id: string, text: string, key: string) =>
		ask((signal) =>
			personal.POST("/api/v1/registrations/{id}/messages", {
				params: { ...path(id), header: sent(key) },
				body: { text },
				signal,
			}),
		),
	attachment_delete: (id: string) =>
		ask((signal) => personal.DELETE("/api/v1/attachments/{id}", { params: path(id), signal })),
	profile_field_list: () => ask((signal) => personal.GET("/api/v1/profile-fields", { signal })),
	county_localities: (code: string, cursor?: string) =>
		ask((signal) =>
			personal.GET("/api/v1/counties/{code}/localities", {
				params: { path: { code }, query: { limit: 200, ...(cursor && { cursor }) } },
				signal,
			}),
		),
	court_list: () => ask((signal) => personal.GET("/api/v1/courts", { signal })),
	profile_get: (id: string, signal?: AbortSignal) =>
		ask(
			(signal) => personal.GET("/api/v1/ngos/{id}/profile", { params: path(id), signal }),
			signal,
		),
	ngo_update: (id: string, version: number, data: Values) =>
		plainly(
			ask((signal) =>
				personal.PATCH("/api/v1/ngos/{id}", {
					params: { ...path(id), header: seen(version) },
					body: { data },
					signal,
				}),
			),
		),
	ngo_confirm: (id: string) =>
		ask((signal) =>
			personal.POST("/api/v1/ngos/{id}/confirm", {
				params: path(id),
				signal,
			}),
		),
	ngo_confirm_by_mail: (token: string) =>
		ask((signal) => personal.POST("/api/v1/ngos/confirm", { body: { token }, signal })),
	ngo_history: (id: string, cursor: string | null, signal?: AbortSignal) =>
		ask(
			(signal) =>
				personal.GET("/api/v1/ngos/{id}/history", {
					params: { ...path(id), query: { limit: 20, ...(cursor && { cursor }) } },
					signal,
				}),
			signal,
		),
	correction_list: (id: string, signal?: AbortSignal) =>
		ask(
			(signal) =>
				personal.GET("/api/v1/ngos/{id}/corrections", {
					params: { ...path(id), query: { limit: 50 } },
					signal,
				}),
			signal,
		),
	correction_create: (id: string, body: Schemas["CorrectionNew"]) =>
		ask((signal) =>
			personal.POST("/api/v1/ngos/{id}/corrections", { params: path(id), body, signal }),
		),
};
