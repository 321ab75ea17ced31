// utf8proc: normal forms, case folding and properties of Unicode. Nothing here is a function-like
// macro, so nothing needs a wrapper: the header alone is enough.
#include <utf8proc.h>
