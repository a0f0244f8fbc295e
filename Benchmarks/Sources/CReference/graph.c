#define _GNU_SOURCE
#include "internal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

const char *const cref_node_keys[] = {"n_label", "n_kind", "n_uri", "n_mentions"};
const char *const cref_node_names[] = {"label", "kind", "uri", "mentions"};
const char *const cref_edge_keys[] = {"label",   "e_claim",     "e_predicate", "e_quote",
                                      "e_uid",   "e_documents", "e_date",      "e_weight"};
const char *const cref_edge_names[] = {"label", "claim",     "predicate", "quote",
                                       "uid",   "documents", "date",      "weight"};

cref_graph *cref_new(void) { return calloc(1, sizeof(cref_graph)); }

void cref_free(cref_graph *graph) {
    if (!graph) return;
    for (cref_block *block = graph->blocks, *next; block; block = next) {
        next = block->next;
        free(block);
    }
    free(graph->nodes);
    free(graph->edges);
    free(graph->slots);
    free(graph);
}

size_t cref_edge_count(const cref_graph *graph) { return graph->edge_count; }
size_t cref_node_count(const cref_graph *graph) { return graph->node_count; }

char *cref_text(cref_graph *graph, const char *text, size_t length) {
    cref_block *block = graph->blocks;
    if (!block || block->size - block->used < length + 1) {
        size_t size = length + 1 > 1 << 20 ? length + 1 : 1 << 20;
        block = malloc(sizeof(cref_block) + size);
        if (!block) return NULL;
        block->next = graph->blocks;
        block->used = 0;
        block->size = size;
        graph->blocks = block;
    }
    char *copy = block->bytes + block->used;
    memcpy(copy, text, length);
    copy[length] = 0;
    block->used += length + 1;
    return copy;
}

uint64_t cref_hash_bytes(uint64_t hash, const char *text, size_t length) {
    while (length >= 8) {
        uint64_t word;
        memcpy(&word, text, 8);
        __uint128_t product = (__uint128_t)(hash ^ word) * 0xD6E8FEB86659FD93u;
        hash = (uint64_t)product ^ (uint64_t)(product >> 64);
        text += 8;
        length -= 8;
    }
    uint64_t rest = length + 1;
    while (length--) rest = rest << 8 | (unsigned char)*text++;
    __uint128_t product = (__uint128_t)(hash ^ rest) * 0xD6E8FEB86659FD93u;
    return (uint64_t)product ^ (uint64_t)(product >> 64);
}

static int grow_slots(cref_graph *graph) {
    size_t size = graph->slot_count ? graph->slot_count * 2 : 1024;
    uint32_t *slots = calloc(size, sizeof *slots);
    if (!slots) return -1;
    for (size_t i = 0; i < graph->node_count; i++) {
        const char *id = graph->nodes[i].id;
        size_t slot = cref_hash_bytes(1, id, strlen(id)) & (size - 1);
        while (slots[slot]) slot = (slot + 1) & (size - 1);
        slots[slot] = (uint32_t)i + 1;
    }
    free(graph->slots);
    graph->slots = slots;
    graph->slot_count = size;
    return 0;
}

cref_node *cref_add_node(cref_graph *graph, const char *id) {
    if (graph->node_count == graph->node_room) {
        size_t room = graph->node_room ? graph->node_room * 2 : 1024;
        cref_node *nodes = realloc(graph->nodes, room * sizeof *nodes);
        if (!nodes) return NULL;
        graph->nodes = nodes;
        graph->node_room = room;
    }
    if (graph->node_count * 2 >= graph->slot_count && grow_slots(graph)) return NULL;
    cref_node *node = &graph->nodes[graph->node_count++];
    memset(node, 0, sizeof *node);
    node->id = id;
    size_t slot = cref_hash_bytes(1, id, strlen(id)) & (graph->slot_count - 1);
    while (graph->slots[slot]) slot = (slot + 1) & (graph->slot_count - 1);
    graph->slots[slot] = (uint32_t)graph->node_count;
    return node;
}

long cref_find_node(const cref_graph *graph, const char *id, size_t length) {
    if (!graph->slot_count) return -1;
    size_t slot = cref_hash_bytes(1, id, length) & (graph->slot_count - 1);
    for (; graph->slots[slot]; slot = (slot + 1) & (graph->slot_count - 1)) {
        const char *other = graph->nodes[graph->slots[slot] - 1].id;
        if (!strncmp(other, id, length) && !other[length]) return graph->slots[slot] - 1;
    }
    return -1;
}

cref_edge *cref_add_edge(cref_graph *graph) {
    if (graph->edge_count == graph->edge_room) {
        size_t room = graph->edge_room ? graph->edge_room * 2 : 1024;
        cref_edge *edges = realloc(graph->edges, room * sizeof *edges);
        if (!edges) return NULL;
        graph->edges = edges;
        graph->edge_room = room;
    }
    cref_edge *edge = &graph->edges[graph->edge_count++];
    memset(edge, 0, sizeof *edge);
    return edge;
}

uint64_t cref_hash(const cref_graph *graph) {
    uint64_t hash = 1;
    for (size_t i = 0; i < graph->node_count; i++) {
        const cref_node *node = &graph->nodes[i];
        hash = cref_hash_bytes(hash, node->id, strlen(node->id));
        for (int v = 0; v < CREF_NODE_VALUES; v++)
            if (node->values[v])
                hash = cref_hash_bytes(hash, node->values[v], strlen(node->values[v]));
    }
    for (size_t i = 0; i < graph->edge_count; i++) {
        const cref_edge *edge = &graph->edges[i];
        hash = cref_hash_bytes(hash, edge->id, strlen(edge->id));
        hash = (hash ^ edge->source ^ (uint64_t)edge->target << 32) * 0x9E3779B97F4A7C15u;
        for (int v = 0; v < CREF_EDGE_VALUES; v++)
            if (edge->values[v])
                hash = cref_hash_bytes(hash, edge->values[v], strlen(edge->values[v]));
    }
    return hash;
}

double cref_cpu_seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}
