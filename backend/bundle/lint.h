// The project's own check of services, before they are published.
// Threads: pure but for reading the folder.
#pragma once

#include "backend/bundle/sources.h"

namespace yimen::backend {

// Every problem a terminal would find (kiosk/catalogue/catalogue.h), as "services/x.json /pages/2: reason".
std::vector<std::string> lint_services(const std::filesystem::path& folder);

}  // namespace yimen::backend
