// SPDX-License-Identifier: EUPL-1.2
import { useState } from "preact/hooks";
import { t } from "../../lib/i18n";
import { pagePath } from "../../lib/paths";
import { Button } from "../../ui/button";
import { SelectField } from "../../ui/select-field";
import { TextField } from "../../ui/text-field";
import { roleLabel, STAFF } from "./roles";

interface UserFiltersProps {
	query: URLSearchParams;
	go: (url: string) => void;
}

export function UserFilters({ query, go }: UserFiltersProps) {
	const [q, setQ] = useState(query.get("q") ?? "");
	const [role, setRole] = useState(query.get("role") ?? "");
	const [state, setState] = useState(query.get("state") ?? "");
	const submit = (event: Event) => {
		event.preventDefault();
		go(pagePath("account/users", { q: q.trim(), role, state }));
	};
	return (
		// biome-ignore lint/a11y/useSemanticElements: the form itself is the landmark
		<form class="form" role="search" onSubmit={submit}>
			<TextField
				id="users-q"
				name="q"
				label={t("account.users_search")}
				maxLength={100}
				value={q}
				onInput={(event) => setQ(event.currentTarget.value)}
			/>
			<SelectField
				id="users-role"
				name="role"
				label={t("account.role")}
				value={role}
				onChange={setRole}
				options={[
					{ value: "", label: t("account.any") },
					...[...STAFF, "account" as const].map((r) => ({ value: r, label: roleLabel(r) })),
				]}
			/>
			<SelectField
				id="users-state"
				name="state"
				label={t("account.state")}
				value={state}
				onChange={setState}
				options={[
					{ value: "", label: t("account.any") },
					{ value: "active", label: t("account.user_active") },
					{ value: "suspended", label: t("account.user_suspended") },
				]}
			/>
			<p>
				<Button type="submit" kind="secondary">
					{t("account.users_show")}
				</Button>
			</p>
		</form>
	);
}
