// SPDX-License-Identifier: EUPL-1.2
// One registration: its task list while it can be edited, what became of it
// afterwards, and one small page for each of its parts.
import {
	type Message,
	type Registration,
	type RegistrationEvent,
	registration,
} from "../../api/registration";
import { t } from "../../lib/i18n";
import { definePage, type PageInput, type ViewProps } from "../../lib/page";
import { After } from "./after";
import { Documents } from "./documents";
import { type Knowledge, knowledge } from "./knowledge";
import { Preview, type Previewed } from "./preview";
import { DOCUMENTS, PREVIEW, sectionsOf } from "./sections";
import { Step } from "./step";
import { Tasks } from "./tasks";
import { sectionWord } from "./words";

export interface Data {
	registration: Registration;
	known: Knowledge;
	messages: readonly Message[];
	timeline: readonly RegistrationEvent[];
	preview: Previewed | undefined;
}

async function load({ query, signal }: PageInput): Promise<Data> {
	const id = query.get("id") ?? "";
	const step = query.get("step");
	const front = step === null;
	const [now, known, preview, messages, timeline] = await Promise.all([
		registration.registration_get(id, signal),
		knowledge(),
		step === PREVIEW ? registration.registration_preview(id, signal) : undefined,
		front ? registration.message_list(id, signal) : { items: [] },
		front ? registration.registration_timeline(id, signal) : { items: [] },
	]);
	return {
		registration: now,
		known,
		preview,
		messages: messages.items,
		timeline: timeline.items,
	};
}

function View(props: ViewProps<Data>) {
	const { data, input } = props;
	const step = input.query.get("step") ?? "";
	const { id, can } = data.registration;
	if (step === PREVIEW && data.preview) return <Preview {...props} preview={data.preview} />;
	if (!can.includes("edit")) return <After key={id} {...props} />;
	if (step === DOCUMENTS) return <Documents {...props} />;
	if (sectionsOf(data.known.fields).includes(step))
		return <Step key={`${id}-${step}`} {...props} step={step} />;
	return <Tasks key={id} {...props} />;
}

function head({ registration: { name } }: Data, { query }: PageInput) {
	const step = query.get("step");
	const of = name ?? t("registration.nameless");
	if (step === PREVIEW) return { title: t("registration.preview_title_of", { name: of }) };
	return { title: step === null ? of : `${sectionWord(step)} – ${of}` };
}

export const page = definePage<Data>({ load, head, View });
