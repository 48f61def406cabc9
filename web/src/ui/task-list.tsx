// SPDX-License-Identifier: EUPL-1.2
// Things to do, in order, each with a page of its own and how far it is.
import { Tag } from "./tag";

export interface Task {
	id: string;
	label: string;
	/** Without: cannot be begun yet. */
	href?: string | undefined;
	note?: string | undefined;
	status?: string;
	kind?: "neutral" | "info" | "success" | "warning" | "danger";
}

export function TaskList({ tasks }: { tasks: readonly Task[] }) {
	return (
		<ul class="tasks">
			{tasks.map(({ id, label, href, note, status, kind }) => (
				<li key={id}>
					<div>
						{href ? (
							<a href={href} aria-describedby={status && `${id}-status`}>
								{label}
							</a>
						) : (
							<span>{label}</span>
						)}
						{note && <p class="muted">{note}</p>}
					</div>
					{status && (
						<span id={`${id}-status`}>
							<Tag kind={kind ?? "neutral"}>{status}</Tag>
						</span>
					)}
				</li>
			))}
		</ul>
	);
}
