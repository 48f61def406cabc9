// SPDX-License-Identifier: EUPL-1.2
// A value that somebody reported to be wrong.
import type { Item } from "../../api/review";
import { t } from "../../lib/i18n";
import { Facts } from "../../ui/facts";
import { type Book, fieldLabel, textsOf } from "./value";

type Reported = NonNullable<Item["correction"]>;

export function Correction({ correction, book }: { correction: Reported; book: Book }) {
	const { field, current, register, proposed, explanation, evidence, contactable } = correction;
	const written = (value: unknown) => textsOf(value, field, book).join("; ") || "–";
	return (
		<section class="stack" aria-labelledby="correction">
			<h2 id="correction">{t("review.reported", { field: fieldLabel(book, field) })}</h2>
			<Facts
				rows={[
					{ label: t("review.value_now"), value: written(current) },
					{ label: t("review.value_proposed"), value: <strong>{written(proposed)}</strong> },
					{ label: t("review.register"), value: written(register) },
					{ label: t("review.explanation"), value: explanation ?? "–" },
					{ label: t("review.evidence"), value: evidence ?? "–" },
				]}
			/>
			<p class="muted">{t(contactable ? "review.contactable" : "review.not_contactable")}</p>
		</section>
	);
}
