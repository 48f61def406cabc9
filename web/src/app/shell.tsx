// SPDX-License-Identifier: EUPL-1.2
// What surrounds every page: head, header, footer. Rendered when the web is
// built, never in the browser. The server fills the marks of `marks` in a
// shell; prerendered pages have them filled at build time.
import type { ComponentChildren } from "preact";
import { LANGS, type Lang, lang, t } from "../lib/i18n";

const API_BASE: string = import.meta.env.VITE_API_BASE ?? "";

/** What is filled in later (src/lib/template.h says how). */
export const marks = {
	path: "{{path}}",
	head: "{{>head}}",
	main: "{{>main}}",
	/** In a section's link: makes it the current one. */
	current: (section: string) =>
		`{{#section.${section}}} aria-current="page"{{/section.${section}}}`,
};

export interface Assets {
	script: string | undefined;
	preload: readonly string[];
	styles: readonly string[];
	/** Further styles of prose. */
	prose: readonly string[];
	/** Further styles of what is to be printed. */
	sheet: readonly string[];
}

interface ShellProps {
	assets: Assets;
	/** After the language: /ngos; for the links to other languages. */
	path: string;
	/** Attributes of <main>. */
	server?: boolean;
	/** Prose: at most as wide as lines are easy to read. */
	prose?: boolean;
	/** Forms and lists of one person: narrow, and nothing without script. */
	personal?: boolean;
	children: ComponentChildren;
}

const names: Record<Lang, string> = { ro: "Română", hu: "Magyar", en: "English" };

function Languages({ path }: { path: string }) {
	return (
		<nav class="site-languages" aria-label={t("app.language")}>
			<ul>
				{LANGS.map((other) => (
					<li key={other}>
						<a
							href={`/${other}${path}`}
							hreflang={other}
							lang={other}
							data-lang={other}
							aria-current={other === lang() ? "true" : undefined}
						>
							{names[other]}
						</a>
					</li>
				))}
			</ul>
		</nav>
	);
}

function Sections() {
	const sections = [
		["ngos", t("app.ngos")],
		["authorities", t("app.authorities")],
		["registers", t("app.registers")],
		["vocabularies", t("app.vocabularies")],
		["changes", t("app.changes")],
		["api", t("app.api")],
	] as const;
	return (
		<nav class="site-nav" aria-label={t("app.main_navigation")}>
			<ul>
				{sections.map(([section, label]) => (
					<li key={section}>
						<a href={`/${lang()}/${section}`} data-section={section}>
							{label}
						</a>
					</li>
				))}
				<li class="site-account">
					{/* Cookies belong to the origin of the API: so do the pages that need them. */}
					<a href={`${API_BASE}/${lang()}/account`} data-section="account">
						{t("app.account")}
					</a>
				</li>
			</ul>
		</nav>
	);
}

function NeedsScript() {
	return (
		<noscript>
			<div class="ds-alert" data-color="info">
				<h1>{t("app.script_title")}</h1>
				<p>{t("app.script_detail")}</p>
			</div>
		</noscript>
	);
}

/** Shown by the style alone, after a while, when nothing has replaced it. */
function Late() {
	return (
		<p class="late">
			{t("app.late")} {/* biome-ignore lint/a11y/useValidAnchor: this page, with its query */}
			<a href="">{t("app.reload")}</a>.
		</p>
	);
}

function Footer() {
	const pages = [
		["about", t("app.about")],
		["privacy", t("app.privacy")],
		["accessibility", t("app.accessibility")],
		["api", t("app.api")],
	] as const;
	return (
		<footer class="site-footer">
			<div class="site-width">
				<p>{t("app.unofficial")}</p>
				<nav aria-label={t("app.site_navigation")}>
					<ul>
						{pages.map(([page, label]) => (
							<li key={page}>
								<a href={`/${lang()}/${page}`}>{label}</a>
							</li>
						))}
					</ul>
				</nav>
			</div>
		</footer>
	);
}

export function Shell({ assets, path, server, prose, personal, children }: ShellProps) {
	return (
		<html lang={lang()}>
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="color-scheme" content="light dark" />
				{assets.styles.map((href) => (
					<link key={href} rel="stylesheet" href={href} />
				))}
				{assets.preload.map((href) => (
					<link key={href} rel="modulepreload" href={href} />
				))}
				{assets.script && <script type="module" src={assets.script} />}
				<link rel="icon" href="/favicon.svg" type="image/svg+xml" />
				{marks.head}
			</head>
			<body>
				<a class="skip-link" href="#main">
					{t("app.skip")}
				</a>
				<header class="site-header">
					<div class="site-width">
						<a class="site-name" href={`/${lang()}/`}>
							<strong>{t("app.name")}</strong>
							<span>{t("app.tagline")}</span>
						</a>
						<Languages path={path} />
						<Sections />
					</div>
				</header>
				<main
					id="main"
					class={prose ? "site-width prose" : "site-width"}
					tabIndex={-1}
					data-server={server}
				>
					{personal && <NeedsScript />}
					{children}
					{personal && <Late />}
				</main>
				<Footer />
				<div id="announcer" class="visually-hidden" aria-live="polite" />
			</body>
		</html>
	);
}

/** Around a page that is to be printed: nothing but its style. */
export function Sheet({ assets, children }: { assets: Assets; children: ComponentChildren }) {
	return (
		<html lang={lang()}>
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="color-scheme" content="light dark" />
				{[...assets.styles, ...assets.sheet].map((href) => (
					<link key={href} rel="stylesheet" href={href} />
				))}
				<link rel="icon" href="/favicon.svg" type="image/svg+xml" />
				{marks.head}
			</head>
			<body>
				<main id="main" class="sheet">
					{children}
				</main>
			</body>
		</html>
	);
}
