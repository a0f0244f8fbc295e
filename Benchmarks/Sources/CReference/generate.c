#include "internal.h"

#include <stdio.h>
#include <string.h>

static uint64_t next_random(uint64_t *state) {
    uint64_t z = *state += 0x9E3779B97F4A7C15u;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
    z = (z ^ z >> 27) * 0x94D049BB133111EBu;
    return z ^ z >> 31;
}

static const char *const stances[] = {"asserted", "denied", "confirmed", "withheld"};
static const char *const verbs[] = {"send", "deploy", "strike", "supply", "agree to", "seize"};
static const char *const words[] = {
    "troops",  "that the",   "“no evidence”", "R&D",     "Zürich",  "officials", "<10,000>",
    "Kyiv",    "said on",    "Şanlıurfa",     "weapons", "it's",    "–",         "ministry",
    "Seoul",   "reports of", "Łódź",          "denied",  "A&A",     "président", "> 12",
};

// 119 characters, with something outside of ASCII and something to escape.
static size_t make_quote(char *out, uint64_t *random) {
    size_t used = 0, characters = 0;
    const char *lead = "“We & they";
    while (characters < 119) {
        const char *word = characters ? words[next_random(random) % 21] : lead;
        if (characters) out[used++] = ' ', characters++;
        for (; *word && characters < 119; word++) {
            out[used++] = *word;
            if ((*word & 0xC0) != 0x80) characters++;
        }
        while ((*word & 0xC0) == 0x80) out[used++] = *word++;
    }
    if (out[used - 1] == ' ') out[used - 1] = '.';
    return used;
}

static const char *format(cref_graph *graph, const char *pattern, unsigned long long number) {
    char text[128];
    int length = snprintf(text, sizeof text, pattern, number);
    return cref_text(graph, text, (size_t)length);
}

static int make_node(cref_graph *graph, size_t number, uint64_t *random) {
    const char *id = format(graph, "Q%llu", number + 100);
    cref_node *node = id ? cref_add_node(graph, id) : NULL;
    if (!node) return -1;
    static const char *const kinds[] = {"person", "state", "organisation"};
    const char *kind = kinds[next_random(random) % 3];
    node->values[0] = format(graph, "Entité & Co. %llu", number);
    node->values[1] = cref_text(graph, kind, strlen(kind));
    node->values[2] = format(graph, "http://www.wikidata.org/entity/Q%llu", number + 100);
    node->values[3] = format(graph, "%llu", next_random(random) % 1000);
    return node->values[3] ? 0 : -1;
}

static int make_edge(
    cref_graph *graph, size_t number, size_t nodes, uint64_t *random, int has_changed
) {
    cref_edge *edge = cref_add_edge(graph);
    if (!edge) return -1;
    uint64_t bits = next_random(random);
    edge->id = format(graph, "e%016llx", (number + 1) * 0x9E3779B97F4A7C15ull);
    edge->source = (uint32_t)((bits >> 8) % nodes);
    edge->target = (uint32_t)((bits >> 36) % nodes);
    unsigned stance = (unsigned)(bits % 4 + (has_changed ? 1 : 0)) % 4;
    edge->values[0] = cref_text(graph, stances[stance], strlen(stances[stance]));
    edge->values[1] = format(graph, "c%016llx", (bits % (nodes * 3)) * 0xD6E8FEB86659FD93ull);
    const char *verb = verbs[(bits >> 4) % 6];
    edge->values[2] = cref_text(graph, verb, strlen(verb));
    char quote[512];
    edge->values[3] = cref_text(graph, quote, make_quote(quote, random));
    edge->values[4] = cref_text(graph, edge->id, strlen(edge->id));
    edge->values[5] = format(graph, "%03llu.txt", bits % 1000);
    edge->values[6] = format(graph, "2024-10-%02llu", bits % 28 + 1);
    edge->values[7] = format(graph, "%llu.0", bits % 9 + 1);
    return edge->id && edge->values[3] && edge->values[7] ? 0 : -1;
}

cref_graph *cref_make(size_t edges, uint64_t seed, unsigned changed_percent) {
    cref_graph *graph = cref_new();
    if (!graph) return NULL;
    uint64_t random = seed;
    size_t nodes = edges / 10 ? edges / 10 : 1;
    for (size_t i = 0; i < nodes; i++)
        if (make_node(graph, i, &random)) goto failed;
    for (size_t i = 0; i < edges; i++) {
        // Of the changed edges, half have another stance, a quarter each are missing or new.
        size_t place = i * 2654435761u % 10000;
        int is_changed = place < changed_percent * 100;
        uint64_t own = seed ^ (i + 1) * 0xBF58476D1CE4E5B9u;
        if (is_changed && place % 4 == 1) continue;
        if (make_edge(graph, i, nodes, &own, is_changed && place % 4 > 1)) goto failed;
        if (is_changed && place % 4 == 0 && make_edge(graph, i + edges, nodes, &own, 0))
            goto failed;
    }
    return graph;
failed:
    cref_free(graph);
    return NULL;
}
