# SPDX-License-Identifier: EUPL-1.2
"""What the scripts that make the reference data share: reading, writing,
folding, and names in readable case."""
import csv
import os
import re
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.dirname(HERE)
# Words that stay small inside a name of a place or an institution.
SMALL = set("""a ai al ale cel cea cele cu de din dintre după fără în între la
	lui lângă pe pentru peste prin și spre sub""".split())


def read(path, delimiter=","):
    with open(path, encoding="utf-8-sig", newline="") as f:
        return list(csv.DictReader(f, delimiter=delimiter))


def write(table, columns, rows):
    with open(os.path.join(DATA, table + ".csv"), "w", encoding="utf-8", newline="") as f:
        out = csv.writer(f, lineterminator="\n")
        out.writerow(columns)
        out.writerows(rows)


def comma_below(text):
    return text.translate(str.maketrans("şţŞŢ", "șțȘȚ"))


def fold(text):
    """Letters a-z and digits, words one blank apart."""
    text = unicodedata.normalize("NFD", comma_below(text).lower())
    text = "".join(c for c in text if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", " ", text).strip()


def title(text):
    """PODU DE SUS → Podu de Sus; C.A.ROSETTI → C.A. Rosetti."""
    text = re.sub(r"\s*-\s*", "-", re.sub(r"\s+", " ", comma_below(text))).strip()
    text = re.sub(r"(?<=\w\.)(?=\w{2})", " ", text)
    words = []
    for word in text.lower().split(" "):
        if words and word in SMALL:
            words.append(word)
        else:
            words.append("-".join(p if i and p in SMALL else p[:1].upper() + p[1:]
                for i, p in enumerate(word.split("-"))))
    return re.sub(r"(?<=\.)\w", lambda m: m[0].upper(), " ".join(words))


def cif_is_valid(cif):
    if not re.fullmatch(r"[1-9]\d{1,9}", cif):
        return False
    total = sum(int(d) * w for d, w in zip(cif[:-1].zfill(9), (7, 5, 3, 2, 1, 7, 5, 3, 2)))
    return total * 10 % 11 % 10 == int(cif[-1])
