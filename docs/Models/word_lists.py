#!/usr/bin/env python3
"""Makes lexicon.tsv and clusters.tsv, the word lists that the tagger is trained with.

    pip download --no-deps lemminflect==0.2.3 spacy-lookups-data==1.0.5 -d packages
    for wheel in packages/*.whl; do unzip -q -o "$wheel" -d packages; done
    python3 docs/Models/word_lists.py packages .
"""
import gzip
import json
import sys

FORMS = {"noun": ["NNS"], "adj": ["JJR", "JJS"], "adv": ["RBR", "RBS"],
         "verb": ["VBD", "VBN", "VBG", "VBZ"]}
BASES = {"noun": "NN", "adj": "JJ", "adv": "RB", "verb": "VB"}


def inflections(path):
    """(form, Penn tag) -> lemma from `infl_lu.csv.gz`: word, class, its forms."""
    found = {}
    for line in gzip.open(path, "rt"):
        word, kind, *forms = line.strip().split(",")
        if kind not in BASES:
            continue
        found.setdefault((word, BASES[kind]), word)
        for tag, spellings in zip(FORMS[kind], forms):
            for form in filter(None, spellings.split("/")):
                found.setdefault((form, tag), word)
        if kind == "verb" and forms and (len(forms) < 2 or not forms[1]):
            for form in filter(None, forms[0].split("/")):
                found.setdefault((form, "VBN"), word)
    return found


def guessed_tag(form, kind, lemma):
    """The Penn tag of a form that the table of inflections lacks."""
    if form == lemma:
        return BASES[kind]
    if kind == "noun":
        return "NNS"
    if kind == "verb":
        return "VBG" if form.endswith("ing") else "VBZ" if form.endswith("s") else "VBD"
    return BASES[kind] + ("S" if form.endswith("st") else "R")


def add_lemmas(path, found):
    """Adds what `lemma_lu.csv.gz` has beyond: form, class, its lemmas."""
    for line in gzip.open(path, "rt"):
        form, kind, lemmas = line.strip().split(",")
        if kind not in BASES or any((form, t) in found for t in [BASES[kind]] + FORMS[kind]):
            continue
        lemma = lemmas.split("/")[0]
        tag = guessed_tag(form, kind, lemma)
        found[(form, tag)] = lemma
        if tag == "VBD":
            found[(form, "VBN")] = lemma


def main(packages, output):
    found = inflections(f"{packages}/lemminflect/resources/infl_lu.csv.gz")
    add_lemmas(f"{packages}/lemminflect/resources/lemma_lu.csv.gz", found)
    with open(f"{output}/lexicon.tsv", "w") as file:
        for (form, tag), lemma in sorted(found.items()):
            file.write(f"{form}\t{tag}\t{lemma}\n")
    clusters = json.load(
        gzip.open(f"{packages}/spacy_lookups_data/data/en_lexeme_cluster.json.gz"))
    with open(f"{output}/clusters.tsv", "w") as file:
        for word, path in clusters.items():
            if path and not any(c.isspace() for c in word):
                file.write(f"{word}\t{path}\n")


if __name__ == "__main__":
    main(*sys.argv[1:3])
