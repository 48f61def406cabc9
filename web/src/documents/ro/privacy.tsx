// SPDX-License-Identifier: EUPL-1.2
import type { Prose } from "../document";
import { Operator } from "../operator";

export const privacy: Prose = {
	title: "Confidențialitate",
	description:
		"Ce date cu caracter personal prelucrează acest site: fără urmărire, fără terți, cookie-uri numai pentru cine intră în cont. Drepturile dumneavoastră.",
	body: (
		<>
			<p class="lead">
				Catalogul se citește fără cont și fără cookie-uri. Paginile nu urmăresc pe nimeni și nu
				încarcă nimic de la alte site-uri.
			</p>

			<h2 id="controller">Operatorul de date</h2>
			<p>
				Operator în sensul Regulamentului (UE) 2016/679 (RGPD) este cel care administrează această
				instalare.
			</p>
			<Operator />

			<h2 id="visitors">Când citiți paginile sau apelați API-ul</h2>
			<ul>
				<li>
					<strong>Adresa IP</strong> este necesară pentru a vă trimite răspunsul și pentru a limita
					numărul de cereri venite de la aceeași adresă. Programul o folosește numai în memorie; nu
					o scrie în jurnal și nu o păstrează.
				</li>
				<li>
					<strong>Jurnalul programului</strong> are un rând pentru fiecare cerere: ora, un număr al
					cererii, metoda, numele operației, starea răspunsului, câți octeți a avut, cât a durat și,
					dacă e cazul, codul erorii. Nu cuprinde adresa IP, ce ați căutat, fișa pe care ați
					deschis-o sau navigatorul folosit.
				</li>
				<li>
					<strong>Cookie-uri și stocare în navigator:</strong> niciuna, cât timp nu intrați în cont.
					Navigatorul păstrează paginile în memoria lui obișnuită (cache), ca la orice site.
				</li>
				<li>
					<strong>Terți:</strong> niciunul. Legăturile către alte site-uri vă duc acolo unde se
					aplică regulile acelor site-uri.
				</li>
				<li>
					<strong>Coduri numerice personale:</strong> o căutare care seamănă cu un CNP este refuzată
					și nu se consemnează.
				</li>
			</ul>
			<p>
				Furnizorul de găzduire și serverele așezate în fața programului pot ține jurnale proprii;
				despre ele vă poate informa numai operatorul.
			</p>

			<h2 id="accounts">Când aveți un cont</h2>
			<ul>
				<li>
					<strong>Ce păstrăm:</strong> adresa de e-mail, numele dacă îl scrieți, limba, parola numai
					ca amprentă din care nu poate fi aflată, al doilea factor cifrat, organizațiile pentru
					care scrieți, cheile programelor, dispozitivele pe care sunteți în cont (navigator și
					sistem, când au fost folosite) și un jurnal al faptelor. Nimic din acestea nu este public.
				</li>
				<li>
					<strong>Cookie-uri:</strong> două, numai după ce intrați în cont. Unul ține sesiunea și
					dispare când ieșiți sau când ea expiră; al doilea ține minte că ați mai intrat din acest
					navigator, ca încercările altora să nu vă blocheze contul. Paginile publice nu le citesc.
				</li>
				<li>
					<strong>În fereastra navigatorului:</strong> ce ați scris într-un formular și încă nu a
					ajuns la server, fără parole și coduri, până când ajunge, ieșiți din cont sau închideți
					fereastra; pentru personalul serviciului, și faptul că este în cont, de care depind unele
					legături.
				</li>
				<li>
					<strong>Încercări de intrare:</strong> le numărăm după adresă și rețea, sub forma unor
					amprente cu cheie din care ele nu se pot afla; se șterg în cel mult 30 de zile.
				</li>
				<li>
					<strong>Mesaje:</strong> textul unui mesaj trimis se șterge după 30 de zile.
				</li>
				<li>
					<strong>Când lucrați pentru o autoritate:</strong> păstrăm rolul și competențele
					dumneavoastră, funcția și actul de desemnare pe care le-ați trimis. Numele și rolul le văd
					cei care lucrează pentru aceeași autoritate și cei care verifică; documentul îl văd numai
					cei care verifică și se șterge la 30 de zile după decizie. Public apar numai datele de
					contact ale structurii, pe care le declară autoritatea; nu scrieți acolo datele unei
					persoane.
				</li>
				<li>
					<strong>Cereri de luare în evidență:</strong> ce trimite o organizație unei autorități
					(datele din profil și documentele alese) văd numai organizația, autoritatea căreia i s-a
					adresat și, pentru termen, SGG. Autoritatea citește documentele cât timp cererea așteaptă
					și încă 30 de zile după răspuns; cererile refuzate sau retrase se șterg după un an.
				</li>
				<li>
					<strong>Copia și ștergerea:</strong> le faceți singur, oricând, în cont, la „Datele mele”.
				</li>
			</ul>

			<h2 id="organisations">Datele organizațiilor</h2>
			<p>
				Denumirea, forma juridică, numerele de înregistrare, codul fiscal, starea și sediul unei
				persoane juridice nu sunt date cu caracter personal. Din sediu arătăm numai județul și
				localitatea: dacă în locul localității registrul a publicat o adresă întreagă, aceasta nu se
				preia.
			</p>

			<h2 id="persons">Datele persoanelor</h2>
			<ul>
				<li>
					Catalogul nu cuprinde fondatori, membri, conducători, persoane de contact sau adrese de
					acasă.
				</li>
				<li>
					În scopurile organizațiilor, numele de persoane sunt înlocuite cu un marcaj de cel care
					publică registrul. La preluare ascundem și numerele care seamănă cu un CNP.
				</li>
				<li>
					Denumirea unei organizații poate cuprinde numele unei persoane, dacă așa a fost
					înregistrată; o arătăm cum este.
				</li>
				<li>
					Anonimizarea făcută de alții poate avea scăpări. Dacă găsiți date despre o persoană,
					scrieți operatorului adresa fișei.
				</li>
			</ul>

			<h2 id="basis">Temeiul și durata</h2>
			<p>
				Catalogul este gândit pentru o autoritate publică, al cărei temei este îndeplinirea unei
				sarcini care servește unui interes public, articolul 6 alineatul (1) litera (e) din RGPD. Un
				operator care nu este autoritate publică trebuie să își arate temeiul propriu.
			</p>
			<p>
				Copiile registrului se păstrează cât timp funcționează catalogul, ca să se poată vedea de
				unde vine fiecare valoare. O înregistrare retrasă nu mai este publică; retragerea apare și
				în fluxul modificărilor, pentru ca aceia care țin o copie să o șteargă. Cât se păstrează
				jurnalul hotărăște operatorul.
			</p>

			<h2 id="rights">Drepturile dumneavoastră</h2>
			<p>
				Aveți dreptul de acces, de rectificare, de ștergere, de restricționare și de opoziție
				(articolele 15–18 și 21 din RGPD). Ștergerea de aici nu schimbă registrul oficial, pe care
				îl țin instanțele și Ministerul Justiției. Nu se iau decizii automate și nu se fac
				profiluri.
			</p>
			<p>
				Scrieți operatorului, cu adresa fișei și ce doriți să se schimbe. Nu trimiteți CNP-ul și
				nici copii ale actelor de identitate. Puteți depune o plângere la{" "}
				<a href="https://www.dataprotection.ro/">
					Autoritatea Națională de Supraveghere a Prelucrării Datelor cu Caracter Personal
				</a>
				.
			</p>

			<h2 id="date">Data</h2>
			<p>Această pagină descrie programul așa cum este la 22 noiembrie 2026.</p>
		</>
	),
};
