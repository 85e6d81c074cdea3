#ifndef GUIJU_CLIBXML2_SHIM_H
#define GUIJU_CLIBXML2_SHIM_H
/* Debian builds libxml2 with ICU: <libxml/encoding.h> would then include <unicode/ucnv.h>, whose
   types clash with Foundation's own ICU. The two struct members that this removes
   (_xmlCharEncodingHandler) are never touched from Swift. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/c14n.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>

#include <string.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

/* xmlFree is a mutable global function pointer, which Swift 6 refuses to read. */
static inline void shim_xml_free(void *memory) { xmlFree(memory); }

/* The first `byte` in `count` bytes, or `count`. Glibc's memchr without importing Glibc. */
static inline long shim_find(const unsigned char *bytes, int byte, long count) {
  const void *hit = count > 0 ? memchr(bytes, byte, (size_t)count) : 0;
  return hit ? (const unsigned char *)hit - bytes : count;
}

/* Keeps freed memory for the next document instead of giving it back to the system and asking for it
   again: each worker takes and frees some hundred kilobytes a document. The pad lets each heap of a worker
   begin at its full size: it is addresses only, and saves a call for every four kilobytes that it grows. */
static inline void shim_keep_freed_memory(void) {
#ifdef __GLIBC__
  mallopt(M_TRIM_THRESHOLD, 256 << 20);
  mallopt(M_MMAP_THRESHOLD, 16 << 20);
  mallopt(M_TOP_PAD, 64 << 20);
#endif
}
#endif
