// SPDX-License-Identifier: EUPL-1.2
// Who may do what: made from the contract, by which the server itself decides.
import { Fragment } from "preact";
import { type Lang, lang } from "../lib/i18n";
import { Breadcrumbs } from "../ui/breadcrumbs";
import { type Access, type Call, callsOf, contract, ROLES, type Role } from "./contract";
import type { Document } from "./document";
import { Table } from "./parts";
import { summaryOf } from "./reference/operation";
import { words as reference } from "./reference/words";

interface Words {
	title: string;
	description: string;
	here: string;
	guide: string;
	lead: string;
	open: string;
	roles: string;
	role: string;
	meaning: string;
	operation: string;
	who: string;
	conditions: string;
	conditions_lead: string;
	own: string;
	key: string;
	no_key: string;
	step_up: string;
	rights: string;
	names: Record<Role, [name: string, meaning: string]>;
	owned: Record<string, string>;
}

const ro: Words = {
	title: "Cine ce poate face",
	description:
		"Drepturile fiecărui rol în Conect: ce poate face un vizitator, un cont, o organizație, cei care verifică.",
	here: "Vă aflați aici",
	guide: "Pentru programatori",
	lead: "Acest tabel este făcut din contractul după care serverul însuși hotărăște. Ce nu este numit aici nu se poate face.",
	open: "Citirile publice nu cer cont și nu apar mai jos.",
	roles: "Roluri",
	role: "Rol",
	meaning: "Cine este",
	operation: "Operație",
	who: "Cine",
	conditions: "Condiții",
	conditions_lead:
		"Rolurile serviciului contează numai într-o sesiune începută cu al doilea factor. Un program cu cheie face numai ce numesc drepturile cheii, în numele contului de care ține.",
	own: "numai asupra a ce îi aparține:",
	key: "cheie cu dreptul",
	no_key: "numai în sesiune, nu cu o cheie",
	step_up: "cere din nou parola sau codul",
	rights: "Drepturi",
	names: {
		visitor: ["Vizitator", "Oricine, fără cont."],
		account: ["Cont", "Oricine a intrat în cont, orice rol ar avea."],
		ngo_editor: ["Redactor", "Scrie pentru o organizație."],
		ngo_admin: ["Administrator", "Scrie pentru o organizație și se ocupă de membrii ei."],
		officer: [
			"Responsabil",
			"Lucrează pentru o autoritate, în competențele date de reprezentantul ei.",
		],
		representative: [
			"Reprezentant",
			"Vorbește pentru o autoritate și se ocupă de responsabilii ei.",
		],
		reviewer: ["Verificator SGG", "Verifică înregistrările și decide asupra lor."],
		sgg_admin: [
			"Administrator SGG",
			"Împarte dosarele și se ocupă de conturi și de roluri; nu decide.",
		],
		auditor: ["Auditor", "Citește, nu schimbă nimic."],
	},
	owned: {
		"own account": "propriul cont",
		"own session": "propriile sesiuni",
		"own key": "propriile chei",
		ngo: "organizația din care face parte",
		authority: "autoritatea în care este responsabil",
		campaign: "campania scrisă de prefectura sa",
		"NGO or authority": "organizația din care face parte sau autoritatea în care este responsabil",
		registration: "propria înregistrare",
		designation: "propria desemnare",
		register: "registrele autorității la care lucrează",
	},
};

const hu: Words = {
	title: "Ki mit tehet",
	description:
		"Az egyes szerepkörök jogai a Conectben: mit tehet egy látogató, egy fiók, egy szervezet és az ellenőrök.",
	here: "Ön itt van",
	guide: "Fejlesztőknek",
	lead: "Ez a táblázat abból a szerződésből készül, amely alapján maga a szerver dönt. Ami itt nem szerepel, azt nem lehet megtenni.",
	open: "A nyilvános olvasáshoz nem kell fiók, ezért az alább nem szerepel.",
	roles: "Szerepkörök",
	role: "Szerepkör",
	meaning: "Ki ő",
	operation: "Művelet",
	who: "Ki",
	conditions: "Feltételek",
	conditions_lead:
		"A szolgáltatás szerepkörei csak a második tényezővel kezdett munkamenetben érvényesek. Egy kulccsal rendelkező program csak azt teheti meg, amit a kulcs jogai megneveznek, annak a fióknak a nevében, amelyhez tartozik.",
	own: "csak arra, ami az övé:",
	key: "kulcs ezzel a joggal:",
	no_key: "csak munkamenetben, kulccsal nem",
	step_up: "újra kéri a jelszót vagy a kódot",
	rights: "Jogok",
	names: {
		visitor: ["Látogató", "Bárki, fiók nélkül."],
		account: ["Fiók", "Bárki, aki bejelentkezett, bármilyen szerepkörben."],
		ngo_editor: ["Szerkesztő", "Egy szervezet nevében ír."],
		ngo_admin: ["Adminisztrátor", "Egy szervezet nevében ír, és gondozza a tagok listáját."],
		officer: ["Ügyintéző", "Egy hatóságnál dolgozik, a képviselő által adott hatáskörökben."],
		representative: ["Képviselő", "Egy hatóság nevében jár el, és gondozza annak ügyintézőit."],
		reviewer: ["SGG-ellenőr", "Ellenőrzi a bejegyzéseket, és dönt róluk."],
		sgg_admin: [
			"SGG-adminisztrátor",
			"Elosztja a tételeket, kezeli a fiókokat és a szerepköröket; nem dönt.",
		],
		auditor: ["Auditor", "Olvas, semmit sem módosít."],
	},
	owned: {
		"own account": "saját fiók",
		"own session": "saját munkamenetek",
		"own key": "saját kulcsok",
		ngo: "az a szervezet, amelynek tagja",
		authority: "az a hatóság, amelynek ügyintézője",
		campaign: "a saját prefektusi hivatal kampánya",
		"NGO or authority": "az a szervezet, amelynek tagja, vagy az a hatóság, amelynek ügyintézője",
		registration: "saját regisztráció",
		designation: "saját kijelölés",
		register: "a hatóság nyilvántartásai, ahol dolgozik",
	},
};

