/* Every file that the program carries. ResourceTests holds this list against the folders. */
#include "CResources.h"

#define FILE_BYTES(symbol) static const unsigned char symbol[] =

FILE_BYTES(schema_approvals) {
#embed "schemas/approvals.xsd"
};
FILE_BYTES(schema_common) {
#embed "schemas/common.xsd"
};
FILE_BYTES(schema_configuration) {
#embed "schemas/configuration.xsd"
};
FILE_BYTES(schema_guiju) {
#embed "schemas/guiju.xsd"
};
FILE_BYTES(schema_plan) {
#embed "schemas/plan.xsd"
};
FILE_BYTES(schema_procedure) {
#embed "schemas/procedure.xsd"
};
FILE_BYTES(schema_registry) {
#embed "schemas/registry.xsd"
};
FILE_BYTES(schema_template) {
#embed "schemas/template.xsd"
};
FILE_BYTES(schema_waivers) {
#embed "schemas/waivers.xsd"
};
FILE_BYTES(schema_xml) {
#embed "schemas/xml.xsd"
};

#define ENTRY(name, symbol) {name, symbol, sizeof symbol}

const guiju_resource guiju_resources[] = {
    ENTRY("schemas/approvals.xsd", schema_approvals),
    ENTRY("schemas/common.xsd", schema_common),
    ENTRY("schemas/configuration.xsd", schema_configuration),
    ENTRY("schemas/guiju.xsd", schema_guiju),
    ENTRY("schemas/plan.xsd", schema_plan),
    ENTRY("schemas/procedure.xsd", schema_procedure),
    ENTRY("schemas/registry.xsd", schema_registry),
    ENTRY("schemas/template.xsd", schema_template),
    ENTRY("schemas/waivers.xsd", schema_waivers),
    ENTRY("schemas/xml.xsd", schema_xml),
};
const size_t guiju_resource_count = sizeof guiju_resources / sizeof guiju_resources[0];
