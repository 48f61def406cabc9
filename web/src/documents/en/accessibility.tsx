// SPDX-License-Identifier: EUPL-1.2
import type { Prose } from "../document";
import { Operator } from "../operator";

export const accessibility: Prose = {
	title: "Accessibility statement",
	description:
		"How accessible this site is, how it was tested, which limits we know of and how to tell us what does not work.",
	body: (
		<>
			<p class="lead">
				We want everybody to be able to use these pages: by keyboard, with a screen reader, on a
				plain phone, with larger text or without JavaScript.
			</p>
			<p>
				The statement has the form that Directive (EU) 2016/2102 asks for, transposed in Romania by
				Government Emergency Ordinance 112/2018, and concerns the pages of this site.
			</p>

			<h2 id="status">Conformance</h2>
			<p>
				The target is level AA of WCAG 2.2, which includes what the standard EN 301 549 asks of web
				pages. The site is <strong>partially compliant</strong>: automatic tests find no deviation
				in our own pages, but a complete evaluation by people has not been made yet, and the limits
				below are known.
			</p>

			<h2 id="tests">How it was tested</h2>
			<p>The tests are part of the program itself, and anybody can repeat them:</p>
			<ul>
				<li>
					automatic checks with axe-core (the rules of WCAG 2.0, 2.1 and 2.2, levels A and AA), in
					three languages, at widths of 320, 768 and 1280 pixels, with light and dark colours;
				</li>
				<li>journeys made by keyboard alone, checking that the focus can be seen;</li>
				<li>zoom to 400 %, colours forced by the system, reduced motion;</li>
				<li>reading without JavaScript, and validity of the HTML.</li>
			</ul>
			<p>
				<strong>
					The pages have not yet been tested with people who use assistive technology.
				</strong>
			</p>

			<h2 id="limits">Known limits</h2>
			<ul>
				<li>
					Names and purposes of organisations are those of the register, at times in capitals or
					without diacritics; a screen reader may mispronounce them. Names in Hungarian are marked
					as such only when the language can be recognised.
				</li>
				<li>
					The descriptions in the <a href="/en/api/reference">API reference</a> are in English; in
					the other languages they are marked as English text.
				</li>
				<li>
					The <a href="/api/console">API console</a> is a program of others (Swagger UI), in English
					only, whose contrast, labels and target sizes we have mended. The reference says the same
					without it.
				</li>
				<li>Wide tables scroll sideways on narrow screens; the keyboard can do so too.</li>
			</ul>

			<h2 id="feedback">Tell us what does not work</h2>
			<p>
				Send us the address of the page, what you wanted to do and which program or device you use.
				If you need something in another form, ask for it at the same address.
			</p>
			<Operator />

			<h2 id="enforcement">If the answer does not satisfy you</h2>
			<p>
				For sites of public sector bodies, the enforcement procedure is that of Government Emergency
				Ordinance 112/2018 on the accessibility of the websites and mobile applications of public
				sector bodies.
			</p>

			<h2 id="date">Date of the statement</h2>
			<p>The statement was made on 22 November 2026, on the basis of a self-assessment.</p>
		</>
	),
};
