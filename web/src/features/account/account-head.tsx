// SPDX-License-Identifier: EUPL-1.2
import { Head } from "../../form/head";
import { t } from "../../lib/i18n";
import { pagePath } from "../../lib/paths";

interface AccountHeadProps {
	title: string;
	lead?: string;
	/** Pages between the account and this one. */
	between?: readonly { href: string; label: string }[];
}

/** The head of a page below the account. */
export function AccountHead({ title, lead, between = [] }: AccountHeadProps) {
	const home = { href: pagePath("account"), label: t("account.home_title") };
	return <Head title={title} lead={lead} above={[home, ...between]} />;
}
