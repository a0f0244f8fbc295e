#ifndef CLAIMGRAPH_CZLIB_SHIM_H
#define CLAIMGRAPH_CZLIB_SHIM_H

#include <zlib.h>

/* inflateInit2 is a macro with arguments, which Swift does not import. 31 = 15 bits of window and
   a gzip header. */
static inline int claimgraph_inflate_init(z_stream *stream) {
    return inflateInit2(stream, 31);
}

#endif
