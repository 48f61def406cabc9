// SPDX-License-Identifier: EUPL-1.2
// The operations of the contract about accounts and members. Those of the
// session itself are in session.ts.
import type { Query, Schemas } from "./client";
import { ask, personal, seen } from "./personal";
import type { operations } from "./schema";

type Sent<O extends keyof operations> = operations[O] extends {
	requestBody: { content: { "application/json": infer B } };
}
	? B
	: never;

export type Account = Schemas["Account"];
export type Key = Schemas["Key"];
export type Member = Schemas["Member"];
export type User = Schemas["User"];

export const account = {
	account_create: (body: Sent<"account_create">) =>
		ask((signal) => personal.POST("/api/v1/accounts", { body, signal })),
	account_confirm: (token: string) =>
		ask((signal) => personal.POST("/api/v1/accounts/confirm", { body: { token }, signal })),
	password_reset_create: (body: Sent<"password_reset_create">) =>
		ask((signal) => personal.POST("/api/v1/password-resets", { body, signal })),
	password_reset_confirm: (body: Sent<"password_reset_confirm">) =>
		ask((signal) => personal.POST("/api/v1/password-resets/confirm", { body, signal })),
	account_email_confirm: (token: string) =>
		ask((signal) => personal.POST("/api/v1/account/email/confirm", { body: { token }, signal })),
	invitation_accept: (body: Sent<"invitation_accept">) =>
		ask((signal) => personal.POST("/api/v1/invitations/accept", { body, signal })),

	account_get: (given?: AbortSignal) =>
		ask((signal) => personal.GET("/api/v1/account", { signal }), given),
	account_update: (version: number, body: Sent<"account_update">) =>
		ask((signal) =>
			personal.PATCH("/api/v1/account", { params: { header: seen(version) }, body, signal }),
		),
	account_delete: () => ask((signal) => personal.DELETE("/api/v1/account", { signal })),
	account_export: () => ask((signal) => personal.GET("/api/v1/account/export", { signal })),
	account_password_set: (body: Sent<"account_password_set">) =>
		ask((signal) => personal.POST("/api/v1/account/password", { body, signal })),
	account_email_set: (body: Sent<"account_email_set">) =>
		ask((signal) => personal.POST("/api/v1/account/email", { body, signal })),

	totp_create: () => ask((signal) => personal.POST("/api/v1/account/totp", { signal })),
	totp_confirm: (body: Sent<"totp_confirm">) =>
		ask((signal) => personal.POST("/api/v1/account/totp/confirm", { body, signal })),
	totp_delete: () => ask((signal) => personal.DELETE("/api/v1/account/totp", { signal })),
	recovery_code_create: () =>
		ask((signal) => personal.POST("/api/v1/account/recovery-codes", { signal })),

	session_list: (given?: AbortSignal) =>
		ask((signal) => personal.GET("/api/v1/account/sessions", { signal }), given),
	session_end: (id: string) =>
		ask((signal) =>
			personal.DELETE("/api/v1/account/sessions/{id}", { params: { path: { id } }, signal }),
		),

	key_list: (given?: AbortSignal) =>
		ask((signal) => personal.GET("/api/v1/account/keys", { signal }), given),
	key_create: (body: Sent<"key_create">) =>
		ask((signal) => personal.POST("/api/v1/account/keys", { body, signal })),
	key_delete: (key: string) =>
		ask((signal) =>
			personal.DELETE("/api/v1/account/keys/{key}", { params: { path: { key } }, signal }),
		),
	key_rotate: (key: string, body: Sent<"key_rotate">) =>
		ask((signal) =>
			personal.POST("/api/v1/account/keys/{key}/rotate", {
				params: { path: { key } },
				body,
				signal,
			}),
		),

	member_invitation_delete: (id: string, invitation: string) =>
		ask((signal) =>
			personal.DELETE("/api/v1/ngos/{id}/invitations/{invitation}", {
				params: { path: { id, invitation } },
				signal,
			}),
		),
	member_list: (id: string, given?: AbortSignal) =>
		ask(
			(signal) => personal.GET("/api/v1/ngos/{id}/members", { params: { path: { id } }, signal }),
			given,
		),
	member_invite: (id: string, body: Sent<"member_invite">) =>
		ask((signal) =>
			personal.POST("/api/v1/ngos/{id}/invitations", { params: { path: { id } }, body, signal }),
		),
	member_update: (id: string, member: string, body: Sent<"member_update">) =>
		ask((signal) =>
			personal.PATCH("/api/v1/ngos/{id}/members/{account}", {
				params: { path: { id, account: member } },
				body,
				signal,
			}),
		),
	member_delete: (id: string, member: string) =>
		ask((signal) =>
			personal.DELETE("/api/v1/ngos/{id}/members/{account}", {
				params: { path: { id, account: member } },
				signal,
			}),
		),

	user_invitation_list: (given?: AbortSignal) =>
		ask((signal) => personal.GET("/api/v1/users/invitations", { signal }), given),
	user_invitation_delete: (invitation: string) =>
		ask((signal) =>
			personal.DELETE("/api/v1/users/invitations/{invitation}", {
				params: { path: { invitation } },
				signal,
			}),
		),
	user_list: (query: Query<"user_list">, given?: AbortSignal) =>
		ask((signal) => personal.GET("/api/v1/users", { params: { query }, signal }), given),
	user_invite: (body: Sent<"user_invite">) =>
		ask((signal) => personal.POST("/api/v1/users/invitations", { body, signal })),
	user_update: (user: User, body: Sent<"user_update">) =>
		ask((signal) =>
			personal.PATCH("/api/v1/users/{id}", {
				params: { path: { id: user.id }, header: seen(user.version) },
				body,
				signal,
			}),
		),
	totp_reset_create: (id: string) =>
		ask((signal) =>
			personal.POST("/api/v1/users/{id}/totp-resets", { params: { path: { id } }, signal }),
		),
};
