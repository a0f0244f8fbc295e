// The one loop that wants vectors wider than the least a processor of its kind has. Swift chooses
// instructions for a whole program; C may choose them for one function, when it runs.

#include "CMatrixKernel.h"

#pragma STDC FP_CONTRACT OFF

typedef float panel_row __attribute__((vector_size(32)));

// `count` rows at once, a constant at each call: their sums stay in registers, and each row of the
// panel is loaded once for all of them.
static inline __attribute__((always_inline)) void multiply_rows(
    const struct claimgraph_product *p, const panel_row *panel, size_t row, size_t column,
    const int count) {
    const float *left = p->left + row * p->left_stride;
    float *result = p->result + row * p->result_stride + column;
    panel_row sums[8] = {0};
    for (size_t inner = 0; inner < p->inner; inner++) {
        for (int i = 0; i < count; i++) {
            sums[i] += panel[inner] * left[(size_t)i * p->left_stride + inner];
        }
    }
    for (int i = 0; i < count; i++) {
        panel_row *target = (panel_row *)(result + (size_t)i * p->result_stride);
        *target = p->accumulates ? *target + sums[i] : sums[i];
    }
}

// One row, as the sum of its even and its odd products: they need not wait for each other.
static inline __attribute__((always_inline)) void multiply_row(
    const struct claimgraph_product *p, const panel_row *panel, size_t row, size_t column) {
    const float *left = p->left + row * p->left_stride;
    panel_row *target = (panel_row *)(p->result + row * p->result_stride + column);
    panel_row even = {0}, odd = {0};
    size_t inner = 0;
    for (; inner + 2 <= p->inner; inner += 2) {
        even += panel[inner] * left[inner];
        odd += panel[inner + 1] * left[inner + 1];
    }
    if (inner < p->inner) even += panel[inner] * left[inner];
    panel_row sums = even + odd;
    *target = p->accumulates ? *target + sums : sums;
}

// `most` rows at once as long as there are, then four, then one; see above for why the number has
// to be a constant.
static inline __attribute__((always_inline)) void multiply(
    const struct claimgraph_product *p, const int most) {
    for (size_t index = 0; index < p->panel_count; index++) {
        const panel_row *panel = (const panel_row *)(p->panels + index * p->panel_stride);
        size_t row = 0;
        for (; row + (size_t)most <= p->rows; row += (size_t)most) {
            multiply_rows(p, panel, row, 8 * index, most);
        }
        for (; row + 4 <= p->rows; row += 4) multiply_rows(p, panel, row, 8 * index, 4);
        for (; row < p->rows; row++) multiply_row(p, panel, row, 8 * index);
    }
}

#if defined(__x86_64__)
__attribute__((target("avx2"))) static void multiply_avx2(const struct claimgraph_product *p) {
    multiply(p, 8);
}
#endif

void claimgraph_multiply(const struct claimgraph_product *product) {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2")) return multiply_avx2(product);
#endif
    multiply(product, 4);
}
