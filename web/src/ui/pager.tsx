// SPDX-License-Identifier: EUPL-1.2

interface PagerProps {
	prevHref?: string | undefined;
	nextHref?: string | undefined;
	/** The name of the navigation. */
	label: string;
	prevLabel: string;
	nextLabel: string;
}

/** To the pages before and after. One page alone has no pager. */
export function Pager({ prevHref, nextHref, label, prevLabel, nextLabel }: PagerProps) {
	if (!prevHref && !nextHref) return null;
	return (
		<nav class="pager" aria-label={label}>
			{prevHref && (
				<a class="ds-button" data-variant="secondary" rel="prev" href={prevHref}>
					{prevLabel}
				</a>
			)}
			{nextHref && (
				<a class="ds-button" data-variant="secondary" rel="next" href={nextHref}>
					{nextLabel}
				</a>
			)}
		</nav>
	);
}
