#ifndef GUIJU_CLIBCRYPTO_SHIM_H
#define GUIJU_CLIBCRYPTO_SHIM_H
#include <openssl/evp.h>
#endif
