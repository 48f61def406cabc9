// SPDX-License-Identifier: EUPL-1.2
import type { Prose } from "../document";
import { Operator } from "../operator";

export const privacy: Prose = {
	title: "Adatvédelem",
	description:
		"Milyen személyes adatokat kezel ez a webhely: nincs nyomkövetés, nincsenek harmadik felek, sütik csak bejelentkezés után. Az Ön jogai.",
	body: (
		<>
			<p class="lead">
				A katalógus fiók és sütik nélkül olvasható. Az oldalak nem követnek senkit, és semmit sem
				töltenek be más webhelyekről.
			</p>

			<h2 id="controller">Az adatkezelő</h2>
			<p>
				Az (EU) 2016/679 rendelet (GDPR) értelmében az adatkezelő az, aki ezt a telepítést
				üzemelteti.
			</p>
			<Operator />

			<h2 id="visitors">Amikor az oldalakat olvassa vagy az API-t hívja</h2>
			<ul>
				<li>
					<strong>Az IP-cím</strong> ahhoz szükséges, hogy a választ elküldhessük, és hogy
					korlátozzuk az ugyanarról a címről érkező kérések számát. A program csak a memóriában
					használja; nem írja a naplóba és nem őrzi meg.
				</li>
				<li>
					<strong>A program naplójában</strong> minden kéréshez egy sor tartozik: az időpont, a
					kérés száma, a metódus, a művelet neve, a válasz állapota, hány bájtos volt, mennyi ideig
					tartott, és hiba esetén annak kódja. Nem tartalmazza az IP-címet, a keresett szöveget, a
					megnyitott adatlapot vagy a használt böngészőt.
				</li>
				<li>
					<strong>Sütik és tárolás a böngészőben:</strong> nincsenek, amíg nem jelentkezik be. A
					böngésző a szokásos gyorsítótárában őrzi az oldalakat, mint bármely webhely esetében.
				</li>
				<li>
					<strong>Harmadik felek:</strong> nincsenek. A más webhelyekre mutató hivatkozások oda
					vezetnek, ahol azok saját szabályai érvényesek.
				</li>
				<li>
					<strong>Személyi számok:</strong> azt a keresést, amely személyi számra (CNP) hasonlít,
					elutasítjuk, és nem jegyezzük fel.
				</li>
			</ul>
			<p>
				A tárhelyszolgáltató és a program elé helyezett szerverek saját naplót vezethetnek; ezekről
				csak az adatkezelő tud tájékoztatást adni.
			</p>

			<h2 id="accounts">Ha fiókja van</h2>
			<ul>
				<li>
					<strong>Amit tárolunk:</strong> az e-mail-cím, a név, ha megadja, a nyelv, a jelszó csak
					lenyomatként, amelyből nem tudható meg, a második tényező titkosítva, a szervezetek,
					amelyek nevében ír, a programok kulcsai, az eszközök, amelyeken be van jelentkezve
					(böngésző és rendszer, a használat ideje), valamint a műveletek naplója. Ezek közül semmi
					sem nyilvános.
				</li>
				<li>
					<strong>Sütik:</strong> kettő, csak a bejelentkezés után. Az egyik a munkamenetet tartja
					fenn, és megszűnik, amikor kijelentkezik, vagy a munkamenet lejár; a másik megjegyzi, hogy
					ebből a böngészőből már bejelentkezett, hogy mások próbálkozásai ne zárhassák ki a
					fiókjából. A nyilvános oldalak nem olvassák őket.
				</li>
				<li>
					<strong>A böngésző ablakában:</strong> amit egy űrlapba írt, és még nem ért a szerverhez,
					jelszavak és kódok nélkül, amíg megérkezik, Ön kijelentkezik, vagy bezárja az ablakot; a
					szolgáltatás munkatársainál az is, hogy be vannak jelentkezve, mert néhány hivatkozás
					ettől függ.
				</li>
				<li>
					<strong>Bejelentkezési kísérletek:</strong> cím és hálózat szerint számoljuk őket,
					kulccsal képzett lenyomatként, amelyből ezek nem tudhatók meg; legfeljebb 30 nap után
					töröljük.
				</li>
				<li>
					<strong>Üzenetek:</strong> az elküldött üzenet szövegét 30 nap után töröljük.
				</li>
				<li>
					<strong>Amikor egy hatóság nevében jár el:</strong> megőrizzük a szerepkörét és a
					hatásköreit, az elküldött beosztást és kijelölő iratot. A nevét és szerepkörét az
					ugyanannál a hatóságnál eljárók és az ellenőrök látják; az iratot csak az ellenőrök, és a
					döntés után 30 nappal töröljük. Nyilvánosan csak az egység elérhetőségei jelennek meg,
					ahogyan a hatóság bejelenti; oda személy adatait ne írja.
				</li>
				<li>
					<strong>Nyilvántartásba vételi kérelmek:</strong> amit egy szervezet egy hatóságnak küld
					(a profil adatai és a kiválasztott iratok), azt csak a szervezet, a megkeresett hatóság és
					a határidő miatt az SGG látja. A hatóság az iratokat addig olvashatja, amíg a kérelem
					megválaszolatlan, és a válasz után még 30 napig; az elutasított vagy visszavont kérelmeket
					egy év után töröljük.
				</li>
				<li>
					<strong>Másolat és törlés:</strong> bármikor elvégezheti a fiókjában, az „Adataim”
					oldalon.
				</li>
			</ul>

			<h2 id="organisations">A szervezetek adatai</h2>
			<p>
				Egy jogi személy neve, jogi formája, nyilvántartási számai, adóazonosítója, állapota és
				székhelye nem személyes adat. A székhelyből csak a megyét és a települést mutatjuk: ha a
				nyilvántartás a település helyén teljes címet közölt, azt nem vesszük át.
			</p>

			<h2 id="persons">Személyek adatai</h2>
			<ul>
				<li>
					A katalógus nem tartalmaz alapítókat, tagokat, vezetőket, kapcsolattartókat vagy
					lakcímeket.
				</li>
				<li>
					A szervezetek céljában a személyneveket a nyilvántartás közzétevője jelöléssel
					helyettesíti. Átvételkor elfedjük a személyi számra hasonlító számokat is.
				</li>
				<li>
					Egy szervezet neve tartalmazhat személynevet, ha így jegyezték be; ezt változatlanul
					mutatjuk.
				</li>
				<li>
					A mások által végzett anonimizálás lehet hiányos. Ha egy személyre vonatkozó adatot talál,
					írja meg az adatkezelőnek az adatlap címét.
				</li>
			</ul>

			<h2 id="basis">Jogalap és időtartam</h2>
			<p>
				A katalógus közhatalmi szerv számára készült, amelynek jogalapja a közérdekű feladat
				végrehajtása, a GDPR 6. cikke (1) bekezdésének e) pontja. Annak az adatkezelőnek, amely nem
				ilyen szerv, a saját jogalapját kell megjelölnie.
			</p>
			<p>
				A nyilvántartás másolatait addig őrizzük, amíg a katalógus működik, hogy minden adat eredete
				látható legyen. A visszavont bejegyzés többé nem nyilvános; a visszavonás a változások
				folyamában is megjelenik, hogy azok is töröljék, akik másolatot tartanak fenn. A napló
				megőrzésének idejéről az adatkezelő dönt.
			</p>

			<h2 id="rights">Az Ön jogai</h2>
			<p>
				Önt megilleti a hozzáférés, a helyesbítés, a törlés, a korlátozás és a tiltakozás joga (a
				GDPR 15–18. és 21. cikke). Az itteni törlés nem változtat a hivatalos nyilvántartáson,
				amelyet a bíróságok és az Igazságügyi Minisztérium vezetnek. Automatizált döntéshozatal és
				profilalkotás nincs.
			</p>
			<p>
				Írjon az adatkezelőnek, megadva az adatlap címét és azt, hogy mit szeretne módosíttatni. Ne
				küldjön személyi számot vagy személyazonosító okmányról készült másolatot. Panaszt tehet a{" "}
				<a href="https://www.dataprotection.ro/">
					romániai adatvédelmi felügyeleti hatóságnál (ANSPDCP)
				</a>
				.
			</p>

			<h2 id="date">Dátum</h2>
			<p>Ez az oldal a programot a 2026. november 22-i állapota szerint írja le.</p>
		</>
	),
};
