// SPDX-License-Identifier: EUPL-1.2
// A new entry, and another after it: the form stays where it is, the number
// that comes next is there, and the typing goes on in it.
import { useEffect, useState } from "preact/hooks";
import { type Entry, entry, type Summary } from "../../api/entry";
import type { Labels } from "../../api/labels";
import { Problem } from "../../api/problem";
import { draftOf } from "../../form/draft";
import { Form } from "../../form/form";
import { useForm } from "../../form/use-form";
import { t } from "../../lib/i18n";
import { pagePath } from "../../lib/paths";
import { Disclosure } from "../../ui/disclosure";
import { Done } from "../../ui/done";
import { Notice } from "../../ui/notice";
import { BLANK, bodyOf, EntryFields, labelsOf } from "./fields";
import { matchWords } from "./words";

interface NewProps {
	summary: Summary;
	counties: Labels;
	next: string;
	/** One was written before this: the typing goes on here. */
	again: boolean;
	onMade: (made: Entry, next: string) => void;
}

type Outcome = { made: Entry; next: string } | { taken: Entry };

async function write(register: string, typed: typeof BLANK): Promise<Outcome> {
	// The server says what is wrong with a number that is missing.
	const ref = typed.local_ref.trim() || " ";
	try {
		const made = await entry.entry_put(register, ref, bodyOf(typed));
		const next = await entry.ledger_summary(register).then(
			(summary) => summary.next_ref ?? "",
			() => "",
		);
		return { made, next };
	} catch (error) {
		if (!(error instanceof Problem) || error.code !== "version_required") throw error;
		return { taken: await entry.ledger_get(register, ref) };
	}
}

/** The organisation is in the register already, by another number. */
function useTwice(register: string) {
	const [twice, setTwice] = useState<Entry>();
	const look = async (ngo: string, name: string) => {
		const { items } = await entry.ledger_list(register, { q: name.slice(0, 200), limit: 20 });
		setTwice(items.find((of) => of.ngo?.id === ngo));
	};
	return [twice, look] as const;
}

function New({ summary, counties, next, again, onMade }: NewProps) {
	const register = summary.register.id;
	const [taken, setTaken] = useState<Entry>();
	const [twice, lookTwice] = useTwice(register);
	const form = useForm({
		id: `entry-new-${register}`,
		initial: { ...BLANK, local_ref: next },
		labels: labelsOf(),
		send: (typed) => write(register, typed),
		done: (outcome, typed) => {
			if ("made" in outcome) {
				onMade(outcome.made, outcome.next);
				return;
			}
			form.set("local_ref", typed.local_ref);
			setTaken(outcome.taken);
			document.getElementById(form.fieldId("local_ref"))?.focus();
		},
	});
	useEffect(() => {
		const field = document.getElementById(form.fieldId("local_ref"));
		if (!again || !(field instanceof HTMLInputElement)) return;
		field.focus();
		field.select();
	}, []);
	const isTaken = taken?.local_ref === form.values.local_ref.trim();
	return (
		<Form form={form} submit={t("entry.add_save")}>
			{twice && (
				<Notice kind="warning">
					<p>{t("entry.twice", { number: twice.local_ref, name: twice.name })}</p>
				</Notice>
			)}
			<EntryFields
				form={form}
				summary={summary}
				counties={counties}
				refError={
					taken && isTaken
						? t(taken.removed_at ? "entry.taken_removed" : "entry.taken", { name: taken.name })
						: undefined
				}
				onFilled={(ngo) => void lookTwice(ngo, form.values.name).catch(() => undefined)}
			/>
		</Form>
	);
}

/** What was just written; where its page in the list is. */
function Made({ of, register }: { of: Entry; register: string }) {
	return (
		<p>
			{t("entry.added", { number: of.local_ref, name: of.name })} {matchWords(of)}{" "}
			<a href={pagePath("office/entries", { register, q: of.local_ref })}>{t("entry.see")}</a>
		</p>
	);
}

interface AddProps {
	summary: Summary;
	counties: Labels;
	onMade: () => void;
}

export function Add({ summary, counties, onMade }: AddProps) {
	const register = summary.register.id;
	const [made, setMade] = useState<readonly Entry[]>([]);
	const [next, setNext] = useState(summary.next_ref ?? "");
	const [begun] = useState(() => draftOf(`entry-new-${register}`).read() !== undefined);
	const [newest] = made;
	return (
		<Disclosure summary={t("entry.add")} open={begun || summary.entries === 0}>
			<div class="stack">
				<p>{t("entry.add_lead")}</p>
				<Done>{newest && <Made of={newest} register={register} />}</Done>
				<New
					key={made.length}
					summary={summary}
					counties={counties}
					next={next}
					again={made.length > 0}
					onMade={(of, following) => {
						setMade((all) => [of, ...all]);
						setNext(following);
						onMade();
					}}
				/>
			</div>
		</Disclosure>
	);
}
