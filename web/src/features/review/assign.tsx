// SPDX-License-Identifier: EUPL-1.2
// Whose an item is: taken, given back; an administrator gives it to anybody.
import { useState } from "preact/hooks";
import { type Item, review } from "../../api/review";
import type { Session } from "../../api/session";
import { type Fault, faultOf } from "../../form/fault";
import { FaultPanel } from "../../form/form";
import { t } from "../../lib/i18n";
import { Button } from "../../ui/button";
import { SelectField } from "../../ui/select-field";
import { overtakenBy } from "./words";

interface AssignProps {
	item: Item;
	session: Session | undefined;
	/** Reviewers, for an administrator. */
	people: readonly { id: string; name: string }[];
	onDone: (words: string) => void;
	onOvertaken: (words: string) => void;
}

export function Assign({ item, session, people, onDone, onOvertaken }: AssignProps) {
	const [busy, setBusy] = useState(false);
	const [fault, setFault] = useState<Fault>();
	const [attempt, setAttempt] = useState(0);
	if (!item.allowed.includes("assign")) return null;
	const me = session?.account.id ?? null;
	const name = item.name ?? t("review.nameless");
	const give = async (assignee: string | null) => {
		if (busy) return;
		setBusy(true);
		try {
			const now = await review.review_item_assign(item, assignee);
			setFault(undefined);
			const words =
				now.assignee === null
					? "review.given_back"
					: now.assignee === me
						? "review.taken"
						: "review.given";
			onDone(t(words, { name, who: now.assignee_name ?? "" }));
		} catch (error) {
			const late = overtakenBy(error);
			if (late) onOvertaken(late);
			else setFault(faultOf(error, {}));
			setAttempt((n) => n + 1);
		} finally {
			setBusy(false);
		}
	};
	return (
		<>
			<FaultPanel fault={fault} attempt={attempt} />
			{session?.role === "sgg_admin" ? (
				<SelectField
					id="assignee"
					label={t("review.give_to")}
					value={item.assignee ?? ""}
					options={[
						{ value: "", label: t("review.nobody") },
						...people.map(({ id, name }) => ({ value: id, label: name })),
					]}
					onChange={(id) => void give(id === "" ? null : id)}
				/>
			) : (
				<Button
					kind="secondary"
					aria-disabled={busy}
					onClick={() => void give(item.assignee === null ? me : null)}
				>
					{t(item.assignee === null ? "review.take" : "review.give_back")}
				</Button>
			)}
		</>
	);
}
