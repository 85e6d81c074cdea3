/* Written by scripts/generate-library: the files of regulations/. ResourceTests hold it against the folder. */
#include "CResources.h"

static const unsigned char law_0[] = {
#embed "../../regulations/acl/2011-06-30.xml"
};
static const unsigned char law_1[] = {
#embed "../../regulations/ael/2025-09-12.xml"
};
static const unsigned char law_2[] = {
#embed "../../regulations/apl/2017-09-01.xml"
};
static const unsigned char law_3[] = {
#embed "../../regulations/apl/2021-01-22.xml"
};
static const unsigned char law_4[] = {
#embed "../../regulations/aplic/2019-04-23.xml"
};
static const unsigned char law_5[] = {
#embed "../../regulations/appl/2018-10-26.xml"
};
static const unsigned char law_6[] = {
#embed "../../regulations/arl/2017-09-01.xml"
};
static const unsigned char law_7[] = {
#embed "../../regulations/arl/2023-09-01.xml"
};
static const unsigned char law_8[] = {
#embed "../../regulations/concordance/apl-2021.xml"
};
static const unsigned char law_9[] = {
#embed "../../regulations/concordance/rpcl-eco-code.xml"
};
static const unsigned char law_10[] = {
#embed "../../regulations/cppl/2012-02-29.xml"
};
static const unsigned char law_11[] = {
#embed "../../regulations/eco-code/2026-03-12.xml"
};
static const unsigned char law_12[] = {
#embed "../../regulations/eia/2018-12-29.xml"
};
static const unsigned char law_13[] = {
#embed "../../regulations/epl/2014-04-24.xml"
};
static const unsigned char law_14[] = {
#embed "../../regulations/erl/2007-08-30.xml"
};
static const unsigned char law_15[] = {
#embed "../../regulations/erl/2024-06-28.xml"
};
static const unsigned char law_16[] = {
#embed "../../regulations/gb11217/1989-01-01.xml"
};
static const unsigned char law_17[] = {
#embed "../../regulations/gb11806/2019-01-01.xml"
};
static const unsigned char law_18[] = {
#embed "../../regulations/gb14587/2011-02-18.xml"
};
static const unsigned char law_19[] = {
#embed "../../regulations/gb18871/2002-10-08.xml"
};
static const unsigned char law_20[] = {
#embed "../../regulations/gb6249/2011-02-18.xml"
};
static const unsigned char law_21[] = {
#embed "../../regulations/gbt17680-1/2008-01-01.xml"
};
static const unsigned char law_22[] = {
#embed "../../regulations/gbt2260/2007-01-01.xml"
};
static const unsigned char law_23[] = {
#embed "../../regulations/gd-nea/2018-11-29.xml"
};
static const unsigned char law_24[] = {
#embed "../../regulations/had002-01/2019-01-01.xml"
};
static const unsigned char law_25[] = {
#embed "../../regulations/had002-05/1992-01-01.xml"
};
static const unsigned char law_26[] = {
#embed "../../regulations/had002-07/2010-01-01.xml"
};
static const unsigned char law_27[] = {
#embed "../../regulations/haf001-02/1995-01-01.xml"
};
static const unsigned char law_28[] = {
#embed "../../regulations/haf002-01/1998-01-01.xml"
};
static const unsigned char law_29[] = {
#embed "../../regulations/haf003/1991-07-27.xml"
};
static const unsigned char law_30[] = {
#embed "../../regulations/haf101/2023-01-01.xml"
};
static const unsigned char law_31[] = {
#embed "../../regulations/haf102/2016-01-01.xml"
};
static const unsigned char law_32[] = {
#embed "../../regulations/haf103/2022-01-01.xml"
};
static const unsigned char law_33[] = {
#embed "../../regulations/haf301/1993-06-17.xml"
};
static const unsigned char law_34[] = {
#embed "../../regulations/haf401/1997-01-01.xml"
};
static const unsigned char law_35[] = {
#embed "../../regulations/haf501-01/1990-01-01.xml"
};
static const unsigned char law_36[] = {
#embed "../../regulations/haf601/2019-08-22.xml"
};
static const unsigned char law_37[] = {
#embed "../../regulations/haf602/2019-01-01.xml"
};
static const unsigned char law_38[] = {
#embed "../../regulations/haf603/2019-01-01.xml"
};
static const unsigned char law_39[] = {
#embed "../../regulations/haf604/2007-01-01.xml"
};
static const unsigned char law_40[] = {
#embed "../../regulations/hafr/1986-10-29.xml"
};
static const unsigned char law_41[] = {
#embed "../../regulations/legl/2015-03-15.xml"
};
static const unsigned char law_42[] = {
#embed "../../regulations/legl/2023-03-13.xml"
};
static const unsigned char law_43[] = {
#embed "../../regulations/mee13/2020-01-01.xml"
};
static const unsigned char law_44[] = {
#embed "../../regulations/mee30/2023-05-08.xml"
};
static const unsigned char law_45[] = {
#embed "../../regulations/mee34/2024-07-28.xml"
};
static const unsigned char law_46[] = {
#embed "../../regulations/mee8/2019-08-26.xml"
};
static const unsigned char law_47[] = {
#embed "../../regulations/mep11/2010-01-01.xml"
};
static const unsigned char law_48[] = {
#embed "../../regulations/mep17/2011-04-18.xml"
};
static const unsigned char law_49[] = {
#embed "../../regulations/mep18/2011-04-18.xml"
};
static const unsigned char law_50[] = {
#embed "../../regulations/mep25/2013-01-01.xml"
};
static const unsigned char law_51[] = {
#embed "../../regulations/mep28/2014-12-19.xml"
};
static const unsigned char law_52[] = {
#embed "../../regulations/mep29/2014-12-19.xml"
};
static const unsigned char law_53[] = {
#embed "../../regulations/mep32/2015-04-16.xml"
};
static const unsigned char law_54[] = {
#embed "../../regulations/mep34/2015-04-16.xml"
};
static const unsigned char law_55[] = {
#embed "../../regulations/mep38/2016-01-01.xml"
};
static const unsigned char law_56[] = {
#embed "../../regulations/mep8/2010-01-19.xml"
};
static const unsigned char law_57[] = {
#embed "../../regulations/mepl/2023-10-24.xml"
};
static const unsigned char law_58[] = {
#embed "../../regulations/nmcr/1987-06-15.xml"
};
static const unsigned char law_59[] = {
#embed "../../regulations/noise-ppl/2021-12-24.xml"
};
static const unsigned char law_60[] = {
#embed "../../regulations/nsl/2017-09-01.xml"
};
static const unsigned char law_61[] = {
#embed "../../regulations/odl/2018-12-29.xml"
};
static const unsigned char law_62[] = {
#embed "../../regulations/plan-mgmt/2024-01-31.xml"
};
static const unsigned char law_63[] = {
#embed "../../regulations/plan-nuclear/2013-06-30.xml"
};
static const unsigned char law_64[] = {
#embed "../../regulations/rpcl/2003-06-28.xml"
};
static const unsigned char law_65[] = {
#embed "../../regulations/sc-reply-64/2007-06-30.xml"
};
static const unsigned char law_66[] = {
#embed "../../regulations/sc124/2011-01-08.xml"
};
static const unsigned char law_67[] = {
#embed "../../regulations/sc25/2017-03-01.xml"
};
static const unsigned char law_68[] = {
#embed "../../regulations/sc25/2024-12-06.xml"
};
static const unsigned char law_69[] = {
#embed "../../regulations/sc449/2019-03-02.xml"
};
static const unsigned char law_70[] = {
#embed "../../regulations/sc500/2019-03-02.xml"
};
static const unsigned char law_71[] = {
#embed "../../regulations/sc562/2009-09-14.xml"
};
static const unsigned char law_72[] = {
#embed "../../regulations/sc612/2011-12-20.xml"
};
static const unsigned char law_73[] = {
#embed "../../regulations/sc708/2019-02-17.xml"
};
static const unsigned char law_74[] = {
#embed "../../regulations/sepa31/2021-01-04.xml"
};
static const unsigned char law_75[] = {
#embed "../../regulations/soil-ppl/2018-08-31.xml"
};
static const unsigned char law_76[] = {
#embed "../../regulations/swl/2020-04-29.xml"
};
static const unsigned char law_77[] = {
#embed "../../regulations/wppl/2017-06-27.xml"
};
static const unsigned char law_78[] = {
#embed "../../regulations/wsl/2021-06-10.xml"
};

