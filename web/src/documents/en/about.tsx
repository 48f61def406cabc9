// SPDX-License-Identifier: EUPL-1.2
import type { Prose } from "../document";
import { Operator } from "../operator";
import { Code } from "../parts";

export const about: Prose = {
	title: "About the catalogue",
	description:
		"What Conect is, where its data come from, what they do not say, how often they are updated and how errors are corrected.",
	body: (
		<>
			<p class="lead">
				Conect is a public catalogue of Romania's non-governmental organisations. It takes registers
				that the state publishes, keeps the source and the date of each value, and makes them easy
				to search, for people and for programs.
			</p>

			<h2 id="for-whom">Whom it is for</h2>
			<ul>
				<li>
					anybody who wants to know what the register says about an association, a foundation or a
					federation;
				</li>
				<li>organisations that want to be found;</li>
				<li>public authorities that look for organisations to consult;</li>
				<li>
					journalists, researchers and developers, who can read all the data without a key or an
					account through the <a href="/en/api">API</a>.
				</li>
			</ul>

			<h2 id="sources">Where the data come from</h2>
			<dl>
				<dt>Organisations</dt>
				<dd>
					The national register of non-profit legal persons, kept and published by the{" "}
					<a href="https://rnong.just.ro/registru-ong">Ministry of Justice</a>; entries are made by
					the courts. Each profile says which copy of the register it comes from and the date of
					that copy. The data remain subject to the terms of their publisher.
				</dd>
				<dt>Authorities</dt>
				<dd>
					The Ministry of Finance's list of public entities, copy of 7 May 2025, with names brought
					up to date.
				</dd>
				<dt>Counties and localities</dt>
				<dd>
					SIRUTA of the National Institute of Statistics, copy of 24 December 2025 (OGL-ROU-1.0).
				</dd>
				<dt>Courts</dt>
				<dd>The list of courts of portal.just.ro, copy of 11 April 2023.</dd>
				<dt>Vocabularies</dt>
				<dd>
					Lists of codes made for this catalogue; <a href="/en/vocabularies">each names</a> its
					source and licence.
				</dd>
			</dl>
			<p>
				A trial installation holds invented organisations. The word “Demonstrativă” or “Minta” in
				their names tells them apart.
			</p>

			<h2 id="not">What it is not</h2>
			<ul>
				<li>
					<strong>It has no legal effect.</strong> The register is kept by the Ministry of Justice
					and its entries are made by the courts; what is here is a copy with a date.
				</li>
				<li>
					<strong>It is not complete.</strong> An organisation that is missing here may well exist.
				</li>
				<li>
					<strong>It does not show that an organisation is active.</strong> “Registered” means that
					it stands in the register with no note of dissolution, liquidation or striking off.
					Whether it still does anything cannot be known from the register.
				</li>
				<li>
					<strong>It does not prove public utility.</strong> The mark repeats what the register
					says; the Government's decision is the proof.
				</li>
				<li>
					<strong>It does not stand in for transparency procedures.</strong> Nothing published here
					fulfils a duty that an authority has under Law 52/2003 on decisional transparency in
					public administration.
				</li>
			</ul>

			<h2 id="updates">How often it is updated</h2>
			<p>
				Whenever the operator takes in a new copy of the register; we promise no calendar. An
				organisation that a copy no longer has is not deleted: its profile shows the day of the
				first copy without it. Everything that changes can be seen under{" "}
				<a href="/en/changes">Changes</a>.
			</p>

			<h2 id="corrections">How errors are corrected</h2>
			<ul>
				<li>
					<strong>The error is in the register.</strong> It is corrected there, through the court
					that keeps the organisation's entry; the catalogue takes the correction over with the next
					copy.
				</li>
				<li>
					<strong>The error is ours</strong>, such as a locality wrongly recognised. Send us the
					address of the profile and the right value.
				</li>
				<li>
					<strong>The text looks odd</strong>, in capitals or without diacritics. That is how the
					register published it. We mend only letters broken for technical reasons (those with a
					cedilla become ș and ț, with a comma); the original text is kept and can be seen in the
					JSON of the profile.
				</li>
			</ul>

			<h2 id="link-check">The program that checks addresses</h2>
			<p>
				The addresses of registers that authorities declare are checked by a program. It gives its
				name, <code>Conect-LinkCheck</code>, and the address of this page. It asks for{" "}
				<code>robots.txt</code>, then for the declared address alone and for where that redirects:
				about once a day, more often only after an error, one address of a server at a time and with
				at least ten seconds between two. It follows no other links, fills in no forms and reads 8
				MiB at most; when the server says that nothing has changed, it reads nothing.
			</p>
			<p>
				What it finds is kept and published: whether the page answers, until when the certificate is
				valid, the type, size and fingerprint of the content. The content itself is not kept.
			</p>
			<p>
				If you do not want the check, put the rule below into <code>robots.txt</code>, for the whole
				server or a part of it. We follow it from the next day at the latest; the register stays in
				the catalogue, with a note that its address is not checked.
			</p>
			<Code name="robots.txt">{"User-agent: Conect-LinkCheck\nDisallow: /"}</Code>

			<h2 id="languages">Languages</h2>
			<p>
				The pages are in Romanian, Hungarian and English. Names and purposes of organisations stay
				in the language in which the register published them. For legal terms the Romanian version
				is the one to rely on.
			</p>

			<h2 id="licence">Licence and source code</h2>
			<p>
				Conect is free software under the{" "}
				<a href="https://eupl.eu/1.2/en/" hreflang="en">
					EUPL-1.2
				</a>
				: anybody may use, study, change and pass it on.
			</p>

			<h2 id="operator">Who runs this site</h2>
			<Operator />
		</>
	),
};
