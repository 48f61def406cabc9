// SPDX-License-Identifier: EUPL-1.2
// How far saving is, said politely; and the question after a conflict.
import { formatTime } from "../lib/format";
import { t } from "../lib/i18n";
import { pageNow, signInPath } from "../lib/paths";
import { Button } from "../ui/button";
import { DataTable } from "../ui/data-table";
import { Dialog } from "../ui/dialog";
import type { Conflict, SaveState } from "./autosave";
import type { Labels } from "./labels";
import type { Saving } from "./use-autosave";

function words(state: SaveState): string {
	switch (state.kind) {
		case "saved":
			return t("form.saved_at", { time: formatTime(state.at.toISOString()) });
		case "saving":
			return t("form.saving");
		case "waiting":
			return t("form.save_waiting");
		case "offline":
			return t("form.save_offline");
		case "retry":
			return t("form.save_retry");
		case "signed_out":
			return t("form.save_signed_out");
		case "failed":
			return t("form.save_failed");
		default:
			return "";
	}
}

interface ConflictDialogProps {
	conflict: Conflict;
	labels: Labels;
	/** A value in words; without it, as text. */
	show: ((name: string, value: unknown) => string) | undefined;
	resolve: Saving["resolve"];
}

function ConflictDialog({ conflict, labels, show, resolve }: ConflictDialogProps) {
	const text = (name: string, value: unknown) => show?.(name, value) ?? String(value ?? "–");
	return (
		<Dialog title={t("form.conflict_title")} onClose={() => resolve("mine")}>
			<DataTable
				caption={t("form.conflict_rows")}
				head={[t("form.field"), t("form.mine"), t("form.theirs")]}
				rows={conflict.rows.map(({ name, mine, theirs }) => [
					labels[name] ?? name,
					text(name, mine),
					text(name, theirs),
				])}
			/>
			<div class="row">
				<Button onClick={() => resolve("mine")}>{t("form.conflict_mine")}</Button>
				<Button kind="secondary" onClick={() => resolve("theirs")}>
					{t("form.conflict_theirs")}
				</Button>
			</div>
		</Dialog>
	);
}

interface SaveStatusProps {
	saving: Saving;
	labels: Labels;
	show?: (name: string, value: unknown) => string;
}

export function SaveStatus({ saving, labels, show }: SaveStatusProps) {
	const { state, conflict, resolve } = saving;
	return (
		<>
			<p class="muted" role="status">
				{words(state)}{" "}
				{state.kind === "signed_out" && (
					<a href={signInPath(pageNow())}>{t("form.sign_in_again")}</a>
				)}
			</p>
			{conflict && (
				<ConflictDialog conflict={conflict} labels={labels} show={show} resolve={resolve} />
			)}
		</>
	);
}
