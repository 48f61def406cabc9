// SPDX-License-Identifier: EUPL-1.2
// Whom an entry means: what was found and why, and what a person says to it.
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { type Entry, entry } from "../../api/entry";
import type { Labels } from "../../api/labels";
import { FaultPanel } from "../../form/form";
import { useSuggestions } from "../../form/suggestions";
import { useDeed } from "../../form/use-deed";
import { t } from "../../lib/i18n";
import { pagePath } from "../../lib/paths";
import { Button } from "../../ui/button";
import { Combobox } from "../../ui/combobox";
import { Tag } from "../../ui/tag";
import { idOf, matchName, reasonName } from "./words";

const KINDS = {
	sure: "success",
	proposed: "warning",
	rejected: "neutral",
	none: "neutral",
} as const;

type Decision = "confirm" | "reject" | "set" | "none" | "rule";

interface MatchProps {
	register: string;
	of: Entry;
	counties: Labels;
	onDecided: (after: Entry) => void;
	/** What else can be done with it. */
	children: ComponentChildren;
}

/** The organisation is chosen from the catalogue. */
function Choose(props: MatchProps & { onChoose: (ngo: string) => void }) {
	const { of, counties, onChoose } = props;
	const [text, setText] = useState("");
	const [suggestions, suggest] = useSuggestions(counties);
	return (
		<Combobox
			id={`${idOf(of)}-ngo`}
			label={t("entry.link_search")}
			hint={t("entry.link_hint")}
			maxLength={200}
			value={text}
			onInput={(typed) => {
				setText(typed);
				suggest(typed);
			}}
			onSubmit={() => undefined}
			onChoose={({ id }) => onChoose(id)}
			suggestions={suggestions}
			status={t("entry.suggestions", { count: suggestions.length })}
		/>
	);
}

function Found({ of }: { of: Entry }) {
	const { ngo, match_state, match_reasons, match_decided } = of;
	if (!ngo)
		return (
			<p class="row">
				<Tag kind={KINDS[match_state]}>{matchName(match_state)}</Tag>
			</p>
		);
	const place = [ngo.locality, ngo.county].filter(Boolean).join(", ");
	const why = match_decided ? t("entry.decided") : match_reasons.map(reasonName).join("; ");
	return (
		<p class="row">
			<Tag kind={KINDS[match_state]}>{matchName(match_state)}</Tag>
			<a href={pagePath(`ngos/${ngo.id}`)}>{ngo.name}</a>
			<span>{[ngo.cif, ngo.national_number, place].filter(Boolean).join(" · ")}</span>
			{why && <span>{why}</span>}
		</p>
	);
}

export function Match(props: MatchProps) {
	const { register, of, onDecided, children } = props;
	const [choosing, choose] = useState(false);
	const { run, busy, fault, attempt } = useDeed(async (decision: Decision, ngo?: string) => {
		onDecided(await entry.entry_match_set(register, of, { decision, ...(ngo && { ngo }) }));
		choose(false);
	});
	const about = (words: string) => `${words}: ${of.local_ref}. ${of.name}`;
	const button = (words: string, work: () => void, kind: "secondary" | "quiet" = "quiet") => (
		<Button kind={kind} aria-disabled={busy} aria-label={about(words)} onClick={work}>
			{words}
		</Button>
	);
	if (of.removed_at !== null) return null;
	const decide = (decision: Decision) => () => void run(decision, of.ngo?.id);
	return (
		<>
			<Found of={of} />
			<FaultPanel fault={fault} attempt={attempt} />
			{choosing && <Choose {...props} onChoose={(ngo) => void run("set", ngo)} />}
			<p class="row acts">
				{of.match_state === "proposed" && (
					<>
						{button(t("entry.confirm"), decide("confirm"), "secondary")}
						{button(t("entry.reject"), decide("reject"), "secondary")}
					</>
				)}
				{children}
				{of.match_state === "sure" && button(t("entry.reject"), decide("reject"))}
				{of.match_state !== "sure" &&
					button(t(choosing ? "form.cancel" : "entry.link"), () => choose(!choosing))}
			</p>
		</>
	);
}
