// SPDX-License-Identifier: EUPL-1.2
// Entries of which it is not sure whom they mean: a person decides.
import { type Entry, entry } from "../../api/entry";
import { FaultPanel } from "../../form/form";
import { useDeed } from "../../form/use-deed";
import { t } from "../../lib/i18n";
import { Button } from "../../ui/button";
import { reasonName } from "./words";

interface OneProps {
	register: string;
	of: Entry;
	onDone: () => void;
}

function One({ register, of, onDone }: OneProps) {
	const { run, busy, fault, attempt } = useDeed(async (decision: "confirm" | "reject") => {
		await entry.entry_match_set(register, of, { decision, ...(of.ngo && { ngo: of.ngo.id }) });
		onDone();
	});
	if (!of.ngo) return null;
	return (
		<li>
			<FaultPanel fault={fault} attempt={attempt} />
			<p>
				<strong>{`${of.local_ref}. ${of.name}`}</strong>
				<br />
				{[of.cif, of.locality, of.county].filter(Boolean).join(", ")}
			</p>
			<p>
				{t("entry.may_be")} <strong>{of.ngo.name}</strong>
				<br />
				{[of.ngo.cif, of.ngo.national_number, of.ngo.locality, of.ngo.county]
					.filter(Boolean)
					.join(", ")}
				<br />
				<small>{of.match_reasons.map(reasonName).join("; ")}</small>
			</p>
			<p class="cluster">
				<Button kind="secondary" aria-disabled={busy} onClick={() => void run("confirm")}>
					{t("entry.confirm")}
				</Button>
				<Button kind="quiet" aria-disabled={busy} onClick={() => void run("reject")}>
					{t("entry.reject")}
				</Button>
			</p>
		</li>
	);
}

interface DoubtfulProps {
	register: string;
	entries: readonly Entry[];
	onDone: () => void;
}

export function Doubtful({ register, entries, onDone }: DoubtfulProps) {
	return (
		<section class="stack" aria-labelledby="doubtful">
			<h2 id="doubtful">{t("entry.doubtful_title")}</h2>
			<p>{t(entries.length > 0 ? "entry.doubtful_lead" : "entry.doubtful_none")}</p>
			<ul class="stack">
				{entries.map((of) => (
					<One key={of.local_ref} register={register} of={of} onDone={onDone} />
				))}
			</ul>
		</section>
	);
}
