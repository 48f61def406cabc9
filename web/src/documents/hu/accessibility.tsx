// SPDX-License-Identifier: EUPL-1.2
import type { Prose } from "../document";
import { Operator } from "../operator";

export const accessibility: Prose = {
	title: "Akadálymentesítési nyilatkozat",
	description:
		"Mennyire akadálymentes ez a webhely, hogyan teszteltük, milyen korlátait ismerjük, és hogyan jelezheti, ha valami nem működik.",
	body: (
		<>
			<p class="lead">
				Szeretnénk, ha ezeket az oldalakat bárki használhatná: billentyűzettel, képernyőolvasóval,
				egyszerű telefonon, nagyított szöveggel vagy JavaScript nélkül.
			</p>
			<p>
				A nyilatkozat az (EU) 2016/2102 irányelv szerinti formát követi, amelyet Romániában a
				112/2018-as sürgősségi kormányrendelet ültetett át, és e webhely oldalaira vonatkozik.
			</p>

			<h2 id="status">A megfelelés állapota</h2>
			<p>
				A cél a WCAG 2.2 AA szintje, amely magában foglalja az EN 301 549 szabvány webhelyekre
				vonatkozó követelményeit. A webhely <strong>részben megfelelő</strong>: az automatikus
				vizsgálatok a saját oldalainkon nem találnak eltérést, de teljes, emberek által végzett
				értékelés még nem készült, és az alábbi korlátok ismertek.
			</p>

			<h2 id="tests">Hogyan teszteltük</h2>
			<p>A tesztek a program részét képezik, és bárki megismételheti őket:</p>
			<ul>
				<li>
					automatikus vizsgálat az axe-core eszközzel (a WCAG 2.0, 2.1 és 2.2 A és AA szintű
					szabályai), három nyelven, 320, 768 és 1280 képpont szélességen, világos és sötét
					színekkel;
				</li>
				<li>csak billentyűzettel bejárt útvonalak, a látható fókusz ellenőrzésével;</li>
				<li>400%-os nagyítás, a rendszer által kényszerített színek, csökkentett mozgás;</li>
				<li>olvasás JavaScript nélkül és a HTML helyességének ellenőrzése.</li>
			</ul>
			<p>
				<strong>Az oldalakat még nem tesztelték segítő technológiát használó személyek.</strong>
			</p>

			<h2 id="limits">Ismert korlátok</h2>
			<ul>
				<li>
					A szervezetek neve és célja a nyilvántartásból származik, olykor csupa nagybetűvel vagy
					ékezetek nélkül; a képernyőolvasó rosszul ejtheti ki őket. A magyar nyelvű neveket csak
					akkor jelöljük magyarként, ha a nyelvük felismerhető.
				</li>
				<li>
					Az <a href="/hu/api/reference">API-referencia</a> leírásai angol nyelvűek; angol
					szövegként vannak megjelölve.
				</li>
				<li>
					Az <a href="/api/console">API-konzol</a> mások programja (Swagger UI), csak angolul; a
					kontrasztját, a címkéit és a célterületek méretét kijavítottuk. A referencia ugyanezt
					elmondja nélküle is.
				</li>
				<li>
					A széles táblázatok keskeny képernyőn vízszintesen görgethetők; ez billentyűzettel is
					működik.
				</li>
			</ul>

			<h2 id="feedback">Jelezze, ha valami nem működik</h2>
			<p>
				Írja meg az oldal címét, hogy mit szeretett volna tenni, és milyen programot vagy eszközt
				használ. Ha egy információra más formában van szüksége, kérje ugyanezen a címen.
			</p>
			<Operator />

			<h2 id="enforcement">Ha a válasz nem kielégítő</h2>
			<p>
				A közszférabeli szervezetek webhelyei esetében a végrehajtási eljárást a közszférabeli
				szervezetek webhelyeinek és mobilalkalmazásainak akadálymentesítéséről szóló 112/2018-as
				sürgősségi kormányrendelet szabályozza.
			</p>

			<h2 id="date">A nyilatkozat kelte</h2>
			<p>A nyilatkozat 2026. november 22-én, önértékelés alapján készült.</p>
		</>
	),
};
