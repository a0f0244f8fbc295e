#include "internal.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <stdlib.h>
#include <string.h>

// Diffs of real exports as one would write them in C: each file is read once with SAX2 into flat
// tables, the tables are joined by a hash of the ids. What differs is counted in statements.

enum { MAX_KEYS = 64 };

typedef struct {
    const char *id, *source, *target;
    const char **values; // by key
} row;

typedef struct {
    cref_graph *texts; // for its arena
    row *rows;
    size_t count, room;
    const char *keys[MAX_KEYS];
    int key_count;
} table;

typedef struct {
    table *table;
    const xmlChar *data_name, *edge_name, *node_name, *key_name;
    int in_edge, next_key;
    const char **value;
    char *text;
    size_t used, room;
    int has_failed;
} reader;

static const xmlChar **find(const xmlChar **attributes, int count, const char *name) {
    for (int i = 0; i < count; i++, attributes += 5)
        if (!strcmp((const char *)attributes[0], name)) return attributes;
    return NULL;
}

static const char *copy(table *self, const xmlChar **slot) {
    return slot ? cref_text(self->texts, (const char *)slot[3], (size_t)(slot[4] - slot[3])) : "";
}

static row *add_row(table *self) {
    if (self->count == self->room) {
        size_t room = self->room ? self->room * 2 : 1024;
        row *rows = realloc(self->rows, room * sizeof *rows);
        if (!rows) return NULL;
        self->rows = rows;
        self->room = room;
    }
    row *added = &self->rows[self->count];
    memset(added, 0, sizeof *added);
    added->values = calloc((size_t)self->key_count, sizeof *added->values);
    if (!added->values) return NULL;
    self->count++;
    return added;
}

static void start_data(reader *self, const xmlChar **slot) {
    if (!slot) return;
    table *t = self->table;
    size_t length = (size_t)(slot[4] - slot[3]);
    for (int step = 0; step < t->key_count; step++) {
        int index = (self->next_key + step) % t->key_count;
        if (!strncmp(t->keys[index], (const char *)slot[3], length) && !t->keys[index][length]) {
            self->next_key = index + 1;
            self->value = &t->rows[t->count - 1].values[index];
            self->used = 0;
            return;
        }
    }
    self->has_failed = 1;
}

static void on_start(
    void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *iri, int namespaces,
    const xmlChar **declarations, int count, int defaulted, const xmlChar **attributes
) {
    reader *self = data;
    table *t = self->table;
    if (name == self->data_name) {
        if (self->in_edge) start_data(self, find(attributes, count, "key"));
    } else if (name == self->edge_name || name == self->node_name) {
        row *added = add_row(t);
        if (!added) {
            self->has_failed = 1;
            return;
        }
        self->in_edge = 1;
        added->id = copy(t, find(attributes, count, "id"));
        if (name == self->edge_name) {
            added->source = copy(t, find(attributes, count, "source"));
            added->target = copy(t, find(attributes, count, "target"));
        }
    } else if (name == self->key_name && t->key_count < MAX_KEYS) {
        t->keys[t->key_count++] = copy(t, find(attributes, count, "id"));
    }
    (void)prefix, (void)iri, (void)namespaces, (void)declarations, (void)defaulted;
}

static void on_end(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *iri) {
    reader *self = data;
    if (self->value && name == self->data_name) {
        *self->value = cref_text(self->table->texts, self->text, self->used);
        self->value = NULL;
    }
    (void)prefix, (void)iri;
}

static void on_text(void *data, const xmlChar *text, int length) {
    reader *self = data;
    if (!self->value) return;
    if (self->used + (size_t)length > self->room) {
        size_t room = (self->used + (size_t)length) * 2;
        char *larger = realloc(self->text, room);
        if (!larger) {
            self->has_failed = 1;
            return;
        }
        self->text = larger;
        self->room = room;
    }
    memcpy(self->text + self->used, text, (size_t)length);
    self->used += (size_t)length;
}

static void free_table(table *self) {
    for (size_t i = 0; i < self->count; i++) free(self->rows[i].values);
    free(self->rows);
    cref_free(self->texts);
}

static int read_table(table *self, const char *path) {
    memset(self, 0, sizeof *self);
    self->texts = cref_new();
    reader state = {.table = self};
    xmlSAXHandler handler = {
        .initialized = XML_SAX2_MAGIC, .startElementNs = on_start, .endElementNs = on_end,
        .characters = on_text, .ignorableWhitespace = on_text, .cdataBlock = on_text};
    xmlParserCtxtPtr parser = xmlCreateFileParserCtxt(path);
    if (!parser || !self->texts) return -1;
    xmlFree(parser->sax);
    parser->sax = &handler;
    parser->userData = &state;
    xmlCtxtUseOptions(parser, XML_PARSE_NONET);
    state.data_name = xmlDictLookup(parser->dict, (const xmlChar *)"data", -1);
    state.edge_name = xmlDictLookup(parser->dict, (const xmlChar *)"edge", -1);
    state.node_name = xmlDictLookup(parser->dict, (const xmlChar *)"node", -1);
    state.key_name = xmlDictLookup(parser->dict, (const xmlChar *)"key", -1);
    int status = xmlParseDocument(parser);
    if (!parser->wellFormed || state.has_failed) status = -1;
    parser->sax = NULL;
    if (parser->myDoc) xmlFreeDoc(parser->myDoc);
    xmlFreeParserCtxt(parser);
    free(state.text);
    return status;
}

