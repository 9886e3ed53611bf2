#include "kiosk/sync/hear.h"

#include "kiosk/sync/faults.h"
#include "kiosk/sync/verdict.h"

namespace yimen::sync {
namespace {

bool is_answer(const Reply& reply) {
  return reply.status == 304 || (reply.status == 200 && (has_type(reply, "application/json") ||
                                                         has_type(reply, "application/octet-stream")));
}

// The backend itself says that it cannot answer this; with the line nothing is wrong.
bool is_its_own_no(const Reply& reply) {
  return has_type(reply, "application/problem+json") && name_of_failure(reply).code == kProtocol.code;
}

}  // namespace

const Fault* hear(Line& line, const Exchange& exchange) {
  if (!exchange) {
    line.bad(*exchange.error().error.fault, exchange.error().error.detail, std::nullopt);
    return exchange.error().error.fault;
  }
  if (is_answer(*exchange) || is_its_own_no(*exchange)) {
    line.good();
    return is_answer(*exchange) ? nullptr : &kProtocol;
  }
  const Fault& fault = name_of_failure(*exchange);
  line.bad(fault, "status " + std::to_string(exchange->status), exchange->retry_after);
  return &fault;
}

}  // namespace yimen::sync
