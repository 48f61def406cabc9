// SPDX-License-Identifier: EUPL-1.2
// The file to be filled: its columns, and what belongs in each.
import { t } from "../../lib/i18n";
import { DataTable } from "../../ui/data-table";
import { Disclosure } from "../../ui/disclosure";
import { TITLES } from "./csv";
import { aboutField, FIELDS } from "./words";

/** Obviously invented. */
const EXAMPLES: Partial<Record<(typeof FIELDS)[number], string>> = {
	local_ref: "12/2026",
	recorded_on: "15.03.2026",
	name: "Asociația Exemplu pentru Pajiști",
	cif: "RO 30339344",
	national_number: "1234/A/2019",
	court_number: "12/PJ/2019",
	court_name: "Judecătoria Sfântu Gheorghe",
	county: "Covasna",
	locality: "Sfântu Gheorghe",
	seat: "Strada Exemplului nr. 1",
	domain: "mediu",
	contact_email: "birou@asociatie.example",
	contact_phone: "0266 123 456",
	status: "activă",
};

export function Template() {
	return (
		<>
			<p>
				<a href="/registers/template.csv" download="registru.csv">
					{t("entry.template")}
				</a>{" "}
				{t("entry.template_lead")}
			</p>
			<Disclosure summary={t("entry.template_columns")}>
				<DataTable
					caption={t("entry.template_columns")}
					captionHidden
					head={[t("entry.column"), t("entry.column_about"), t("entry.example")]}
					rows={FIELDS.map((field) => [
						<span key="title" lang="ro">
							{TITLES[field]}
						</span>,
						aboutField(field),
						<span key="example" lang="ro">
							{EXAMPLES[field]}
						</span>,
					])}
				/>
			</Disclosure>
		</>
	);
}
