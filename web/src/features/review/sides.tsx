// SPDX-License-Identifier: EUPL-1.2
// Entries that may be the same organisation, side by side; other open items
// about it; the files.
import { labelOf } from "../../api/labels";
import type { Item } from "../../api/review";
import { formatNumber } from "../../lib/format";
import { t } from "../../lib/i18n";
import { apiPath, pagePath } from "../../lib/paths";
import { DataTable } from "../../ui/data-table";
import { Foreign } from "../../ui/foreign";
import { Marks } from "./parts";
import { itemPath } from "./query";
import { type Book, fieldLabel, textsOf } from "./value";
import { documentWord, factWord, whyWord } from "./words";

/** Facts that are codes, and no fields of a profile. */
const CODED: Record<string, string> = { status: "register_status", county: "county" };

type Duplicate = Item["duplicates"][number];

function factLabel(book: Book, field: string): string {
	return book.fields.has(field) ? fieldLabel(book, field) : factWord(field);
}

function Alike({ twin, item, book }: { twin: Duplicate; item: Item; book: Book }) {
	const cell = (value: string | null, field: string) => {
		const words = book.codes.get(CODED[field] ?? "");
		if (words && value !== null) return labelOf(words, value);
		return textsOf(value, field, book)[0] ?? "–";
	};
	return (
		<article class="stack">
			<h3>
				<a href={pagePath(`ngos/${twin.id}`)}>
					<Foreign text={twin.name} />
				</a>
			</h3>
			<p class="muted">{t("review.alike_why", { why: twin.reasons.map(whyWord).join(", ") })}</p>
			<DataTable
				caption={t("review.side_by_side", { name: twin.name })}
				captionHidden
				head={[t("review.field"), t("review.here"), t("review.there")]}
				rows={twin.facts.map(({ field, here, there }) => [
					factLabel(book, field),
					cell(here, field),
					here === there ? (
						<span class="muted">{t("review.same")}</span>
					) : (
						<mark key={field}>{cell(there, field)}</mark>
					),
				])}
			/>
			{item.ngo && item.ngo !== twin.id && (
				<p>
					<a href={pagePath("review/merge", { ngo: item.ngo, into: twin.id })}>
						{t("review.compare_merge")}
					</a>
				</p>
			)}
		</article>
	);
}

export function Duplicates({ item, book }: { item: Item; book: Book }) {
	if (item.duplicates.length === 0) return null;
	return (
		<section class="stack" aria-labelledby="duplicates">
			<h2 id="duplicates">{t("review.duplicates")}</h2>
			{item.duplicates.map((twin) => (
				<Alike key={twin.id} twin={twin} item={item} book={book} />
			))}
			{!item.ngo && <p class="muted">{t("review.duplicate_new")}</p>}
		</section>
	);
}

export function Related({ item, query }: { item: Item; query: URLSearchParams }) {
	if (item.related.length === 0) return null;
	return (
		<section class="stack" aria-labelledby="related">
			<h2 id="related">{t("review.related")}</h2>
			<ul class="review-list">
				{item.related.map((other) => (
					<li key={other.id}>
						<a href={itemPath(other.id, query)}>{other.name ?? t("review.nameless")}</a>
						<span class="row">
							<Marks item={other} />
						</span>
					</li>
				))}
			</ul>
		</section>
	);
}

export function Documents({ documents }: { documents: Item["documents"] }) {
	return (
		<section class="stack" aria-labelledby="documents">
			<h2 id="documents">{t("review.documents")}</h2>
			{documents.length === 0 && <p class="muted">{t("review.no_documents")}</p>}
			<ul class="review-list">
				{documents.map(({ id, kind, name, size, available }) => (
					<li key={id}>
						{available ? (
							<a href={apiPath(`attachments/${id}/content`)} download={name}>
								{name}
							</a>
						) : (
							<span>{name}</span>
						)}
						<span class="muted">
							{documentWord(kind)}
							{", "}
							{available
								? t("review.kilobytes", {
										size: formatNumber(Math.max(1, Math.round(size / 1024))),
									})
								: t("review.not_kept")}
						</span>
					</li>
				))}
			</ul>
		</section>
	);
}
