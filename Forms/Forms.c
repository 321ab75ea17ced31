// Written by Scripts/embed-forms. Do not edit.
#include "Forms.h"

static const unsigned char file_0[] = {
#embed "1-knd/hd09-2017.json"
};
static const unsigned char file_1[] = {
#embed "1-knd/hd12-2022.json"
};
static const unsigned char file_2[] = {
#embed "1-knd/hd38-2025.json"
};
static const unsigned char file_3[] = {
#embed "10-knd/hd09-2017.json"
};
static const unsigned char file_4[] = {
#embed "10-knd/hd12-2022.json"
};
static const unsigned char file_5[] = {
#embed "10-knd/hd38-2025.json"
};
static const unsigned char file_6[] = {
#embed "11-knd/hd09-2017.json"
};
static const unsigned char file_7[] = {
#embed "11-knd/hd12-2022.json"
};
static const unsigned char file_8[] = {
#embed "11-knd/hd38-2025.json"
};
static const unsigned char file_9[] = {
#embed "12-knd/hd09-2017.json"
};
static const unsigned char file_10[] = {
#embed "12-knd/hd12-2022.json"
};
static const unsigned char file_11[] = {
#embed "12-knd/hd38-2025.json"
};
static const unsigned char file_12[] = {
#embed "13-knd/hd09-2017.json"
};
static const unsigned char file_13[] = {
#embed "13-knd/hd12-2022.json"
};
static const unsigned char file_14[] = {
#embed "13-knd/hd38-2025.json"
};
static const unsigned char file_15[] = {
#embed "14-knd/hd09-2017.json"
};
static const unsigned char file_16[] = {
#embed "14-knd/hd12-2022.json"
};
static const unsigned char file_17[] = {
#embed "14-knd/hd38-2025.json"
};
static const unsigned char file_18[] = {
#embed "15-knd/hd09-2017.json"
};
static const unsigned char file_19[] = {
#embed "15-knd/hd12-2022.json"
};
static const unsigned char file_20[] = {
#embed "15-knd/hd38-2025.json"
};
static const unsigned char file_21[] = {
#embed "16-knd/hd09-2017.json"
};
static const unsigned char file_22[] = {
#embed "16-knd/hd12-2022.json"
};
static const unsigned char file_23[] = {
#embed "16-knd/hd38-2025.json"
};
static const unsigned char file_24[] = {
#embed "18-knd/hd09-2017.json"
};
static const unsigned char file_25[] = {
#embed "18-knd/hd12-2022.json"
};
static const unsigned char file_26[] = {
#embed "18-knd/hd38-2025.json"
};
static const unsigned char file_27[] = {
#embed "2-knd/hd09-2017.json"
};
static const unsigned char file_28[] = {
#embed "2-knd/hd12-2022.json"
};
static const unsigned char file_29[] = {
#embed "2-knd/hd38-2025.json"
};
static const unsigned char file_30[] = {
#embed "20-knd/hd09-2017.json"
};
static const unsigned char file_31[] = {
#embed "20-knd/hd12-2022.json"
};
static const unsigned char file_32[] = {
#embed "20-knd/hd38-2025.json"
};
static const unsigned char file_33[] = {
#embed "3-knd/hd09-2017.json"
};
static const unsigned char file_34[] = {
#embed "3-knd/hd12-2022.json"
};
static const unsigned char file_35[] = {
#embed "3-knd/hd38-2025.json"
};
static const unsigned char file_36[] = {
#embed "3a-knd/hd09-2017.json"
};
static const unsigned char file_37[] = {
#embed "3a-knd/hd12-2022.json"
};
static const unsigned char file_38[] = {
#embed "3a-knd/hd38-2025.json"
};
static const unsigned char file_39[] = {
#embed "4-knd/hd09-2017.json"
};
static const unsigned char file_40[] = {
#embed "4-knd/hd12-2022.json"
};
static const unsigned char file_41[] = {
#embed "4-knd/hd38-2025.json"
};
static const unsigned char file_42[] = {
#embed "4a-knd/hd09-2017.json"
};
static const unsigned char file_43[] = {
#embed "4a-knd/hd12-2022.json"
};
static const unsigned char file_44[] = {
#embed "4a-knd/hd38-2025.json"
};
static const unsigned char file_45[] = {
#embed "5-knd/hd09-2017.json"
};
static const unsigned char file_46[] = {
#embed "5-knd/hd12-2022.json"
};
static const unsigned char file_47[] = {
#embed "5-knd/hd38-2025.json"
};
static const unsigned char file_48[] = {
#embed "5b-knd/hoso-1.json"
};
static const unsigned char file_49[] = {
#embed "5c-knd/hoso-1.json"
};
static const unsigned char file_50[] = {
#embed "6-knd/hd09-2017.json"
};
static const unsigned char file_51[] = {
#embed "6-knd/hd12-2022.json"
};
static const unsigned char file_52[] = {
#embed "6-knd/hd38-2025.json"
};
static const unsigned char file_53[] = {
#embed "7-knd/hd09-2017.json"
};
static const unsigned char file_54[] = {
#embed "7-knd/hd12-2022.json"
};
static const unsigned char file_55[] = {
#embed "7-knd/hd38-2025.json"
};
static const unsigned char file_56[] = {
#embed "8-knd/hd09-2017.json"
};
static const unsigned char file_57[] = {
#embed "8-knd/hd12-2022.json"
};
static const unsigned char file_58[] = {
#embed "8-knd/hd38-2025.json"
};
static const unsigned char file_59[] = {
#embed "9-knd/hd09-2017.json"
};
static const unsigned char file_60[] = {
#embed "9-knd/hd12-2022.json"
};
static const unsigned char file_61[] = {
#embed "9-knd/hd38-2025.json"
};
static const unsigned char file_62[] = {
#embed "annulment/hoso-1.json"
};
static const unsigned char file_63[] = {
#embed "ceremony/hoso-1.json"
};
static const unsigned char file_64[] = {
#embed "cn-dvm/hoso-1.json"
};
static const unsigned char file_65[] = {
#embed "cn-ntvd/hd09-2017.json"
};
static const unsigned char file_66[] = {
#embed "cn-ntvd/hd12-2022.json"
};
static const unsigned char file_67[] = {
#embed "cn-ntvd/hd38-2025.json"
};
static const unsigned char file_68[] = {
#embed "common.json"
};
static const unsigned char file_69[] = {
#embed "consent/hoso-1.json"
};
static const unsigned char file_70[] = {
#embed "emissary-letter/hoso-1.json"
};
static const unsigned char file_71[] = {
#embed "emissary-report/hoso-1.json"
};
static const unsigned char file_72[] = {
#embed "explanation/hoso-1.json"
};
static const unsigned char file_73[] = {
#embed "helper-assignment/hoso-1.json"
};
static const unsigned char file_74[] = {
#embed "holidays.json"
};
static const unsigned char file_75[] = {
#embed "leaving-record/hoso-1.json"
};
static const unsigned char file_76[] = {
#embed "moving-referral/hoso-1.json"
};
static const unsigned char file_77[] = {
#embed "notice/hoso-1.json"
};
static const unsigned char file_78[] = {
#embed "profiles/admission-2025.json"
};
static const unsigned char file_79[] = {
#embed "profiles/admission-hd12-2022.json"
};
static const unsigned char file_80[] = {
#embed "profiles/readmission-2025.json"
};
static const unsigned char file_81[] = {
#embed "profiles/readmission-hd12-2022.json"
};
static const unsigned char file_82[] = {
#embed "profiles/recognition-2025.json"
};
static const unsigned char file_83[] = {
#embed "profiles/recognition-hd12-2022.json"
};
static const unsigned char file_84[] = {
#embed "redo-order/hoso-1.json"
};
static const unsigned char file_85[] = {
#embed "regulations.json"
};
static const unsigned char file_86[] = {
#embed "result-notice/hoso-1.json"
};
static const unsigned char file_87[] = {
#embed "rules/ann.json"
};
static const unsigned char file_88[] = {
#embed "rules/app.json"
};
static const unsigned char file_89[] = {
#embed "rules/cer.json"
};
static const unsigned char file_90[] = {
#embed "rules/cert.json"
};
static const unsigned char file_91[] = {
#embed "rules/cmt.json"
};
static const unsigned char file_92[] = {
#embed "rules/dat.json"
};
static const unsigned char file_93[] = {
#embed "rules/deadlines.json"
};
static const unsigned char file_94[] = {
#embed "rules/dec.json"
};
static const unsigned char file_95[] = {
#embed "rules/doc.json"
};
static const unsigned char file_96[] = {
#embed "rules/elig.json"
};
static const unsigned char file_97[] = {
#embed "rules/frm.json"
};
static const unsigned char file_98[] = {
#embed "rules/help.json"
};
static const unsigned char file_99[] = {
#embed "rules/later.json"
};
static const unsigned char file_100[] = {
#embed "rules/lly.json"
};
static const unsigned char file_101[] = {
#embed "rules/nam.json"
};
static const unsigned char file_102[] = {
#embed "rules/off.json"
};
static const unsigned char file_103[] = {
#embed "rules/opn.json"
};
static const unsigned char file_104[] = {
#embed "rules/prb.json"
};
static const unsigned char file_105[] = {
#embed "rules/ref.json"
};
static const unsigned char file_106[] = {
#embed "rules/res.json"
};
static const unsigned char file_107[] = {
#embed "rules/trf.json"
};
static const unsigned char file_108[] = {
#embed "rules/ver.json"
};
static const unsigned char file_109[] = {
#embed "sources.json"
};
static const unsigned char file_110[] = {
#embed "transcript/hoso-1.json"
};
static const unsigned char file_111[] = {
#embed "units.json"
};
static const unsigned char file_112[] = {
#embed "upper-consent/hoso-1.json"
};
static const unsigned char file_113[] = {
#embed "verification-reply/hoso-1.json"
};
static const unsigned char file_114[] = {
#embed "verification-summary/hoso-1.json"
};
static const unsigned char file_115[] = {
#embed "vocabulary.json"
};

