#ifndef CLAIMGRAPH_CBZIP2_SHIM_H
#define CLAIMGRAPH_CBZIP2_SHIM_H

#include <bzlib.h>

#endif
