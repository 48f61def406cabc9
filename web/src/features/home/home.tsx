// SPDX-License-Identifier: EUPL-1.2
// The first page: search before anything else, then how much there is and
// where, then what this is and is not.
import { api, type Schemas } from "../../api/client";
import { counties as loadCounties } from "../../api/labels";
import { formatNumber } from "../../lib/format";
import { lang, t } from "../../lib/i18n";
import { definePage, type PageInput, type ViewProps } from "../../lib/page";
import { pagePath } from "../../lib/paths";
import { Stat } from "../../ui/stat";
import { About } from "./about";
import { MapOfCounties, TableOfCounties } from "./counties";
import { authoritiesIn, ngosIn } from "./counts";
import { Search } from "./search";

interface Home {
	counties: Schemas["County"][];
	/** Also those whose county is not known. */
	ngos: number;
}

/** All organisations; those of the counties when nobody counts. */
async function load({ signal }: PageInput): Promise<Home> {
	const [counties, all] = await Promise.all([
		loadCounties(),
		api.ngo_facets({}, signal).catch(() => undefined),
	]);
	signal.throwIfAborted();
	return { counties, ngos: all?.total ?? ngosIn(counties) };
}

function Stats({ counties, ngos }: Home) {
	const authorities = authoritiesIn(counties);
	return (
		<div class="stats">
			<Stat
				value={formatNumber(ngos)}
				label={t("home.stat_ngos", { count: ngos })}
				href={pagePath("ngos")}
			/>
			<Stat
				value={formatNumber(authorities)}
				label={t("home.stat_authorities", { count: authorities })}
				href={pagePath("authorities")}
			/>
			<Stat
				value={formatNumber(counties.length)}
				label={t("home.stat_counties")}
				href="#counties"
			/>
		</div>
	);
}

function View({ data, go }: ViewProps<Home>) {
	const names = new Map(data.counties.map((county) => [county.code, county.name[lang()]]));
	return (
		<>
			<header class="page-head hero">
				<h1>{t("home.title")}</h1>
				<p class="lead">{t("home.lead")}</p>
				<Search counties={names} go={go} />
			</header>
			<div class="stack wide">
				<Stats {...data} />
				<div class="columns halves">
					<div class="stack wide">
						<MapOfCounties counties={data.counties} />
						<About />
					</div>
					<TableOfCounties counties={data.counties} />
				</div>
			</div>
		</>
	);
}

export const page = definePage<Home>({ load, head: () => ({ title: t("home.title") }), View });
