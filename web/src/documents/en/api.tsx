// SPDX-License-Identifier: EUPL-1.2
import { API_BASE } from "../contract";
import type { Prose } from "../document";
import { Code, Contents, Samples } from "../parts";
import { answer, samples } from "../samples";

export const api: Prose = {
	title: "For developers",
	description:
		"The Conect API: the first call in a minute, whole lists, a local copy kept up to date, look-up by fiscal code, CSV, errors and limits.",
	body: (
		<>
			<p class="lead">
				Everything that the pages show can be read as JSON or CSV too, without a key, without an
				account and from any origin (CORS).
			</p>
			<Contents
				label="On this page"
				items={[
					["first", "The first call"],
					["lists", "Whole lists"],
					["copy", "A local copy, kept up to date"],
					["lookup", "Look up by fiscal code or another number"],
					["csv", "CSV and Excel"],
					["caching", "No needless downloads"],
					["errors", "Errors"],
					["languages", "Languages"],
					["limits", "Limits"],
					["versions", "Versions"],
				]}
			/>
			<ul>
				<li>
					<a href="/en/api/reference">Reference</a>: every operation, parameter and property
				</li>
				<li>
					<a href="/api/console">Console</a>: try the calls in the browser
				</li>
				<li>
					<a href={`${API_BASE}/openapi.json`}>OpenAPI 3.1 contract</a>, for code generators
				</li>
			</ul>

			<h2 id="first">The first call</h2>
			<p>
				Replace <code>ADDRESS</code> by the name in the address bar of this page. For an
				installation of your own, started with <code>make run</code>, put{" "}
				<code>http://127.0.0.1:8080</code> in place of <code>https://ADDRESS</code>.
			</p>
			<Samples of={samples.first} />
			<p>The answer has this form (the organisation in the example is invented):</p>
			<Code name="JSON">{answer("ngo_list", "200")}</Code>
			<p>
				Diacritics, capitals and small typing errors in <code>q</code> do not matter.{" "}
				<code>null</code> means “not known”. <code>status</code> is the state in the register:{" "}
				<code>inregistrat</code> does not mean that the organisation is active.
			</p>

			<h2 id="lists">Whole lists</h2>
			<p>
				A list has <code>items</code> and <code>page</code>. Repeat the request with the same
				parameters and with <code>cursor</code> taken from <code>page.next</code>, until that is{" "}
				<code>null</code>. Nothing is skipped and nothing is repeated, even while data change, and
				the depth has no limit. <code>limit</code> is at most 200. The total comes with{" "}
				<code>count=exact</code> or, quicker, <code>count=estimate</code>.
			</p>
			<Samples of={samples.list} />

			<h2 id="copy">A local copy, kept up to date</h2>
			<p>
				Read all lists once, then follow <code>/api/v1/changes</code>. The feed says, in order and
				without gaps, which record was created, changed or removed. Here <code>page.next</code> is
				never <code>null</code>: keep it and come back with it whenever you like. The program below
				makes the first copy, and each further run brings it up to date.
			</p>
			<Samples of={samples.copy} />
			<p>
				Delete what the feed announces as <code>delete</code>: removals have to reach your copies
				too. After a whole register was imported, <code>/api/v1/ngos?updated_since=…</code> brings
				the changed organisations 200 at a time.
			</p>

			<h2 id="lookup">Look up by fiscal code or another number</h2>
			<p>
				Up to 100 numbers in one request. <code>scheme</code> is <code>cif</code>,{" "}
				<code>national_number</code>, <code>court_number</code> or <code>org_id</code>. A number of
				the national register is not unique, so <code>matches</code> is a list.
			</p>
			<Samples of={samples.lookup} />
			<Code name="JSON">{answer("ngo_lookup_many", "200")}</Code>

			<h2 id="csv">CSV and Excel</h2>
			<p>
				<code>format=csv</code> gives CSV with commas (RFC 4180, UTF-8),{" "}
				<code>format=csv_excel</code> a file that Excel opens rightly with Romanian settings. Paging
				is the same; the next page stands in the header <code>Link</code>.
			</p>
			<Samples of={samples.csv} />

			<h2 id="caching">No needless downloads</h2>
			<p>
				Every answer to a GET has an <code>ETag</code>. Send it back in <code>If-None-Match</code>:
				when nothing changed you get 304 without a body.
			</p>
			<Samples of={samples.cache} />

			<h2 id="errors">Errors</h2>
			<p>
				A parameter or value that the contract does not have is refused, not ignored, and the
				nearest valid one is named. All faults of a request come at once, in <code>errors</code>.
			</p>
			<Samples of={samples.error} />
			<Code name="JSON">{answer("ngo_list", "400")}</Code>
			<p>
				Programs go by <code>code</code>, which never changes; all codes are in the{" "}
				<a href="/en/api/problems">catalogue of errors</a>. On 503 wait for as many seconds as{" "}
				<code>Retry-After</code> says. When you write to us about an error, add{" "}
				<code>request_id</code>.
			</p>

			<h2 id="languages">Languages</h2>
			<p>
				Codes are the same in every language. Error messages follow <code>Accept-Language</code>{" "}
				(ro, hu, en). The labels of codes, in all three languages, are under{" "}
				<a href="/en/vocabularies">Vocabularies</a>.
			</p>

			<h2 id="limits">Limits</h2>
			<p>
				Reads and searches have a quota per minute for each IP address (with IPv6, for each /64
				network). The header <code>RateLimit-Policy</code> names it, <code>RateLimit</code> says
				what is left. Beyond it the answer is 429 with <code>Retry-After</code>. A 304 costs
				nothing. Who wants all data reads the lists with <code>limit=200</code> and then follows the
				changes, which stays far below the quota.
			</p>

			<h2 id="versions">Versions</h2>
			<p>
				Addresses begin with <code>/api/v1</code>. Under this number no property, code or parameter
				goes away or changes its meaning; others may be added, so pass over what you do not know. A
				change that would break a program would get another number. The header{" "}
				<code>API-Version</code> shows the full version of the server; while that begins with 0, the
				contract is still in the making.
			</p>
		</>
	),
};
