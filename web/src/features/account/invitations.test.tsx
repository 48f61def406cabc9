// SPDX-License-Identifier: EUPL-1.2
import { fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { addWords, setLang } from "../../lib/i18n";
import { type Invitation, Invitations } from "./invitations";

const waiting: Invitation[] = ["mihai@ong.example", "ilona@ong.example"].map((email, i) => ({
	id: `019b2f7c-5d4e-7a31-8c1f-6b2e9d3a4c6${i}`,
	email,
	role: "ngo_editor",
	expires_at: "2026-11-25T10:00:00Z",
}));

beforeEach(() => setLang("ro"));
afterEach(() => document.body.replaceChildren());

test.each(["ro", "hu", "en"] as const)(
	"who looks after the members takes one back: %s",
	async (lang) => {
		addWords((await import(`../../locales/${lang}/account.json`)).default);
		setLang(lang);
		const withdraw = vi.fn();
		render(<Invitations waiting={waiting} onWithdraw={withdraw} />);
		const buttons = screen.getAllByRole("button");
		expect(buttons).toHaveLength(2);
		fireEvent.click(screen.getByRole("button", { name: /ilona@ong\.example$/ }));
		expect(withdraw.mock.calls).toEqual([[waiting[1]]]);
	},
);

test("others only see them", () => {
	render(<Invitations waiting={waiting} />);
	expect(screen.getAllByRole("listitem")).toHaveLength(2);
	expect(screen.queryByRole("button")).toBeNull();
});

test("without any there is nothing", () => {
	const { container } = render(<Invitations waiting={[]} />);
	expect(container.childElementCount).toBe(0);
});
