// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from "vitest";
import * as q from "./query";

const of = (text: string) => new URLSearchParams(text);

describe("what is asked", () => {
	it("reads several values with commas, as links have them, and repeated, as forms do", () => {
		expect(q.valuesOf(of("county=CV,HR"), "county")).toEqual(["CV", "HR"]);
		expect(q.valuesOf(of("county=CV&county=HR&county=CV"), "county")).toEqual(["CV", "HR"]);
		expect(q.valuesOf(of("county="), "county")).toEqual([]);
	});

	it("leaves out what a plain form sends empty, and how the answer is written", () => {
		expect(q.asked(of("q=&county=CV&sort=&public_utility=&format=csv&count=exact"))).toEqual({
			county: ["CV"],
		});
	});

	it("hands the API what it does not know, so that the reader is told", () => {
		expect(q.asked(of("conty=CV"))).toEqual({ conty: "CV" });
	});

	it("keeps commas in words", () => {
		expect(q.asked(of("q=a,b"))).toEqual({ q: "a,b" });
	});

	it("asks for facets by the filters alone", () => {
		expect(q.facetQuery(of("q=x&status=radiata&sort=name&cursor=abc&limit=5"))).toEqual({
			q: "x",
			status: ["radiata"],
		});
	});
});

describe("addresses", () => {
	it("has one order of parameters and keeps only those that it knows", () => {
		expect(q.searchPath(of("sort=name&county=HR,CV&foo=1&q=pajiști"))).toBe(
			"/ro/ngos?q=paji%C8%99ti&county=HR,CV&sort=name",
		);
	});

	it("changes one parameter and begins at the first page", () => {
		const path = q.searchPath(of("q=x&cursor=abc&county=CV"), { county: ["CV", "MS"] });
		expect(path).toBe("/ro/ngos?q=x&county=CV,MS");
	});

	it("loses a filter without values", () => {
		expect(q.searchPath(of("q=x&county=CV"), { county: [] })).toBe("/ro/ngos?q=x");
	});

	it("comes back as the same question", () => {
		const first = of("q=Sfântu+Gheorghe+%26+fiii&domain=mediu,sport&registered_from=2020-01-01");
		const path = q.searchPath(first);
		expect(q.asked(new URL(path, "http://host.invalid").searchParams)).toEqual(q.asked(first));
	});

	it("goes to another page of the same search", () => {
		expect(q.cursorPath(of("q=x&cursor=old&limit=50"), "new_-1")).toBe(
			"/ro/ngos?q=x&limit=50&cursor=new_-1",
		);
	});

	it("names the file of a search from its beginning", () => {
		expect(q.filePath(of("q=x&cursor=old&limit=20"), "csv_excel")).toBe(
			"/api/v1/ngos?q=x&limit=200&format=csv_excel",
		);
	});
});

describe("filters that are set", () => {
	const query = of("q=x&county=CV,HR&public_utility=true&registered_to=2020-12-31");

	it("can be taken away one by one", () => {
		expect(q.appliedOf(query)).toEqual([
			{
				name: "county",
				value: "CV",
				without: "/ro/ngos?q=x&county=HR&public_utility=true&registered_to=2020-12-31",
			},
			{
				name: "county",
				value: "HR",
				without: "/ro/ngos?q=x&county=CV&public_utility=true&registered_to=2020-12-31",
			},
			{
				name: "public_utility",
				value: "true",
				without: "/ro/ngos?q=x&county=CV,HR&registered_to=2020-12-31",
			},
			{
				name: "registered_to",
				value: "2020-12-31",
				without: "/ro/ngos?q=x&county=CV,HR&public_utility=true",
			},
		]);
	});

	it("can be taken away together; the words stay", () => {
		expect(q.withoutFilters(query)).toBe("/ro/ngos?q=x");
	});
});

describe("order", () => {
	it("is by relevance when there are words, else by name, without a parameter", () => {
		expect(q.usualSort(of(""))).toBe("name");
		expect(q.usualSort(of("q=x"))).toBe("relevance");
		expect(q.sortOf(of("q=x&sort=relevance"))).toBe("");
		expect(q.sortOf(of("sort=name"))).toBe("");
		expect(q.sortOf(of("q=x&sort=name"))).toBe("name");
		expect(q.sorts(of(""))).not.toContain("name");
		expect(q.sorts(of("q=x"))[0]).toBe("name");
	});

	it("offers also the one that the address has", () => {
		expect(q.sorts(of("sort=updated_at"))).toContain("updated_at");
	});

	it("does not stay relevance when the words go: the API would refuse it", () => {
		expect(q.searchFor(of("q=x&sort=relevance"), " ")).toBe("/ro/ngos");
		expect(q.searchFor(of("q=x&sort=name"), "")).toBe("/ro/ngos?sort=name");
	});

	it("stays when the words change", () => {
		expect(q.searchFor(of("q=x&sort=-registered_on&county=CV"), " y ")).toBe(
			"/ro/ngos?q=y&county=CV&sort=-registered_on",
		);
	});
});
