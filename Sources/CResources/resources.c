#include "CResources.h"
const guiju_resource guiju_resources[] = {{0, 0, 0}};
const size_t guiju_resource_count = 0;
