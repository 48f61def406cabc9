// SPDX-License-Identifier: EUPL-1.2

/** The place of text that is on its way. Says nothing: who shows it marks the region aria-busy. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
	return (
		<div class="skeleton" aria-hidden="true">
			{Array.from({ length: lines }, (_, i) => (
				<span key={i} />
			))}
		</div>
	);
}
