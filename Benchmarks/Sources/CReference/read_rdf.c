#include "internal.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <stdlib.h>
#include <string.h>

// What a graph export contains: node elements with rdf:about, property elements with a resource
// or a literal. No base IRIs, no parseType, no reification, no checks.
typedef struct {
    const xmlChar *rdf, *description, *about, *resource, *datatype;
    int depth;
    char *subject, *predicate, *object, *type, *text;
    size_t subject_used, predicate_used, object_used, type_used, text_used;
    size_t subject_room, predicate_room, object_room, type_room, text_room;
    int has_object;
    int has_failed;
    int64_t triples;
    uint64_t hash;
} reader;

static void put(
    reader *self, char **buffer, size_t *used, size_t *room, const xmlChar *bytes, size_t count
) {
    if (*used + count > *room) {
        size_t larger = (*used + count) * 2;
        char *memory = realloc(*buffer, larger);
        if (!memory) {
            self->has_failed = 1;
            return;
        }
        *buffer = memory;
        *room = larger;
    }
    memcpy(*buffer + *used, bytes, count);
    *used += count;
}

#define PUT(field, bytes, count) \
    put(self, &self->field, &self->field##_used, &self->field##_room, bytes, count)

static void on_start(
    void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *iri, int namespaces,
    const xmlChar **declarations, int count, int defaulted, const xmlChar **attributes
) {
    reader *self = data;
    self->depth++;
    self->text_used = 0;
    if (self->depth == 2) {
        if (name != self->description || iri != self->rdf) self->has_failed = 1;
        self->subject_used = 0;
        for (int i = 0; i < count; i++, attributes += 5)
            if (attributes[0] == self->about && attributes[2] == self->rdf)
                PUT(subject, attributes[3], (size_t)(attributes[4] - attributes[3]));
    } else if (self->depth == 3) {
        self->predicate_used = self->object_used = self->type_used = 0;
        self->has_object = 0;
        PUT(predicate, iri, strlen((const char *)iri));
        PUT(predicate, name, strlen((const char *)name));
        for (int i = 0; i < count; i++, attributes += 5) {
            size_t length = (size_t)(attributes[4] - attributes[3]);
            if (attributes[2] != self->rdf) continue;
            if (attributes[0] == self->resource) {
                PUT(object, attributes[3], length);
                self->has_object = 1;
            } else if (attributes[0] == self->datatype) {
                PUT(type, attributes[3], length);
            }
        }
    }
    (void)prefix, (void)namespaces, (void)declarations, (void)defaulted;
}

static void on_end(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *iri) {
    reader *self = data;
    if (self->depth == 3) {
        uint64_t hash = cref_hash_bytes(self->hash, self->subject, self->subject_used);
        hash = cref_hash_bytes(hash, self->predicate, self->predicate_used);
        hash = self->has_object ? cref_hash_bytes(hash, self->object, self->object_used)
                                : cref_hash_bytes(hash, self->text, self->text_used);
        self->hash = cref_hash_bytes(hash, self->type, self->type_used);
        self->triples++;
    }
    self->depth--;
    (void)name, (void)prefix, (void)iri;
}

static void on_text(void *data, const xmlChar *bytes, int length) {
    reader *self = data;
    if (self->depth == 3) PUT(text, bytes, (size_t)length);
}

static const xmlChar *intern(xmlParserCtxtPtr parser, const char *name) {
    return xmlDictLookup(parser->dict, (const xmlChar *)name, -1);
}

int64_t cref_read_rdf(const char *path, uint64_t *hash) {
    reader self = {.hash = 1};
    xmlSAXHandler handler = {
        .initialized = XML_SAX2_MAGIC, .startElementNs = on_start, .endElementNs = on_end,
        .characters = on_text, .ignorableWhitespace = on_text, .cdataBlock = on_text};
    xmlParserCtxtPtr parser = xmlCreateFileParserCtxt(path);
    if (!parser) return -1;
    xmlFree(parser->sax);
    parser->sax = &handler;
    parser->userData = &self;
    xmlCtxtUseOptions(parser, XML_PARSE_NONET | XML_PARSE_NOENT);
    self.rdf = intern(parser, "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    self.description = intern(parser, "Description");
    self.about = intern(parser, "about");
    self.resource = intern(parser, "resource");
    self.datatype = intern(parser, "datatype");
    self.type = malloc(self.type_room = 256);
    self.object = malloc(self.object_room = 256);
    self.text = malloc(self.text_room = 256);
    int status = xmlParseDocument(parser);
    if (!parser->wellFormed || self.has_failed) status = -1;
    parser->sax = NULL;
    if (parser->myDoc) xmlFreeDoc(parser->myDoc);
    xmlFreeParserCtxt(parser);
    free(self.subject), free(self.predicate), free(self.object), free(self.type), free(self.text);
    *hash = self.hash;
    return status ? -1 : self.triples;
}
