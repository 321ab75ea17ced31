// qpdf: the structure of PDF files, read through its C interface.
#ifndef CQPDF_SHIM_H
#define CQPDF_SHIM_H

#include <qpdf/qpdf-c.h>

#endif
