# SPDX-License-Identifier: EUPL-1.2
"""authority.csv: prefects, county councils, town halls and the central
authorities named in central.csv, from the Ministry of Finance's list of
public entities. Run after geography.py.
usage: authority.py ent_pub_2025.csv uat_cif_pop_2021.csv"""
import os
import re
import sys
import uuid

from common import DATA, HERE, cif_is_valid, fold, read, title, write

# Ids follow from the fiscal code, so that every installation has the same.
NAMESPACE = uuid.UUID("6f0e9a4c-8f53-4f0a-9d0e-2b7a54c1e3d5")
SOURCE = "ent_pub_2025"
STREETS = {"strada": "Strada", "bulevard": "Bulevardul", "cale": "Calea", "sosea": "Șoseaua",
    "drum": "Drumul", "piata": "Piața", "alee": "Aleea", "intrare": "Intrarea", "splai": "Splaiul"}
# The kind of street, said once more in its name.
AGAIN = {"strada": "Strada", "str": "Strada", "calea": "Calea", "aleea": "Aleea",
    "bulevardul": "Bulevardul", "bulevard": "Bulevardul", "bd": "Bulevardul", "sosea": "Șoseaua",
    "soseaua": "Șoseaua", "piata": "Piața", "splaiul": "Splaiul", "drumul": "Drumul"}


def identifier(cif):
    return str(uuid.uuid5(NAMESPACE, "RO-CUI-" + cif)) if cif else ""


def address(entity):
    """From 'Alba, Comuna X, STRADA Y, Numar 5, Bloc/Scara , Sector , Cod
    postal 517000', without the county and the unit, which are told apart."""
    text = re.sub(r"^[^,]*, (?:(?:Municipiul|Orasul|Comuna|Sectorul) [^,]*|[^,]*(?=,\s*, Numar)), ",
        "", entity["ADRESA"])
    m = re.fullmatch(r"(?P<kind>\S*?) *(?P<street>[^,]*(?:,[^,]*)*?), Numar (?P<number>.*?),"
        r" Bloc/Scara (?P<block>.*?), Sector (?P<sector>[1-6]?)\S*, Cod postal (?P<post>\d*)", text)
    if not m:
        print("address not understood:", text)
        return ""
    street = title(m["street"]).split()
    kind = STREETS.get(fold(m["kind"]), title(m["kind"]))
    if street and fold(street[0]) in AGAIN:
        kind = AGAIN[fold(street.pop(0))]
    parts = [" ".join([kind] + street).strip()] if street else []
    number = re.sub(r"^(?:nr|numar(?:ul)?)[\s.]*", "", m["number"].strip(), flags=re.I)
    if re.search(r"[1-9]", number):
        parts.append("nr. " + number.upper())
    if m["sector"]:
        parts.append("sectorul " + m["sector"])
    if len(m["post"]) in (5, 6) and parts:
        parts.append(m["post"].zfill(6))
    return ", ".join(parts)


class Places:
    """Counties, and administrative units by county and folded name."""
    def __init__(self):
        counties = read(os.path.join(DATA, "county.csv"))
        self.county = {fold(c["name_ro"]): c["code"] for c in counties}
        self.name = {c["code"]: c["name_ro"] for c in counties}
        self.unit, self.by_siruta = {}, {}
        for place in read(os.path.join(DATA, "locality.csv")):
            if place["level"] == "2" or place["kind"] == "6":
                self.by_siruta[place["siruta"]] = place
                rank = {"1": "municipiul", "4": "municipiul", "9": "municipiul", "2": "orasul",
                    "3": "comuna", "6": ""}[place["kind"]]
                key = f"{rank} {fold(place['name'])}".strip().replace("bucuresti sectorul", "sectorul")
                self.unit[place["county"], key] = place["siruta"]

    def seat(self, entity):
        """County of the entity and SIRUTA code of its unit, as far as told."""
        county = self.county[fold(entity["JUDET"])]
        return county, self.unit.get((county, fold(entity["UAT"])), "")


def town_hall(place):
    name = place["name"]
    if place["kind"] == "6":
        return "Primăria Sectorului " + name[-1]
    of = {"1": "Municipiului", "4": "Municipiului", "9": "Municipiului", "2": "Orașului", "3": "Comunei"}
    return f"Primăria {of[place['kind']]} {name}"


def main():
    entities = {e["CIF"]: e for e in read(sys.argv[1], ";")}
    places, rows, unseated = Places(), {}, []

    def add(cif, name, kind, county=None, siruta=None):
        entity = entities[cif]
        assert cif_is_valid(cif) and cif not in rows, cif
        told_county, told = places.seat(entity)
        if siruta is None:
            siruta = told
            if not told:
                unseated.append((cif, name, entity["UAT"]))
        # The list puts Ilfov's institutions where they sit, in Bucharest.
        rows[cif] = [identifier(cif), name, cif, kind, county or told_county, siruta,
            entity["PARENT1"], address(entity), SOURCE]

    for unit in read(sys.argv[2]):
        place = places.by_siruta.get(unit["cod_siruta"])
        if place:
            add(unit["uat_cod"], town_hall(place), "primarie", place["county"], place["siruta"])
        else:
            code = unit["cod_siruta"]
            add(unit["uat_cod"], "Consiliul Județean " + places.name[code], "consiliu_judetean", code)
    for cif, entity in entities.items():
        m = re.match(r"INSTITUTIA PREFECTULUI[\s-]*(JUDETULU?I?|JUDETUL|MUNICIPIULUI)\s+(.*)",
            entity["ENTITATE"], re.I)
        if m:
            code = places.county[fold(m[2])]
            add(cif, "Instituția Prefectului Municipiului București" if code == "B" else
                "Instituția Prefectului – Județul " + places.name[code], "prefectura", code)
    for row in read(os.path.join(HERE, "central.csv")):
        add(row["cif"], row["name"], row["kind"])
    for row in rows.values():
        row[6] = identifier(row[6]) if row[6] in rows and row[6] != row[2] else ""
    write("authority", "id name cif kind county locality_siruta parent address source".split(),
        sorted(rows.values(), key=lambda r: int(r[2])))
    for kind in sorted({r[3] for r in rows.values()}):
        print(kind, sum(r[3] == kind for r in rows.values()))
    print("no seat found:", unseated)
    print("no address:", sum(not r[7] for r in rows.values()))


main()
