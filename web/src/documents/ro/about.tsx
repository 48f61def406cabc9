// SPDX-License-Identifier: EUPL-1.2
import type { Prose } from "../document";
import { Operator } from "../operator";
import { Code } from "../parts";

export const about: Prose = {
	title: "Despre catalog",
	description:
		"Ce este Conect, de unde vin datele, ce nu spun ele, cât de des se actualizează și cum se corectează greșelile.",
	body: (
		<>
			<p class="lead">
				Conect este un catalog public al organizațiilor neguvernamentale din România. Preia registre
				publicate de stat, păstrează pentru fiecare valoare sursa și data ei și le face ușor de
				căutat, de către oameni și de către programe.
			</p>

			<h2 id="for-whom">Pentru cine este</h2>
			<ul>
				<li>
					pentru oricine vrea să afle ce spune registrul despre o asociație, o fundație sau o
					federație;
				</li>
				<li>pentru organizațiile care vor să fie găsite;</li>
				<li>pentru autoritățile publice care caută organizații pe care să le consulte;</li>
				<li>
					pentru jurnaliști, cercetători și programatori, care pot citi toate datele fără cheie și
					fără cont, prin <a href="/ro/api">API</a>.
				</li>
			</ul>

			<h2 id="sources">De unde vin datele</h2>
			<dl>
				<dt>Organizațiile</dt>
				<dd>
					Registrul național al persoanelor juridice fără scop patrimonial, ținut și publicat de{" "}
					<a href="https://rnong.just.ro/registru-ong">Ministerul Justiției</a>; înscrierile le fac
					instanțele. Fiecare fișă arată din ce copie a registrului provine și data copiei. Datele
					preluate rămân supuse condițiilor celui care le publică.
				</dd>
				<dt>Autoritățile</dt>
				<dd>
					Lista entităților publice a Ministerului Finanțelor, copie din 7 mai 2025, cu denumirile
					aduse la zi.
				</dd>
				<dt>Județele și localitățile</dt>
				<dd>
					Registrul SIRUTA al Institutului Național de Statistică, copie din 24 decembrie 2025
					(OGL-ROU-1.0).
				</dd>
				<dt>Instanțele</dt>
				<dd>Lista instanțelor de pe portal.just.ro, copie din 11 aprilie 2023.</dd>
				<dt>Vocabularele</dt>
				<dd>
					Liste de coduri întocmite pentru acest catalog;{" "}
					<a href="/ro/vocabularies">fiecare își arată</a> sursa și licența.
				</dd>
			</dl>
			<p>
				O instalare de probă conține organizații inventate. Le recunoașteți după cuvintele
				„Demonstrativă” sau „Minta” din denumire.
			</p>

			<h2 id="not">Ce nu este</h2>
			<ul>
				<li>
					<strong>Nu are efect juridic.</strong> Registrul îl ține Ministerul Justiției, iar
					înscrierile le fac instanțele; aici se află o copie cu dată.
				</li>
				<li>
					<strong>Nu este complet.</strong> O organizație care lipsește de aici poate foarte bine să
					existe.
				</li>
				<li>
					<strong>Nu arată că o organizație este activă.</strong> „Înregistrată” înseamnă că
					figurează în registru fără mențiune de dizolvare, lichidare sau radiere. Dacă mai
					desfășoară activitate, nu se poate afla din registru.
				</li>
				<li>
					<strong>Nu dovedește utilitatea publică.</strong> Mențiunea repetă ce spune registrul;
					dovada este hotărârea Guvernului.
				</li>
				<li>
					<strong>Nu ține locul procedurilor de transparență.</strong> Nimic din ce apare aici nu
					îndeplinește vreo obligație a unei autorități prevăzută de Legea nr. 52/2003 privind
					transparența decizională în administrația publică.
				</li>
			</ul>

			<h2 id="updates">Cât de des se actualizează</h2>
			<p>
				De fiecare dată când administratorul preia o copie nouă a registrului; nu promitem un
				calendar. O organizație care nu mai apare într-o copie nu se șterge: fișa ei arată ziua
				primei copii din care lipsește. Tot ce se schimbă se vede la{" "}
				<a href="/ro/changes">Modificări</a>.
			</p>

			<h2 id="corrections">Cum se corectează greșelile</h2>
			<ul>
				<li>
					<strong>Greșeala este în registru.</strong> Se corectează acolo, prin instanța care ține
					registrul organizației; catalogul preia corectura odată cu următoarea copie.
				</li>
				<li>
					<strong>Greșeala este a noastră</strong>, de pildă o localitate recunoscută greșit.
					Scrieți-ne adresa fișei și valoarea corectă.
				</li>
				<li>
					<strong>Textul este scris neobișnuit</strong>, cu majuscule sau fără diacritice. Așa l-a
					publicat registrul. Corectăm numai literele stricate tehnic (cele cu sedilă devin ș și ț,
					cu virgulă); textul original se păstrează și se vede în JSON-ul fișei.
				</li>
			</ul>

			<h2 id="link-check">Programul de verificare a adreselor</h2>
			<p>
				Adresele registrelor pe care le declară autoritățile sunt verificate automat. Programul se
				prezintă cu numele <code>Conect-LinkCheck</code> și cu adresa acestei pagini. Cere{" "}
				<code>robots.txt</code>, apoi numai adresa declarată și cele spre care aceasta trimite: cam
				o dată pe zi, mai des numai după o eroare, câte o singură adresă a unui server și cu cel
				puțin zece secunde între două. Nu urmează alte legături, nu completează formulare și citește
				cel mult 8 MiB; dacă serverul spune că nimic nu s-a schimbat, nu citește nimic.
			</p>
			<p>
				Păstrăm și publicăm rezultatul: dacă pagina răspunde, până când este valabil certificatul,
				tipul, mărimea și amprenta conținutului. Conținutul însuși nu se păstrează.
			</p>
			<p>
				Dacă nu doriți verificarea, scrieți în <code>robots.txt</code> regula de mai jos, pentru tot
				serverul sau pentru o parte a lui. O respectăm cel târziu a doua zi; registrul rămâne în
				catalog, cu mențiunea că adresa nu se verifică.
			</p>
			<Code name="robots.txt">{"User-agent: Conect-LinkCheck\nDisallow: /"}</Code>

			<h2 id="languages">Limbi</h2>
			<p>
				Paginile sunt în română, maghiară și engleză. Denumirile și scopurile organizațiilor rămân
				în limba în care le-a publicat registrul. Pentru termenii juridici, varianta română este cea
				de referință.
			</p>

			<h2 id="licence">Licență și cod sursă</h2>
			<p>
				Conect este un program liber, sub licența{" "}
				<a href="https://eupl.eu/1.2/ro/" hreflang="ro">
					EUPL-1.2
				</a>
				: oricine îl poate folosi, studia, modifica și redistribui.
			</p>

			<h2 id="operator">Cine administrează acest site</h2>
			<Operator />
		</>
	),
};