static int key_index(const table *self, const char *id) {
    for (int i = 0; i < self->key_count; i++)
        if (!strcmp(self->keys[i], id)) return i;
    return -1;
}

static uint64_t hash_of(const char *id) { return cref_hash_bytes(1, id, strlen(id)); }

static uint32_t *index_rows(const table *self, size_t *size) {
    *size = 1024;
    while (*size < self->count * 2) *size *= 2;
    uint32_t *slots = calloc(*size, sizeof *slots);
    for (size_t i = 0; slots && i < self->count; i++) {
        size_t slot = hash_of(self->rows[i].id) & (*size - 1);
        while (slots[slot]) slot = (slot + 1) & (*size - 1);
        slots[slot] = (uint32_t)i + 1;
    }
    return slots;
}

static const row *lookup(const table *self, const uint32_t *slots, size_t size, const char *id) {
    for (size_t slot = hash_of(id) & (size - 1); slots[slot]; slot = (slot + 1) & (size - 1))
        if (!strcmp(self->rows[slots[slot] - 1].id, id)) return &self->rows[slots[slot] - 1];
    return NULL;
}

// How many strings a JSON array has; ids need no escapes.
static int64_t members(const char *array) {
    int64_t quotes = 0;
    for (; array && *array; array++) quotes += *array == '"';
    return quotes / 2;
}

int64_t cref_diff_stances(const char *old_path, const char *new_path) {
    table a, b;
    int64_t count = -1;
    if (!read_table(&a, old_path) && !read_table(&b, new_path)) {
        size_t size;
        uint32_t *slots = index_rows(&a, &size);
        char *matched = calloc(a.count + 1, 1);
        int statements = key_index(&b, "e_statements");
        int old_statements = key_index(&a, "e_statements");
        volatile int64_t changed = 0;
        count = 0;
        for (size_t i = 0; i < b.count; i++) {
            const row *other = lookup(&a, slots, size, b.rows[i].id);
            if (!other) {
                count += members(b.rows[i].values[statements]);
                continue;
            }
            matched[other - a.rows] = 1;
            for (int v = 0; v < a.key_count && v < b.key_count; v++) {
                const char *x = other->values[v], *y = b.rows[i].values[v];
                if (x != y && (!x || !y || strcmp(x, y))) changed++;
            }
        }
        for (size_t i = 0; i < a.count; i++)
            if (!matched[i]) count += members(a.rows[i].values[old_statements]);
        free(slots);
        free(matched);
        free_table(&b);
        free_table(&a);
    }
    return count;
}

// What a statement, a claim or an entity is in RDF/XML, as far as the join needs it.
typedef struct {
    const char *id; // its IRI
    const char *identifier, *source, *claim, *stance;
} resource;

typedef struct {
    cref_graph *texts;
    resource *items;
    size_t count, room;
    int depth, field;
    char *text;
    size_t used, text_room;
    const xmlChar *identifier, *source, *claim, *stance;
} rdf_reader;

static void rdf_start(
    void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *iri, int namespaces,
    const xmlChar **declarations, int count, int defaulted, const xmlChar **attributes
) {
    rdf_reader *self = data;
    self->depth++;
    self->used = 0;
    self->field = 0;
    if (self->depth == 2) {
        if (self->count == self->room) {
            self->room = self->room ? self->room * 2 : 1024;
            self->items = realloc(self->items, self->room * sizeof *self->items);
        }
        const xmlChar **about = find(attributes, count, "about");
        resource item = {0};
        // Parts of things, whose IRIs are fragments, are not joined.
        if (about && !memchr(about[3], '#', (size_t)(about[4] - about[3])))
            item.id = cref_text(
                self->texts, (const char *)about[3], (size_t)(about[4] - about[3]));
        if (self->count && !self->items[self->count - 1].id) self->count--;
        self->items[self->count++] = item;
    } else if (self->depth == 3 && self->items[self->count - 1].id) {
        resource *item = &self->items[self->count - 1];
        const char **field = name == self->source  ? &item->source
                             : name == self->claim ? &item->claim
                             : name == self->stance ? &item->stance
                                                    : NULL;
        const xmlChar **value = field ? find(attributes, count, "resource") : NULL;
        if (value)
            *field = cref_text(
                self->texts, (const char *)value[3], (size_t)(value[4] - value[3]));
        if (name == self->identifier) self->field = 1;
    }
    (void)prefix, (void)iri, (void)namespaces, (void)declarations, (void)defaulted;
}

static void rdf_end(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *iri) {
    rdf_reader *self = data;
    if (self->depth == 3 && self->field)
        self->items[self->count - 1].identifier =
            cref_text(self->texts, self->text, self->used);
    self->depth--;
    self->field = 0;
    (void)name, (void)prefix, (void)iri;
}

