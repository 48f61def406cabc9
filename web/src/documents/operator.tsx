// SPDX-License-Identifier: EUPL-1.2
// Who runs this installation. The program cannot know: whoever builds the pages
// says it (VITE_OPERATOR, a name; VITE_OPERATOR_CONTACT, a mailto: or https:
// address), and until then the pages say that nobody has.

import { type Lang, lang } from "../lib/i18n";
import { API_BASE } from "./contract";

const name: string | undefined = import.meta.env.VITE_OPERATOR;
const contact: string | undefined = import.meta.env.VITE_OPERATOR_CONTACT;

const words: Record<Lang, { runs: string; contact: string; unknown: string; meanwhile: string }> = {
	ro: {
		runs: "Acest site este administrat de",
		contact: "Contact:",
		unknown:
			"Cine administrează această instalare nu și-a publicat încă numele și datele de contact.",
		meanwhile: "Până atunci, singura adresă publicată este cea pentru probleme de securitate:",
	},
	hu: {
		runs: "Ezt a webhelyet üzemelteti:",
		contact: "Kapcsolat:",
		unknown: "E telepítés üzemeltetője még nem tette közzé a nevét és az elérhetőségét.",
		meanwhile: "Addig az egyetlen közzétett cím a biztonsági bejelentéseké:",
	},
	en: {
		runs: "This site is run by",
		contact: "Contact:",
		unknown: "Whoever runs this installation has not yet published a name and a contact.",
		meanwhile: "Until then the only published address is the one for security problems:",
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
