#ifndef GUIJU_CLIBZIP_SHIM_H
#define GUIJU_CLIBZIP_SHIM_H
#include <zip.h>

/* Flags that are macros, which Swift does not import where they are casts. */
static inline int shim_zip_read_only(void) { return ZIP_RDONLY; }
static inline zip_flags_t shim_zip_utf8(void) { return ZIP_FL_ENC_UTF_8; }
static inline zip_flags_t shim_zip_guess(void) { return ZIP_FL_ENC_GUESS; }
#endif
