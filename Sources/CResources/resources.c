/* Every file that the program carries. ResourceTests holds this list against the folders. */
#include "CResources.h"

#define FILE_BYTES(symbol) static const unsigned char symbol[] =
#define ENTRY(name, symbol) {name, symbol, sizeof symbol}

FILE_BYTES(akn_notice) {
#embed "akn/NOTICE"
};
FILE_BYTES(akn_akomantoso30_xsd) {
#embed "akn/akomantoso30.xsd"
};
FILE_BYTES(akn_regulation_document_xsd) {
#embed "akn/regulation-document.xsd"
};
FILE_BYTES(akn_xml_xsd) {
#embed "akn/xml.xsd"
};
FILE_BYTES(init_gitattributes) {
#embed "init/gitattributes"
};
FILE_BYTES(init_gitignore) {
#embed "init/gitignore"
};
FILE_BYTES(init_gitlab_ci_yml) {
#embed "init/gitlab-ci.yml"
};
FILE_BYTES(init_guiju_xml) {
#embed "init/guiju.xml"
};
FILE_BYTES(init_parties_xml) {
#embed "init/parties.xml"
};
FILE_BYTES(schemas_approvals_xsd) {
#embed "schemas/approvals.xsd"
};
FILE_BYTES(schemas_common_xsd) {
#embed "schemas/common.xsd"
};
FILE_BYTES(schemas_concordance_xsd) {
#embed "schemas/concordance.xsd"
};
FILE_BYTES(schemas_configuration_xsd) {
#embed "schemas/configuration.xsd"
};
FILE_BYTES(schemas_guiju_xsd) {
#embed "schemas/guiju.xsd"
};
FILE_BYTES(schemas_plan_xsd) {
#embed "schemas/plan.xsd"
};
FILE_BYTES(schemas_procedure_xsd) {
#embed "schemas/procedure.xsd"
};
FILE_BYTES(schemas_registry_xsd) {
#embed "schemas/registry.xsd"
};
FILE_BYTES(schemas_regulation_xsd) {
#embed "schemas/regulation.xsd"
};
FILE_BYTES(schemas_template_xsd) {
#embed "schemas/template.xsd"
};
FILE_BYTES(schemas_waivers_xsd) {
#embed "schemas/waivers.xsd"
};
FILE_BYTES(schemas_xml_xsd) {
#embed "schemas/xml.xsd"
};
FILE_BYTES(skeletons_implementation_xml) {
#embed "../../templates/document/implementation.xml"
};
FILE_BYTES(skeletons_plan_offsite_xml) {
#embed "../../templates/document/plan-offsite.xml"
};
FILE_BYTES(skeletons_plan_onsite_xml) {
#embed "../../templates/document/plan-onsite.xml"
};
FILE_BYTES(skeletons_procedure_xml) {
#embed "../../templates/document/procedure.xml"
};
FILE_BYTES(skeletons_template_xml) {
#embed "../../templates/document/template.xml"
};

const guiju_resource guiju_resources[] = {
    ENTRY("akn/NOTICE", akn_notice),
    ENTRY("akn/akomantoso30.xsd", akn_akomantoso30_xsd),
    ENTRY("akn/regulation-document.xsd", akn_regulation_document_xsd),
    ENTRY("akn/xml.xsd", akn_xml_xsd),
    ENTRY("init/gitattributes", init_gitattributes),
    ENTRY("init/gitignore", init_gitignore),
    ENTRY("init/gitlab-ci.yml", init_gitlab_ci_yml),
    ENTRY("init/guiju.xml", init_guiju_xml),
    ENTRY("init/parties.xml", init_parties_xml),
    ENTRY("schemas/approvals.xsd", schemas_approvals_xsd),
    ENTRY("schemas/common.xsd", schemas_common_xsd),
    ENTRY("schemas/concordance.xsd", schemas_concordance_xsd),
    ENTRY("schemas/configuration.xsd", schemas_configuration_xsd),
    ENTRY("schemas/guiju.xsd", schemas_guiju_xsd),
    ENTRY("schemas/plan.xsd", schemas_plan_xsd),
    ENTRY("schemas/procedure.xsd", schemas_procedure_xsd),
    ENTRY("schemas/registry.xsd", schemas_registry_xsd),
    ENTRY("schemas/regulation.xsd", schemas_regulation_xsd),
    ENTRY("schemas/template.xsd", schemas_template_xsd),
    ENTRY("schemas/waivers.xsd", schemas_waivers_xsd),
    ENTRY("schemas/xml.xsd", schemas_xml_xsd),
    ENTRY("skeletons/implementation.xml", skeletons_implementation_xml),
    ENTRY("skeletons/plan-offsite.xml", skeletons_plan_offsite_xml),
    ENTRY("skeletons/plan-onsite.xml", skeletons_plan_onsite_xml),
    ENTRY("skeletons/procedure.xml", skeletons_procedure_xml),
    ENTRY("skeletons/template.xml", skeletons_template_xml),
};
const size_t guiju_resource_count = sizeof guiju_resources / sizeof guiju_resources[0];
