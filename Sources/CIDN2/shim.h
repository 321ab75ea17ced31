// libidn2: IDNA2008 (RFC 5890 to 5893). Nothing here is a function-like macro, so nothing needs a
// wrapper: the header alone is enough.
#include <idn2.h>
