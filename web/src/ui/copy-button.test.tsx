// SPDX-License-Identifier: EUPL-1.2
import { fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { CopyButton } from "./copy-button";

/** A browser's clipboard, or none, as on a page without TLS. */
function withClipboard(writeText: ((text: string) => Promise<void>) | undefined) {
	const clipboard = writeText && { writeText };
	Object.defineProperty(navigator, "clipboard", { value: clipboard, configurable: true });
}

function withSelectionCopy(works: boolean): () => string | undefined {
	let copied: string | undefined;
	document.execCommand = () => {
		const area = document.querySelector("textarea");
		if (works) copied = area?.value.slice(area.selectionStart, area.selectionEnd);
		return works;
	};
	return () => copied;
}

function press() {
	render(
		<CopyButton value="123" label="Copiază CIF" copiedLabel="Copiat" failedLabel="Nu merge" />,
	);
	fireEvent.click(screen.getByRole("button", { name: "Copiază CIF" }));
}

const said = (text: string) =>
	waitFor(() => expect(screen.getByRole("status").textContent).toBe(text));

afterEach(() => {
	vi.useRealTimers();
	withClipboard(undefined);
	Reflect.deleteProperty(document, "execCommand");
});

describe("CopyButton", () => {
	it("copies the value, announces it, and falls silent after a while", async () => {
		vi.useFakeTimers({ shouldAdvanceTime: true });
		const copied: string[] = [];
		withClipboard(async (text) => {
			copied.push(text);
		});
		press();
		await said("Copiat");
		expect(copied).toEqual(["123"]);
		vi.advanceTimersByTime(4000);
		await said("");
	});

	it("copies by selection where there is no clipboard, leaving nothing behind", async () => {
		const copied = withSelectionCopy(true);
		press();
		await said("Copiat");
		expect(copied()).toBe("123");
		expect(document.querySelector("textarea")).toBeNull();
		expect(document.activeElement).toBe(screen.getByRole("button"));
	});

	it("says so when the browser refuses", async () => {
		withClipboard(() => Promise.reject(new Error("denied")));
		withSelectionCopy(false);
		press();
		await said("Nu merge");
	});
});
