# SPDX-License-Identifier: EUPL-1.2
"""county.csv, locality.csv and court.csv.
usage: geography.py siruta-comma-diacritics.csv instante.csv"""
import re
import sys

from common import comma_below, fold, read, title, write

# code, Romanian name, SIRUTA, Hungarian name where one is in use
COUNTIES = """AB Alba 10 Fehér|AR Arad 29 Arad|AG Argeș 38|BC Bacău 47 Bákó
BH Bihor 56 Bihar|BN Bistrița-Năsăud 65 Beszterce-Naszód|BT Botoșani 74
BV Brașov 83 Brassó|BR Brăila 92|BZ Buzău 109|CS Caraș-Severin 118 Krassó-Szörény
CJ Cluj 127 Kolozs|CT Constanța 136|CV Covasna 145 Kovászna|DB Dâmbovița 154
DJ Dolj 163|GL Galați 172|GJ Gorj 181|HR Harghita 190 Hargita
HD Hunedoara 207 Hunyad|IL Ialomița 216|IS Iași 225|IF Ilfov 234
MM Maramureș 243 Máramaros|MH Mehedinți 252|MS Mureș 261 Maros|NT Neamț 270
OT Olt 289|PH Prahova 298|SM Satu Mare 305 Szatmár|SJ Sălaj 314 Szilágy
SB Sibiu 323 Szeben|SV Suceava 332|TR Teleorman 341|TM Timiș 350 Temes
TL Tulcea 369|VS Vaslui 378|VL Vâlcea 387|VN Vrancea 396|B București 403 Bukarest
CL Călărași 519|GR Giurgiu 528"""
# The source leaves six counties without a NUTS 3 code and gives Giurgiu that
# of Galați; these are the codes of Regulation (EU) 2016/2066.
NUTS = """RO111 BH RO112 BN RO113 CJ RO114 MM RO115 SM RO116 SJ RO121 AB RO122 BV
RO123 CV RO124 HR RO125 MS RO126 SB RO211 BC RO212 BT RO213 IS RO214 NT RO215 SV
RO216 VS RO221 BR RO222 BZ RO223 CT RO224 GL RO225 TL RO226 VN RO311 AG RO312 CL
RO313 DB RO314 GR RO315 IL RO316 PH RO317 TR RO321 B RO322 IF RO411 DJ RO412 GJ
RO413 MH RO414 OT RO415 VL RO421 AR RO422 CS RO423 HD RO424 TM""".split()
REGIONS = ["", "Nord-Est", "Sud-Est", "Sud-Muntenia", "Sud-Vest Oltenia", "Vest",
    "Nord-Vest", "Centru", "București-Ilfov"]
COURT_KINDS = {"ca": "curte_apel", "cma": "curte_militara_apel", "tr": "tribunal",
    "ts": "tribunal_specializat", "tmt": "tribunal_militar", "tm": "tribunal_militar",
    "jd": "judecatorie"}


def counties(siruta):
    by_code = {int(r["SIRUTA"]): r for r in siruta}
    nuts = dict(zip(NUTS[1::2], NUTS[::2]))
    out = []
    for entry in re.split(r"[|\n]", COUNTIES):
        code, ro, number, hu = re.fullmatch(r"(\w+) (.+?) (\d+)(?: (.+))?", entry).groups()
        row = by_code[int(number)]
        assert row["NIV"] == "1" and fold(ro) in fold(row["DENLOC"]), entry
        assert row["NUTS"] in ("", nuts[code]) or code == "GR", entry
        out.append((code, "RO-" + code, int(number), int(row["JUD"]), REGIONS[int(row["REGIUNE"])],
            nuts[code], ro, hu or ro, "Bucharest" if code == "B" else ro))
    assert len(out) == 42
    return sorted(out)


def localities(siruta, county_of):
    out = []
    for row in siruta:
        if row["NIV"] == "1":
            continue
        name = re.sub(r"^(MUNICIPIUL|ORAȘ|ORAȘUL|COMUNA)\s+(?=\S)", "", row["DENLOC"]) \
            if row["NIV"] == "2" else row["DENLOC"]
        out.append((int(row["SIRUTA"]), title(name), county_of[row["JUD"]],
            row["SIRSUP"] if row["NIV"] == "3" else "", row["TIP"], row["NIV"],
            "true" if row["MED"] == "1" else "false"))
    return sorted(out)


COURT = re.compile("(Curtea(?: Militar[aă])? de Apel|Tribunalul Specializat"
    "|Tribunalul Militar(?: Teritorial)?|Tribunalul pentru minori și familie"
    "|Tribunalul|Judecătoria) (.+)", re.I)


def court_name(text, county, counties_named, towns):
    """Names of counties and towns as SIRUTA writes them."""
    head, place = COURT.fullmatch(comma_below(text).strip()).groups()
    sector = re.search(r"SECTOR\w* (\d)", place)
    if sector:
        return f"{head} Sectorului {sector[1]} București"
    key = fold(place)
    short = re.sub(r"^(\w+)ul (?=secuiesc|silvaniei|mare)", r"\1u ", key)
    named = towns.get((county, short)) or towns.get(short)
    if head.lower().startswith("tribunalul") and "Militar" not in head:
        named = counties_named.get(key) or named
    if not named:
        named = counties_named.get(key) or title(place)
        print("court: no such town:", text, "→", named)
    return title(head).replace("Militara", "Militară") + " " + named


def courts(rows, county_rows, towns):
    code_of = {fold(c[6]): c[0] for c in county_rows}
    counties_named = {fold(c[6]): c[6] for c in county_rows}
    out, slug = [], {}
    for row in rows:
        county = code_of.get(fold(row["judet"]), "")
        name = court_name(row["instanta"], county, counties_named, towns)
        if not county:  # courts of appeal: the county of their seat
            place = fold(row["instanta"].split(" de Apel ")[1])
            county = towns.get("county of " + place) or code_of[place]
        slug[row["instanta"]] = fold(name).replace(" ", "-")
        out.append((row, name, county))
    return sorted((slug[r["instanta"]], n, COURT_KINDS[r["tip"]], c,
        slug.get(r["curte apel"], ""), r["instanta"]) for r, n, c in out)


def towns_of(locality_rows):
    """(county, folded name) and folded name → name; villages that share a
    town's name do not count."""
    towns = {}
    for number, name, county, parent, kind, level, urban in locality_rows:
        if level == "2":
            towns[county, fold(name)] = name
        if level == "2" and kind != "3":
            towns[fold(name)] = name
            towns["county of " + fold(name)] = county
    return towns


def main():
    siruta = read(sys.argv[1], ";")
    county_rows = counties(siruta)
    locality_rows = localities(siruta, {str(c[3]): c[0] for c in county_rows})
    write("county", "code iso siruta jud region nuts3 name_ro name_hu name_en".split(), county_rows)
    write("locality", "siruta name county parent_siruta kind level urban".split(), locality_rows)
    write("court", "code name kind county appeal_court name_published".split(),
        courts(read(sys.argv[2]), county_rows, towns_of(locality_rows)))


main()
