// PCRE2 with 8-bit code units. Its names are macros that append the width, which Swift does not
// see: call the `_8` names.
#ifndef CPCRE2_SHIM_H
#define CPCRE2_SHIM_H

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#endif
