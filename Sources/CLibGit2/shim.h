#ifndef GUIJU_CLIBGIT2_SHIM_H
#define GUIJU_CLIBGIT2_SHIM_H
#include <git2.h>
#endif
