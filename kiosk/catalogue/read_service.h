// JSON that fits the schemas, as values.
// Threads: pure functions. Throws nlohmann::json::exception where the JSON does not fit after all.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "kiosk/catalogue/service.h"

namespace yimen::catalogue {

Service read_service(const nlohmann::json& content);
std::vector<LifeStage> read_life_stages(const nlohmann::json& content);
std::vector<Option> read_communities(const nlohmann::json& content);

}  // namespace yimen::catalogue
