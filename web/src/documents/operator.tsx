// SPDX-License-Identifier: EUPL-1.2
// Who runs this installation. The program cannot know: whoever builds the pages
// says it (VITE_OPERATOR, a name; VITE_OPERATOR_CONTACT, a mailto: or https:
// address), and until then they say that nobody has.

import { type Lang, lang } from "../lib/i18n";
import { API_BASE } from "./contract";

const name: string | undefined = import.meta.env.VITE_OPERATOR;
const contact: string | undefined = import.meta.env.VITE_OPERATOR_CONTACT;

const words: Record<Lang, { runs: string; contact: string; unknown: string; meanwhile: string }> = {
	ro: {
		runs: "Acest site este administrat de",
		contact: "Contact:",
		unknown: "În această pagină nu a fost trecut cine administrează această instalare.",
		meanwhile:
			"Dacă există o adresă la care puteți semnala o valoare greșită, o găsiți pe fișa organizației; pentru probleme de securitate:",
	},
	hu: {
		runs: "Ezt a webhelyet üzemelteti:",
		contact: "Kapcsolat:",
		unknown: "Ezen az oldalon nincs feltüntetve, ki üzemelteti ezt a telepítést.",
		meanwhile:
			"Ha van cím, amelyen hibás adatot jelezhet, azt a szervezet adatlapján találja; biztonsági bejelentésekhez:",
	},
	en: {
		runs: "This site is run by",
		contact: "Contact:",
		unknown: "This page was not told who runs this installation.",
		meanwhile:
			"Where there is an address for reporting a wrong value, the profile of the organisation has it; for security problems:",
	},
};

export function Operator() {
	const w = words[lang()];
	if (!name || !contact)
		return (
			<p>
				<strong>{w.unknown}</strong> {w.meanwhile}{" "}
				<a href={`${API_BASE}/.well-known/security.txt`}>security.txt</a>.
			</p>
		);
	return (
		<p>
			{w.runs} {name}. {w.contact} <a href={contact}>{contact.replace(/^mailto:/, "")}</a>
		</p>
	);
}
