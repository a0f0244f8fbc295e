// What a C programmer would write with libxml2: the measure for the Swift code. A synthetic graph
// of entities and stance edges, its writers on xmlTextWriter and its readers on SAX2.
#ifndef CREFERENCE_H
#define CREFERENCE_H

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

enum { CREF_NODE_VALUES = 4, CREF_EDGE_VALUES = 8 };

typedef struct {
    const char *_Nullable id;
    const char *_Nullable values[CREF_NODE_VALUES];
} cref_node;

typedef struct {
    const char *_Nullable id;
    uint32_t source, target;
    const char *_Nullable values[CREF_EDGE_VALUES];
} cref_edge;

typedef struct cref_graph cref_graph;

// The graph of `edges` edges and a tenth as many nodes that belongs to `seed`. With
// `changed_percent` above 0, that share of the edges has another stance, is missing or is new:
// the same graph a version later. NULL when memory runs out.
cref_graph *_Nullable cref_make(size_t edges, uint64_t seed, unsigned changed_percent);
void cref_free(cref_graph *_Nullable graph);
size_t cref_edge_count(const cref_graph *graph);
size_t cref_node_count(const cref_graph *graph);
// A number that equal graphs share: ids, ends and values, in order.
uint64_t cref_hash(const cref_graph *graph);

// Each returns 0, or -1 where anything failed.
int cref_write_graphml(const cref_graph *graph, const char *path);
int cref_write_rdf(const cref_graph *graph, const char *path);

// The graph of a file; NULL where it cannot be read.
cref_graph *_Nullable cref_read_graphml(const char *path);
// Counts events, builds nothing.
int64_t cref_scan_graphml(const char *path);
// Counts triples; `hash` gets a number that equal sequences of triples share.
int64_t cref_read_rdf(const char *path, uint64_t *hash);

// Reads both, joins their edges by id in a hash table, counts what differs; -1 for failure.
int64_t cref_diff_graphml(const char *old_path, const char *new_path);

// The same for two of the program's own exports, counted in statements that came or went: of two
// in the stances view, each row whole; of RDF/XML and the stances view, by who takes which stance.
int64_t cref_diff_stances(const char *old_path, const char *new_path);
int64_t cref_diff_rdf_stances(const char *rdf_path, const char *graphml_path);

// Goes on from `hash` with these bytes: order matters.
uint64_t cref_hash_bytes(uint64_t hash, const char *text, size_t length);

// CPU seconds of this process.
double cref_cpu_seconds(void);

#pragma clang assume_nonnull end

#endif
