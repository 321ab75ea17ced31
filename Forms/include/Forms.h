#ifndef HOSO_FORMS_H
#define HOSO_FORMS_H

#include <stddef.h>

/// A file below Forms/, compiled into the program.
struct embedded_form {
  /// Its path below Forms/.
  const char *name;
  const unsigned char *bytes;
  size_t count;
};

/// All of them, sorted by name.
extern const struct embedded_form *const embedded_forms;
extern const size_t embedded_form_count;

#endif
