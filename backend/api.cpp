#include "backend/api.h"

#include <optional>

#include "backend/problem.h"

namespace yimen::backend {
namespace {

using Parameters = std::map<std::string, std::string>;

std::string_view take_segment(std::string_view& path) {
  const auto end = path.find('/');
  const auto segment = path.substr(0, end);
  path.remove_prefix(end == std::string_view::npos ? path.size() : end + 1);
  return segment;
}

std::optional<Parameters> match(std::string_view pattern, std::string_view path) {
  Parameters parameters;
  while (!pattern.empty() && !path.empty()) {
    const auto wanted = take_segment(pattern);
    const auto given = take_segment(path);
    const bool is_parameter = wanted.starts_with('{');
    if (is_parameter ? given.empty() : wanted != given) return std::nullopt;
    if (is_parameter) parameters.emplace(wanted.substr(1, wanted.size() - 2), given);
  }
  if (!pattern.empty() || !path.empty()) return std::nullopt;
  return parameters;
}

bool is_staff(const Request& request, const Keys& keys) {
  constexpr std::string_view kScheme = "Bearer ";
  const auto authorization = request.header("authorization");
  return authorization.starts_with(kScheme) && keys.is_staff(authorization.substr(kScheme.size()));
}

// HTTP has every GET answer HEAD as well, without the body.
bool stands_for(std::string_view route, std::string_view method) {
  return route == "GET" && method == "HEAD";
}

Response not_routed(const std::string& allowed) {
  if (allowed.empty()) return problem(kNotFound);
  Response response = problem(kMethodNotAllowed);
  response.headers["Allow"] = allowed;
  return response;
}

}  // namespace

std::optional<Response> Api::refuse(Access access, const Request& request) const {
  if (access == Access::staff && !is_staff(request, keys_)) return problem(kNotStaff);
  if (access == Access::terminal && request.terminal.empty()) return problem(kNotTerminal);
  return std::nullopt;
}

Response Api::answer(const Request& request) const {
  std::string allowed;
  for (const Route& route : routes()) {
    const auto parameters = match(route.path, request.path);
    if (!parameters) continue;
    allowed += (allowed.empty() ? "" : ", ") + std::string(route.method);
    if (route.method != request.method && !stands_for(route.method, request.method)) continue;
    if (const auto refused = refuse(route.access, request)) return *refused;
    return route.handler({request, *parameters, database_, store_, keys_, clock_});
  }
  return not_routed(allowed);
}

std::string_view key_of(const Request& request) {
  constexpr std::size_t kDigits = 32;
  const auto key = request.header("idempotency-key");
  const bool valid =
      key.size() == kDigits && key.find_first_not_of("0123456789abcdef") == std::string_view::npos;
  return valid ? key : std::string_view{};
}

}  // namespace yimen::backend