const en: Words = {
	title: "Who may do what",
	description:
		"The rights of each role in Conect: what a visitor, an account, an organisation and those who review may do.",
	here: "You are here",
	guide: "For developers",
	lead: "This table is made from the contract by which the server itself decides. What is not named here cannot be done.",
	open: "Public reads need no account and are not listed below.",
	roles: "Roles",
	role: "Role",
	meaning: "Who it is",
	operation: "Operation",
	who: "Who",
	conditions: "Conditions",
	conditions_lead:
		"Roles of the service count only in a session that was begun with the second factor. A program with a key does only what the key's rights name, as the account it belongs to.",
	own: "only what is theirs:",
	key: "key with the right",
	no_key: "in a session only, not with a key",
	step_up: "asks for the password or a code again",
	rights: "Rights",
	names: {
		visitor: ["Visitor", "Anybody, without an account."],
		account: ["Account", "Anybody who is signed in, whatever their role."],
		ngo_editor: ["Editor", "Writes for an organisation."],
		ngo_admin: ["Administrator", "Writes for an organisation and looks after its members."],
		officer: ["Officer", "Works for an authority, within the competences its representative gave."],
		representative: ["Representative", "Speaks for an authority and looks after its officers."],
		reviewer: ["SGG reviewer", "Reviews entries and decides on them."],
		sgg_admin: [
			"SGG administrator",
			"Gives items to reviewers, looks after accounts and roles; does not decide.",
		],
		auditor: ["Auditor", "Reads, changes nothing."],
	},
	owned: {
		"own account": "their account",
		"own session": "their sessions",
		"own key": "their keys",
		ngo: "the organisation they are a member of",
		authority: "the authority they are an officer of",
		campaign: "the campaign of their prefecture",
		"NGO or authority":
			"the organisation they are a member of, or the authority they are an officer of",
		registration: "their registration",
		designation: "their designation",
		register: "the registers of the authority they work for",
	},
};

const words: Record<Lang, Words> = { ro, hu, en };

/** Visitors have nothing of their own, and no keys. */
function conditionsOf({ roles, scope, step_up, own }: Access): string[] {
	const w = words[lang()];
	if (roles.includes("visitor")) return [];
	return [
		...(own ? [`${w.own} ${w.owned[own] ?? own}`] : []),
		scope ? `${w.key} ${scope}` : w.no_key,
		...(step_up ? [w.step_up] : []),
	];
}

function rowOf({ method, path, operation }: Call, access: Access) {
	const w = words[lang()];
	const reference = `/${lang()}/api/reference/${operation.tags[0]}#${operation.operationId}`;
	return {
		id: operation.operationId,
		cells: [
			<>
				<a href={reference}>{summaryOf(operation)}</a> <code>{`${method} ${path}`}</code>
			</>,
			access.roles.map((role) => w.names[role][0]).join(", "),
			conditionsOf(access).join("; "),
		],
	};
}

function Section({ tag }: { tag: string }) {
	const w = words[lang()];
	const rows = callsOf(tag).flatMap((call) => {
		const access = call.operation["x-access"];
		return access ? [rowOf(call, access)] : [];
	});
	const title = reference[lang()].tags[tag] ?? tag;
	if (rows.length === 0) return null;
	return (
		<>
			<h2 id={`rights-${tag}`}>{title}</h2>
			<Table
				caption={`${w.rights}: ${title}`}
				head={[w.operation, w.who, w.conditions]}
				sentences={2}
				rows={rows}
			/>
		</>
	);
}

export function rightsPage(): Document {
	const w = words[lang()];
	const tags = contract.tags.map(({ name }) => name);
	const body = (
		<>
			<Breadcrumbs
				label={w.here}
				items={[{ href: `/${lang()}/api`, label: w.guide }, { label: w.title }]}
			/>
			<h1>{w.title}</h1>
			<p>{w.lead}</p>
			<p>{w.open}</p>
			<h2 id="roles">{w.roles}</h2>
			<p>{w.conditions_lead}</p>
			<Table
				caption={w.roles}
				head={[w.role, w.meaning]}
				sentences={1}
				rows={ROLES.map((role) => ({
					id: `role-${role}`,
					cells: [w.names[role][0], w.names[role][1]],
				}))}
			/>
			{tags.map((tag) => (
				<Fragment key={tag}>
					<Section tag={tag} />
				</Fragment>
			))}
		</>
	);
	return { path: "/api/rights", title: w.title, description: w.description, body };
}
