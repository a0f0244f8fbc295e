#!/usr/bin/env python3
"""Speed of the way from raw text to trees, side by side with UDPipe 1 on the same text.

Needs `pip install ufal.udpipe`. The UDPipe model is trained here on the first sentences of the
same treebank for a few passes: its speed does not depend on how good it is, and no figure of
quality is taken from it.

    python3 Benchmarks/parser_peers.py TREEBANK.conllu TEXT.conllu \
        "claimgraph-train evaluate syntax --raw --parser parser.model TEXT.conllu"

Prints tokens per CPU second: UDPipe's own, and of the third argument the line that the command
prints at its end. Rounds alternate, so that both meet the same load.
"""

import re
import resource
import subprocess
import sys
import time

import ufal.udpipe as udpipe


def sentences(path, limit):
    reader = udpipe.InputFormat.newConlluInputFormat()
    with open(path, encoding="utf-8") as file:
        reader.setText(file.read())
    error = udpipe.ProcessingError()
    found = udpipe.Sentences()
    sentence = udpipe.Sentence()
    while len(found) < limit and reader.nextSentence(sentence, error):
        found.append(sentence)
        sentence = udpipe.Sentence()
    if error.occurred():
        sys.exit(error.message)
    return found


def train(path, limit=800):
    """A model with UDPipe 1.2's architecture for English, hardly trained."""
    error = udpipe.ProcessingError()
    model = udpipe.Trainer.train(
        "morphodita_parsito", sentences(path, limit), udpipe.Sentences(),
        "dimension=24;epochs=2;batch_size=50;learning_rate=0.005",
        "models=2;templates_1=tagger;iterations_1=2;templates_2=lemmatizer;iterations_2=2",
        "iterations=1;embedding_upostag=20;embedding_feats=20;embedding_xpostag=0;"
        "embedding_form=50;embedding_lemma=0;embedding_deprel=20;hidden_layer=200;batch=10;"
        "transition_system=projective;transition_oracle=dynamic;structured_interval=10",
        error)
    if error.occurred():
        sys.exit(error.message)
    with open("/tmp/peer.udpipe", "wb") as file:
        file.write(model if isinstance(model, bytes) else model.encode("latin-1"))
    return udpipe.Model.load("/tmp/peer.udpipe")


def text_of(path):
    with open(path, encoding="utf-8") as file:
        return "\n\n".join(
            line[len("# text = "):].rstrip("\n") for line in file if line.startswith("# text = "))


def run_udpipe(model, text):
    pipeline = udpipe.Pipeline(
        model, "tokenize", udpipe.Pipeline.DEFAULT, udpipe.Pipeline.DEFAULT, "conllu")
    error = udpipe.ProcessingError()
    start = time.process_time()
    output = pipeline.process(text, error)
    elapsed = time.process_time() - start
    return sum(re.match(r"\d+\t", line) is not None for line in output.split("\n")) / elapsed


def run_command(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    output = subprocess.run(command, shell=True, check=True, capture_output=True, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    tokens = int(re.search(r"(\d+) (?:tokens|words) in", output.stdout).group(1))
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return tokens / used, output.stdout.strip().split("\n")[-1]


def main():
    treebank, text_path, command = sys.argv[1:4]
    model = train(treebank)
    text = text_of(text_path)
    for round_number in range(1, 4):
        peer = run_udpipe(model, text)
        ours, line = run_command(command)
        print(f"round {round_number}: UDPipe {peer:,.0f} tokens/CPU s; "
              f"ours, models loaded and text scored included, {ours:,.0f} tokens/CPU s ({line})")


main()
