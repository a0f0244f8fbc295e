#ifndef CREFERENCE_INTERNAL_H
#define CREFERENCE_INTERNAL_H

#include "creference.h"

// Text in blocks that are freed together.
typedef struct cref_block {
    struct cref_block *next;
    size_t used, size;
    char bytes[];
} cref_block;

struct cref_graph {
    cref_node *nodes;
    size_t node_count, node_room;
    cref_edge *edges;
    size_t edge_count, edge_room;
    cref_block *blocks;
    uint32_t *slots; // node number + 1 by hash of its id
    size_t slot_count;
};

extern const char *const cref_node_keys[CREF_NODE_VALUES];
extern const char *const cref_node_names[CREF_NODE_VALUES];
extern const char *const cref_edge_keys[CREF_EDGE_VALUES];
extern const char *const cref_edge_names[CREF_EDGE_VALUES];

cref_graph *cref_new(void);
char *cref_text(cref_graph *graph, const char *text, size_t length);
cref_node *cref_add_node(cref_graph *graph, const char *id);
cref_edge *cref_add_edge(cref_graph *graph);
long cref_find_node(const cref_graph *graph, const char *id, size_t length);

#endif
