// SPDX-License-Identifier: EUPL-1.2
// What is known of a number, a CIF or a name, and from which of it to start.
import { useEffect, useRef } from "preact/hooks";
import type { Begin, Checked } from "../../api/registration";
import { formatDay } from "../../lib/format";
import { t } from "../../lib/i18n";
import { nameLang } from "../../lib/language";
import { pagePath } from "../../lib/paths";
import { Button, LinkButton } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { likeWord } from "./words";

type Match = Checked["matches"][number];
type Similar = Checked["similar"][number];

interface Choice {
	busy: boolean;
	/** Ids of the organisations one writes for already. */
	mine: readonly string[];
	onBegin: (what: Begin) => void;
}

type Organisation = Match["ngo"] | Similar["ngo"];

function facts(ngo: Organisation): string {
	return [
		ngo.locality,
		ngo.national_number && t("registration.number_is", { number: ngo.national_number }),
		ngo.cif && t("registration.cif_is", { cif: ngo.cif }),
		ngo.registered_on && t("registration.since", { day: formatDay(ngo.registered_on) }),
	]
		.filter(Boolean)
		.join(" · ");
}

interface RowProps extends Choice {
	ngo: Organisation;
	why: string;
	claimed: boolean;
}

function Row({ ngo, why, claimed, busy, mine, onBegin }: RowProps) {
	const own = mine.includes(ngo.id);
	return (
		<li>
			<h3>
				<a href={pagePath(`ngos/${ngo.id}`)} lang={nameLang(ngo.name)}>
					{ngo.name}
				</a>
			</h3>
			<p class="muted">{facts(ngo)}</p>
			<p>
				{why} {claimed && !own && t("registration.claimed")}
			</p>
			<p>
				{own ? (
					<LinkButton kind="secondary" href={pagePath("registration/profile", { id: ngo.id })}>
						{t("registration.edit_own")}
					</LinkButton>
				) : (
					<Button
						kind="secondary"
						aria-disabled={busy}
						aria-label={t("registration.claim_named", { name: ngo.name })}
						onClick={() => onBegin({ ngo: ngo.id })}
					>
						{t("registration.claim")}
					</Button>
				)}
			</p>
		</li>
	);
}

function whyMatched({ by, register }: Match): string {
	const same = by.includes("cif") ? t("registration.same_cif") : t("registration.same_number");
	const copy =
		register?.captured_on &&
		t("registration.in_register", { day: formatDay(register.captured_on) });
	return [same, copy].filter(Boolean).join(" ");
}

function Warnings({ warnings }: { warnings: Checked["warnings"] }) {
	if (warnings.length === 0) return null;
	return (
		<Notice kind="warning" title={t("registration.name_warnings")}>
			<ul>
				{warnings.map(({ code, word, article, text }) => (
					<li key={code + word}>
						{text} <span class="muted">({article})</span>
					</li>
				))}
			</ul>
		</Notice>
	);
}

interface AllProps extends Choice {
	answer: Checked;
	signedIn: boolean;
}

function All({ answer, signedIn, ...choice }: AllProps) {
	const { matches, similar, warnings, asked } = answer;
	const title = useRef<HTMLHeadingElement>(null);
	useEffect(() => title.current?.focus(), [answer]);
	const none = matches.length === 0 && similar.length === 0;
	return (
		<section class="section" aria-labelledby="found">
			<h2 id="found" ref={title} tabIndex={-1}>
				{t("registration.found_title")}
			</h2>
			<Warnings warnings={warnings} />
			{none && <p>{t("registration.found_none")}</p>}
			{matches.length > 0 && <p>{t("registration.found_matches", { count: matches.length })}</p>}
			{similar.length > 0 && matches.length === 0 && (
				<p>{t("registration.found_similar", { count: similar.length })}</p>
			)}
			<ul class="entries">
				{matches.map((match) => (
					<Row key={match.ngo.id} {...choice} {...match} why={whyMatched(match)} />
				))}
				{similar
					.filter(({ ngo }) => !matches.some((match) => match.ngo.id === ngo.id))
					.map((one) => (
						<Row key={one.ngo.id} {...choice} {...one} why={likeWord(one.why)} />
					))}
			</ul>
			{matches.length === 0 && (
				<div class="stack">
					<h3>{t(none ? "registration.new_begin" : "registration.new_title")}</h3>
					<p>{t("registration.new_detail")}</p>
					<p>
						<Button aria-disabled={choice.busy} onClick={() => choice.onBegin(asked)}>
							{t(signedIn ? "registration.new_begin" : "registration.new_sign_in")}
						</Button>
					</p>
				</div>
			)}
		</section>
	);
}

interface ThisProps {
	name: string;
	/** Where its member edits it. */
	edit: string | undefined;
	busy: boolean;
	onBegin: () => void;
}

/** The organisation from whose page one comes. */
function This({ name, edit, busy, onBegin }: ThisProps) {
	return (
		<section class="section stack" aria-labelledby="this">
			<h2 id="this" lang={nameLang(name)}>
				{name}
			</h2>
			{edit ? (
				<p>
					<LinkButton href={edit}>{t("registration.edit_own")}</LinkButton>
				</p>
			) : (
				<>
					<p>{t("registration.claim_detail")}</p>
					<p>
						<Button aria-disabled={busy} onClick={onBegin}>
							{t("registration.claim")}
						</Button>
					</p>
				</>
			)}
			<h2>{t("registration.other")}</h2>
		</section>
	);
}

export const Found = { All, This };
