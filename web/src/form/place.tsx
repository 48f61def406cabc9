// SPDX-License-Identifier: EUPL-1.2
// The frame of every page of one institution: the way back, its sections.
import { type Office, office } from "../api/office";
import { type Session, session } from "../api/session";
import { type Key, t } from "../lib/i18n";
import { pagePath } from "../lib/paths";
import { LinkButton } from "../ui/button";
import { Notice } from "../ui/notice";
import { Head } from "./head";

/** The sections of an institution: add a page with a line here. */
const SECTIONS: readonly { path: string; label: Key }[] = [
	{ path: "office/people", label: "office.people_title" },
	{ path: "office/unit", label: "office.unit_title" },
	{ path: "office/registers", label: "office.registers_title" },
	{ path: "office/requests", label: "office.requests_title" },
	{ path: "office/keys", label: "office.keys_title" },
];

export function Sections({ id, here }: { id: string; here?: string }) {
	return (
		<nav class="row sections" aria-label={t("office.sections")}>
			{SECTIONS.map(({ path, label }) => (
				<a
					key={path}
					href={pagePath(path, { id })}
					aria-current={path === here ? "page" : undefined}
				>
					{t(label)}
				</a>
			))}
		</nav>
	);
}

interface PlaceProps {
	mine: Pick<Office, "id" | "name">;
	title: string;
	here: string;
	/** Pages between the institution and this one. */
	between?: readonly { href: string; label: string }[];
}

export function Place({ mine, title, here, between = [] }: PlaceProps) {
	const home = { href: pagePath("account"), label: t("app.account") };
	const offices = { href: pagePath("office"), label: t("office.title") };
	return (
		<>
			<Head title={title} lead={mine.name} above={[home, offices, ...between]} />
			<Sections id={mine.id} here={here} />
		</>
	);
}

/** An office counts with the second factor only. */
export function Missing({ now }: { now: Session | undefined }) {
	if (now === undefined || now.level > 1) return null;
	const has = now.second_factor;
	return (
		<Notice kind="warning" title={t("office.factor_title")}>
			<p>{t(has ? "office.factor_again" : "office.factor_detail")}</p>
			<LinkButton href={pagePath(has ? "account/sign-in" : "account/second-factor")}>
				{t(has ? "office.factor_sign_in" : "office.factor_begin")}
			</LinkButton>
		</Notice>
	);
}

/** The office that a page is about; undefined: one has none there. */
export async function officeOf(
	query: URLSearchParams,
	signal: AbortSignal | undefined,
): Promise<Office | undefined> {
	const { items } = await office.account_office_list(signal);
	return items.find(({ id }) => id === query.get("id"));
}

/** Whether the offices of who is signed in count now. */
export async function counts(): Promise<boolean> {
	return ((await session())?.level ?? 1) > 1;
}

export function NoOffice({ now }: { now: Session | undefined }) {
	return (
		<>
			<Head
				title={t("office.none_title")}
				above={[{ href: pagePath("office"), label: t("office.title") }]}
			/>
			<div class="stack">
				<Missing now={now} />
				<p>{t("office.none_detail")}</p>
				<p>
					<LinkButton href={pagePath("office")}>{t("office.title")}</LinkButton>
				</p>
			</div>
		</>
	);
}
