// SPDX-License-Identifier: EUPL-1.2
// What was sent, field by field: before, now, and what the register says. A
// wish about a field is written where the field stands.
import type { Item } from "../../api/review";
import type { Form } from "../../form/use-form";
import { t } from "../../lib/i18n";
import { Button } from "../../ui/button";
import { Disclosure } from "../../ui/disclosure";
import { TextArea } from "../../ui/text-area";
import { difference } from "./difference";
import { type Book, fieldLabel, textsOf } from "./value";
import { sectionWord } from "./words";

export type Change = Item["changes"][number];

interface ChangesProps {
	changes: readonly Change[];
	book: Book;
	/** Absent: nothing can be asked for. */
	asking: Asking | undefined;
	/** Nothing is public yet: there is no "before". */
	isNew: boolean;
}

export interface Asking {
	form: Form<Record<string, string>>;
	/** Fields with a comment, or a place for one. */
	open: ReadonlySet<string>;
	onOpen: (field: string) => void;
}

export const commentName = (field: string) => `fields/${field}`;

function Texts({ texts }: { texts: readonly string[] }) {
	if (texts.length === 0) return <span class="muted">–</span>;
	if (texts.length === 1) return <span class="review-text">{texts[0]}</span>;
	return (
		<ul>
			{texts.map((text) => (
				<li key={text}>{text}</li>
			))}
		</ul>
	);
}

/** For the eye by colour and line, for the ear by a word. */
function Compared({ before, after }: { before: string; after: string }) {
	return (
		<span class="review-text">
			{difference(before, after).map(({ kind, text }, i) => {
				if (kind === "same") return <span key={i}>{text}</span>;
				const Mark = kind === "gone" ? "del" : "ins";
				return (
					<Mark key={i}>
						<span class="ds-sr-only">{t(kind === "gone" ? "review.gone" : "review.added")} </span>
						{text}
					</Mark>
				);
			})}
		</span>
	);
}

/** Long enough that differences have to be looked for. */
const isLong = (texts: readonly string[]) => texts.length === 1 && (texts[0] ?? "").length > 60;

function After({ change, book }: { change: Change; book: Book }) {
	const before = textsOf(change.before, change.field, book);
	const after = textsOf(change.after, change.field, book);
	if (!change.changed || !isLong(before) || after.length !== 1) return <Texts texts={after} />;
	return <Compared before={before[0] as string} after={after[0] as string} />;
}

function Register({ change, book }: { change: Change; book: Book }) {
	const texts = textsOf(change.register, change.field, book);
	if (texts.length === 0) return <span class="muted">–</span>;
	const same = JSON.stringify(change.register) === JSON.stringify(change.after);
	if (same) return <span class="muted">{t("review.as_register")}</span>;
	return <Texts texts={texts} />;
}

/** As many as the head has. */
const width = (isNew: boolean, asks: boolean) => (isNew ? 3 : 4) + (asks ? 1 : 0);

function Wish({
	change,
	label,
	asking,
	columns,
}: {
	change: Change;
	label: string;
	asking: Asking;
	columns: number;
}) {
	const name = commentName(change.field);
	const bound = asking.form.text(name);
	return (
		<tr class="review-wish">
			<td colSpan={columns}>
				<TextArea
					{...bound}
					error={bound.error ?? ""}
					form={asking.form.id}
					label={t("review.comment_on", { field: label })}
					rows={2}
					maxLength={2000}
					autofocus
				/>
			</td>
		</tr>
	);
}

function Row({ change, book, asking, isNew }: ChangesProps & { change: Change }) {
	const label = fieldLabel(book, change.field);
	const open = asking?.open.has(change.field) ?? false;
	return (
		<>
			<tr>
				<th scope="row">
					{label}
					<small>
						{change.personal && <span>{t("review.personal")}</span>}
						{change.visibility !== "public" && <span>{t("review.not_public")}</span>}
						{change.source === "register" && <span>{t("review.from_register")}</span>}
					</small>
				</th>
				{!isNew && (
					<td data-label={t("review.before")}>
						<Texts texts={textsOf(change.before, change.field, book)} />
					</td>
				)}
				<td data-label={t(isNew ? "review.sent" : "review.after")}>
					<After change={change} book={book} />
				</td>
				<td data-label={t("review.register")}>
					<Register change={change} book={book} />
				</td>
				{asking && (
					<td class="act">
						{!open && (
							<Button
								kind="quiet"
								aria-label={`${t("review.comment")}: ${label}`}
								onClick={() => asking.onOpen(change.field)}
							>
								{t("review.comment")}
							</Button>
						)}
					</td>
				)}
			</tr>
			{asking && open && (
				<Wish change={change} label={label} asking={asking} columns={width(isNew, true)} />
			)}
		</>
	);
}

function Table(props: ChangesProps & { caption: string; grouped: boolean }) {
	const { changes, isNew, caption, grouped, asking } = props;
	return (
		<table class="table review-changes">
			<caption class="ds-sr-only">{caption}</caption>
			<thead>
				<tr>
					<th scope="col">{t("review.field")}</th>
					{!isNew && <th scope="col">{t("review.before")}</th>}
					<th scope="col">{t(isNew ? "review.sent" : "review.after")}</th>
					<th scope="col">{t("review.register")}</th>
					{asking && (
						<th scope="col" class="act">
							<span class="ds-sr-only">{t("review.comment")}</span>
						</th>
					)}
				</tr>
			</thead>
			<tbody>
				{changes.map((change, i) => (
					<>
						{grouped && change.section !== changes[i - 1]?.section && (
							<tr key={change.section} class="review-part">
								<th scope="rowgroup" colSpan={width(isNew, asking !== undefined)}>
									{sectionWord(change.section)}
								</th>
							</tr>
						)}
						<Row key={change.field} {...props} change={change} />
					</>
				))}
			</tbody>
		</table>
	);
}

export function Changes(props: ChangesProps) {
	const changed = props.changes.filter((change) => change.changed);
	const same = props.changes.filter((change) => !change.changed);
	return (
		<section aria-labelledby="changes" class="stack">
			<h2 id="changes">{t(props.isNew ? "review.what_sent" : "review.what_changed")}</h2>
			{changed.length === 0 && <p>{t("review.nothing_changed")}</p>}
			{changed.length > 0 && (
				<Table
					{...props}
					changes={changed}
					caption={t("review.what_changed")}
					grouped={changed.length > 8}
				/>
			)}
			{same.length > 0 && (
				<Disclosure summary={t("review.unchanged", { count: same.length })}>
					<Table
						{...props}
						changes={same}
						caption={t("review.unchanged", { count: same.length })}
						grouped={false}
					/>
				</Disclosure>
			)}
		</section>
	);
}
