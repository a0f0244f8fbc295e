"""Graphs for the report, as lines that `claimgraph merge` reads: of any size, and hostile.

    python Tests/Interop/report_graphs.py 2000 | claimgraph merge - --format html -o report.html
"""

import hashlib
import json
import random
import sys

STANCES = ["asserted", "asserted", "asserted", "confirmed", "denied", "withheld"]
KINDS = ["person", "state", "organisation"]
FIRST = ["Ana", "Bela", "Chen", "Dana", "Emre", "Fatou", "Goran", "Hana", "Ines", "Jonas"]
LAST = ["Abbott", "Brandt", "Castellanos", "Dvorak", "Eze", "Fournier", "Gutierrez", "Haddad"]
EVENTS = ["attack", "sign-agreement", "send-troops", "pay", "visit", "resign", "supply-weapons"]
BEFORE, AFTER = "On Tuesday ", ", according to people who were in the room."


def digest(*fields):
    return hashlib.sha256("\x1f".join(map(str, fields)).encode()).hexdigest()


def line(number, entities, claims, statements, **document):
    """One line of `extract`, as schemas/extract.schema.json has it."""
    return json.dumps({
        "document": f"{number:05}.txt", "sha256": digest("document", number), "title": None,
        "publisher": None, "date": None, "dateSource": None, "url": None,
        "entities": entities, "claims": claims, "statements": statements} | document,
        ensure_ascii=False)


def entity(identifier, label, kind="person"):
    return {"id": identifier, "kind": kind, "label": label, "affiliation": None,
            "names": [label], "mentions": [[0, 1]]}


def claim(identifier, subject, gloss, event="attack", objects=(), polarity="positive"):
    return {"id": identifier, "subject": subject, "event": event, "objects": list(objects),
            "polarity": polarity, "predicate": event, "gloss": gloss}


def statement(identifier, source, stance, about, speaker, cue, content, place=0):
    """A statement whose context is: before, the speaker, the cue, the content, after."""
    context = f"{BEFORE}{speaker} {cue} {content}{AFTER}"
    first = place + len(BEFORE)
    second = first + len(speaker) + 1
    third = second + len(cue) + 1
    return {"id": identifier, "source": source, "via": None, "stance": stance, "claim": about,
            "sourceSpan": [first, first + len(speaker)], "cue": [second, second + len(cue)],
            "content": [[third, third + len(content)]], "context": [place, place + len(context)],
            "words": {"source": speaker, "cue": cue, "content": [content], "context": context},
            "modality": "actual", "time": None, "place": None, "quantities": [], "rule": "said",
            "confidence": 0.9}


def synthetic(edges, seed=7):
    """Lines of a graph whose summary view has so many edges: a few speak much, most little."""
    draw = random.Random(seed)
    count = max(8, edges // 5)
    people = [entity(f"person:{number}", f"{draw.choice(FIRST)} {draw.choice(LAST)} {number}",
                     KINDS[number % 3]) for number in range(count)]
    seen, told, batch = set(), [], []

    def flush():
        names = {one for entry in batch for one in entry[:2]}
        claims = {entry[2]["id"]: entry[2] for entry in batch}
        number = len(told)
        told.append(line(number, [people[name] for name in sorted(names)], list(claims.values()),
                         [entry[3] for entry in batch], title=f"Report number {number}",
                         date=f"2024-10-{1 + number % 28:02}", dateSource="given"))
        batch.clear()

    while len(seen) < edges:
        source, target = (int(count * draw.random() ** 2) for _ in range(2))
        stance = draw.choice(STANCES)
        if source == target or (source, target, stance) in seen:
            continue
        seen.add((source, target, stance))
        about = people[target]
        event = draw.choice(EVENTS)
        fact = claim("c" + digest("claim", target, event)[:16], about["id"],
                     f"{about['label']} did {event.replace('-', ' ')}", event)
        words = statement("s" + digest(*map(str, (source, target, stance)))[:16],
                          people[source]["id"], stance, fact["id"], people[source]["label"], "said",
                          f"that {about['label']} would {event.replace('-', ' ')} before long",
                          place=len(batch) * 200)
        batch.append((source, target, fact, words))
        if len(batch) == 20:
            flush()
    if batch:
        flush()
    return "\n".join(told) + "\n"


# What must never run: each would set the flag.
ATTACKS = [
    "<img src=x onerror=window.broken=1>", "</script><script>window.broken=1</script>",
    "</title></svg><script>window.broken=1</script>", "\" onmouseover=\"window.broken=1",
    "' onfocus='window.broken=1' autofocus='", "javascript:window.broken=1",
    "</style><style>*{display:none}</style>", "<!--", "]]>", "&lt;script&gt;", "${window.broken=1}",
    "\u202egnp.exe\u202d", "\u2066left\u2069", "line\u2028break\u2029s", "nul\u0000 bell\u0007",
    "filters", "__proto__", "a\nb\tc", "\U0001F600 e\u0301 \u05d0\u05d1", "long " + "x" * 10_000,
]
ADDRESSES = ["javascript:window.broken=1", "JaVaScRiPt:window.broken=1", " javascript:alert(1)",
             "data:text/html,<script>window.broken=1</script>", "https://example.org/\" onclick=\"x",
             "https://example.org/a?b=<c>&d", "vbscript:x", "//example.org/", "file:///etc/passwd"]


def hostile():
    """Lines in which every name, id, gloss, quote, title and address is an attack."""
    people = [entity(text, text, KINDS[number % 3]) for number, text in enumerate(ATTACKS)]
    lines = []
    for number, text in enumerate(ATTACKS):
        other = ATTACKS[(number + 1) % len(ATTACKS)]
        fact = claim(f"{text} {number}" if number % 2 else text, other, text, text, [text])
        said = statement(f"s{number}", text, STANCES[2:][number % 4], fact["id"], text, text, text)
        lines.append(line(number, [people[number], people[(number + 1) % len(people)]], [fact],
                          [said], document=text, title=text, publisher=text,
                          url=ADDRESSES[number % len(ADDRESSES)], date="2024-10-17",
                          dateSource="given"))
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.stdout.write(hostile() if sys.argv[1] == "hostile" else synthetic(int(sys.argv[1])))
