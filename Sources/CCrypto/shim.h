// OpenSSL's libcrypto, 3.0 or later. What Swift does not see of it (function-like macros) gets a
// `static inline` function here; all that digests need arrives as it is.
#ifndef CCRYPTO_SHIM_H
#define CCRYPTO_SHIM_H

#include <openssl/crypto.h>
#include <openssl/evp.h>

#endif
