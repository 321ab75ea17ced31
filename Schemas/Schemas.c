// Written by Scripts/embed-schemas. Do not edit.
#include "Schemas.h"

static const unsigned char file_0[] = {
#embed "cli/error.json"
};
static const unsigned char file_1[] = {
#embed "cli/explain.json"
};
static const unsigned char file_2[] = {
#embed "cli/finding.json"
};
static const unsigned char file_3[] = {
#embed "cli/help.json"
};
static const unsigned char file_4[] = {
#embed "cli/schema-lint.json"
};
static const unsigned char file_5[] = {
#embed "cli/schema-test.json"
};
static const unsigned char file_6[] = {
#embed "cli/schema-validate.json"
};
static const unsigned char file_7[] = {
#embed "cli/version.json"
};
static const unsigned char file_8[] = {
#embed "draft2020-12/meta/applicator.json"
};
static const unsigned char file_9[] = {
#embed "draft2020-12/meta/content.json"
};
static const unsigned char file_10[] = {
#embed "draft2020-12/meta/core.json"
};
static const unsigned char file_11[] = {
#embed "draft2020-12/meta/format-annotation.json"
};
static const unsigned char file_12[] = {
#embed "draft2020-12/meta/format-assertion.json"
};
static const unsigned char file_13[] = {
#embed "draft2020-12/meta/meta-data.json"
};
static const unsigned char file_14[] = {
#embed "draft2020-12/meta/unevaluated.json"
};
static const unsigned char file_15[] = {
#embed "draft2020-12/meta/validation.json"
};
static const unsigned char file_16[] = {
#embed "draft2020-12/schema.json"
};

static const struct embedded_schema files[] = {
  {"cli/error.json", file_0, sizeof file_0},
  {"cli/explain.json", file_1, sizeof file_1},
  {"cli/finding.json", file_2, sizeof file_2},
  {"cli/help.json", file_3, sizeof file_3},
  {"cli/schema-lint.json", file_4, sizeof file_4},
  {"cli/schema-test.json", file_5, sizeof file_5},
  {"cli/schema-validate.json", file_6, sizeof file_6},
  {"cli/version.json", file_7, sizeof file_7},
  {"draft2020-12/meta/applicator.json", file_8, sizeof file_8},
  {"draft2020-12/meta/content.json", file_9, sizeof file_9},
  {"draft2020-12/meta/core.json", file_10, sizeof file_10},
  {"draft2020-12/meta/format-annotation.json", file_11, sizeof file_11},
  {"draft2020-12/meta/format-assertion.json", file_12, sizeof file_12},
  {"draft2020-12/meta/meta-data.json", file_13, sizeof file_13},
  {"draft2020-12/meta/unevaluated.json", file_14, sizeof file_14},
  {"draft2020-12/meta/validation.json", file_15, sizeof file_15},
  {"draft2020-12/schema.json", file_16, sizeof file_16},
};

const struct embedded_schema *const embedded_schemas = files;
const size_t embedded_schema_count = sizeof files / sizeof *files;
