#include "internal.h"

#include <libxml/xmlwriter.h>
#include <stdio.h>

#define X(text) ((const xmlChar *)(text))

static int write_key(
    xmlTextWriterPtr writer, const char *id, const char *domain, const char *name,
    const char *type
) {
    int status = xmlTextWriterStartElement(writer, X("key"));
    status |= xmlTextWriterWriteAttribute(writer, X("id"), X(id));
    status |= xmlTextWriterWriteAttribute(writer, X("for"), X(domain));
    status |= xmlTextWriterWriteAttribute(writer, X("attr.name"), X(name));
    status |= xmlTextWriterWriteAttribute(writer, X("attr.type"), X(type));
    return status | xmlTextWriterEndElement(writer);
}

static int write_data(xmlTextWriterPtr writer, const char *key, const char *value) {
    int status = xmlTextWriterStartElement(writer, X("data"));
    status |= xmlTextWriterWriteAttribute(writer, X("key"), X(key));
    status |= xmlTextWriterWriteString(writer, X(value));
    return status | xmlTextWriterEndElement(writer);
}

static int write_head(xmlTextWriterPtr writer) {
    const char *location = "http://graphml.graphdrawing.org/xmlns "
                           "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd";
    int status = xmlTextWriterStartDocument(writer, "1.0", "UTF-8", NULL);
    status |= xmlTextWriterStartElement(writer, X("graphml"));
    status |= xmlTextWriterWriteAttribute(
        writer, X("xmlns"), X("http://graphml.graphdrawing.org/xmlns"));
    status |= xmlTextWriterWriteAttribute(
        writer, X("xmlns:xsi"), X("http://www.w3.org/2001/XMLSchema-instance"));
    status |= xmlTextWriterWriteAttribute(writer, X("xsi:schemaLocation"), X(location));
    for (int v = 0; v < CREF_NODE_VALUES; v++)
        status |= write_key(
            writer, cref_node_keys[v], "node", cref_node_names[v], v == 3 ? "int" : "string");
    for (int v = 0; v < CREF_EDGE_VALUES; v++)
        status |= write_key(
            writer, cref_edge_keys[v], "edge", cref_edge_names[v], v == 7 ? "double" : "string");
    status |= xmlTextWriterStartElement(writer, X("graph"));
    status |= xmlTextWriterWriteAttribute(writer, X("id"), X("G"));
    return status | xmlTextWriterWriteAttribute(writer, X("edgedefault"), X("directed"));
}

int cref_write_graphml(const cref_graph *graph, const char *path) {
    xmlTextWriterPtr writer = xmlNewTextWriterFilename(path, 0);
    if (!writer) return -1;
    xmlTextWriterSetIndent(writer, 1);
    xmlTextWriterSetIndentString(writer, X("  "));
    int status = write_head(writer);
    for (size_t i = 0; i < graph->node_count; i++) {
        const cref_node *node = &graph->nodes[i];
        status |= xmlTextWriterStartElement(writer, X("node"));
        status |= xmlTextWriterWriteAttribute(writer, X("id"), X(node->id));
        for (int v = 0; v < CREF_NODE_VALUES; v++)
            status |= write_data(writer, cref_node_keys[v], node->values[v]);
        status |= xmlTextWriterEndElement(writer);
    }
    for (size_t i = 0; i < graph->edge_count; i++) {
        const cref_edge *edge = &graph->edges[i];
        status |= xmlTextWriterStartElement(writer, X("edge"));
        status |= xmlTextWriterWriteAttribute(writer, X("id"), X(edge->id));
        status |= xmlTextWriterWriteAttribute(
            writer, X("source"), X(graph->nodes[edge->source].id));
        status |= xmlTextWriterWriteAttribute(
            writer, X("target"), X(graph->nodes[edge->target].id));
        for (int v = 0; v < CREF_EDGE_VALUES; v++)
            status |= write_data(writer, cref_edge_keys[v], edge->values[v]);
        status |= xmlTextWriterEndElement(writer);
    }
    status |= xmlTextWriterEndDocument(writer);
    status |= xmlTextWriterFlush(writer);
    xmlFreeTextWriter(writer);
    return status < 0 ? -1 : 0;
}
