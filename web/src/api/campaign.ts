// SPDX-License-Identifier: EUPL-1.2
// The operations of the contract about campaigns.
import type { Schemas } from "./client";
import { ask, personal, seen } from "./personal";
import type { operations } from "./schema";

export type Card = Schemas["CampaignCard"];
export type Campaign = Schemas["Campaign"];
export type Recipient = Schemas["CampaignRecipient"];
export type Draft = Schemas["CampaignPatch"];
type ListQuery = NonNullable<operations["campaign_list"]["parameters"]["query"]>;
type RecipientQuery = NonNullable<operations["campaign_recipient_list"]["parameters"]["query"]>;
type Seen = Pick<Card, "id" | "version">;

const path = (id: string) => ({ path: { id } });

export const campaigns = {
	campaign_list: (query: ListQuery, signal?: AbortSignal) =>
		ask((signal) => personal.GET("/api/v1/campaigns", { params: { query }, signal }), signal),
	campaign_get: (id: string, signal?: AbortSignal) =>
		ask((signal) => personal.GET("/api/v1/campaigns/{id}", { params: path(id), signal }), signal),
	campaign_recipient_list: (id: string, query: RecipientQuery, signal?: AbortSignal) =>
		ask(
			(signal) =>
				personal.GET("/api/v1/campaigns/{id}/recipients", {
					params: { ...path(id), query },
					signal,
				}),
			signal,
		),
	campaign_create: (body: Schemas["CampaignNew"], key: string) =>
		ask((signal) =>
			personal.POST("/api/v1/campaigns", {
				body,
				params: { header: { "Idempotency-Key": key } },
				signal,
			}),
		),
	campaign_update: ({ id, version }: Seen, body: Draft) =>
		ask((signal) =>
			personal.PATCH("/api/v1/campaigns/{id}", {
				body,
				params: { ...path(id), header: seen(version) },
				signal,
			}),
		),
	campaign_send: ({ id, version }: Seen) =>
		ask((signal) =>
			personal.POST("/api/v1/campaigns/{id}/send", {
				params: { ...path(id), header: seen(version) },
				signal,
			}),
		),
	campaign_close: ({ id, version }: Seen) =>
		ask((signal) =>
			personal.POST("/api/v1/campaigns/{id}/close", {
				params: { ...path(id), header: seen(version) },
				signal,
			}),
		),
	campaign_unsubscribe: (token: string) =>
		ask((signal) =>
			personal.POST("/api/v1/campaigns/unsubscribe", { params: { query: { token } }, signal }),
		),
	campaign_acknowledge: (token: string) =>
		ask((signal) => personal.POST("/api/v1/campaigns/acknowledge", { body: { token }, signal })),
};