static const struct embedded_form files[] = {
  {"1-knd/hd09-2017.json", file_0, sizeof file_0},
  {"1-knd/hd12-2022.json", file_1, sizeof file_1},
  {"1-knd/hd38-2025.json", file_2, sizeof file_2},
  {"10-knd/hd09-2017.json", file_3, sizeof file_3},
  {"10-knd/hd12-2022.json", file_4, sizeof file_4},
  {"10-knd/hd38-2025.json", file_5, sizeof file_5},
  {"11-knd/hd09-2017.json", file_6, sizeof file_6},
  {"11-knd/hd12-2022.json", file_7, sizeof file_7},
  {"11-knd/hd38-2025.json", file_8, sizeof file_8},
  {"12-knd/hd09-2017.json", file_9, sizeof file_9},
  {"12-knd/hd12-2022.json", file_10, sizeof file_10},
  {"12-knd/hd38-2025.json", file_11, sizeof file_11},
  {"13-knd/hd09-2017.json", file_12, sizeof file_12},
  {"13-knd/hd12-2022.json", file_13, sizeof file_13},
  {"13-knd/hd38-2025.json", file_14, sizeof file_14},
  {"14-knd/hd09-2017.json", file_15, sizeof file_15},
  {"14-knd/hd12-2022.json", file_16, sizeof file_16},
  {"14-knd/hd38-2025.json", file_17, sizeof file_17},
  {"15-knd/hd09-2017.json", file_18, sizeof file_18},
  {"15-knd/hd12-2022.json", file_19, sizeof file_19},
  {"15-knd/hd38-2025.json", file_20, sizeof file_20},
  {"16-knd/hd09-2017.json", file_21, sizeof file_21},
  {"16-knd/hd12-2022.json", file_22, sizeof file_22},
  {"16-knd/hd38-2025.json", file_23, sizeof file_23},
  {"18-knd/hd09-2017.json", file_24, sizeof file_24},
  {"18-knd/hd12-2022.json", file_25, sizeof file_25},
  {"18-knd/hd38-2025.json", file_26, sizeof file_26},
  {"2-knd/hd09-2017.json", file_27, sizeof file_27},
  {"2-knd/hd12-2022.json", file_28, sizeof file_28},
  {"2-knd/hd38-2025.json", file_29, sizeof file_29},
  {"20-knd/hd09-2017.json", file_30, sizeof file_30},
  {"20-knd/hd12-2022.json", file_31, sizeof file_31},
  {"20-knd/hd38-2025.json", file_32, sizeof file_32},
  {"3-knd/hd09-2017.json", file_33, sizeof file_33},
  {"3-knd/hd12-2022.json", file_34, sizeof file_34},
  {"3-knd/hd38-2025.json", file_35, sizeof file_35},
  {"3a-knd/hd09-2017.json", file_36, sizeof file_36},
  {"3a-knd/hd12-2022.json", file_37, sizeof file_37},
  {"3a-knd/hd38-2025.json", file_38, sizeof file_38},
  {"4-knd/hd09-2017.json", file_39, sizeof file_39},
  {"4-knd/hd12-2022.json", file_40, sizeof file_40},
  {"4-knd/hd38-2025.json", file_41, sizeof file_41},
  {"4a-knd/hd09-2017.json", file_42, sizeof file_42},
  {"4a-knd/hd12-2022.json", file_43, sizeof file_43},
  {"4a-knd/hd38-2025.json", file_44, sizeof file_44},
  {"5-knd/hd09-2017.json", file_45, sizeof file_45},
  {"5-knd/hd12-2022.json", file_46, sizeof file_46},
  {"5-knd/hd38-2025.json", file_47, sizeof file_47},
  {"5b-knd/hoso-1.json", file_48, sizeof file_48},
  {"5c-knd/hoso-1.json", file_49, sizeof file_49},
  {"6-knd/hd09-2017.json", file_50, sizeof file_50},
  {"6-knd/hd12-2022.json", file_51, sizeof file_51},
  {"6-knd/hd38-2025.json", file_52, sizeof file_52},
  {"7-knd/hd09-2017.json", file_53, sizeof file_53},
  {"7-knd/hd12-2022.json", file_54, sizeof file_54},
  {"7-knd/hd38-2025.json", file_55, sizeof file_55},
  {"8-knd/hd09-2017.json", file_56, sizeof file_56},
  {"8-knd/hd12-2022.json", file_57, sizeof file_57},
  {"8-knd/hd38-2025.json", file_58, sizeof file_58},
  {"9-knd/hd09-2017.json", file_59, sizeof file_59},
  {"9-knd/hd12-2022.json", file_60, sizeof file_60},
  {"9-knd/hd38-2025.json", file_61, sizeof file_61},
  {"annulment/hoso-1.json", file_62, sizeof file_62},
  {"ceremony/hoso-1.json", file_63, sizeof file_63},
  {"cn-dvm/hoso-1.json", file_64, sizeof file_64},
  {"cn-ntvd/hd09-2017.json", file_65, sizeof file_65},
  {"cn-ntvd/hd12-2022.json", file_66, sizeof file_66},
  {"cn-ntvd/hd38-2025.json", file_67, sizeof file_67},
  {"common.json", file_68, sizeof file_68},
  {"consent/hoso-1.json", file_69, sizeof file_69},
  {"emissary-letter/hoso-1.json", file_70, sizeof file_70},
  {"emissary-report/hoso-1.json", file_71, sizeof file_71},
  {"explanation/hoso-1.json", file_72, sizeof file_72},
  {"helper-assignment/hoso-1.json", file_73, sizeof file_73},
  {"holidays.json", file_74, sizeof file_74},
  {"leaving-record/hoso-1.json", file_75, sizeof file_75},
  {"moving-referral/hoso-1.json", file_76, sizeof file_76},
  {"notice/hoso-1.json", file_77, sizeof file_77},
  {"profiles/admission-2025.json", file_78, sizeof file_78},
  {"profiles/admission-hd12-2022.json", file_79, sizeof file_79},
  {"profiles/readmission-2025.json", file_80, sizeof file_80},
  {"profiles/readmission-hd12-2022.json", file_81, sizeof file_81},
  {"profiles/recognition-2025.json", file_82, sizeof file_82},
  {"profiles/recognition-hd12-2022.json", file_83, sizeof file_83},
  {"redo-order/hoso-1.json", file_84, sizeof file_84},
  {"regulations.json", file_85, sizeof file_85},
  {"result-notice/hoso-1.json", file_86, sizeof file_86},
  {"rules/ann.json", file_87, sizeof file_87},
  {"rules/app.json", file_88, sizeof file_88},
  {"rules/cer.json", file_89, sizeof file_89},
  {"rules/cert.json", file_90, sizeof file_90},
  {"rules/cmt.json", file_91, sizeof file_91},
  {"rules/dat.json", file_92, sizeof file_92},
  {"rules/deadlines.json", file_93, sizeof file_93},
  {"rules/dec.json", file_94, sizeof file_94},
  {"rules/doc.json", file_95, sizeof file_95},
  {"rules/elig.json", file_96, sizeof file_96},
  {"rules/frm.json", file_97, sizeof file_97},
  {"rules/help.json", file_98, sizeof file_98},
  {"rules/later.json", file_99, sizeof file_99},
  {"rules/lly.json", file_100, sizeof file_100},
  {"rules/nam.json", file_101, sizeof file_101},
  {"rules/off.json", file_102, sizeof file_102},
  {"rules/opn.json", file_103, sizeof file_103},
  {"rules/prb.json", file_104, sizeof file_104},
  {"rules/ref.json", file_105, sizeof file_105},
  {"rules/res.json", file_106, sizeof file_106},
  {"rules/trf.json", file_107, sizeof file_107},
  {"rules/ver.json", file_108, sizeof file_108},
  {"sources.json", file_109, sizeof file_109},
  {"transcript/hoso-1.json", file_110, sizeof file_110},
  {"units.json", file_111, sizeof file_111},
  {"upper-consent/hoso-1.json", file_112, sizeof file_112},
  {"verification-reply/hoso-1.json", file_113, sizeof file_113},
  {"verification-summary/hoso-1.json", file_114, sizeof file_114},
  {"vocabulary.json", file_115, sizeof file_115},
};

const struct embedded_form *const embedded_forms = files;
const size_t embedded_form_count = sizeof files / sizeof *files;
