// SPDX-License-Identifier: EUPL-1.2
// The operations of the contract about requests to be recorded.
import type { Schemas } from "./client";
import { ask, personal } from "./personal";
import type { operations } from "./schema";

export type Card = Schemas["RecordingCard"];
export type Request = Schemas["RecordingRequest"];
export type Preview = Schemas["RecordingPreview"];
export type Document = Schemas["RecordingDocument"];
export type Message = Schemas["RecordingMessage"];
export type Unit = Schemas["RecordingUnit"];
export type ListQuery = NonNullable<operations["recording_request_list"]["parameters"]["query"]>;

const path = (id: string) => ({ path: { id } });
const sent = (key: string) => ({ "Idempotency-Key": key });

export const recording = {
	recording_preview: (id: string, authority: string, signal?: AbortSignal) =>
		ask(
			(signal) =>
				personal.GET("/api/v1/ngos/{id}/recording-preview", {
					params: { ...path(id), query: { authority } },
					signal,
				}),
			signal,
		),
	recording_request_list: (query: ListQuery, signal?: AbortSignal) =>
		ask(
			(signal) => personal.GET("/api/v1/recording-requests", { params: { query }, signal }),
			signal,
		),
	recording_request_create: (body: Schemas["RecordingNew"], key: string) =>
		ask((signal) =>
			personal.POST("/api/v1/recording-requests", {
				body,
				params: { header: sent(key) },
				signal,
			}),
		),
	recording_request_get: (id: string, signal?: AbortSignal) =>
		ask(
			(signal) => personal.GET("/api/v1/recording-requests/{id}", { params: path(id), signal }),
			signal,
		),
	recording_request_acknowledge: (id: string) =>
		ask((signal) =>
			personal.POST("/api/v1/recording-requests/{id}/acknowledge", { params: path(id), signal }),
		),
	recording_request_record: (id: string, body: Schemas["RecordingRecorded"], key: string) =>
		ask((signal) =>
			personal.POST("/api/v1/recording-requests/{id}/record", {
				body,
				params: { ...path(id), header: sent(key) },
				signal,
			}),
		),
	recording_request_refuse: (id: string, text: string, key: string) =>
		ask((signal) =>
			personal.POST("/api/v1/recording-requests/{id}/refuse", {
				body: { text },
				params: { ...path(id), header: sent(key) },
				signal,
			}),
		),
	recording_request_withdraw: (id: string) =>
		ask((signal) =>
			personal.POST("/api/v1/recording-requests/{id}/withdraw", { params: path(id), signal }),
		),
	recording_message_list: (id: string, signal?: AbortSignal) =>
		ask(
			(signal) =>
				personal.GET("/api/v1/recording-requests/{id}/messages", { params: path(id), signal }),
			signal,
		),
	recording_message_create: (id: string, body: Schemas["RecordingMessageNew"], key: string) =>
		ask((signal) =>
			personal.POST("/api/v1/recording-requests/{id}/messages", {
				body,
				params: { ...path(id), header: sent(key) },
				signal,
			}),
		),
	profile_field_list: (signal?: AbortSignal) =>
		ask((signal) => personal.GET("/api/v1/profile-fields", { signal }), signal),
};
