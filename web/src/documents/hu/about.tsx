// SPDX-License-Identifier: EUPL-1.2
import type { Prose } from "../document";
import { Operator } from "../operator";
import { Code } from "../parts";

export const about: Prose = {
	title: "A katalógusról",
	description:
		"Mi a Conect, honnan származnak az adatok, mit nem mondanak meg, milyen gyakran frissülnek, és hogyan javíthatók a hibák.",
	body: (
		<>
			<p class="lead">
				A Conect a romániai civil szervezetek nyilvános katalógusa. Állami szervek által közzétett
				nyilvántartásokat vesz át, minden adat mellett megőrzi annak forrását és dátumát, és
				kereshetővé teszi őket emberek és programok számára.
			</p>

			<h2 id="for-whom">Kinek szól</h2>
			<ul>
				<li>
					mindenkinek, aki tudni szeretné, mit mond a nyilvántartás egy egyesületről, alapítványról
					vagy szövetségről;
				</li>
				<li>azoknak a szervezeteknek, amelyek szeretnék, hogy rájuk találjanak;</li>
				<li>a hatóságoknak, amelyek konzultációhoz keresnek szervezeteket;</li>
				<li>
					újságíróknak, kutatóknak és programozóknak, akik kulcs és regisztráció nélkül olvashatják
					az összes adatot az <a href="/hu/api">API</a> segítségével.
				</li>
			</ul>

			<h2 id="sources">Honnan származnak az adatok</h2>
			<dl>
				<dt>Szervezetek</dt>
				<dd>
					A nem vagyoni célú jogi személyek országos nyilvántartása, amelyet az{" "}
					<a href="https://rnong.just.ro/registru-ong">Igazságügyi Minisztérium</a> vezet és tesz
					közzé; a bejegyzéseket a bíróságok végzik. Minden adatlap megmutatja, hogy a nyilvántartás
					melyik másolatából származik, és mikori a másolat. Az átvett adatokra a közzétevő
					feltételei érvényesek.
				</dd>
				<dt>Hatóságok</dt>
				<dd>
					A Pénzügyminisztérium közintézményi jegyzéke, a 2025. május 7-i másolat szerint,
					frissített megnevezésekkel.
				</dd>
				<dt>Megyék és települések</dt>
				<dd>
					Az Országos Statisztikai Intézet SIRUTA-jegyzéke, a 2025. december 24-i másolat szerint
					(OGL-ROU-1.0).
				</dd>
				<dt>Bíróságok</dt>
				<dd>A portal.just.ro bírósági jegyzéke, a 2023. április 11-i másolat szerint.</dd>
				<dt>Szótárak</dt>
				<dd>
					Ehhez a katalógushoz készült kódlisták;{" "}
					<a href="/hu/vocabularies">mindegyik feltünteti</a> a forrását és a licencét.
				</dd>
			</dl>
			<p>
				A próbatelepítésekben kitalált szervezetek szerepelnek. A nevükben álló „Demonstrativă” vagy
				„Minta” szóról ismerhetők fel.
			</p>

			<h2 id="not">Ami a Conect nem</h2>
			<ul>
				<li>
					<strong>Nincs joghatása.</strong> A nyilvántartást az Igazságügyi Minisztérium vezeti, a
					bejegyzéseket a bíróságok végzik; itt egy keltezett másolat található.
				</li>
				<li>
					<strong>Nem teljes.</strong> Az a szervezet, amely itt hiányzik, attól még létezhet.
				</li>
				<li>
					<strong>Nem bizonyítja, hogy egy szervezet működik.</strong> A „bejegyzett” azt jelenti,
					hogy a nyilvántartásban feloszlatásra, felszámolásra vagy törlésre utaló bejegyzés nélkül
					szerepel. Azt, hogy folytat-e még tevékenységet, a nyilvántartásból nem lehet megtudni.
				</li>
				<li>
					<strong>Nem bizonyítja a közhasznúságot.</strong> A jelzés azt ismétli, amit a
					nyilvántartás mond; a bizonyíték a kormányhatározat.
				</li>
				<li>
					<strong>Nem helyettesíti az átláthatósági eljárásokat.</strong> Az itt olvasható tartalom
					egyetlen hatóságnak sem teljesíti a közigazgatási döntéshozatal átláthatóságáról szóló
					52/2003-as törvényben előírt kötelezettségét.
				</li>
			</ul>

			<h2 id="updates">Milyen gyakran frissül</h2>
			<p>
				Minden alkalommal, amikor az üzemeltető a nyilvántartás új másolatát veszi át; ütemtervet
				nem ígérünk. Az a szervezet, amely egy új másolatból hiányzik, nem tűnik el: az adatlapja
				megmutatja annak az első másolatnak a napját, amelyben már nem szerepel. Minden módosulás
				megtekinthető a <a href="/hu/changes">Változások</a> oldalon.
			</p>

			<h2 id="corrections">Hogyan javíthatók a hibák</h2>
			<ul>
				<li>
					<strong>A hiba a nyilvántartásban van.</strong> Ott kell kijavítani, a szervezet
					nyilvántartását vezető bíróságon keresztül; a katalógus a következő másolattal veszi át a
					javítást.
				</li>
				<li>
					<strong>A hiba a miénk</strong>, például tévesen felismert település. Írja meg nekünk az
					adatlap címét és a helyes értéket.
				</li>
				<li>
					<strong>A szöveg szokatlan írásmódú</strong>, csupa nagybetűs vagy ékezet nélküli. A
					nyilvántartás így tette közzé. Csak a technikailag elromlott betűket javítjuk (a cedillás
					betűk helyett vesszős ș és ț áll); az eredeti szöveg megmarad, és az adatlap
					JSON-változatában látható.
				</li>
			</ul>

			<h2 id="link-check">A címeket ellenőrző program</h2>
			<p>
				A hatóságok által bejelentett nyilvántartások címét program ellenőrzi. A program a{" "}
				<code>Conect-LinkCheck</code> nevet és ennek az oldalnak a címét adja meg magáról. Lekéri a{" "}
				<code>robots.txt</code> fájlt, majd csak a bejelentett címet, és azt, ahová az átirányít:
				körülbelül naponta egyszer, gyakrabban csak hiba után, egy kiszolgálón egyszerre egy címet,
				két lekérés között legalább tíz másodperccel. Más hivatkozást nem követ, űrlapot nem tölt
				ki, és legfeljebb 8 MiB-ot olvas; ha a kiszolgáló szerint semmi sem változott, semmit.
			</p>
			<p>
				Az eredményt megőrizzük és közzétesszük: válaszol-e az oldal, meddig érvényes a tanúsítvány,
				milyen típusú, mekkora a tartalom, és mi a lenyomata. Magát a tartalmat nem őrizzük meg.
			</p>
			<p>
				Ha nem kéri az ellenőrzést, írja a <code>robots.txt</code> fájlba az alábbi szabályt, az
				egész kiszolgálóra vagy egy részére. Legkésőbb másnaptól betartjuk; a nyilvántartás a
				katalógusban marad, azzal a megjegyzéssel, hogy a címét nem ellenőrizzük.
			</p>
			<Code name="robots.txt">{"User-agent: Conect-LinkCheck\nDisallow: /"}</Code>

			<h2 id="languages">Nyelvek</h2>
			<p>
				Az oldalak román, magyar és angol nyelvűek. A szervezetek neve és célja azon a nyelven áll,
				amelyen a nyilvántartás közzétette. A jogi kifejezések tekintetében a román változat az
				irányadó.
			</p>

			<h2 id="licence">Licenc és forráskód</h2>
			<p>
				A Conect szabad szoftver, licence az{" "}
				<a href="https://eupl.eu/1.2/hu/" hreflang="hu">
					EUPL-1.2
				</a>
				: bárki használhatja, tanulmányozhatja, módosíthatja és továbbadhatja.
			</p>

			<h2 id="operator">Ki üzemelteti ezt a webhelyet</h2>
			<Operator />
		</>
	),
};
