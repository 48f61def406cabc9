// SPDX-License-Identifier: EUPL-1.2
// What goes along with a request: documents, and the public values of the profile.
import type { Document, Unit } from "../../api/recording";
import { t } from "../../lib/i18n";
import { apiPath } from "../../lib/paths";
import { Facts } from "../../ui/facts";
import { Foreign } from "../../ui/foreign";
import { fileWord, sizeText } from "./words";

export const documentText = ({ name, kind, size }: Document) =>
	`${name} (${fileWord(kind)}, ${sizeText(size)})`;

export function Documents({ of, open }: { of: readonly Document[]; open: boolean }) {
	if (of.length === 0) return <p>{t("recording.documents_none")}</p>;
	return (
		<ul>
			{of.map((one) => (
				<li key={one.id}>
					{one.available && open ? (
						<a href={apiPath(`attachments/${one.id}/content`)}>{documentText(one)}</a>
					) : (
						documentText(one)
					)}
					{!one.available && ` – ${t("recording.document_gone")}`}
				</li>
			))}
		</ul>
	);
}

interface ProfileProps {
	rows: readonly { label: string; value: string }[];
}

export function Profile({ rows }: ProfileProps) {
	return (
		<Facts rows={rows.map(({ label, value }) => ({ label, value: <Foreign text={value} /> }))} />
	);
}

/** Where an authority is turned to directly. */
export function UnitFacts({ unit }: { unit: Unit }) {
	const rows = [
		{ label: t("recording.unit_name"), value: unit.name },
		...(unit.email
			? [
					{
						label: t("recording.unit_email"),
						value: <a href={`mailto:${unit.email}`}>{unit.email}</a>,
					},
				]
			: []),
		...(unit.phone ? [{ label: t("recording.unit_phone"), value: unit.phone }] : []),
		...(unit.address ? [{ label: t("recording.unit_address"), value: unit.address }] : []),
		...(unit.url
			? [
					{
						label: t("recording.unit_url"),
						value: (
							<a href={unit.url} rel="noreferrer">
								{unit.url}
							</a>
						),
					},
				]
			: []),
	];
	return <Facts rows={rows} />;
}
