// SPDX-License-Identifier: EUPL-1.2
// The parts that only show: what they are to assistive technology.
import { fireEvent, render, screen, within } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import { Breadcrumbs } from "./breadcrumbs";
import { Button, LinkButton } from "./button";
import { DataTable } from "./data-table";
import { Disclosure } from "./disclosure";
import { Done } from "./done";
import { Empty } from "./empty";
import { Facts } from "./facts";
import { Foreign } from "./foreign";
import { Notice } from "./notice";
import { Pager } from "./pager";
import { ProblemPanel } from "./problem-panel";
import { Skeleton } from "./skeleton";
import { Stat } from "./stat";
import { Tag } from "./tag";
import { VisuallyHidden } from "./visually-hidden";

describe("Button", () => {
	it("does not submit a form unless it says so", () => {
		render(
			<>
				<Button kind="quiet">Una</Button>
				<Button type="submit">Alta</Button>
			</>,
		);
		const types = screen.getAllByRole<HTMLButtonElement>("button").map((b) => b.type);
		expect(types).toEqual(["button", "submit"]);
	});

	it("is a link when it leads somewhere", () => {
		render(<LinkButton href="/ro/ngos">Caută</LinkButton>);
		expect(screen.getByRole("link", { name: "Caută" }).getAttribute("href")).toBe("/ro/ngos");
	});
});

describe("Done", () => {
	it("is there from the beginning, and empty until something was done", () => {
		const { rerender } = render(
			<Done>
				{false}
				{undefined}
			</Done>,
		);
		expect(screen.getByRole("status").childElementCount).toBe(0);
		rerender(
			<Done>
				{false}
				<p>Salvat.</p>
			</Done>,
		);
		expect(screen.getByRole("status").textContent).toBe("Salvat.");
	});
});

describe("Breadcrumbs", () => {
	it("links what is above and marks the page itself", () => {
		const items = [{ href: "/ro/", label: "Acasă" }, { label: "Aici" }];
		render(<Breadcrumbs label="Locul paginii" items={items} />);
		const crumbs = screen.getByRole("navigation", { name: "Locul paginii" });
		expect(within(crumbs).getAllByRole("link")).toHaveLength(1);
		expect(screen.getByText("Aici").getAttribute("aria-current")).toBe("page");
	});
});

describe("DataTable", () => {
	it("names columns and rows, and its frame can be reached by keyboard", () => {
		render(
			<DataTable caption="Județe" head={["Județ", "Număr"]} rows={[["Alba", 7]]} numeric={[1]} />,
		);
		const frame = screen.getByRole("region", { name: "Județe" });
		expect(frame.tabIndex).toBe(0);
		expect(screen.getByRole("table", { name: "Județe" })).toBeTruthy();
		expect(screen.getByRole("rowheader").textContent).toBe("Alba");
		expect(screen.getByRole("cell").className).toBe("number");
		expect(screen.getAllByRole("columnheader").map((th) => th.className)).toEqual(["", "number"]);
	});
});

describe("Disclosure", () => {
	it("begins as told and then follows the reader", () => {
		const text = (open: boolean) => (
			<Disclosure summary="Mai mult" open={open}>
				Text
			</Disclosure>
		);
		const { rerender } = render(text(true));
		const details = document.querySelector("details") as HTMLDetailsElement;
		expect(details.open).toBe(true);
		details.open = false;
		fireEvent(details, new Event("toggle"));
		rerender(text(true));
		expect(details.open).toBe(false);
	});
});

describe("Facts", () => {
	it("pairs labels and values, the source after the value", () => {
		render(
			<Facts
				rows={[
					{ label: "CIF", value: "123", note: "Declarat" },
					{ label: "Loc", value: "X" },
				]}
			/>,
		);
		expect(screen.getAllByRole("term").map((dt) => dt.textContent)).toEqual(["CIF", "Loc"]);
		const [first, second] = screen.getAllByRole("definition");
		expect(first?.querySelector("small")?.textContent).toBe("Declarat");
		expect(second?.querySelector("small")).toBeNull();
	});
});

describe("Foreign", () => {
	it("marks a Hungarian name and leaves others to the language of the page", () => {
		render(
			<>
				<Foreign text="Példa Alapítvány" />
				<Foreign text="Fundația Exemplu" />
			</>,
		);
		expect(screen.getByText("Példa Alapítvány").lang).toBe("hu");
		expect(screen.getByText("Fundația Exemplu").hasAttribute("lang")).toBe(false);
	});
});

describe("Pager", () => {
	const words = { label: "Pagini", prevLabel: "Înapoi", nextLabel: "Înainte" };

	it("has only the ways that exist", () => {
		render(<Pager {...words} nextHref="?cursor=a" />);
		const link = screen.getByRole("link");
		expect([link.textContent, link.getAttribute("rel")]).toEqual(["Înainte", "next"]);
	});

	it("is nothing on a page alone", () => {
		const { container } = render(<Pager {...words} />);
		expect(container.childElementCount).toBe(0);
	});
});

describe("ProblemPanel", () => {
	it("is announced, lists what is wrong, gives the number and tries again", () => {
		const onRetry = vi.fn();
		render(
			<ProblemPanel
				title="Nu merge"
				detail="De ce"
				errors={["Una", "Alta"]}
				requestId="0193"
				requestIdLabel="Numărul:"
				onRetry={onRetry}
				retryLabel="Din nou"
			/>,
		);
		const alert = screen.getByRole("alert");
		expect(within(alert).getAllByRole("listitem")).toHaveLength(2);
		expect(alert.textContent).toContain("Numărul: 0193");
		fireEvent.click(screen.getByRole("button", { name: "Din nou" }));
		expect(onRetry).toHaveBeenCalledOnce();
	});

	it("offers nothing that is not there", () => {
		render(<ProblemPanel title="Nu merge" />);
		const alert = screen.getByRole("alert");
		expect(alert.querySelectorAll("button, ul, p")).toHaveLength(0);
	});
});

describe("what only shows", () => {
	it("a skeleton is silent, whatever its length", () => {
		const { container } = render(<Skeleton lines={5} />);
		expect(container.firstElementChild?.getAttribute("aria-hidden")).toBe("true");
		expect(container.querySelectorAll("span")).toHaveLength(5);
	});

	it("a number is read together with what it counts", () => {
		render(<Stat value="42" label="județe" href="/ro/ngos" />);
		expect(screen.getByRole("link", { name: "42 județe" })).toBeTruthy();
	});

	it("notice and empty begin with a heading; neither interrupts", () => {
		render(
			<>
				<Notice kind="warning" title="Atenție">
					Text
				</Notice>
				<Empty title="Nimic">Text</Empty>
			</>,
		);
		const headings = screen.getAllByRole("heading", { level: 2 }).map((h) => h.textContent);
		expect(headings).toEqual(["Atenție", "Nimic"]);
		expect(screen.queryByRole("alert")).toBeNull();
	});

	it("a tag has its colour by name; hidden text stays in the page", () => {
		render(
			<>
				<Tag kind="danger">Radiată</Tag>
				<VisuallyHidden>pentru auz</VisuallyHidden>
			</>,
		);
		expect(screen.getByText("Radiată").dataset.color).toBe("danger");
		expect(screen.getByText("pentru auz").className).toBe("visually-hidden");
	});
});
