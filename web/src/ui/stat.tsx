// SPDX-License-Identifier: EUPL-1.2

interface StatProps {
	/** Already written in the user's language. */
	value: string | number;
	label: string;
	href?: string;
}

/** A number and what it counts. Several stand in `<div class="stats">`. */
export function Stat({ value, label, href }: StatProps) {
	const content = (
		<>
			<strong>{value}</strong> <span>{label}</span>
		</>
	);
	return href ? (
		<a class="stat" href={href}>
			{content}
		</a>
	) : (
		<p class="stat">{content}</p>
	);
}
