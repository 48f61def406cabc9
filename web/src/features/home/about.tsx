// SPDX-License-Identifier: EUPL-1.2
// What can be expected of the catalogue, and what must not be.
import { type Key, t } from "../../lib/i18n";
import { pagePath } from "../../lib/paths";

const IS: readonly Key[] = ["home.is_copy", "home.is_search", "home.is_open"];
const IS_NOT: readonly Key[] = [
	"home.not_official",
	"home.not_complete",
	"home.not_active",
	"home.not_utility",
	"home.not_consultation",
];

function Points({ title, points }: { title: string; points: readonly Key[] }) {
	return (
		<section class="prose">
			<h2>{title}</h2>
			<ul>
				{points.map((point) => (
					<li key={point}>{t(point)}</li>
				))}
			</ul>
		</section>
	);
}

export function About() {
	return (
		<>
			<Points title={t("home.is_title")} points={IS} />
			<Points title={t("home.not_title")} points={IS_NOT} />
			<p>
				<a href={pagePath("about")}>{t("home.more")}</a>
			</p>
		</>
	);
}