static void rdf_text(void *data, const xmlChar *text, int length) {
    rdf_reader *self = data;
    if (self->depth != 3) return;
    if (self->used + (size_t)length > self->text_room) {
        self->text_room = (self->used + (size_t)length) * 2;
        self->text = realloc(self->text, self->text_room);
    }
    memcpy(self->text + self->used, text, (size_t)length);
    self->used += (size_t)length;
}

static int read_resources(rdf_reader *self, const char *path) {
    memset(self, 0, sizeof *self);
    self->texts = cref_new();
    xmlSAXHandler handler = {
        .initialized = XML_SAX2_MAGIC, .startElementNs = rdf_start, .endElementNs = rdf_end,
        .characters = rdf_text, .ignorableWhitespace = rdf_text, .cdataBlock = rdf_text};
    xmlParserCtxtPtr parser = xmlCreateFileParserCtxt(path);
    if (!parser || !self->texts) return -1;
    xmlFree(parser->sax);
    parser->sax = &handler;
    parser->userData = self;
    xmlCtxtUseOptions(parser, XML_PARSE_NONET | XML_PARSE_NOENT);
    self->identifier = xmlDictLookup(parser->dict, (const xmlChar *)"identifier", -1);
    self->source = xmlDictLookup(parser->dict, (const xmlChar *)"source", -1);
    self->claim = xmlDictLookup(parser->dict, (const xmlChar *)"claim", -1);
    self->stance = xmlDictLookup(parser->dict, (const xmlChar *)"stance", -1);
    int status = xmlParseDocument(parser);
    if (!parser->wellFormed) status = -1;
    parser->sax = NULL;
    if (parser->myDoc) xmlFreeDoc(parser->myDoc);
    xmlFreeParserCtxt(parser);
    free(self->text);
    return status;
}

static uint32_t *index_resources(const rdf_reader *self, size_t *size, int by_identifier) {
    *size = 1024;
    while (*size < self->count * 2) *size *= 2;
    uint32_t *slots = calloc(*size, sizeof *slots);
    for (size_t i = 0; slots && i < self->count; i++) {
        const char *id = by_identifier ? self->items[i].identifier : self->items[i].id;
        if (!id) continue;
        size_t slot = hash_of(id) & (*size - 1);
        while (slots[slot]) slot = (slot + 1) & (*size - 1);
        slots[slot] = (uint32_t)i + 1;
    }
    return slots;
}

static const resource *find_resource(
    const rdf_reader *self, const uint32_t *slots, size_t size, const char *id, size_t length,
    int by_identifier
) {
    size_t slot = cref_hash_bytes(1, id, length) & (size - 1);
    for (; slots[slot]; slot = (slot + 1) & (size - 1)) {
        const resource *item = &self->items[slots[slot] - 1];
        const char *other = by_identifier ? item->identifier : item->id;
        if (!strncmp(other, id, length) && !other[length]) return item;
    }
    return NULL;
}

static int is_called(
    const rdf_reader *rdf, const uint32_t *slots, size_t size, const char *iri, const char *id
) {
    const resource *item = iri ? find_resource(rdf, slots, size, iri, strlen(iri), 0) : NULL;
    return item && item->identifier && id && !strcmp(item->identifier, id);
}

// Statements of the edges that RDF does not have or has otherwise, and the other way round.
int64_t cref_diff_rdf_stances(const char *rdf_path, const char *graphml_path) {
    rdf_reader rdf;
    table edges;
    if (read_resources(&rdf, rdf_path) || read_table(&edges, graphml_path)) return -1;
    size_t size, iri_size;
    uint32_t *slots = index_resources(&rdf, &size, 1), *iris = index_resources(&rdf, &iri_size, 0);
    char *matched = calloc(rdf.count + 1, 1);
    int statements = key_index(&edges, "e_statements"), stance = key_index(&edges, "label"),
        claim = key_index(&edges, "e_claim");
    int64_t count = 0;
    for (size_t i = 0; i < edges.count; i++) {
        const row *edge = &edges.rows[i];
        for (const char *at = edge->values[statements]; at && *at;) {
            const char *start = strchr(at, '"'), *end = start ? strchr(start + 1, '"') : NULL;
            if (!end) break;
            const resource *item =
                find_resource(&rdf, slots, size, start + 1, (size_t)(end - start - 1), 1);
            const char *word = item && item->stance ? strchr(item->stance, '#') : NULL;
            if (word && !strcmp(word + 1, edge->values[stance])
                && is_called(&rdf, iris, iri_size, item->source, edge->source)
                && is_called(&rdf, iris, iri_size, item->claim, edge->values[claim]))
                matched[item - rdf.items] = 1;
            else
                count++;
            at = end + 1;
        }
    }
    for (size_t i = 0; i < rdf.count; i++)
        if (rdf.items[i].stance && rdf.items[i].source && !matched[i]) count++;
    free(slots);
    free(iris);
    free(matched);
    free(rdf.items);
    cref_free(rdf.texts);
    free_table(&edges);
    return count;
}
