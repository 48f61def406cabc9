// SPDX-License-Identifier: EUPL-1.2
import { API_BASE } from "../contract";
import type { Prose } from "../document";
import { Code, Contents, Samples } from "../parts";
import { answer, samples } from "../samples";

export const api: Prose = {
	title: "Fejlesztőknek",
	description:
		"A Conect API: az első hívás egy perc alatt, teljes listák, naprakész helyi másolat, keresés adóazonosító szerint, CSV, hibák és korlátok.",
	body: (
		<>
			<p class="lead">
				Mindaz, ami az oldalakon látható, JSON vagy CSV formában is olvasható, kulcs és regisztráció
				nélkül, bármely eredetből (CORS).
			</p>
			<Contents
				label="Ezen az oldalon"
				items={[
					["first", "Az első hívás"],
					["lists", "Teljes listák"],
					["copy", "Naprakész helyi másolat"],
					["lookup", "Keresés adóazonosító vagy más szám szerint"],
					["csv", "CSV és Excel"],
					["caching", "Fölösleges letöltések nélkül"],
					["errors", "Hibák"],
					["languages", "Nyelvek"],
					["limits", "Korlátok"],
					["versions", "Verziók"],
				]}
			/>
			<ul>
				<li>
					<a href="/hu/api/reference">Referencia</a>: minden művelet, paraméter és mező
				</li>
				<li>
					<a href="/api/console">Konzol</a>: próbálja ki a hívásokat a böngészőben (angolul)
				</li>
				<li>
					<a href={`${API_BASE}/openapi.json`}>OpenAPI 3.1 szerződés</a> kódgenerátorokhoz
				</li>
			</ul>

			<h2 id="first">Az első hívás</h2>
			<p>
				Az <code>ADDRESS</code> helyére írja az oldal címsorában látható nevet. Saját, a{" "}
				<code>make run</code> paranccsal indított telepítés esetén a <code>https://ADDRESS</code>{" "}
				helyére <code>http://127.0.0.1:8080</code> kerül.
			</p>
			<Samples of={samples.first} />
			<p>A válasz ilyen alakú (a példában szereplő szervezet kitalált):</p>
			<Code name="JSON">{answer("ngo_list", "200")}</Code>
			<p>
				A <code>q</code> paraméterben az ékezetek, a nagybetűk és az apró elírások nem számítanak. A{" "}
				<code>null</code> jelentése: „nem ismert”. A <code>status</code> a nyilvántartásbeli
				állapot: az <code>inregistrat</code> nem jelenti azt, hogy a szervezet működik.
			</p>

			<h2 id="lists">Teljes listák</h2>
			<p>
				A listának <code>items</code> és <code>page</code> mezője van. Ismételje meg a kérést
				ugyanazokkal a paraméterekkel és a <code>page.next</code> értékét tartalmazó{" "}
				<code>cursor</code> paraméterrel, amíg az <code>null</code> nem lesz. Semmi sem marad ki és
				semmi sem ismétlődik, akkor sem, ha az adatok közben változnak, és a mélység nincs
				korlátozva. A <code>limit</code> legfeljebb 200. A teljes darabszámot a{" "}
				<code>count=exact</code> vagy – gyorsabban – a <code>count=estimate</code> adja meg.
			</p>
			<Samples of={samples.list} />

			<h2 id="copy">Naprakész helyi másolat</h2>
			<p>
				Olvassa be egyszer az összes listát, majd kövesse a <code>/api/v1/changes</code> folyamot.
				Ez sorrendben és hézagok nélkül megmondja, melyik bejegyzés jött létre, változott meg vagy
				került visszavonásra. Itt a <code>page.next</code> sohasem <code>null</code>: őrizze meg, és
				térjen vissza vele, amikor kívánja. Az alábbi program elkészíti az első másolatot, majd
				minden további futtatáskor naprakésszé teszi.
			</p>
			<Samples of={samples.copy} />
			<p>
				Törölje, amit a folyam <code>delete</code> művelettel jelez: a visszavonásoknak az Ön
				másolataiba is el kell jutniuk. Egy teljes nyilvántartás átvétele után az{" "}
				<code>/api/v1/ngos?updated_since=…</code> egyszerre 200 megváltozott szervezetet ad vissza.
			</p>

			<h2 id="lookup">Keresés adóazonosító vagy más szám szerint</h2>
			<p>
				Egy kérésben legfeljebb 100 szám. A <code>scheme</code> értéke <code>cif</code>,{" "}
				<code>national_number</code>, <code>court_number</code> vagy <code>org_id</code>. Az
				országos nyilvántartási szám nem egyedi, ezért a <code>matches</code> lista.
			</p>
			<Samples of={samples.lookup} />
			<Code name="JSON">{answer("ngo_lookup_many", "200")}</Code>

			<h2 id="csv">CSV és Excel</h2>
			<p>
				A <code>format=csv</code> vesszővel tagolt CSV-t ad (RFC 4180, UTF-8), a{" "}
				<code>format=csv_excel</code> pedig olyan fájlt, amelyet az Excel román beállításokkal
				helyesen nyit meg. A lapozás ugyanaz; a következő oldal a <code>Link</code> fejlécben van.
			</p>
			<Samples of={samples.csv} />

			<h2 id="caching">Fölösleges letöltések nélkül</h2>
			<p>
				Minden GET-válasznak van <code>ETag</code> fejléce. Küldje vissza az{" "}
				<code>If-None-Match</code> fejlécben: ha semmi sem változott, 304-es választ kap, törzs
				nélkül.
			</p>
			<Samples of={samples.cache} />

			<h2 id="errors">Hibák</h2>
			<p>
				Azt a paramétert vagy értéket, amelyet a szerződés nem ismer, a szolgáltatás nem hagyja
				figyelmen kívül, hanem elutasítja, és megnevezi a legközelebbi helyeset. Egy kérés összes
				hibája egyszerre érkezik, az <code>errors</code> mezőben.
			</p>
			<Samples of={samples.error} />
			<Code name="JSON">{answer("ngo_list", "400")}</Code>
			<p>
				A program a <code>code</code> szerint igazodjon, amely sohasem változik; az összes kód a{" "}
				<a href="/hu/api/problems">hibakatalógusban</a> található. 503-as válasz esetén várjon annyi
				másodpercet, amennyit a <code>Retry-After</code> megad. Ha hibáról ír nekünk, adja meg a{" "}
				<code>request_id</code> értékét.
			</p>

			<h2 id="languages">Nyelvek</h2>
			<p>
				A kódok minden nyelven azonosak. A hibaüzenetek az <code>Accept-Language</code> fejlécet
				követik (ro, hu, en). A kódok megnevezései mindhárom nyelven a{" "}
				<a href="/hu/vocabularies">Szótárak</a> oldalon találhatók.
			</p>

			<h2 id="limits">Korlátok</h2>
			<p>
				Az olvasásoknak és a kereséseknek IP-címenként (IPv6 esetén /64-es hálózatonként)
				percenkénti kerete van. A <code>RateLimit-Policy</code> fejléc megnevezi, a{" "}
				<code>RateLimit</code> megmondja, mennyi maradt belőle. Azon túl a válasz 429, a{" "}
				<code>Retry-After</code> fejléccel. A 304-es válasz nem számít bele. Aki minden adatra
				kíváncsi, olvassa a listákat <code>limit=200</code> beállítással, majd kövesse a
				változásokat: így messze a kereten belül marad.
			</p>

			<h2 id="versions">Verziók</h2>
			<p>
				A címek így kezdődnek: <code>/api/v1</code>. E szám alatt egyetlen mező, kód vagy paraméter
				sem tűnik el és nem változtatja meg a jelentését; újak megjelenhetnek, ezért lépjen át azon,
				amit nem ismer. Az olyan változás, amely elrontana egy programot, más számot kapna. Az{" "}
				<code>API-Version</code> fejléc a szerver teljes verzióját mutatja; amíg 0-val kezdődik, a
				szerződés még alakul.
			</p>
		</>
	),
};
