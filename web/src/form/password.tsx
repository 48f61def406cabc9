// SPDX-License-Identifier: EUPL-1.2
import { t } from "../lib/i18n";
import type { InputProps } from "../ui/field";
import { PasswordField } from "../ui/password-field";

interface PasswordProps extends InputProps {
	autocomplete: "current-password" | "new-password";
	/** For a new one: how long it has to be. */
	least?: number;
}

/** People count characters, not the halves that some are stored in. */
const lengthOf = (text: string) => [...text].length;

/** A field of a password with its words; for a new one, with how far it is. */
export function Password({ least, ...field }: PasswordProps) {
	const length = lengthOf(field.value);
	const far =
		least === undefined
			? undefined
			: length >= least
				? t("form.password_enough", { count: length })
				: t("form.password_count", { count: length, least });
	return (
		<PasswordField
			{...field}
			hint={least === undefined ? undefined : t("form.password_hint", { least })}
			showLabel={t("form.show")}
			hideLabel={t("form.hide")}
			count={far}
			required
		/>
	);
}
