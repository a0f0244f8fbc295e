import gzip, json, sys, collections
base = sys.argv[1]; out = sys.argv[2]
PENN = {'noun': ['NNS'], 'adj': ['JJR', 'JJS'], 'adv': ['RBR', 'RBS'], 'verb': ['VBD', 'VBN', 'VBG', 'VBZ']}
BASE = {'noun': 'NN', 'adj': 'JJ', 'adv': 'RB', 'verb': 'VB'}
rows = {}
for line in gzip.open(f'{base}/lemminflect/resources/infl_lu.csv.gz', 'rt'):
    parts = line.strip().split(',')
    word, cat = parts[0], parts[1]
    if cat not in BASE: continue
    rows.setdefault((word, BASE[cat]), word)
    for tag, forms in zip(PENN[cat], parts[2:]):
        for f in forms.split('/'):
            if f: rows.setdefault((f, tag), word)
    if cat == 'verb' and len(parts) > 2 and (len(parts) < 4 or not parts[3]):
        for f in parts[2].split('/'):
            if f: rows.setdefault((f, 'VBN'), word)
for line in gzip.open(f'{base}/lemminflect/resources/lemma_lu.csv.gz', 'rt'):
    form, cat, lemmas = line.strip().split(',')
    lemma = lemmas.split('/')[0]
    if cat not in BASE: continue
    tags = [BASE[cat]] + PENN[cat]
    if not any((form, t) in rows for t in tags):
        if form == lemma: t = BASE[cat]
        elif cat == 'noun': t = 'NNS'
        elif cat == 'verb': t = 'VBG' if form.endswith('ing') else 'VBZ' if form.endswith('s') else 'VBD'
        else: t = ('JJ' if cat == 'adj' else 'RB') + ('S' if form.endswith('st') else 'R')
        rows[(form, t)] = lemma
        if t == 'VBD': rows[(form, 'VBN')] = lemma
with open(f'{out}/lexicon.tsv', 'w') as f:
    for (form, tag), lemma in sorted(rows.items()): f.write(f'{form}\t{tag}\t{lemma}\n')
d = json.load(gzip.open(f'{base}/spacy_lookups_data/data/en_lexeme_cluster.json.gz'))
with open(f'{out}/clusters.tsv', 'w') as f:
    for w, c in d.items():
        if c and not any(x.isspace() for x in w): f.write(f'{w}\t{c}\n')
