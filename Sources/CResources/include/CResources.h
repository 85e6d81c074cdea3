#ifndef GUIJU_CRESOURCES_H
#define GUIJU_CRESOURCES_H
#include <stddef.h>

/* One embedded file. `bytes` is not terminated; `count` is its length. */
typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} guiju_resource;

/* Every embedded file, sorted by name. */
extern const guiju_resource guiju_resources[];
extern const size_t guiju_resource_count;

static inline guiju_resource guiju_resource_at(size_t index) { return guiju_resources[index]; }

/* The outlines of regulations/, sorted by name. */
extern const guiju_resource guiju_laws[];
extern const size_t guiju_law_count;

static inline guiju_resource guiju_law_at(size_t index) { return guiju_laws[index]; }
#endif
