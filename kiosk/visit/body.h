// What is submitted: the request's body as JSON.
#pragma once

#include <string>

#include "kiosk/visit/next.h"

namespace yimen::visit {

// Person, answers of the shown pages, and what was agreed to in its very words; the outbox adds kind,
// service, receipt and time (kiosk/outbox/outbox.h). Requires a chosen service.
std::string request_body(const State& state, const World& world);
std::string evaluation_body(int stars);

}  // namespace yimen::visit
