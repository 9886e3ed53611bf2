// Serves the phone page.
#include "backend/json.h"
#include "backend/phone/page.h"
#include "backend/problem.h"
#include "backend/routes.h"

namespace yimen::backend {
namespace {

constexpr std::string_view kPage = "page.html";

// Nothing but what comes from here, and nobody puts the page into theirs.
constexpr const char* kPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
    " worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const char* type_of(std::string_view name) {
  if (name.ends_with(".html")) return "text/html; charset=utf-8";
  if (name.ends_with(".css")) return "text/css; charset=utf-8";
  if (name.ends_with(".js")) return "text/javascript; charset=utf-8";
  return "image/svg+xml";
}

Response serve(const Request& request, std::string_view name) {
  for (const PageFile& file : page_files()) {
    if (file.name != name) continue;
    Response response = answer_with_tag(request, {200, std::string(file.content), type_of(name)});
    response.headers["Content-Security-Policy"] = kPolicy;
    response.headers["X-Content-Type-Options"] = "nosniff";
    response.headers["Referrer-Policy"] = "no-referrer";
    response.headers["Cross-Origin-Opener-Policy"] = "same-origin";
    response.headers["Service-Worker-Allowed"] = "/phone";
    return response;
  }
  return problem(kNotFound);
}

}  // namespace

Response phone_page(const Call& call) { return serve(call.request, kPage); }

Response phone_page_file(const Call& call) {
  const std::string& name = call.parameters.at("file");
  return name == kPage ? problem(kNotFound) : serve(call.request, name);
}

}  // namespace yimen::backend
