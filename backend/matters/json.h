// A matter as the API tells it. For .cpp files only.
// Threads: pure functions.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "backend/matters/matter.h"
#include "backend/offices/offices.h"

namespace yimen::backend {

// Stage, office, next step, due date, since when: the same for citizens and for staff.
void add_standing(nlohmann::ordered_json& json, const Matter& matter, const Offices& offices);
nlohmann::ordered_json to_json(const TakenStep& step);

}  // namespace yimen::backend
