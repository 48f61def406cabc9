// SPDX-License-Identifier: EUPL-1.2
// The page of rights against the contract.

import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { LANGS, setLang } from "../lib/i18n";
import { calls } from "./contract";
import { rightsPage } from "./rights";

test("every operation that is not open to all has a row with its roles and conditions", () => {
	for (const lang of LANGS) {
		setLang(lang);
		const html = renderToString(<div>{rightsPage().body}</div>);
		const dom = new DOMParser().parseFromString(html, "text/html");
		const rows = [...dom.querySelectorAll("tr[id]:not([id^=role-])")].map(({ id }) => id);
		const guarded = calls.filter(({ operation }) => operation["x-access"]);
		expect(rows.sort()).toEqual(guarded.map(({ operation }) => operation.operationId).sort());
		for (const { operation } of guarded) {
			const cells = dom.getElementById(operation.operationId)?.querySelectorAll("td") ?? [];
			expect(cells[0]?.textContent?.split(", ")).toHaveLength(
				operation["x-access"]?.roles.length ?? 0,
			);
			const { scope } = operation["x-access"] ?? {};
			if (scope) expect(cells[1]?.textContent).toContain(scope);
		}
	}
});
