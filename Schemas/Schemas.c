// Written by Scripts/embed-schemas. Do not edit.
#include "Schemas.h"

static const unsigned char file_0[] = {
#embed "cli/bag-create.json"
};
static const unsigned char file_1[] = {
#embed "cli/bag-fill.json"
};
static const unsigned char file_2[] = {
#embed "cli/cat.json"
};
static const unsigned char file_3[] = {
#embed "cli/error.json"
};
static const unsigned char file_4[] = {
#embed "cli/explain.json"
};
static const unsigned char file_5[] = {
#embed "cli/finding.json"
};
static const unsigned char file_6[] = {
#embed "cli/help.json"
};
static const unsigned char file_7[] = {
#embed "cli/inspect.json"
};
static const unsigned char file_8[] = {
#embed "cli/ls.json"
};
static const unsigned char file_9[] = {
#embed "cli/ocfl-checkout.json"
};
static const unsigned char file_10[] = {
#embed "cli/ocfl-commit.json"
};
static const unsigned char file_11[] = {
#embed "cli/ocfl-create.json"
};
static const unsigned char file_12[] = {
#embed "cli/ocfl-diff.json"
};
static const unsigned char file_13[] = {
#embed "cli/ocfl-log.json"
};
static const unsigned char file_14[] = {
#embed "cli/ocfl-recover.json"
};
static const unsigned char file_15[] = {
#embed "cli/pack.json"
};
static const unsigned char file_16[] = {
#embed "cli/schema-lint.json"
};
static const unsigned char file_17[] = {
#embed "cli/schema-test.json"
};
static const unsigned char file_18[] = {
#embed "cli/schema-validate.json"
};
static const unsigned char file_19[] = {
#embed "cli/unpack.json"
};
static const unsigned char file_20[] = {
#embed "cli/verify.json"
};
static const unsigned char file_21[] = {
#embed "cli/version.json"
};
static const unsigned char file_22[] = {
#embed "draft2020-12/meta/applicator.json"
};
static const unsigned char file_23[] = {
#embed "draft2020-12/meta/content.json"
};
static const unsigned char file_24[] = {
#embed "draft2020-12/meta/core.json"
};
static const unsigned char file_25[] = {
#embed "draft2020-12/meta/format-annotation.json"
};
static const unsigned char file_26[] = {
#embed "draft2020-12/meta/format-assertion.json"
};
static const unsigned char file_27[] = {
#embed "draft2020-12/meta/meta-data.json"
};
static const unsigned char file_28[] = {
#embed "draft2020-12/meta/unevaluated.json"
};
static const unsigned char file_29[] = {
#embed "draft2020-12/meta/validation.json"
};
static const unsigned char file_30[] = {
#embed "draft2020-12/schema.json"
};

static const struct embedded_schema files[] = {
  {"cli/bag-create.json", file_0, sizeof file_0},
  {"cli/bag-fill.json", file_1, sizeof file_1},
  {"cli/cat.json", file_2, sizeof file_2},
  {"cli/error.json", file_3, sizeof file_3},
  {"cli/explain.json", file_4, sizeof file_4},
  {"cli/finding.json", file_5, sizeof file_5},
  {"cli/help.json", file_6, sizeof file_6},
  {"cli/inspect.json", file_7, sizeof file_7},
  {"cli/ls.json", file_8, sizeof file_8},
  {"cli/ocfl-checkout.json", file_9, sizeof file_9},
  {"cli/ocfl-commit.json", file_10, sizeof file_10},
  {"cli/ocfl-create.json", file_11, sizeof file_11},
  {"cli/ocfl-diff.json", file_12, sizeof file_12},
  {"cli/ocfl-log.json", file_13, sizeof file_13},
  {"cli/ocfl-recover.json", file_14, sizeof file_14},
  {"cli/pack.json", file_15, sizeof file_15},
  {"cli/schema-lint.json", file_16, sizeof file_16},
  {"cli/schema-test.json", file_17, sizeof file_17},
  {"cli/schema-validate.json", file_18, sizeof file_18},
  {"cli/unpack.json", file_19, sizeof file_19},
  {"cli/verify.json", file_20, sizeof file_20},
  {"cli/version.json", file_21, sizeof file_21},
  {"draft2020-12/meta/applicator.json", file_22, sizeof file_22},
  {"draft2020-12/meta/content.json", file_23, sizeof file_23},
  {"draft2020-12/meta/core.json", file_24, sizeof file_24},
  {"draft2020-12/meta/format-annotation.json", file_25, sizeof file_25},
  {"draft2020-12/meta/format-assertion.json", file_26, sizeof file_26},
  {"draft2020-12/meta/meta-data.json", file_27, sizeof file_27},
  {"draft2020-12/meta/unevaluated.json", file_28, sizeof file_28},
  {"draft2020-12/meta/validation.json", file_29, sizeof file_29},
  {"draft2020-12/schema.json", file_30, sizeof file_30},
};

const struct embedded_schema *const embedded_schemas = files;
const size_t embedded_schema_count = sizeof files / sizeof *files;
