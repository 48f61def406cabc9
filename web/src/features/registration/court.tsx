// SPDX-License-Identifier: EUPL-1.2
// A court: first its county, then one of those that keep registers there.
import { useEffect, useState } from "preact/hooks";
import { type Court, registration } from "../../api/registration";
import { inOrder } from "../../lib/format";
import { t } from "../../lib/i18n";
import { Button } from "../../ui/button";
import { SelectField } from "../../ui/select-field";
import type { Knowledge } from "./knowledge";
import type { TypedProps } from "./typed";

/** Those where organisations are entered; any other only if it was given. */
const KEEPERS = ["judecatorie", "tribunal"];

let kept: Promise<readonly Court[]> | undefined;

/** Asked once for a document; a failure is not kept. */
function courts(): Promise<readonly Court[]> {
	kept ??= registration.court_list().then(
		({ items }) => items,
		(error: unknown) => {
			kept = undefined;
			throw error;
		},
	);
	return kept;
}

function useCourts() {
	const [list, setList] = useState<readonly Court[]>();
	const [failed, setFailed] = useState(false);
	const [attempt, setAttempt] = useState(0);
	useEffect(() => {
		let wanted = true;
		setFailed(false);
		courts().then(
			(found) => wanted && setList(found),
			() => wanted && setFailed(true),
		);
		return () => {
			wanted = false;
		};
	}, [attempt]);
	return { list, failed, again: () => setAttempt((n) => n + 1) };
}

interface CourtFieldProps extends TypedProps {
	known: Knowledge;
	/** Where the seat is: its court is the likeliest. */
	county: string | null;
}

export function CourtField({ known, county, ...field }: CourtFieldProps) {
	const { list, failed, again } = useCourts();
	const [chosen, choose] = useState<string>();
	const value = typeof field.value === "string" ? field.value : "";
	const its = list?.find(({ code }) => code === value);
	const where = chosen ?? its?.county ?? county ?? "";
	const offered = (list ?? [])
		.filter((court) => court.county === where)
		.filter(({ kind, code }) => KEEPERS.includes(kind) || code === value)
		.sort((a, b) => inOrder(a.name, b.name));
	const waiting = list === undefined && !failed;
	return (
		<>
			<SelectField
				id={`${field.id}-county`}
				label={t("registration.court_county")}
				value={where}
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
				value={its?.county === where ? value : ""}
				options={[
					{ value: "", label: t(waiting ? "registration.loading" : "registration.choose") },
					...offered.map(({ code, name }) => ({ value: code, label: name })),
				]}
				onChange={(code) => field.onValue(code === "" ? null : code)}
			/>
			{failed && (
				<p role="alert">
					{t("registration.courts_failed")}{" "}
					<Button kind="quiet" onClick={again}>
						{t("app.retry")}
					</Button>
				</p>
			)}
		</>
	);
}
