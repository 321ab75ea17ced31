// qpdf: the structure of PDF files, read through its C interface.
//
// The library and what it needs are loaded by the process that asks for them, and by no other: a
// program that is linked to it takes twice as long to start, whatever it does then.
#ifndef CQPDF_SHIM_H
#define CQPDF_SHIM_H

#include <dlfcn.h>
#include <qpdf/DLL.h>
#include <qpdf/qpdf-c.h>

// The library that has the interface of these headers.
#if QPDF_MAJOR_VERSION == 11
#define CQPDF_LIBRARY "libqpdf.so.29"
#elif QPDF_MAJOR_VERSION == 12
#define CQPDF_LIBRARY "libqpdf.so.30"
#else
#error "name the library of this version of qpdf"
#endif

// The functions that are used, without their common beginning.
#define CQPDF_FUNCTIONS(F)                                                                        \
  F(cleanup) F(get_error) F(get_error_code) F(get_error_message_detail) F(get_num_pages)          \
  F(get_page_n) F(get_root) F(get_trailer) F(has_error) F(init) F(more_warnings)                  \
  F(next_warning) F(oh_get_array_item) F(oh_get_array_n_items) F(oh_get_dict) F(oh_get_key)       \
  F(oh_get_object_id) F(oh_get_page_content_data) F(oh_get_stream_data)                           \
  F(oh_get_value_as_longlong) F(oh_get_value_as_number) F(oh_has_key) F(oh_is_array)              \
  F(oh_is_dictionary) F(oh_is_name_and_equals) F(oh_is_stream) F(oh_is_string)                    \
  F(oh_release_all) F(read_memory) F(set_suppress_warnings) F(silence_errors)

// The functions of a library that is loaded.
struct cqpdf_functions {
#define CQPDF_FIELD(name) __typeof__(qpdf_##name) *_Nonnull name;
  CQPDF_FUNCTIONS(CQPDF_FIELD)
#undef CQPDF_FIELD
};

// Loads the library, for good; 0 where it is not there, or lacks a function.
static inline int cqpdf_load(struct cqpdf_functions *_Nonnull functions) {
  void *library = dlopen(CQPDF_LIBRARY, RTLD_NOW | RTLD_LOCAL);
  if (library == 0) return 0;
#define CQPDF_FIND(name)                                              \
  void *found_##name = dlsym(library, "qpdf_" #name);                 \
  if (found_##name == 0) return 0;                                    \
  functions->name = (__typeof__(qpdf_##name) *)found_##name;
  CQPDF_FUNCTIONS(CQPDF_FIND)
#undef CQPDF_FIND
  return 1;
}

#endif
