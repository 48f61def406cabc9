// SPDX-License-Identifier: EUPL-1.2
// An entry in the list: what it says, whom it means, and changing it in its place.
import { type Entry, entry, type Summary } from "../../api/entry";
import { type Labels, labelOf } from "../../api/labels";
import { FaultPanel } from "../../form/form";
import { useDeed } from "../../form/use-deed";
import { formatDay } from "../../lib/format";
import { t } from "../../lib/i18n";
import { Button } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { Edit, Strike } from "./edit";
import { bodyOf, typedOf } from "./fields";
import { Match } from "./match";
import { fieldName, idOf } from "./words";

export type Doing = { what: "edit" | "strike"; ref: string };

/** struck: also brought back; it is in the other list now. */
export type Deed = "saved" | "struck" | "decided";

interface RowProps {
	of: Entry;
	summary: Summary;
	counties: Labels;
	doing: "edit" | "strike" | undefined;
	/** What was just done here, or before it. */
	said: string | undefined;
	onDo: (doing: Doing | undefined) => void;
	onDone: (words: string, what: Deed) => void;
}

function Facts({ of, counties }: { of: Entry; counties: Labels }) {
	const place = [of.seat, of.locality, of.county && labelOf(counties, of.county)];
	const named = (["national_number", "court_number"] as const)
		.filter((field) => of[field])
		.map((field) => `${fieldName(field)}: ${of[field]}`);
	const rest = [
		of.recorded_on && formatDay(of.recorded_on),
		of.cif && `CIF ${of.cif}`,
		...named,
		of.court_name,
		place.filter(Boolean).join(", "),
		of.domain,
		of.contact_email,
		of.contact_phone,
		of.status,
	].filter(Boolean);
	return (
		<p class="row">
			{rest.map((text) => (
				<span key={text}>{text}</span>
			))}
		</p>
	);
}

/** Written again as it was, it is back. */
function Removed({ of, summary, onDone }: Pick<RowProps, "of" | "summary" | "onDone">) {
	const { run, busy, fault, attempt } = useDeed(async () => {
		await entry.entry_put(summary.register.id, of.local_ref, bodyOf(typedOf(of)), of.version);
		onDone(t("entry.restored", { number: of.local_ref, name: of.name }), "struck");
	});
	return (
		<>
			<p>{t("entry.removed_why", { reason: of.removed_reason ?? "" })}</p>
			<FaultPanel fault={fault} attempt={attempt} />
			<p>
				<Button
					id={`${idOf(of)}-edit`}
					kind="secondary"
					aria-disabled={busy}
					aria-label={`${t("entry.restore")}: ${of.local_ref}. ${of.name}`}
					onClick={() => void run()}
				>
					{t("entry.restore")}
				</Button>
			</p>
		</>
	);
}

function Moves({ of, onDo }: Pick<RowProps, "of" | "onDo">) {
	const about = (words: string) => `${words}: ${of.local_ref}. ${of.name}`;
	return (
		<>
			<Button
				id={`${idOf(of)}-edit`}
				kind="quiet"
				aria-label={about(t("entry.edit"))}
				onClick={() => onDo({ what: "edit", ref: of.local_ref })}
			>
				{t("entry.edit")}
			</Button>
			<Button
				kind="quiet"
				aria-label={about(t("entry.strike"))}
				onClick={() => onDo({ what: "strike", ref: of.local_ref })}
			>
				{t("entry.strike")}
			</Button>
		</>
	);
}

export function Row(props: RowProps) {
	const { of, summary, counties, doing, said, onDo, onDone } = props;
	const words = { number: of.local_ref, name: of.name };
	const cancel = () => onDo(undefined);
	return (
		<li>
			{said && <Notice kind="success">{said}</Notice>}
			<h3>{`${of.local_ref}. ${of.name}`}</h3>
			{doing !== "edit" && <Facts of={of} counties={counties} />}
			{doing === undefined && of.removed_at === null && (
				<Match
					register={summary.register.id}
					of={of}
					counties={counties}
					onDecided={(after) =>
						onDone(
							t(`entry.decided_${after.match_state}`, { ...words, ngo: after.ngo?.name ?? "" }),
							"decided",
						)
					}
				>
					<Moves of={of} onDo={onDo} />
				</Match>
			)}
			{of.removed_at !== null && <Removed of={of} summary={summary} onDone={onDone} />}
			{doing === "edit" && (
				<Edit
					of={of}
					summary={summary}
					counties={counties}
					onSaved={() => onDone(t("entry.saved", words), "saved")}
					onCancel={cancel}
				/>
			)}
			{doing === "strike" && (
				<Strike
					of={of}
					register={summary.register.id}
					onDone={() => onDone(t("entry.struck", words), "struck")}
					onCancel={cancel}
				/>
			)}
		</li>
	);
}
