// SPDX-License-Identifier: EUPL-1.2
// A locality: first its county, then one of that county's.
import { useEffect, useState } from "preact/hooks";
import { type Locality, registration } from "../../api/registration";
import { inOrder } from "../../lib/format";
import { t } from "../../lib/i18n";
import { SelectField } from "../../ui/select-field";
import type { Knowledge } from "./knowledge";
import type { TypedProps } from "./typed";

/** All pages of them: a county has a few hundred. */
async function localitiesOf(county: string): Promise<Locality[]> {
	const all: Locality[] = [];
	let cursor: string | undefined;
	do {
		const { items, page } = await registration.county_localities(county, cursor);
		all.push(...items);
		cursor = page.next ?? undefined;
	} while (cursor !== undefined);
	return all.sort((a, b) => inOrder(a.name, b.name));
}

const nameOf = ({ name, parent_name }: Locality) =>
	parent_name && parent_name !== name ? `${name} (${parent_name})` : name;

interface LocalityFieldProps extends TypedProps {
	known: Knowledge;
	/** Where it is now, when that is known. */
	county: string | null;
}

export function LocalityField({ known, county, ...field }: LocalityFieldProps) {
	const [chosen, choose] = useState(county ?? "");
	const [localities, setLocalities] = useState<Locality[]>();
	const [failed, setFailed] = useState(false);
	useEffect(() => {
		if (chosen === "") return;
		let wanted = true;
		setLocalities(undefined);
		setFailed(false);
		localitiesOf(chosen).then(
			(found) => wanted && setLocalities(found),
			() => wanted && setFailed(true),
		);
		return () => {
			wanted = false;
		};
	}, [chosen]);
	const value = field.value === null || field.value === undefined ? "" : String(field.value);
	const there = localities?.some(({ siruta }) => String(siruta) === value);
	const none = chosen !== "" && localities === undefined && !failed;
	return (
		<>
			<SelectField
				id={`${field.id}-county`}
				label={t("registration.county")}
				value={chosen}
				options={[
					{ value: "", label: t("registration.choose") },
					...[...known.counties].map(([code, label]) => ({ value: code, label })),
				]}
				onChange={choose}
			/>
			<SelectField
				id={field.id}
				name={field.name}
				label={field.label}
				hint={field.hint}
				{...(field.error !== undefined && { error: field.error })}
				value={there ? value : ""}
				options={[
					{ value: "", label: t(none ? "registration.loading" : "registration.choose") },
					...(localities ?? []).map((one) => ({ value: String(one.siruta), label: nameOf(one) })),
				]}
				onChange={(siruta) => field.onValue(siruta === "" ? null : Number(siruta))}
			/>
			{failed && <p role="alert">{t("registration.localities_failed")}</p>}
		</>
	);
}
