// SPDX-License-Identifier: EUPL-1.2
import { API_BASE } from "../contract";
import type { Prose } from "../document";
import { Code, Contents, Samples } from "../parts";
import { answer, samples } from "../samples";

export const api: Prose = {
	title: "Pentru programatori",
	description:
		"API-ul Conect: primul apel într-un minut, liste întregi, copie locală la zi, căutare după CIF, CSV, erori și limite.",
	body: (
		<>
			<p class="lead">
				Tot ce se vede în pagini se poate citi și ca JSON sau CSV, fără cheie, fără cont și din
				orice origine (CORS).
			</p>
			<Contents
				label="Pe această pagină"
				items={[
					["first", "Primul apel"],
					["lists", "Liste întregi"],
					["copy", "O copie locală la zi"],
					["lookup", "Căutare după CIF sau alt număr"],
					["csv", "CSV și Excel"],
					["caching", "Fără descărcări inutile"],
					["errors", "Erori"],
					["languages", "Limbi"],
					["limits", "Limite"],
					["versions", "Versiuni"],
				]}
			/>
			<ul>
				<li>
					<a href="/ro/api/reference">Referința</a>: fiecare operație, parametru și câmp
				</li>
				<li>
					<a href="/api/console">Consola</a>: încercați apelurile în navigator (în engleză)
				</li>
				<li>
					<a href={`${API_BASE}/openapi.json`}>Contractul OpenAPI 3.1</a>, pentru generatoare de cod
				</li>
			</ul>

			<h2 id="first">Primul apel</h2>
			<p>
				Puneți în loc de <code>ADDRESS</code> numele din bara de adrese a acestei pagini. Pentru o
				instalare proprie, pornită cu <code>make run</code>, puneți{" "}
				<code>http://127.0.0.1:8080</code> în loc de <code>https://ADDRESS</code>.
			</p>
			<Samples of={samples.first} />
			<p>Răspunsul are această formă (organizația din exemplu este inventată):</p>
			<Code name="JSON">{answer("ngo_list", "200")}</Code>
			<p>
				Diacriticele, majusculele și micile greșeli de scriere din <code>q</code> nu contează.{" "}
				<code>null</code> înseamnă „nu se știe”. <code>status</code> este starea din registru:{" "}
				<code>inregistrat</code> nu înseamnă că organizația este activă.
			</p>

			<h2 id="lists">Liste întregi</h2>
			<p>
				O listă are <code>items</code> și <code>page</code>. Repetați cererea cu aceiași parametri
				și cu <code>cursor</code> luat din <code>page.next</code>, până când acesta este{" "}
				<code>null</code>. Nimic nu se sare și nimic nu se repetă, chiar dacă datele se schimbă
				între timp, iar adâncimea nu este limitată. <code>limit</code> este cel mult 200. Numărul
				total se cere cu <code>count=exact</code> sau, mai repede, cu <code>count=estimate</code>.
			</p>
			<Samples of={samples.list} />

			<h2 id="copy">O copie locală la zi</h2>
			<p>
				Citiți o dată toate listele, apoi urmăriți <code>/api/v1/changes</code>. Fluxul spune, în
				ordine și fără goluri, ce înregistrare s-a creat, s-a schimbat sau a fost retrasă. Aici{" "}
				<code>page.next</code> nu este niciodată <code>null</code>: păstrați-l și reveniți cu el
				când doriți. Programul de mai jos face prima copie, iar la fiecare rulare următoare o aduce
				la zi.
			</p>
			<Samples of={samples.copy} />
			<p>
				Ștergeți ce fluxul anunță ca <code>delete</code>: retragerile trebuie să ajungă și în
				copiile dumneavoastră. După importul unui registru întreg,{" "}
				<code>/api/v1/ngos?updated_since=…</code> aduce câte 200 de organizații schimbate deodată.
			</p>

			<h2 id="lookup">Căutare după CIF sau alt număr</h2>
			<p>
				Până la 100 de numere într-o cerere. <code>scheme</code> este <code>cif</code>,{" "}
				<code>national_number</code>, <code>court_number</code> sau <code>org_id</code>. Numărul din
				registrul național nu este unic, deci <code>matches</code> este o listă.
			</p>
			<Samples of={samples.lookup} />
			<Code name="JSON">{answer("ngo_lookup_many", "200")}</Code>

			<h2 id="csv">CSV și Excel</h2>
			<p>
				<code>format=csv</code> dă CSV cu virgule (RFC 4180, UTF-8), <code>format=csv_excel</code>{" "}
				dă fișierul pe care Excel îl deschide corect cu setări românești. Paginarea este aceeași;
				pagina următoare stă în antetul <code>Link</code>.
			</p>
			<Samples of={samples.csv} />

			<h2 id="caching">Fără descărcări inutile</h2>
			<p>
				Fiecare răspuns la GET are un <code>ETag</code>. Trimiteți-l înapoi în{" "}
				<code>If-None-Match</code>: dacă nimic nu s-a schimbat, primiți 304, fără corp.
			</p>
			<Samples of={samples.cache} />

			<h2 id="errors">Erori</h2>
			<p>
				Un parametru sau o valoare pe care contractul nu o cunoaște este refuzată, nu ignorată, și
				vi se spune cea mai apropiată valoare bună. Toate greșelile unei cereri vin deodată, în{" "}
				<code>errors</code>.
			</p>
			<Samples of={samples.error} />
			<Code name="JSON">{answer("ngo_list", "400")}</Code>
			<p>
				Programul se orientează după <code>code</code>, care nu se schimbă niciodată; toate codurile
				sunt în <a href="/ro/api/problems">catalogul erorilor</a>. La 503 așteptați câte secunde
				spune <code>Retry-After</code>. Când ne scrieți despre o eroare, adăugați{" "}
				<code>request_id</code>.
			</p>

			<h2 id="languages">Limbi</h2>
			<p>
				Codurile sunt aceleași în orice limbă. Mesajele de eroare urmează{" "}
				<code>Accept-Language</code> (ro, hu, en). Etichetele codurilor, în toate cele trei limbi,
				sunt la <a href="/ro/vocabularies">Vocabulare</a>.
			</p>

			<h2 id="limits">Limite</h2>
			<p>
				Citirile și căutările au o cotă pe minut pentru fiecare adresă IP (la IPv6, pentru fiecare
				rețea /64). Antetul <code>RateLimit-Policy</code> o numește, <code>RateLimit</code> spune
				cât a mai rămas. Dincolo de ea răspunsul este 429 cu <code>Retry-After</code>. Un 304 nu
				costă nimic. Cine vrea toate datele citește listele cu <code>limit=200</code> și apoi
				urmărește modificările: rămâne mult sub cotă.
			</p>

			<h2 id="versions">Versiuni</h2>
			<p>
				Adresele încep cu <code>/api/v1</code>. Sub acest număr nu dispare și nu își schimbă
				înțelesul niciun câmp, cod sau parametru; se pot adăuga altele, așa că treceți peste ce nu
				cunoașteți. O schimbare care ar strica un program ar primi alt număr. Antetul{" "}
				<code>API-Version</code> arată versiunea întreagă a serverului; cât timp începe cu 0,
				contractul este încă în lucru.
			</p>
		</>
	),
};
