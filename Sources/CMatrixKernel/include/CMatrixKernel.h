#ifndef CLAIMGRAPH_CMATRIXKERNEL_H
#define CLAIMGRAPH_CMATRIXKERNEL_H

#include <stdbool.h>
#include <stddef.h>

/// A product of matrices, left × right, whose right-hand side is packed: panels of eight columns,
/// each `inner` rows of eight floats, one panel behind the other.
struct claimgraph_product {
    /// `rows` rows of `inner` floats, `left_stride` floats apart.
    const float *_Nonnull left;
    size_t left_stride;
    size_t rows;
    size_t inner;
    /// `panel_count` panels, `panel_stride` floats apart, aligned to 32 bytes.
    const float *_Nonnull panels;
    size_t panel_stride;
    size_t panel_count;
    /// `rows` rows of 8 × `panel_count` floats, `result_stride` floats apart, aligned to 32 bytes.
    float *_Nonnull result;
    size_t result_stride;
    /// Whether the product is added to `result` or replaces it.
    bool accumulates;
};

/// Takes the product with the widest vectors of the processor. Sums are taken in one order, without
/// fused multiply-add, so that every processor gives the same bits.
void claimgraph_multiply(const struct claimgraph_product *_Nonnull product);

#endif
