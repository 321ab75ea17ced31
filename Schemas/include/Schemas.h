#ifndef HOSO_SCHEMAS_H
#define HOSO_SCHEMAS_H

#include <stddef.h>

/// A file below Schemas/, compiled into the program.
struct embedded_schema {
  /// Its path below Schemas/.
  const char *name;
  const unsigned char *bytes;
  size_t count;
};

/// All of them, sorted by name.
extern const struct embedded_schema *const embedded_schemas;
extern const size_t embedded_schema_count;

#endif
