// SPDX-License-Identifier: EUPL-1.2
// Everything of dist/ that is HTML, as path → text. Run by build.mjs, in Node.
import { renderToString } from "preact-render-to-string";
import { personalRoutes } from "./app/personal/routes";
import { routes } from "./app/routes";
import { type Assets, marks, Sheet, Shell } from "./app/shell";
import { documents } from "./documents";
import { hosted } from "./documents/hosted";
import { addWords, type Key, LANGS, type Lang, lang, setLang, t, type Word } from "./lib/i18n";
import { Skeleton } from "./ui/skeleton";

const catalogues = import.meta.glob<Record<string, Word>>("./locales/*/*.json", {
	eager: true,
	import: "default",
});

function speak(lang: Lang): void {
	setLang(lang);
	for (const [file, words] of Object.entries(catalogues))
		if (file.startsWith(`./locales/${lang}/`)) addWords(words);
}

function escaped(text: string): string {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** Where else the page is. Relative: prose does not know the name of its host. */
function placesOf(path: string): string {
	const alternates = LANGS.map(
		(l) => `<link rel="alternate" hreflang="${l}" href="/${l}${escaped(path)}">`,
	).join("");
	return `<link rel="canonical" href="/${lang()}${escaped(path)}">${alternates}`;
}

/** Head of a page that is the same for every reader. path: none when any page may be drawn in it. */
function headOf(title: string, description: string, path?: string): string {
	return (
		`<title>${escaped(title)} · ${escaped(t("app.name"))}</title>` +
		`<meta name="description" content="${escaped(description)}">` +
		(path === undefined ? "" : placesOf(path)) +
		`<meta property="og:type" content="website">` +
		`<meta property="og:site_name" content="${escaped(t("app.name"))}">` +
		`<meta property="og:title" content="${escaped(title)}">` +
		`<meta property="og:description" content="${escaped(description)}">`
	);
}

const noindex = `<meta name="robots" content="noindex">`;

/** The marks that the server would fill, for a page that no server fills. */
function fill(html: string, path: string, head: string): string {
	return html
		.replaceAll(/ data-section="(\w+)"/g, (mark, section: string) =>
			path.startsWith(`/${section}`) ? `${mark} aria-current="page"` : mark,
		)
		.replaceAll(marks.path, path)
		.replaceAll(marks.head, () => head);
}

/** The marks stay, for the server. */
function template(html: string): string {
	return html.replaceAll(
		/ data-section="(\w+)"/g,
		(mark, section: string) => mark + marks.current(section),
	);
}

const doctype = "<!doctype html>";

function shell(assets: Assets): string {
	const html = renderToString(
		<Shell assets={assets} path={marks.path} server>
			{marks.main}
		</Shell>,
	);
	return doctype + template(html);
}

function sheet(assets: Assets): string {
	return doctype + renderToString(<Sheet assets={assets}>{marks.main}</Sheet>);
}

/** The pages of the client, for hosts that only serve files. */
function skeletons(assets: Assets): [string, string][] {
	const paths = routes.map((r) => r.path).filter((path) => !path.includes(":"));
	const html = renderToString(
		<Shell assets={assets} path={marks.path}>
			<Skeleton lines={8} />
		</Shell>,
	);
	const head = (path?: string) => headOf(t("app.tagline"), t("app.description"), path);
	const named = paths.map((path): [string, string] => [
		path === "/" ? "/index.html" : `${path}.html`,
		doctype + fill(html, path, head(path)),
	]);
	return [...named, ["/app.html", doctype + fill(html, "/", head())]];
}

/** The pages of one person: nothing to read for anybody else, nor for crawlers. */
function personal(assets: Assets): [string, string][] {
	return personalRoutes.map(({ path, title }) => {
		const html = renderToString(
			<Shell assets={assets} path={path} personal>
				<Skeleton lines={8} />
			</Shell>,
		);
		const head = headOf(t(title), t("account.description"), path) + noindex;
		return [`${path}.html`, doctype + fill(html, path, head)];
	});
}

/** Prose has no script, and some style of its own. */
function styleOnly(assets: Assets): Assets {
	return { ...assets, script: undefined, preload: [], styles: [...assets.styles, ...assets.prose] };
}

function prose(assets: Assets, lang: Lang): [string, string][] {
	return documents(lang).map(({ path, title, description, body }) => [
		`${path}.html`,
		doctype +
			fill(
				renderToString(
					<Shell assets={styleOnly(assets)} path={path} prose>
						{body}
					</Shell>,
				),
				path,
				headOf(title, description, path),
			),
	]);
}

/** assetsFor: script, styles and what to load early, for a language. */
export function prerender(
	assetsFor: (lang: Lang, application?: "main" | "personal") => Assets,
): Map<string, string> {
	const files = new Map<string, string>(hosted(assetsFor("ro")));
	for (const lang of LANGS) {
		speak(lang);
		const assets = assetsFor(lang);
		files.set(`shell/${lang}.html`, shell(assets));
		files.set(`shell/sheet-${lang}.html`, sheet(assets));
		for (const [path, html] of [
			...skeletons(assets),
			...personal(assetsFor(lang, "personal")),
			...prose(assets, lang),
		])
			files.set(`${lang}${path}`, html);
	}
	return files;
}

export type { Key };
