// SPDX-License-Identifier: EUPL-1.2
import type { Prose } from "../document";
import { Operator } from "../operator";

export const accessibility: Prose = {
	title: "Declarația de accesibilitate",
	description:
		"Cât de accesibil este acest site, cum a fost testat, ce limite cunoaștem și cum ne puteți spune ce nu merge.",
	body: (
		<>
			<p class="lead">
				Dorim ca oricine să poată folosi aceste pagini: cu tastatura, cu un cititor de ecran, pe un
				telefon simplu, cu text mărit sau fără JavaScript.
			</p>
			<p>
				Declarația are forma cerută de Directiva (UE) 2016/2102, transpusă prin Ordonanța de urgență
				nr. 112/2018, și se referă la paginile acestui site.
			</p>

			<h2 id="status">Stadiul conformității</h2>
			<p>
				Ținta este nivelul AA al WCAG 2.2, care cuprinde cerințele pentru pagini web ale
				standardului EN 301 549. Site-ul este <strong>parțial conform</strong>: testele automate nu
				găsesc abateri în paginile noastre, dar o evaluare completă făcută de oameni lipsește încă,
				iar limitele de mai jos sunt cunoscute.
			</p>

			<h2 id="tests">Cum a fost testat</h2>
			<p>Testele fac parte din programul însuși și pot fi repetate de oricine:</p>
			<ul>
				<li>
					verificări automate cu axe-core (regulile WCAG 2.0, 2.1 și 2.2, nivelurile A și AA), în
					trei limbi, la 320, 768 și 1280 de pixeli lățime, cu culori deschise și închise;
				</li>
				<li>parcursuri făcute numai cu tastatura, cu verificarea focalizării vizibile;</li>
				<li>mărire la 400 %, culori forțate de sistem, mișcare redusă;</li>
				<li>citire fără JavaScript și verificarea corectitudinii HTML.</li>
			</ul>
			<p>
				<strong>
					Paginile nu au fost încă testate cu persoane care folosesc tehnologii asistive.
				</strong>
			</p>

			<h2 id="limits">Limite cunoscute</h2>
			<ul>
				<li>
					Denumirile și scopurile organizațiilor sunt cele din registru, uneori cu majuscule sau
					fără diacritice; un cititor de ecran le poate pronunța greșit. Denumirile în limba
					maghiară sunt marcate ca atare numai când limba poate fi recunoscută.
				</li>
				<li>
					Descrierile din <a href="/ro/api/reference">referința API</a> sunt în engleză; sunt
					marcate ca text în engleză.
				</li>
				<li>
					<a href="/api/console">Consola API</a> este un program al altora (Swagger UI), numai în
					engleză, căruia i-am îndreptat contrastul, etichetele și mărimea țintelor. Referința spune
					același lucru fără ea.
				</li>
				<li>
					Tabelele late se derulează orizontal pe ecrane înguste; derularea merge și de la
					tastatură.
				</li>
			</ul>

			<h2 id="feedback">Spuneți-ne ce nu merge</h2>
			<p>
				Scrieți-ne adresa paginii, ce ați vrut să faceți și ce program sau dispozitiv folosiți. Dacă
				aveți nevoie de o informație într-o altă formă, cereți-o la aceeași adresă.
			</p>
			<Operator />

			<h2 id="enforcement">Dacă răspunsul nu vă mulțumește</h2>
			<p>
				Pentru site-urile organismelor din sectorul public, procedura de aplicare este cea din
				Ordonanța de urgență nr. 112/2018 privind accesibilitatea site-urilor web și a aplicațiilor
				mobile ale organismelor din sectorul public.
			</p>

			<h2 id="date">Data declarației</h2>
			<p>Declarația a fost întocmită la 22 noiembrie 2026, pe baza unei autoevaluări.</p>
		</>
	),
};
