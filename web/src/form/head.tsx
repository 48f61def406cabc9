// SPDX-License-Identifier: EUPL-1.2
// The head of a page of one person: the way back, the heading, a sentence.
import { t } from "../lib/i18n";
import { Breadcrumbs } from "../ui/breadcrumbs";

interface HeadProps {
	title: string;
	lead?: string | undefined;
	/** Pages above this one, from the top down. */
	above?: readonly { href: string; label: string }[];
}

export function Head({ title, lead, above = [] }: HeadProps) {
	return (
		<header class="page-head">
			{above.length > 0 && (
				<Breadcrumbs label={t("app.you_are_here")} items={[...above, { label: title }]} />
			)}
			<h1>{title}</h1>
			{lead && <p class="lead">{lead}</p>}
		</header>
	);
}
