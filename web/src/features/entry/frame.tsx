// SPDX-License-Identifier: EUPL-1.2
// What stands around every page of a register that is kept here: the
// institution, the register at a glance, its pages.
import { entry, type Summary } from "../../api/entry";
import { type Session, session } from "../../api/session";
import { FaultPanel } from "../../form/form";
import { Place } from "../../form/place";
import { useDeed } from "../../form/use-deed";
import { t } from "../../lib/i18n";
import { pagePath } from "../../lib/paths";
import { saveFile } from "../../lib/save-file";
import { Button } from "../../ui/button";
import { Tag } from "../../ui/tag";
import { csvOf, whole } from "./csv";
import { registerState } from "./words";

const KINDS: Record<string, "info" | "success" | "warning" | "danger" | "neutral"> = {
	proposed: "info",
	published: "success",
	broken: "warning",
	refused: "danger",
};

/** Offices count with the second factor only. */
export async function mayKeep(): Promise<{ now: Session | undefined; may: boolean }> {
	const now = await session();
	return { now, may: (now?.level ?? 1) > 1 };
}

/** More than this is for programs, which read page by page. */
const MOST = 20_000;

export function Download({ summary }: { summary: Summary }) {
	const { id, title } = summary.register;
	const { run, busy, fault, attempt } = useDeed(async () => {
		const all = await whole((cursor) =>
			entry.ledger_list(id, { limit: 200, ...(cursor && { cursor }) }),
		);
		saveFile(`${title}.csv`, "text/csv;charset=utf-8", csvOf(all));
	});
	if (summary.entries === 0 || summary.entries > MOST) return null;
	return (
		<>
			<FaultPanel fault={fault} attempt={attempt} />
			<div class="row">
				<Button kind="secondary" aria-disabled={busy} onClick={() => void run()}>
					{t(busy ? "entry.download_busy" : "entry.download")}
				</Button>
				<span class="muted">{t("entry.download_hint")}</span>
			</div>
		</>
	);
}

interface FrameProps {
	summary: Summary;
	here: "entries" | "proposed" | "import";
}

export function Frame({ summary, here }: FrameProps) {
	const { register, entries, removed, matches } = summary;
	const shown = register.state === "published" || register.state === "broken";
	const ways = [
		["entries", "office/entries", {}, t("entry.way_entries")],
		["proposed", "office/entries", { state: "proposed" }, t("entry.way_proposed")],
		["import", "office/import", {}, t("entry.way_import")],
	] as const;
	return (
		<>
			<Place
				mine={register.authority}
				title={register.title}
				here="office/registers"
				between={[
					{
						href: pagePath("office/registers", { id: register.authority.id }),
						label: t("office.registers_title"),
					},
				]}
			/>
			<p class="row">
				<Tag kind={KINDS[register.state] ?? "neutral"}>{registerState(register.state)}</Tag>
				<span>{t("entry.count", { n: entries })}</span>
				{removed > 0 && <span>{t("entry.count_removed", { n: removed })}</span>}
				{shown && <a href={pagePath(`registers/${register.id}`)}>{t("office.register_page")}</a>}
			</p>
			<nav class="row sections tabs" aria-label={t("entry.ways")}>
				{ways.map(([name, path, query, label]) => (
					<a
						key={name}
						href={pagePath(path, { register: register.id, ...query })}
						aria-current={name === here ? "page" : undefined}
					>
						{name === "proposed" ? `${label} (${matches.proposed})` : label}
					</a>
				))}
			</nav>
		</>
	);
}
