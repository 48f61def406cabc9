// SPDX-License-Identifier: EUPL-1.2
// What the organisation says of itself, and its public documents.
import { api, type Schemas } from "../../api/client";
import { countyLabels, type Labels, labelOf, labels, type VocabularyName } from "../../api/labels";
import { formatDay, formatInstant } from "../../lib/format";
import { lang, t } from "../../lib/i18n";
import { apiPath } from "../../lib/paths";
import { Facts } from "../../ui/facts";
import type { Ngo } from "./profile";

// Both are rare: together they are fewer bytes than apart.
export { recorded } from "./recorded";

type Field = Schemas["ProfileField"];
type Documents = Schemas["DocumentList"]["items"];

interface Spoken {
	fields: readonly Field[];
	/** Names of codes, by field. */
	names: ReadonlyMap<string, Labels>;
	documents: Documents;
}

const nothing = (value: unknown) =>
	value === null ||
	value === undefined ||
	value === false ||
	(Array.isArray(value) && value.length === 0);

const named = ({ type, vocabulary }: Field): Promise<Labels> | undefined => {
	if (type === "counties") return countyLabels();
	return vocabulary === null ? undefined : labels(vocabulary as VocabularyName);
};

/** Of what is not said, nothing is asked. Without names the codes themselves are shown. */
async function fieldsOf({ profile }: Ngo, signal: AbortSignal): Promise<Omit<Spoken, "documents">> {
	const said = Object.entries(profile ?? {}).filter(([, value]) => !nothing(value));
	if (said.length === 0) return { fields: [], names: new Map() };
	const codes = new Set(said.map(([code]) => code));
	const { items } = await api.profile_field_list(signal);
	const fields = items.filter(({ code }) => codes.has(code));
	const names = new Map<string, Labels>();
	await Promise.all(
		fields.map(async (field) => {
			const known = await named(field)?.catch(() => undefined);
			if (known !== undefined) names.set(field.code, known);
		}),
	);
	return { fields, names };
}

export async function loadSpoken(
	ngo: Ngo,
	documents: Documents,
	signal: AbortSignal,
): Promise<() => preact.JSX.Element> {
	const spoken = { ...(await fieldsOf(ngo, signal)), documents };
	return () => (
		<>
			<Said ngo={ngo} spoken={spoken} />
			<PublicDocuments documents={documents} />
		</>
	);
}

function Value({
	field,
	value,
	names,
}: {
	field: Field;
	value: unknown;
	names: Labels | undefined;
}) {
	if (value === true) return <>{t("record.yes")}</>;
	if (field.type === "date") return <>{formatDay(String(value))}</>;
	const texts = (Array.isArray(value) ? value : [value]).map((one) =>
		names ? labelOf(names, String(one)) : String(one),
	);
	const isLink = field.type === "url" || field.type === "urls";
	return (
		<>
			{texts.map((text) =>
				isLink ? (
					<p key={text}>
						<a href={text} rel="nofollow ugc noopener">
							{text}
						</a>
					</p>
				) : (
					<p key={text} class="lines">
						{text}
					</p>
				),
			)}
		</>
	);
}

function Said({ ngo, spoken }: { ngo: Ngo; spoken: Spoken }) {
	if (spoken.fields.length === 0) return null;
	const values = (ngo.profile ?? {}) as Record<string, unknown>;
	return (
		<section class="section" aria-labelledby="said">
			<h2 id="said">{t("record.said")}</h2>
			<p class="muted">{t("record.said_source")}</p>
			<Facts
				rows={spoken.fields.map((field) => ({
					label: field.label[lang()],
					value: (
						<Value field={field} value={values[field.code]} names={spoken.names.get(field.code)} />
					),
				}))}
			/>
		</section>
	);
}

function PublicDocuments({ documents }: { documents: Documents }) {
	if (documents.length === 0) return null;
	return (
		<section class="section" aria-labelledby="documents">
			<h2 id="documents">{t("record.documents")}</h2>
			<ul>
				{documents.map(({ id, name, kind, published_at }) => (
					<li key={id}>
						<a href={apiPath(`documents/${id}/content`)}>{name}</a>{" "}
						<span class="muted">
							{t(kind === "statute" ? "record.document_statute" : "record.document_report")},{" "}
							{t("record.published", { instant: formatInstant(published_at) })}
						</span>
					</li>
				))}
			</ul>
		</section>
	);
}
