// Written by Scripts/embed-schemas. Do not edit.
#include "Schemas.h"

static const unsigned char file_0[] = {
#embed "act.json"
};
static const unsigned char file_1[] = {
#embed "cli/attach.json"
};
static const unsigned char file_2[] = {
#embed "cli/backup.json"
};
static const unsigned char file_3[] = {
#embed "cli/bag-create.json"
};
static const unsigned char file_4[] = {
#embed "cli/bag-fill.json"
};
static const unsigned char file_5[] = {
#embed "cli/blame.json"
};
static const unsigned char file_6[] = {
#embed "cli/cat.json"
};
static const unsigned char file_7[] = {
#embed "cli/check.json"
};
static const unsigned char file_8[] = {
#embed "cli/checkout.json"
};
static const unsigned char file_9[] = {
#embed "cli/commit.json"
};
static const unsigned char file_10[] = {
#embed "cli/config-get.json"
};
static const unsigned char file_11[] = {
#embed "cli/config-list.json"
};
static const unsigned char file_12[] = {
#embed "cli/config-set.json"
};
static const unsigned char file_13[] = {
#embed "cli/deadline.json"
};
static const unsigned char file_14[] = {
#embed "cli/detach.json"
};
static const unsigned char file_15[] = {
#embed "cli/diff.json"
};
static const unsigned char file_16[] = {
#embed "cli/doctor.json"
};
static const unsigned char file_17[] = {
#embed "cli/error.json"
};
static const unsigned char file_18[] = {
#embed "cli/explain.json"
};
static const unsigned char file_19[] = {
#embed "cli/find.json"
};
static const unsigned char file_20[] = {
#embed "cli/finding.json"
};
static const unsigned char file_21[] = {
#embed "cli/form-lint.json"
};
static const unsigned char file_22[] = {
#embed "cli/form-list.json"
};
static const unsigned char file_23[] = {
#embed "cli/form-show.json"
};
static const unsigned char file_24[] = {
#embed "cli/form-template.json"
};
static const unsigned char file_25[] = {
#embed "cli/get.json"
};
static const unsigned char file_26[] = {
#embed "cli/help.json"
};
static const unsigned char file_27[] = {
#embed "cli/init.json"
};
static const unsigned char file_28[] = {
#embed "cli/inspect.json"
};
static const unsigned char file_29[] = {
#embed "cli/list.json"
};
static const unsigned char file_30[] = {
#embed "cli/log.json"
};
static const unsigned char file_31[] = {
#embed "cli/ls.json"
};
static const unsigned char file_32[] = {
#embed "cli/new.json"
};
static const unsigned char file_33[] = {
#embed "cli/ocfl-checkout.json"
};
static const unsigned char file_34[] = {
#embed "cli/ocfl-commit.json"
};
static const unsigned char file_35[] = {
#embed "cli/ocfl-create.json"
};
static const unsigned char file_36[] = {
#embed "cli/ocfl-diff.json"
};
static const unsigned char file_37[] = {
#embed "cli/ocfl-log.json"
};
static const unsigned char file_38[] = {
#embed "cli/ocfl-recover.json"
};
static const unsigned char file_39[] = {
#embed "cli/pack.json"
};
static const unsigned char file_40[] = {
#embed "cli/put.json"
};
static const unsigned char file_41[] = {
#embed "cli/receive.json"
};
static const unsigned char file_42[] = {
#embed "cli/reindex.json"
};
static const unsigned char file_43[] = {
#embed "cli/schema-lint.json"
};
static const unsigned char file_44[] = {
#embed "cli/schema-test.json"
};
static const unsigned char file_45[] = {
#embed "cli/schema-validate.json"
};
static const unsigned char file_46[] = {
#embed "cli/set.json"
};
static const unsigned char file_47[] = {
#embed "cli/show.json"
};
static const unsigned char file_48[] = {
#embed "cli/status.json"
};
static const unsigned char file_49[] = {
#embed "cli/undo.json"
};
static const unsigned char file_50[] = {
#embed "cli/unit-add.json"
};
static const unsigned char file_51[] = {
#embed "cli/unit-close.json"
};
static const unsigned char file_52[] = {
#embed "cli/unit-import.json"
};
static const unsigned char file_53[] = {
#embed "cli/unit-list.json"
};
static const unsigned char file_54[] = {
#embed "cli/unit-show.json"
};
static const unsigned char file_55[] = {
#embed "cli/unpack.json"
};
static const unsigned char file_56[] = {
#embed "cli/verify.json"
};
static const unsigned char file_57[] = {
#embed "cli/version.json"
};
static const unsigned char file_58[] = {
#embed "dossier.json"
};
static const unsigned char file_59[] = {
#embed "draft2020-12/meta/applicator.json"
};
static const unsigned char file_60[] = {
#embed "draft2020-12/meta/content.json"
};
static const unsigned char file_61[] = {
#embed "draft2020-12/meta/core.json"
};
static const unsigned char file_62[] = {
#embed "draft2020-12/meta/format-annotation.json"
};
static const unsigned char file_63[] = {
#embed "draft2020-12/meta/format-assertion.json"
};
static const unsigned char file_64[] = {
#embed "draft2020-12/meta/meta-data.json"
};
static const unsigned char file_65[] = {
#embed "draft2020-12/meta/unevaluated.json"
};
static const unsigned char file_66[] = {
#embed "draft2020-12/meta/validation.json"
};
static const unsigned char file_67[] = {
#embed "draft2020-12/schema.json"
};
static const unsigned char file_68[] = {
#embed "forms/1-knd/hd09-2017.json"
};
static const unsigned char file_69[] = {
#embed "forms/1-knd/hd12-2022.json"
};
static const unsigned char file_70[] = {
#embed "forms/10-knd/hd09-2017.json"
};
static const unsigned char file_71[] = {
#embed "forms/10-knd/hd12-2022.json"
};
static const unsigned char file_72[] = {
#embed "forms/11-knd/hd09-2017.json"
};
static const unsigned char file_73[] = {
#embed "forms/11-knd/hd12-2022.json"
};
static const unsigned char file_74[] = {
#embed "forms/12-knd/hd09-2017.json"
};
static const unsigned char file_75[] = {
#embed "forms/12-knd/hd12-2022.json"
};
static const unsigned char file_76[] = {
#embed "forms/13-knd/hd09-2017.json"
};
static const unsigned char file_77[] = {
#embed "forms/13-knd/hd12-2022.json"
};
static const unsigned char file_78[] = {
#embed "forms/14-knd/hd09-2017.json"
};
static const unsigned char file_79[] = {
#embed "forms/14-knd/hd12-2022.json"
};
static const unsigned char file_80[] = {
#embed "forms/15-knd/hd09-2017.json"
};
static const unsigned char file_81[] = {
#embed "forms/15-knd/hd12-2022.json"
};
static const unsigned char file_82[] = {
#embed "forms/16-knd/hd09-2017.json"
};
static const unsigned char file_83[] = {
#embed "forms/16-knd/hd12-2022.json"
};
static const unsigned char file_84[] = {
#embed "forms/18-knd/hd09-2017.json"
};
static const unsigned char file_85[] = {
#embed "forms/18-knd/hd12-2022.json"
};
static const unsigned char file_86[] = {
#embed "forms/2-knd/hd09-2017.json"
};
static const unsigned char file_87[] = {
#embed "forms/2-knd/hd12-2022.json"
};
static const unsigned char file_88[] = {
#embed "forms/20-knd/hd09-2017.json"
};
static const unsigned char file_89[] = {
#embed "forms/20-knd/hd12-2022.json"
};
static const unsigned char file_90[] = {
#embed "forms/3-knd/hd09-2017.json"
};
static const unsigned char file_91[] = {
#embed "forms/3-knd/hd12-2022.json"
};
static const unsigned char file_92[] = {
#embed "forms/3a-knd/hd09-2017.json"
};
static const unsigned char file_93[] = {
#embed "forms/3a-knd/hd12-2022.json"
};
static const unsigned char file_94[] = {
#embed "forms/4-knd/hd09-2017.json"
};
static const unsigned char file_95[] = {
#embed "forms/4-knd/hd12-2022.json"
};
static const unsigned char file_96[] = {
#embed "forms/4a-knd/hd09-2017.json"
};
static const unsigned char file_97[] = {
#embed "forms/4a-knd/hd12-2022.json"
};
static const unsigned char file_98[] = {
#embed "forms/5-knd/hd09-2017.json"
};
static const unsigned char file_99[] = {
#embed "forms/5-knd/hd12-2022.json"
};
static const unsigned char file_100[] = {
#embed "forms/5b-knd/hoso-1.json"
};
static const unsigned char file_101[] = {
#embed "forms/5c-knd/hoso-1.json"
};
static const unsigned char file_102[] = {
#embed "forms/6-knd/hd09-2017.json"
};
static const unsigned char file_103[] = {
#embed "forms/6-knd/hd12-2022.json"
};
static const unsigned char file_104[] = {
#embed "forms/7-knd/hd09-2017.json"
};
static const unsigned char file_105[] = {
#embed "forms/7-knd/hd12-2022.json"
};
static const unsigned char file_106[] = {
#embed "forms/8-knd/hd09-2017.json"
};
static const unsigned char file_107[] = {
#embed "forms/8-knd/hd12-2022.json"
};
static const unsigned char file_108[] = {
#embed "forms/9-knd/hd09-2017.json"
};
static const unsigned char file_109[] = {
#embed "forms/9-knd/hd12-2022.json"
};
static const unsigned char file_110[] = {
#embed "forms/annulment/hoso-1.json"
};
static const unsigned char file_111[] = {
#embed "forms/ceremony/hoso-1.json"
};
static const unsigned char file_112[] = {
#embed "forms/cn-dvm/hoso-1.json"
};
static const unsigned char file_113[] = {
#embed "forms/cn-ntvd/hd09-2017.json"
};
static const unsigned char file_114[] = {
#embed "forms/cn-ntvd/hd12-2022.json"
};
static const unsigned char file_115[] = {
#embed "forms/common.json"
};
static const unsigned char file_116[] = {
#embed "forms/consent/hoso-1.json"
};
static const unsigned char file_117[] = {
#embed "forms/data/common.json"
};
static const unsigned char file_118[] = {
#embed "forms/data/deadlines.json"
};
static const unsigned char file_119[] = {
#embed "forms/data/definition.json"
};
static const unsigned char file_120[] = {
#embed "forms/data/holidays.json"
};
static const unsigned char file_121[] = {
#embed "forms/data/profile.json"
};
static const unsigned char file_122[] = {
#embed "forms/data/regulations.json"
};
static const unsigned char file_123[] = {
#embed "forms/data/rules.json"
};
static const unsigned char file_124[] = {
#embed "forms/data/sources.json"
};
static const unsigned char file_125[] = {
#embed "forms/data/vocabulary.json"
};
static const unsigned char file_126[] = {
#embed "forms/emissary-letter/hoso-1.json"
};
static const unsigned char file_127[] = {
#embed "forms/emissary-report/hoso-1.json"
};
static const unsigned char file_128[] = {
#embed "forms/explanation/hoso-1.json"
};
static const unsigned char file_129[] = {
#embed "forms/helper-assignment/hoso-1.json"
};
static const unsigned char file_130[] = {
#embed "forms/leaving-record/hoso-1.json"
};
static const unsigned char file_131[] = {
#embed "forms/moving-referral/hoso-1.json"
};
static const unsigned char file_132[] = {
#embed "forms/notice/hoso-1.json"
};
static const unsigned char file_133[] = {
#embed "forms/redo-order/hoso-1.json"
};
static const unsigned char file_134[] = {
#embed "forms/result-notice/hoso-1.json"
};
static const unsigned char file_135[] = {
#embed "forms/transcript/hoso-1.json"
};
static const unsigned char file_136[] = {
#embed "forms/upper-consent/hoso-1.json"
};
static const unsigned char file_137[] = {
#embed "forms/verification-reply/hoso-1.json"
};
static const unsigned char file_138[] = {
#embed "forms/verification-summary/hoso-1.json"
};
static const unsigned char file_139[] = {
#embed "record.json"
};
static const unsigned char file_140[] = {
#embed "store.json"
};
static const unsigned char file_141[] = {
#embed "units.json"
};

