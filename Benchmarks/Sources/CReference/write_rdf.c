#include "internal.h"

#include <libxml/xmlwriter.h>
#include <stdio.h>
#include <string.h>

#define X(text) ((const xmlChar *)(text))
#define CG "urn:uuid:6f1d9f4e-0d2a-4c0e-9b57-2f1f3f2c7b10#"
#define XSD "http://www.w3.org/2001/XMLSchema#"

static const xmlChar *joined(char *buffer, const char *left, const char *right) {
    size_t count = strlen(left), rest = strlen(right);
    memcpy(buffer, left, count);
    memcpy(buffer + count, right, rest + 1);
    return X(buffer);
}

static int resource(xmlTextWriterPtr writer, const char *name, const xmlChar *iri) {
    int status = xmlTextWriterStartElement(writer, X(name));
    status |= xmlTextWriterWriteAttribute(writer, X("rdf:resource"), iri);
    return status | xmlTextWriterEndElement(writer);
}

static int literal(
    xmlTextWriterPtr writer, const char *name, const char *text, const char *datatype
) {
    int status = xmlTextWriterStartElement(writer, X(name));
    if (datatype) status |= xmlTextWriterWriteAttribute(writer, X("rdf:datatype"), X(datatype));
    status |= xmlTextWriterWriteString(writer, X(text));
    return status | xmlTextWriterEndElement(writer);
}

static int write_edge(xmlTextWriterPtr writer, const cref_graph *graph, const cref_edge *edge) {
    char iri[512];
    const char *const *v = edge->values;
    int status = xmlTextWriterStartElement(writer, X("rdf:Description"));
    status |= xmlTextWriterWriteAttribute(
        writer, X("rdf:about"), joined(iri, "urn:claimgraph:statement:", edge->id));
    status |= resource(writer, "rdf:type", X(CG "Statement"));
    status |= resource(writer, "cg:stance", joined(iri, CG, v[0]));
    status |= resource(writer, "cg:source", X(graph->nodes[edge->source].values[2]));
    status |= resource(writer, "cg:target", X(graph->nodes[edge->target].values[2]));
    status |= resource(writer, "cg:claim", joined(iri, "urn:claimgraph:claim:", v[1]));
    status |= literal(writer, "cg:predicateText", v[2], NULL);
    status |= literal(writer, "cg:quote", v[3], NULL);
    status |= literal(writer, "cg:uid", v[4], NULL);
    status |= resource(
        writer, "prov:wasQuotedFrom", joined(iri, "urn:claimgraph:document:", v[5]));
    status |= literal(writer, "cg:documents", v[5], NULL);
    status |= literal(writer, "schema:datePublished", v[6], XSD "date");
    status |= literal(writer, "cg:weight", v[7], XSD "double");
    return status | xmlTextWriterEndElement(writer);
}

int cref_write_rdf(const cref_graph *graph, const char *path) {
    xmlTextWriterPtr writer = xmlNewTextWriterFilename(path, 0);
    if (!writer) return -1;
    xmlTextWriterSetIndent(writer, 1);
    xmlTextWriterSetIndentString(writer, X("  "));
    int status = xmlTextWriterStartDocument(writer, "1.0", "UTF-8", NULL);
    status |= xmlTextWriterStartElement(writer, X("rdf:RDF"));
    status |= xmlTextWriterWriteAttribute(
        writer, X("xmlns:rdf"), X("http://www.w3.org/1999/02/22-rdf-syntax-ns#"));
    status |= xmlTextWriterWriteAttribute(writer, X("xmlns:cg"), X(CG));
    status |= xmlTextWriterWriteAttribute(
        writer, X("xmlns:prov"), X("http://www.w3.org/ns/prov#"));
    status |= xmlTextWriterWriteAttribute(
        writer, X("xmlns:schema"), X("http://schema.org/"));
    for (size_t i = 0; i < graph->edge_count; i++)
        status |= write_edge(writer, graph, &graph->edges[i]);
    status |= xmlTextWriterEndDocument(writer);
    status |= xmlTextWriterFlush(writer);
    xmlFreeTextWriter(writer);
    return status < 0 ? -1 : 0;
}
