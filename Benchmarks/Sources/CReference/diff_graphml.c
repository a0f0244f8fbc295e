#include "internal.h"

#include <stdlib.h>
#include <string.h>

static int differs(
    const cref_graph *a, const cref_edge *old_edge, const cref_graph *b, const cref_edge *new_edge
) {
    if (strcmp(a->nodes[old_edge->source].id, b->nodes[new_edge->source].id)
        || strcmp(a->nodes[old_edge->target].id, b->nodes[new_edge->target].id))
        return 1;
    for (int v = 0; v < CREF_EDGE_VALUES; v++)
        if (strcmp(old_edge->values[v], new_edge->values[v])) return 1;
    return 0;
}

static int64_t join(const cref_graph *old_graph, const cref_graph *new_graph) {
    size_t size = 1024;
    while (size < old_graph->edge_count * 2) size *= 2;
    uint32_t *slots = calloc(size, sizeof *slots);
    if (!slots) return -1;
    for (size_t i = 0; i < old_graph->edge_count; i++) {
        const char *id = old_graph->edges[i].id;
        size_t slot = cref_hash_bytes(1, id, strlen(id)) & (size - 1);
        while (slots[slot]) slot = (slot + 1) & (size - 1);
        slots[slot] = (uint32_t)i + 1;
    }
    int64_t changed = 0, added = 0;
    size_t matched = 0;
    for (size_t i = 0; i < new_graph->edge_count; i++) {
        const cref_edge *edge = &new_graph->edges[i], *other = NULL;
        size_t slot = cref_hash_bytes(1, edge->id, strlen(edge->id)) & (size - 1);
        for (; slots[slot]; slot = (slot + 1) & (size - 1)) {
            const cref_edge *candidate = &old_graph->edges[slots[slot] - 1];
            if (!strcmp(candidate->id, edge->id)) {
                other = candidate;
                break;
            }
        }
        if (!other) added++;
        else matched++, changed += differs(old_graph, other, new_graph, edge);
    }
    free(slots);
    return changed + added + (int64_t)(old_graph->edge_count - matched);
}

int64_t cref_diff_graphml(const char *old_path, const char *new_path) {
    cref_graph *old_graph = cref_read_graphml(old_path);
    cref_graph *new_graph = cref_read_graphml(new_path);
    int64_t count = old_graph && new_graph ? join(old_graph, new_graph) : -1;
    cref_free(old_graph);
    cref_free(new_graph);
    return count;
}