static const struct embedded_schema files[] = {
  {"act.json", file_0, sizeof file_0},
  {"cli/attach.json", file_1, sizeof file_1},
  {"cli/backup.json", file_2, sizeof file_2},
  {"cli/bag-create.json", file_3, sizeof file_3},
  {"cli/bag-fill.json", file_4, sizeof file_4},
  {"cli/blame.json", file_5, sizeof file_5},
  {"cli/cat.json", file_6, sizeof file_6},
  {"cli/check.json", file_7, sizeof file_7},
  {"cli/checkout.json", file_8, sizeof file_8},
  {"cli/commit.json", file_9, sizeof file_9},
  {"cli/config-get.json", file_10, sizeof file_10},
  {"cli/config-list.json", file_11, sizeof file_11},
  {"cli/config-set.json", file_12, sizeof file_12},
  {"cli/deadline.json", file_13, sizeof file_13},
  {"cli/detach.json", file_14, sizeof file_14},
  {"cli/diff.json", file_15, sizeof file_15},
  {"cli/doctor.json", file_16, sizeof file_16},
  {"cli/error.json", file_17, sizeof file_17},
  {"cli/explain.json", file_18, sizeof file_18},
  {"cli/find.json", file_19, sizeof file_19},
  {"cli/finding.json", file_20, sizeof file_20},
  {"cli/form-lint.json", file_21, sizeof file_21},
  {"cli/form-list.json", file_22, sizeof file_22},
  {"cli/form-show.json", file_23, sizeof file_23},
  {"cli/form-template.json", file_24, sizeof file_24},
  {"cli/get.json", file_25, sizeof file_25},
  {"cli/help.json", file_26, sizeof file_26},
  {"cli/init.json", file_27, sizeof file_27},
  {"cli/inspect.json", file_28, sizeof file_28},
  {"cli/list.json", file_29, sizeof file_29},
  {"cli/log.json", file_30, sizeof file_30},
  {"cli/ls.json", file_31, sizeof file_31},
  {"cli/new.json", file_32, sizeof file_32},
  {"cli/ocfl-checkout.json", file_33, sizeof file_33},
  {"cli/ocfl-commit.json", file_34, sizeof file_34},
  {"cli/ocfl-create.json", file_35, sizeof file_35},
  {"cli/ocfl-diff.json", file_36, sizeof file_36},
  {"cli/ocfl-log.json", file_37, sizeof file_37},
  {"cli/ocfl-recover.json", file_38, sizeof file_38},
  {"cli/pack.json", file_39, sizeof file_39},
  {"cli/put.json", file_40, sizeof file_40},
  {"cli/receive.json", file_41, sizeof file_41},
  {"cli/reindex.json", file_42, sizeof file_42},
  {"cli/schema-lint.json", file_43, sizeof file_43},
  {"cli/schema-test.json", file_44, sizeof file_44},
  {"cli/schema-validate.json", file_45, sizeof file_45},
  {"cli/set.json", file_46, sizeof file_46},
  {"cli/show.json", file_47, sizeof file_47},
  {"cli/status.json", file_48, sizeof file_48},
  {"cli/undo.json", file_49, sizeof file_49},
  {"cli/unit-add.json", file_50, sizeof file_50},
  {"cli/unit-close.json", file_51, sizeof file_51},
  {"cli/unit-import.json", file_52, sizeof file_52},
  {"cli/unit-list.json", file_53, sizeof file_53},
  {"cli/unit-show.json", file_54, sizeof file_54},
  {"cli/unpack.json", file_55, sizeof file_55},
  {"cli/verify.json", file_56, sizeof file_56},
  {"cli/version.json", file_57, sizeof file_57},
  {"dossier.json", file_58, sizeof file_58},
  {"draft2020-12/meta/applicator.json", file_59, sizeof file_59},
  {"draft2020-12/meta/content.json", file_60, sizeof file_60},
  {"draft2020-12/meta/core.json", file_61, sizeof file_61},
  {"draft2020-12/meta/format-annotation.json", file_62, sizeof file_62},
  {"draft2020-12/meta/format-assertion.json", file_63, sizeof file_63},
  {"draft2020-12/meta/meta-data.json", file_64, sizeof file_64},
  {"draft2020-12/meta/unevaluated.json", file_65, sizeof file_65},
  {"draft2020-12/meta/validation.json", file_66, sizeof file_66},
  {"draft2020-12/schema.json", file_67, sizeof file_67},
  {"forms/1-knd/hd09-2017.json", file_68, sizeof file_68},
  {"forms/1-knd/hd12-2022.json", file_69, sizeof file_69},
  {"forms/10-knd/hd09-2017.json", file_70, sizeof file_70},
  {"forms/10-knd/hd12-2022.json", file_71, sizeof file_71},
  {"forms/11-knd/hd09-2017.json", file_72, sizeof file_72},
  {"forms/11-knd/hd12-2022.json", file_73, sizeof file_73},
  {"forms/12-knd/hd09-2017.json", file_74, sizeof file_74},
  {"forms/12-knd/hd12-2022.json", file_75, sizeof file_75},
  {"forms/13-knd/hd09-2017.json", file_76, sizeof file_76},
  {"forms/13-knd/hd12-2022.json", file_77, sizeof file_77},
  {"forms/14-knd/hd09-2017.json", file_78, sizeof file_78},
  {"forms/14-knd/hd12-2022.json", file_79, sizeof file_79},
  {"forms/15-knd/hd09-2017.json", file_80, sizeof file_80},
  {"forms/15-knd/hd12-2022.json", file_81, sizeof file_81},
  {"forms/16-knd/hd09-2017.json", file_82, sizeof file_82},
  {"forms/16-knd/hd12-2022.json", file_83, sizeof file_83},
  {"forms/18-knd/hd09-2017.json", file_84, sizeof file_84},
  {"forms/18-knd/hd12-2022.json", file_85, sizeof file_85},
  {"forms/2-knd/hd09-2017.json", file_86, sizeof file_86},
  {"forms/2-knd/hd12-2022.json", file_87, sizeof file_87},
  {"forms/20-knd/hd09-2017.json", file_88, sizeof file_88},
  {"forms/20-knd/hd12-2022.json", file_89, sizeof file_89},
  {"forms/3-knd/hd09-2017.json", file_90, sizeof file_90},
  {"forms/3-knd/hd12-2022.json", file_91, sizeof file_91},
  {"forms/3a-knd/hd09-2017.json", file_92, sizeof file_92},
  {"forms/3a-knd/hd12-2022.json", file_93, sizeof file_93},
  {"forms/4-knd/hd09-2017.json", file_94, sizeof file_94},
  {"forms/4-knd/hd12-2022.json", file_95, sizeof file_95},
  {"forms/4a-knd/hd09-2017.json", file_96, sizeof file_96},
  {"forms/4a-knd/hd12-2022.json", file_97, sizeof file_97},
  {"forms/5-knd/hd09-2017.json", file_98, sizeof file_98},
  {"forms/5-knd/hd12-2022.json", file_99, sizeof file_99},
  {"forms/5b-knd/hoso-1.json", file_100, sizeof file_100},
  {"forms/5c-knd/hoso-1.json", file_101, sizeof file_101},
  {"forms/6-knd/hd09-2017.json", file_102, sizeof file_102},
  {"forms/6-knd/hd12-2022.json", file_103, sizeof file_103},
  {"forms/7-knd/hd09-2017.json", file_104, sizeof file_104},
  {"forms/7-knd/hd12-2022.json", file_105, sizeof file_105},
  {"forms/8-knd/hd09-2017.json", file_106, sizeof file_106},
  {"forms/8-knd/hd12-2022.json", file_107, sizeof file_107},
  {"forms/9-knd/hd09-2017.json", file_108, sizeof file_108},
  {"forms/9-knd/hd12-2022.json", file_109, sizeof file_109},
  {"forms/annulment/hoso-1.json", file_110, sizeof file_110},
  {"forms/ceremony/hoso-1.json", file_111, sizeof file_111},
  {"forms/cn-dvm/hoso-1.json", file_112, sizeof file_112},
  {"forms/cn-ntvd/hd09-2017.json", file_113, sizeof file_113},
  {"forms/cn-ntvd/hd12-2022.json", file_114, sizeof file_114},
  {"forms/common.json", file_115, sizeof file_115},
  {"forms/consent/hoso-1.json", file_116, sizeof file_116},
  {"forms/data/common.json", file_117, sizeof file_117},
  {"forms/data/deadlines.json", file_118, sizeof file_118},
  {"forms/data/definition.json", file_119, sizeof file_119},
  {"forms/data/holidays.json", file_120, sizeof file_120},
  {"forms/data/profile.json", file_121, sizeof file_121},
  {"forms/data/regulations.json", file_122, sizeof file_122},
  {"forms/data/rules.json", file_123, sizeof file_123},
  {"forms/data/sources.json", file_124, sizeof file_124},
  {"forms/data/vocabulary.json", file_125, sizeof file_125},
  {"forms/emissary-letter/hoso-1.json", file_126, sizeof file_126},
  {"forms/emissary-report/hoso-1.json", file_127, sizeof file_127},
  {"forms/explanation/hoso-1.json", file_128, sizeof file_128},
  {"forms/helper-assignment/hoso-1.json", file_129, sizeof file_129},
  {"forms/leaving-record/hoso-1.json", file_130, sizeof file_130},
  {"forms/moving-referral/hoso-1.json", file_131, sizeof file_131},
  {"forms/notice/hoso-1.json", file_132, sizeof file_132},
  {"forms/redo-order/hoso-1.json", file_133, sizeof file_133},
  {"forms/result-notice/hoso-1.json", file_134, sizeof file_134},
  {"forms/transcript/hoso-1.json", file_135, sizeof file_135},
  {"forms/upper-consent/hoso-1.json", file_136, sizeof file_136},
  {"forms/verification-reply/hoso-1.json", file_137, sizeof file_137},
  {"forms/verification-summary/hoso-1.json", file_138, sizeof file_138},
  {"record.json", file_139, sizeof file_139},
  {"store.json", file_140, sizeof file_140},
  {"units.json", file_141, sizeof file_141},
};

const struct embedded_schema *const embedded_schemas = files;
const size_t embedded_schema_count = sizeof files / sizeof *files;
