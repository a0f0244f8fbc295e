#ifndef CLIBXML2_SHIM_H
#define CLIBXML2_SHIM_H

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/relaxng.h>
#include <libxml/xmlIO.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlwriter.h>

// A mutable C global (xmlFree): Swift 6 refuses to read it.
static inline void clibxml2_free(void *pointer) { xmlFree(pointer); }

// Macros over thread-local variables are not imported.
static inline xmlStructuredErrorFunc clibxml2_structured_error(void) {
    return xmlStructuredError;
}
static inline void *clibxml2_structured_error_context(void) { return xmlStructuredErrorContext; }

#endif