const guiju_resource guiju_laws[] = {
    {"regulations/acl/2011-06-30.xml", law_0, sizeof law_0},
    {"regulations/ael/2025-09-12.xml", law_1, sizeof law_1},
    {"regulations/apl/2017-09-01.xml", law_2, sizeof law_2},
    {"regulations/apl/2021-01-22.xml", law_3, sizeof law_3},
    {"regulations/aplic/2019-04-23.xml", law_4, sizeof law_4},
    {"regulations/appl/2018-10-26.xml", law_5, sizeof law_5},
    {"regulations/arl/2017-09-01.xml", law_6, sizeof law_6},
    {"regulations/arl/2023-09-01.xml", law_7, sizeof law_7},
    {"regulations/concordance/apl-2021.xml", law_8, sizeof law_8},
    {"regulations/concordance/rpcl-eco-code.xml", law_9, sizeof law_9},
    {"regulations/cppl/2012-02-29.xml", law_10, sizeof law_10},
    {"regulations/eco-code/2026-03-12.xml", law_11, sizeof law_11},
    {"regulations/eia/2018-12-29.xml", law_12, sizeof law_12},
    {"regulations/epl/2014-04-24.xml", law_13, sizeof law_13},
    {"regulations/erl/2007-08-30.xml", law_14, sizeof law_14},
    {"regulations/erl/2024-06-28.xml", law_15, sizeof law_15},
    {"regulations/gb11217/1989-01-01.xml", law_16, sizeof law_16},
    {"regulations/gb11806/2019-01-01.xml", law_17, sizeof law_17},
    {"regulations/gb14587/2011-02-18.xml", law_18, sizeof law_18},
    {"regulations/gb18871/2002-10-08.xml", law_19, sizeof law_19},
    {"regulations/gb6249/2011-02-18.xml", law_20, sizeof law_20},
    {"regulations/gbt17680-1/2008-01-01.xml", law_21, sizeof law_21},
    {"regulations/gbt2260/2007-01-01.xml", law_22, sizeof law_22},
    {"regulations/gd-nea/2018-11-29.xml", law_23, sizeof law_23},
    {"regulations/had002-01/2019-01-01.xml", law_24, sizeof law_24},
    {"regulations/had002-05/1992-01-01.xml", law_25, sizeof law_25},
    {"regulations/had002-07/2010-01-01.xml", law_26, sizeof law_26},
    {"regulations/haf001-02/1995-01-01.xml", law_27, sizeof law_27},
    {"regulations/haf002-01/1998-01-01.xml", law_28, sizeof law_28},
    {"regulations/haf003/1991-07-27.xml", law_29, sizeof law_29},
    {"regulations/haf101/2023-01-01.xml", law_30, sizeof law_30},
    {"regulations/haf102/2016-01-01.xml", law_31, sizeof law_31},
    {"regulations/haf103/2022-01-01.xml", law_32, sizeof law_32},
    {"regulations/haf301/1993-06-17.xml", law_33, sizeof law_33},
    {"regulations/haf401/1997-01-01.xml", law_34, sizeof law_34},
    {"regulations/haf501-01/1990-01-01.xml", law_35, sizeof law_35},
    {"regulations/haf601/2019-08-22.xml", law_36, sizeof law_36},
    {"regulations/haf602/2019-01-01.xml", law_37, sizeof law_37},
    {"regulations/haf603/2019-01-01.xml", law_38, sizeof law_38},
    {"regulations/haf604/2007-01-01.xml", law_39, sizeof law_39},
    {"regulations/hafr/1986-10-29.xml", law_40, sizeof law_40},
    {"regulations/legl/2015-03-15.xml", law_41, sizeof law_41},
    {"regulations/legl/2023-03-13.xml", law_42, sizeof law_42},
    {"regulations/mee13/2020-01-01.xml", law_43, sizeof law_43},
    {"regulations/mee30/2023-05-08.xml", law_44, sizeof law_44},
    {"regulations/mee34/2024-07-28.xml", law_45, sizeof law_45},
    {"regulations/mee8/2019-08-26.xml", law_46, sizeof law_46},
    {"regulations/mep11/2010-01-01.xml", law_47, sizeof law_47},
    {"regulations/mep17/2011-04-18.xml", law_48, sizeof law_48},
    {"regulations/mep18/2011-04-18.xml", law_49, sizeof law_49},
    {"regulations/mep25/2013-01-01.xml", law_50, sizeof law_50},
    {"regulations/mep28/2014-12-19.xml", law_51, sizeof law_51},
    {"regulations/mep29/2014-12-19.xml", law_52, sizeof law_52},
    {"regulations/mep32/2015-04-16.xml", law_53, sizeof law_53},
    {"regulations/mep34/2015-04-16.xml", law_54, sizeof law_54},
    {"regulations/mep38/2016-01-01.xml", law_55, sizeof law_55},
    {"regulations/mep8/2010-01-19.xml", law_56, sizeof law_56},
    {"regulations/mepl/2023-10-24.xml", law_57, sizeof law_57},
    {"regulations/nmcr/1987-06-15.xml", law_58, sizeof law_58},
    {"regulations/noise-ppl/2021-12-24.xml", law_59, sizeof law_59},
    {"regulations/nsl/2017-09-01.xml", law_60, sizeof law_60},
    {"regulations/odl/2018-12-29.xml", law_61, sizeof law_61},
    {"regulations/plan-mgmt/2024-01-31.xml", law_62, sizeof law_62},
    {"regulations/plan-nuclear/2013-06-30.xml", law_63, sizeof law_63},
    {"regulations/rpcl/2003-06-28.xml", law_64, sizeof law_64},
    {"regulations/sc-reply-64/2007-06-30.xml", law_65, sizeof law_65},
    {"regulations/sc124/2011-01-08.xml", law_66, sizeof law_66},
    {"regulations/sc25/2017-03-01.xml", law_67, sizeof law_67},
    {"regulations/sc25/2024-12-06.xml", law_68, sizeof law_68},
    {"regulations/sc449/2019-03-02.xml", law_69, sizeof law_69},
    {"regulations/sc500/2019-03-02.xml", law_70, sizeof law_70},
    {"regulations/sc562/2009-09-14.xml", law_71, sizeof law_71},
    {"regulations/sc612/2011-12-20.xml", law_72, sizeof law_72},
    {"regulations/sc708/2019-02-17.xml", law_73, sizeof law_73},
    {"regulations/sepa31/2021-01-04.xml", law_74, sizeof law_74},
    {"regulations/soil-ppl/2018-08-31.xml", law_75, sizeof law_75},
    {"regulations/swl/2020-04-29.xml", law_76, sizeof law_76},
    {"regulations/wppl/2017-06-27.xml", law_77, sizeof law_77},
    {"regulations/wsl/2021-06-10.xml", law_78, sizeof law_78},
};

const size_t guiju_law_count = sizeof guiju_laws / sizeof guiju_laws[0];
