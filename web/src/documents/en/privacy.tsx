// SPDX-License-Identifier: EUPL-1.2
import type { Prose } from "../document";
import { Operator } from "../operator";

export const privacy: Prose = {
	title: "Privacy",
	description:
		"Which personal data this site processes: no tracking, no third parties, cookies only for those who sign in. Your rights.",
	body: (
		<>
			<p class="lead">
				The catalogue is read without an account and without cookies. The pages track nobody and
				load nothing from other sites.
			</p>

			<h2 id="controller">The controller</h2>
			<p>
				Controller in the sense of Regulation (EU) 2016/679 (GDPR) is whoever runs this
				installation.
			</p>
			<Operator />

			<h2 id="visitors">When you read the pages or call the API</h2>
			<ul>
				<li>
					<strong>Your IP address</strong> is needed to send you the answer, and to limit how many
					requests come from one address. The program uses it in memory only; it neither logs nor
					keeps it.
				</li>
				<li>
					<strong>The program's log</strong> has one line for each request: the time, a number of
					the request, the method, the name of the operation, the status of the answer, how many
					bytes it had, how long it took and, where there was one, the code of the error. It does
					not hold the IP address, what you searched for, which profile you opened or which browser
					you use.
				</li>
				<li>
					<strong>Cookies and storage in the browser:</strong> none, as long as you do not sign in.
					The browser keeps pages in its ordinary cache, as with any site.
				</li>
				<li>
					<strong>Third parties:</strong> none. Links to other sites take you to where the rules of
					those sites apply.
				</li>
				<li>
					<strong>Personal numbers:</strong> a search that looks like a Romanian personal number
					(CNP) is refused and not recorded.
				</li>
			</ul>
			<p>
				The hosting provider and servers in front of the program may keep logs of their own; only
				the controller can tell you about them.
			</p>

			<h2 id="accounts">When you have an account</h2>
			<ul>
				<li>
					<strong>What we keep:</strong> your e-mail address, your name if you give it, your
					language, the password only as a fingerprint from which it cannot be learned, the second
					factor encrypted, the organisations you write for, the keys of your programs, the devices
					on which you are signed in (browser and system, when they were used), and a log of what
					was done. None of it is public.
				</li>
				<li>
					<strong>Cookies:</strong> two, only after you sign in. One holds the session and goes when
					you sign out or it ends; the other remembers that you have signed in from this browser
					before, so that the attempts of others cannot lock you out. Public pages do not read them.
				</li>
				<li>
					<strong>In the window of the browser:</strong> what you wrote into a form and has not
					reached the server yet, without passwords and codes, until it does, you sign out or close
					the window; of the staff of the service also that they are signed in, on which some links
					depend.
				</li>
				<li>
					<strong>Attempts to sign in:</strong> are counted by address and network, as keyed
					fingerprints from which these cannot be learned; they are deleted after 30 days at the
					latest.
				</li>
				<li>
					<strong>Mail:</strong> the text of a mail that was sent is deleted after 30 days.
				</li>
				<li>
					<strong>When you act for an authority:</strong> we keep your role and competences, and the
					position and the act of designation you sent. Your name and role are seen by those who act
					for the same authority and by reviewers; the document by reviewers alone, and it is erased
					30 days after the decision. Only the contact points of the unit are public, as the
					authority declares them; do not write a person’s there.
				</li>
				<li>
					<strong>Requests to be recorded:</strong> what an organisation sends to an authority (data
					of its profile and the documents it chose) is seen by the organisation, the authority it
					was sent to and, for the term, the SGG. The authority reads the documents while the
					request waits and for 30 days after its answer; refused and withdrawn requests are erased
					after a year.
				</li>
				<li>
					<strong>Copy and erasure:</strong> you do both yourself at any time, in your account under
					“My data”.
				</li>
			</ul>

			<h2 id="organisations">Data of organisations</h2>
			<p>
				The name, legal form, registration numbers, fiscal code, state and seat of a legal person
				are not personal data. Of the seat we show the county and the locality only: where the
				register published a whole address in place of the locality, it is not taken over.
			</p>

			<h2 id="persons">Data of persons</h2>
			<ul>
				<li>
					The catalogue has no founders, members, directors, contact persons or home addresses.
				</li>
				<li>
					In the purposes of organisations, names of persons are replaced by a mark by the publisher
					of the register. When taking them over we also mask numbers that look like a personal
					number.
				</li>
				<li>
					The name of an organisation may contain that of a person, if it was registered so; we show
					it as it is.
				</li>
				<li>
					Names blanked by others may have been missed. If you find data about a person, send the
					controller the address of the profile.
				</li>
			</ul>

			<h2 id="basis">Legal basis and duration</h2>
			<p>
				The catalogue is made for a public authority, whose basis is the performance of a task
				carried out in the public interest, Article 6(1)(e) GDPR. A controller that is no public
				authority has to name a basis of its own.
			</p>
			<p>
				Copies of the register are kept as long as the catalogue works, so that the origin of each
				value can be seen. A record that was removed is public no longer; the removal also appears
				in the feed of changes, so that those who keep a copy delete it. How long the log is kept is
				for the controller to decide.
			</p>

			<h2 id="rights">Your rights</h2>
			<p>
				You have the right of access, rectification, erasure, restriction and objection (Articles 15
				to 18 and 21 GDPR). An erasure here does not change the official register, which the courts
				and the Ministry of Justice keep. There are no automated decisions and no profiling.
			</p>
			<p>
				Write to the controller with the address of the profile and what you want changed. Do not
				send your personal number or copies of identity papers. You may lodge a complaint with{" "}
				<a href="https://www.dataprotection.ro/">Romania's data protection authority (ANSPDCP)</a>.
			</p>

			<h2 id="date">Date</h2>
			<p>This page describes the program as it is on 22 November 2026.</p>
		</>
	),
};
