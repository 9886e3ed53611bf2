// Hands terminals what is published.
#include <nlohmann/json.hpp>

#include "backend/bundle/bundles.h"
#include "backend/json.h"
#include "backend/problem.h"
#include "backend/routes.h"

namespace yimen::backend {

Response tell_bundle(const Call& call) {
  const auto published = call.bundles.current();
  if (!published) return store_problem(published.error());
  if (!*published) return problem(kNotFound, "nothing is published");
  const Bytes& manifest = (*published)->manifest;
  const nlohmann::ordered_json body{{"manifest", to_base64(manifest)},
                                    {"signature", to_hex(call.keys.sign(signed_message(manifest)))},
                                    {"key_id", call.keys.manifest_key().id}};
  return answer_with_tag(call.request, {200, body.dump()});
}

// A file never changes under its hash.
Response tell_bundle_file(const Call& call) {
  const auto content = call.bundles.file(call.parameters.at("sha256"));
  if (!content) return store_problem(content.error());
  if (!*content) return problem(kNotFound);
  Response response{200, std::string((*content)->begin(), (*content)->end()), "application/octet-stream"};
  response.headers["Cache-Control"] = "private, max-age=31536000, immutable";
  return response;
}

}  // namespace yimen::backend
