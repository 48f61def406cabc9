// SPDX-License-Identifier: EUPL-1.2
// The catalogue of errors, with an anchor for each code.
import { type Lang, lang } from "../lib/i18n";
import { Breadcrumbs } from "../ui/breadcrumbs";
import { problems, violations } from "./catalogue";
import { API_BASE } from "./contract";
import type { Document } from "./document";
import { Code, Table } from "./parts";
import error from "./samples/error.sh?raw";

const ro = {
	title: "Catalogul erorilor",
	description: "Codurile de eroare ale API-ului Conect: ce înseamnă fiecare și ce este de făcut.",
	here: "Vă aflați aici",
	guide: "Pentru programatori",
	lead: "Fiecare refuz este un obiect JSON de tipul application/problem+json (RFC 9457). Codul nu se schimbă; cuvintele se pot îmbunătăți. Textele vin în limba cerută prin antetul Accept-Language.",
	machine: "Același catalog, ca JSON:",
	by_code: "Coduri",
	status: "Stare",
	code: "Cod",
	meaning: "Ce s-a întâmplat",
	remedy: "Ce este de făcut",
	faults: "Greșeli dintr-o cerere",
	faults_lead:
		"Câmpul errors enumeră toate greșelile găsite într-o cerere, fiecare cu locul ei și cu unul dintre codurile de mai jos.",
	text: "Textul",
	example: "Exemplu de cerere refuzată",
};

const hu: typeof ro = {
	title: "Hibakatalógus",
	description: "A Conect API hibakódjai: mit jelentenek, és mi a teendő.",
	here: "Ön itt van",
	guide: "Fejlesztőknek",
	lead: "Minden elutasítás egy application/problem+json típusú JSON-objektum (RFC 9457). A kód nem változik, a szöveg javulhat. A szövegek nyelvét az Accept-Language fejléc határozza meg.",
	machine: "Ugyanez a katalógus JSON-ként:",
	by_code: "Kódok",
	status: "Állapot",
	code: "Kód",
	meaning: "Mi történt",
	remedy: "Mi a teendő",
	faults: "A kérés hibái",
	faults_lead:
		"Az errors mező a kérésben talált összes hibát felsorolja, mindegyiket a helyével és az alábbi kódok egyikével.",
	text: "Szöveg",
	example: "Példa elutasított kérésre",
};

const en: typeof ro = {
	title: "Catalogue of errors",
	description: "The error codes of the Conect API: what each means and what to do about it.",
	here: "You are here",
	guide: "For developers",
	lead: "Every refusal is a JSON object of type application/problem+json (RFC 9457). Its code never changes; its words may improve. They come in the language that Accept-Language asks for.",
	machine: "The same catalogue as JSON:",
	by_code: "Codes",
	status: "Status",
	code: "Code",
	meaning: "What happened",
	remedy: "What to do",
	faults: "Faults of a request",
	faults_lead:
		"The property errors lists every fault that was found in a request, each with its place and one of the codes below.",
	text: "Text",
	example: "Example of a refused request",
};

const words: Record<Lang, typeof ro> = { ro, hu, en };

export function problemPage(): Document {
	const l = lang();
	const w = words[l];
	const body = (
		<>
			<Breadcrumbs
				label={w.here}
				items={[{ href: `/${l}/api`, label: w.guide }, { label: w.title }]}
			/>
			<h1>{w.title}</h1>
			<p>{w.lead}</p>
			<p>
				{w.machine} <a href={`${API_BASE}/problems`}>/problems</a>
			</p>
			<Code name={w.example}>{error}</Code>
			<h2 id="codes">{w.by_code}</h2>
			<Table
				caption={w.by_code}
				head={[w.code, w.status, w.meaning, w.remedy]}
				sentences={3}
				rows={problems.map((problem) => ({
					id: problem.code,
					cells: [
						<code key="code">{problem.code}</code>,
						String(problem.status),
						problem.title[l],
						problem.detail[l],
					],
				}))}
			/>
			<h2 id="faults">{w.faults}</h2>
			<p>{w.faults_lead}</p>
			<Table
				caption={w.faults}
				head={[w.code, w.text]}
				sentences={1}
				rows={violations.map(({ code, text }) => ({
					id: `fault-${code}`,
					cells: [<code key="code">{code}</code>, text[l]],
				}))}
			/>
		</>
	);
	return { path: "/api/problems", title: w.title, description: w.description, body };
}
