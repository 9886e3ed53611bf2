// What the backend says about itself.
#include <nlohmann/json.hpp>

#include "backend/problem.h"
#include "backend/routes.h"

namespace yimen::backend {

Response health(const Call& call) {
  if (const auto answers = call.store.check(); !answers) return store_problem(answers.error());
  return {200, R"({"status":"ok"})"};
}

Response sealing_key(const Call& call) {
  call.keys.refresh();
  const nlohmann::ordered_json body{{"algorithm", "x25519-xsalsa20-poly1305-sealed-box"},
                                    {"key_id", call.keys.key_id()},
                                    {"public_key", call.keys.public_key()}};
  return {200, body.dump()};
}

}  // namespace yimen::backend
