// SPDX-License-Identifier: EUPL-1.2
// A page that a link in a mail leads to. A button has to be pressed: programs
// that look into mails open links, too, and must use nothing up.
import { useState } from "preact/hooks";
import { FaultPanel } from "../../form/form";
import { Head } from "../../form/head";
import { useDeed } from "../../form/use-deed";
import { t } from "../../lib/i18n";
import { takeToken } from "../../lib/token";
import { Button, LinkButton } from "../../ui/button";

/** Of the link that was followed; the address bar forgets it. */
export function useToken(): string | undefined {
	const [token] = useState(takeToken);
	return token;
}

interface NoTokenProps {
	title: string;
	/** Where to ask for another link. */
	href: string;
	label: string;
}

/** The address was typed, cut off, or loaded a second time. */
export function NoToken({ title, href, label }: NoTokenProps) {
	return (
		<>
			<Head title={title} lead={t("account.no_token")} />
			<LinkButton href={href}>{label}</LinkButton>
		</>
	);
}

interface TokenPageProps extends NoTokenProps {
	lead: string;
	submit: string;
	use: (token: string) => Promise<unknown>;
	done: () => void;
}

/** A link that asks for nothing but to be confirmed. */
export function TokenPage({ title, lead, submit, href, label, use, done }: TokenPageProps) {
	const token = useToken();
	const { run, busy, fault, attempt } = useDeed(async (given: string) => {
		await use(given);
		done();
	});
	if (token === undefined) return <NoToken title={title} href={href} label={label} />;
	return (
		<>
			<FaultPanel fault={fault} attempt={attempt} />
			<Head title={title} lead={lead} />
			<div class="row">
				<Button aria-disabled={busy} onClick={() => void run(token)}>
					{submit}
				</Button>
				{fault && <a href={href}>{label}</a>}
			</div>
		</>
	);
}
