// SPDX-License-Identifier: EUPL-1.2

interface BreadcrumbsProps {
	/** From the top down; the last one is this page and needs no address. */
	items: readonly { href?: string; label: string }[];
	label: string;
}

export function Breadcrumbs({ items, label }: BreadcrumbsProps) {
	return (
		<nav class="breadcrumbs" aria-label={label}>
			<ol>
				{items.map((item) => (
					<li key={item.label}>
						{item.href ? (
							<a href={item.href}>{item.label}</a>
						) : (
							<span aria-current="page">{item.label}</span>
						)}
					</li>
				))}
			</ol>
		</nav>
	);
}
