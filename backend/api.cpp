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

// All our names are made of these; nothing else is worth asking the database for.
bool is_name(std::string_view text) {
  constexpr std::string_view kCharacters =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-";
  return !text.empty() && text.find_first_not_of(kCharacters) == std::string_view::npos;
}

std::optional<Parameters> match(std::string_view pattern, std::string_view path) {
  Parameters parameters;
  while (!pattern.empty() && !path.empty()) {
    const auto wanted = take_segment(pattern);
    const auto given = take_segment(path);
    const bool is_parameter = wanted.starts_with('{');
    if (is_parameter ? !is_name(given) : wanted != given) return std::nullopt;
    if (is_parameter) parameters.emplace(wanted.substr(1, wanted.size() - 2), given);
  }
  if (!pattern.empty() || !path.empty()) return std::nullopt;
  return parameters;
}

std::string_view token_of(const Request& request) {
  constexpr std::string_view kScheme = "Bearer ";
  const auto authorization = request.header("authorization");
  return authorization.starts_with(kScheme) ? authorization.substr(kScheme.size()) : std::string_view{};
}

template <class Who>
using LetIn = tl::expected<Who, Response>;

// Nothing is learnt but that it may.
LetIn<std::monostate> let_in_terminal(const House& house, const Request& request) {
  const auto key = key_of(request);
  if (request.terminal.empty()) return tl::unexpected(problem(kNotTerminal));
  const auto welcome = house.gate.lets_in(request.terminal);
  if (!welcome) return tl::unexpected(store_problem(welcome.error(), key));
  if (!*welcome) return tl::unexpected(problem(kRevoked));
  return {};
}

LetIn<std::optional<StaffMember>> let_in_staff(const House& house, const Request& request,
                                               bool administrator) {
  const auto token = token_of(request);
  if (house.keys.is_administrator(token)) return std::nullopt;
  if (token.empty()) return tl::unexpected(problem(kNotStaff));
  auto member = Staff(house.database, house.clock).with_token(token);
  if (!member) return tl::unexpected(store_problem(member.error()));
  if (!*member) return tl::unexpected(problem(kNotStaff));
  if (administrator) return tl::unexpected(problem(kNotAllowed, "administrator"));
  return std::move(*member);
}

LetIn<std::optional<Phone>> let_in_phone(const House& house, const Request& request) {
  auto phone = Phones(house.database, house.clock).with_token(token_of(request));
  if (!phone) return tl::unexpected(store_problem(phone.error()));
  if (!*phone) return tl::unexpected(problem(kNotPhone));
  return std::move(*phone);
}

bool is_for_phones(std::string_view route) {
  return route.starts_with("/phone") || route.starts_with("/v1/phone/") || route == "/v1/health";
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

tl::expected<Api::Caller, Response> Api::let_in(Access access, const Request& request) const {
  switch (access) {
    case Access::anyone: return Caller{};
    case Access::terminal: return let_in_terminal(house_, request).map([](auto) { return Caller{}; });
    case Access::staff:
    case Access::administrator:
      return let_in_staff(house_, request, access == Access::administrator).map([](auto member) {
        return Caller{std::move(member), std::nullopt};
      });
    case Access::phone:
      return let_in_phone(house_, request).map([](auto phone) {
        return Caller{std::nullopt, std::move(phone)};
      });
  }
  return tl::unexpected(problem(kFailed));
}

Response Api::answer(const Request& request) const {
  std::string allowed;
  for (const Route& route : routes()) {
    const auto parameters = match(route.path, request.path);
    if (!parameters || (offer_ == Offer::phone && !is_for_phones(route.path))) continue;
    allowed += (allowed.empty() ? "" : ", ") + std::string(route.method);
    if (route.method != request.method && !stands_for(route.method, request.method)) continue;
    const auto caller = let_in(route.access, request);
    if (!caller) return caller.error();
    return route.handler({house_, request, *parameters, caller->member, caller->phone});
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
