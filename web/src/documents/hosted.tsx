// SPDX-License-Identifier: EUPL-1.2
// What a host that only serves files needs beside the pages: a page for what
// does not exist, and one at / where conectd would look at the browser's
// languages. Both speak all three.
import { renderToString } from "preact-render-to-string";
import type { Assets } from "../app/shell";
import { LANGS, type Lang } from "../lib/i18n";

interface Words {
	name: string;
	missing: string;
	advice: string;
	home: string;
	search: string;
	tagline: string;
	enter: string;
}

const words: Record<Lang, Words> = {
	ro: {
		name: "Română",
		missing: "Pagina nu există",
		advice:
			"Adresa este greșită sau pagina a fost mutată. Căutați organizația sau porniți de la prima pagină.",
		home: "Prima pagină",
		search: "Căutați o organizație",
		tagline: "Catalogul organizațiilor neguvernamentale din România",
		enter: "Continuați în limba română",
	},
	hu: {
		name: "Magyar",
		missing: "Az oldal nem található",
		advice:
			"A cím hibás, vagy az oldalt áthelyezték. Keresse meg a szervezetet, vagy induljon a kezdőlapról.",
		home: "Kezdőlap",
		search: "Szervezet keresése",
		tagline: "A romániai civil szervezetek katalógusa",
		enter: "Tovább magyarul",
	},
	en: {
		name: "English",
		missing: "There is no such page",
		advice:
			"The address is wrong or the page has moved. Search for the organisation or begin at the first page.",
		home: "Home",
		search: "Search for an organisation",
		tagline: "The catalogue of Romania's non-governmental organisations",
		enter: "Continue in English",
	},
};

function Missing({ lang }: { lang: Lang }) {
	const w = words[lang];
	return (
		<section lang={lang} aria-labelledby={lang}>
			<h2 id={lang}>{w.missing}</h2>
			<p>{w.advice}</p>
			<ul>
				<li>
					<a href={`/${lang}/`}>{w.home}</a>
				</li>
				<li>
					<a href={`/${lang}/ngos`}>{w.search}</a>
				</li>
			</ul>
		</section>
	);
}

function Choice({ lang }: { lang: Lang }) {
	const w = words[lang];
	return (
		<section lang={lang} aria-labelledby={lang}>
			<h2 id={lang}>{w.name}</h2>
			<p>{w.tagline}</p>
			<p>
				<a href={`/${lang}/`} hreflang={lang}>
					{w.enter}
				</a>
			</p>
		</section>
	);
}

interface FrameProps {
	assets: Assets;
	title: string;
	of: typeof Missing;
}

function Frame({ assets, title, of: Part }: FrameProps) {
	return (
		<html lang="ro">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="color-scheme" content="light dark" />
				<title>{title}</title>
				{[...assets.styles, ...assets.prose].map((href) => (
					<link key={href} rel="stylesheet" href={href} />
				))}
				<link rel="icon" href="/favicon.svg" type="image/svg+xml" />
			</head>
			<body>
				<main id="main" class="site-width prose">
					<h1>Conect</h1>
					{LANGS.map((lang) => (
						<Part key={lang} lang={lang} />
					))}
				</main>
			</body>
		</html>
	);
}

/** Files of dist/ outside the languages. */
export function hosted(assets: Assets): [file: string, html: string][] {
	const page = (title: string, of: typeof Missing) =>
		`<!doctype html>${renderToString(<Frame assets={assets} title={title} of={of} />)}`;
	return [
		["404.html", page("404 · Conect", Missing)],
		["index.html", page("Conect · Română, Magyar, English", Choice)],
	];
}
