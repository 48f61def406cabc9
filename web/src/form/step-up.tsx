// SPDX-License-Identifier: EUPL-1.2
// The server wants to be sure who it is: asks for the password or a code in a
// dialogue, and lets the call that waited go on.
import { useEffect, useState } from "preact/hooks";
import { onStepUp } from "../api/personal";
import { session_step_up } from "../api/session";
import { t } from "../lib/i18n";
import { Button } from "../ui/button";
import { CodeField } from "../ui/code-field";
import { Dialog } from "../ui/dialog";
import { Form } from "./form";
import { Password } from "./password";
import { useForm } from "./use-form";
import { useSession } from "./use-session";

type Answer = (sure: boolean) => void;

interface AskedProps {
	answer: Answer;
	/** By a code of the second factor instead of the password. */
	byCode: boolean;
	beside: preact.ComponentChildren;
}

function Asked({ answer, byCode, beside }: AskedProps) {
	const form = useForm({
		id: byCode ? "step-up-code" : "step-up-password",
		initial: byCode ? { code: "" } : { password: "" },
		labels: { password: t("form.password"), code: t("form.code") },
		secret: ["password", "code"],
		send: (values) => session_step_up(values as { password: string } | { code: string }),
		done: () => answer(true),
	});
	return (
		<Form form={form} submit={t("form.step_up_submit")} beside={beside}>
			{byCode ? (
				<CodeField {...form.text("code")} hint={t("form.code_hint")} />
			) : (
				<Password {...form.text("password")} autocomplete="current-password" />
			)}
		</Form>
	);
}

function StepUpDialog({ answer }: { answer: Answer }) {
	const session = useSession();
	const [byCode, setByCode] = useState(session?.second_factor ?? false);
	const other = byCode ? t("form.step_up_by_password") : t("form.step_up_by_code");
	return (
		<Dialog title={t("form.step_up_title")} onClose={() => answer(false)}>
			<p>{t("form.step_up_detail")}</p>
			<Asked
				key={String(byCode)}
				answer={answer}
				byCode={byCode}
				beside={
					<Button kind="secondary" onClick={() => answer(false)}>
						{t("form.cancel")}
					</Button>
				}
			/>
			{session?.second_factor && (
				<Button kind="quiet" onClick={() => setByCode(!byCode)}>
					{other}
				</Button>
			)}
		</Dialog>
	);
}

/** Stands once in the frame of every page. */
export function StepUp() {
	const [answer, setAnswer] = useState<Answer>();
	useEffect(() => {
		onStepUp(
			() =>
				new Promise((resolve) => {
					setAnswer(() => (sure: boolean) => {
						setAnswer(undefined);
						resolve(sure);
					});
				}),
		);
		return () => onStepUp(() => Promise.resolve(false));
	}, []);
	return answer ? <StepUpDialog answer={answer} /> : null;
}
