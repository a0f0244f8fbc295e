#include "internal.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <stdlib.h>
#include <string.h>

// What the callbacks share.
typedef struct {
    cref_graph *graph;
    const xmlChar *data_name, *node_name, *edge_name; // interned: compared by address
    cref_node *node;
    cref_edge *edge;
    const char **value; // where the text of the open <data> goes; NULL outside of one
    char *text;
    size_t text_used, text_room;
    int next_key;
    int has_failed;
    int64_t events;
} reader;

// Attributes are five pointers each: name, prefix, namespace, value, end of value.
static const xmlChar **attribute(const xmlChar **attributes, int count, const char *name) {
    for (int i = 0; i < count; i++, attributes += 5)
        if (!strcmp((const char *)attributes[0], name)) return attributes;
    return NULL;
}

static const char *value_text(reader *self, const xmlChar **slot) {
    return cref_text(self->graph, (const char *)slot[3], (size_t)(slot[4] - slot[3]));
}

static void start_node(reader *self, int count, const xmlChar **attributes) {
    const xmlChar **id = attribute(attributes, count, "id");
    const char *text = id ? value_text(self, id) : NULL;
    self->node = text ? cref_add_node(self->graph, text) : NULL;
    self->edge = NULL;
    self->has_failed |= !self->node;
}

static long end_of(reader *self, const xmlChar **slot) {
    return slot ? cref_find_node(
                      self->graph, (const char *)slot[3], (size_t)(slot[4] - slot[3]))
                : -1;
}

static void start_edge(reader *self, int count, const xmlChar **attributes) {
    const xmlChar **id = attribute(attributes, count, "id");
    long source = end_of(self, attribute(attributes, count, "source"));
    long target = end_of(self, attribute(attributes, count, "target"));
    cref_edge *edge = cref_add_edge(self->graph);
    if (!edge || !id || source < 0 || target < 0) {
        self->has_failed = 1;
        return;
    }
    edge->id = value_text(self, id);
    edge->source = (uint32_t)source;
    edge->target = (uint32_t)target;
    self->edge = edge;
    self->node = NULL;
}

static void start_data(reader *self, int count, const xmlChar **attributes) {
    const xmlChar **key = attribute(attributes, count, "key");
    const char *const *keys = self->edge ? cref_edge_keys : cref_node_keys;
    int total = self->edge ? CREF_EDGE_VALUES : CREF_NODE_VALUES;
    if (!key || (!self->edge && !self->node)) {
        self->has_failed = 1;
        return;
    }
    size_t length = (size_t)(key[4] - key[3]);
    for (int step = 0; step < total; step++) {
        int index = (self->next_key + step) % total;
        if (!strncmp(keys[index], (const char *)key[3], length) && !keys[index][length]) {
            self->next_key = index + 1;
            self->value = self->edge ? &self->edge->values[index] : &self->node->values[index];
            self->text_used = 0;
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
    if (name == self->data_name) start_data(self, count, attributes);
    else if (name == self->edge_name) start_edge(self, count, attributes);
    else if (name == self->node_name) start_node(self, count, attributes);
    (void)prefix, (void)iri, (void)namespaces, (void)declarations, (void)defaulted;
}

static void on_end(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *iri) {
    reader *self = data;
    if (self->value && name == self->data_name) {
        *self->value = cref_text(self->graph, self->text, self->text_used);
        self->has_failed |= !*self->value;
        self->value = NULL;
    }
    (void)prefix, (void)iri;
}

static void on_text(void *data, const xmlChar *text, int length) {
    reader *self = data;
    if (!self->value) return;
    if (self->text_used + (size_t)length > self->text_room) {
        size_t room = (self->text_used + (size_t)length) * 2;
        char *larger = realloc(self->text, room);
        if (!larger) {
            self->has_failed = 1;
            return;
        }
        self->text = larger;
        self->text_room = room;
    }
    memcpy(self->text + self->text_used, text, (size_t)length);
    self->text_used += (size_t)length;
}

static void count_start(
    void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *iri, int namespaces,
    const xmlChar **declarations, int count, int defaulted, const xmlChar **attributes
) {
    ((reader *)data)->events++;
    (void)name, (void)prefix, (void)iri, (void)namespaces, (void)declarations, (void)count;
    (void)defaulted, (void)attributes;
}

static void count_end(
    void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *iri
) {
    ((reader *)data)->events++;
    (void)name, (void)prefix, (void)iri;
}

static void count_text(void *data, const xmlChar *text, int length) {
    ((reader *)data)->events++;
    (void)text, (void)length;
}

static int parse(reader *self, xmlSAXHandler *handler, const char *path) {
    handler->initialized = XML_SAX2_MAGIC;
    handler->ignorableWhitespace = handler->characters;
    handler->cdataBlock = handler->characters;
    xmlParserCtxtPtr parser = xmlCreateFileParserCtxt(path);
    if (!parser) return -1;
    xmlFree(parser->sax);
    parser->sax = handler;
    parser->userData = self;
    xmlCtxtUseOptions(parser, XML_PARSE_NONET);
    self->data_name = xmlDictLookup(parser->dict, (const xmlChar *)"data", -1);
    self->node_name = xmlDictLookup(parser->dict, (const xmlChar *)"node", -1);
    self->edge_name = xmlDictLookup(parser->dict, (const xmlChar *)"edge", -1);
    int status = xmlParseDocument(parser);
    if (!parser->wellFormed) status = -1;
    parser->sax = NULL;
    if (parser->myDoc) xmlFreeDoc(parser->myDoc);
    xmlFreeParserCtxt(parser);
    return status;
}

cref_graph *cref_read_graphml(const char *path) {
    reader self = {.graph = cref_new()};
    xmlSAXHandler handler = {
        .startElementNs = on_start, .endElementNs = on_end, .characters = on_text};
    if (!self.graph) return NULL;
    int status = parse(&self, &handler, path);
    free(self.text);
    if (status || self.has_failed) {
        cref_free(self.graph);
        return NULL;
    }
    return self.graph;
}

int64_t cref_scan_graphml(const char *path) {
    reader self = {0};
    xmlSAXHandler handler = {
        .startElementNs = count_start, .endElementNs = count_end, .characters = count_text};
    return parse(&self, &handler, path) ? -1 : self.events;
}
