// SPDX-License-Identifier: EUPL-1.2
// Whether the address of a register works, in words, and what was found lately.
import type { Schemas } from "../../api/client";
import { formatInstant } from "../../lib/format";
import { hasWord, type Key, t } from "../../lib/i18n";
import { apiPath, pagePath } from "../../lib/paths";
import { DataTable } from "../../ui/data-table";
import { Facts } from "../../ui/facts";
import { Tag } from "../../ui/tag";

type Register = Schemas["Register"];
type Check = Schemas["RegisterCheck"];

const COLOURS = { ok: "success", warning: "warning", broken: "danger" } as const;

/** A code that is newer than these pages is shown as it is. */
function worded(prefix: string, code: string): string {
	const key = `register.${prefix}_${code}`;
	return hasWord(key) ? t(key as Key) : code;
}

const resultWord = (code: string) =>
	code === "ok" ? t("register.health_result_ok") : worded("health_why", code);

function History({ checks }: { checks: readonly Check[] }) {
	return (
		<DataTable
			caption={t("register.health_history")}
			head={[
				t("register.health_at"),
				t("register.health_result"),
				t("register.health_answer"),
				t("register.health_changed"),
			]}
			rows={checks.map((check) => [
				formatInstant(check.at),
				resultWord(check.result),
				check.status ?? "–",
				check.changed === null ? "–" : worded("health_changed", String(check.changed)),
			])}
			numeric={[2]}
		/>
	);
}

export function Health({
	register,
	checks,
}: {
	register: Register;
	checks: readonly Check[] | undefined;
}) {
	const { id, url, health, health_why, checked_at } = register;
	if (url === null) return null;
	const state = {
		label: t("register.health_state"),
		value: (
			<>
				<Tag kind={COLOURS[health as keyof typeof COLOURS] ?? "neutral"}>
					{worded("health", health)}
				</Tag>
				{health_why.map((code) => (
					<small key={code}>{worded("health_why", code)}</small>
				))}
			</>
		),
	};
	return (
		<section class="section" aria-labelledby="health">
			<h2 id="health">{t("register.health_title")}</h2>
			<Facts
				rows={
					checked_at === null
						? [state]
						: [state, { label: t("register.health_checked"), value: formatInstant(checked_at) }]
				}
			/>
			{checks === undefined && <p>{t("register.health_unread")}</p>}
			{checks !== undefined && checks.length > 0 && <History checks={checks} />}
			<p>
				<a href={apiPath(`registers/${id}/checks`, { format: "csv" })}>
					{t("register.health_csv")}
				</a>
			</p>
			<p>
				<a href={`${pagePath("about")}#link-check`}>{t("register.health_about")}</a>
			</p>
		</section>
	);
}
