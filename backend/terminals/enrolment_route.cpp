// Gives a new terminal its certificate, for a code that is used once.
#include <nlohmann/json.hpp>

#include "backend/json.h"
#include "backend/limits/attempts.h"
#include "backend/problem.h"
#include "backend/routes.h"
#include "backend/terminals/terminals.h"
#include "kiosk/common/log.h"

namespace yimen::backend {
namespace {

using nlohmann::ordered_json;

constexpr Limit kWrongCodes{"enrolment", 5};
constexpr const char* kAnyone = "";  // whoever guesses has no name yet: all count together
constexpr std::size_t kLongestCode = 40;

Response wrong_code(const Call& call) {
  const auto counted = Attempts(call.database, call.clock).allow(kWrongCodes, kAnyone);
  return counted ? problem(kWrongCode) : store_problem(counted.error());
}

// Multi-line text, so not text_in().
std::string csr_in(const nlohmann::json& body) {
  const auto found = body.find("csr");
  return found != body.end() && found->is_string() ? found->get<std::string>() : std::string();
}

Response welcome(const Call& call, const std::string& terminal, const Authority::Signed& made) {
  const ordered_json body{
      {"terminal", terminal},
      {"certificate", made.certificate},
      {"ca", call.authority.certificate()},
      {"seal", {{"key_id", call.keys.key_id()}, {"public_key", call.keys.public_key()}}},
      {"manifest_key",
       {{"key_id", call.keys.manifest_key().id}, {"public_key", call.keys.manifest_key().public_key}}}};
  return {201, body.dump()};
}

// A CSR that is refused leaves the code as good as it was.
Response enrol_with(const Call& call, const std::string& code, const std::string& csr) {
  const Terminals terminals(call.database, call.clock);
  const auto terminal = terminals.with_code(code);
  if (!terminal) return store_problem(terminal.error());
  if (!*terminal) return wrong_code(call);
  const auto made = call.authority.sign(csr, **terminal, call.clock.wall());
  if (!made) return problem(kMalformed, "csr");
  const auto enrolled = terminals.enrol(**terminal, code, made->until);
  if (!enrolled) return store_problem(enrolled.error());
  if (!*enrolled) return wrong_code(call);
  log::info("backend", "enrolled " + **terminal);
  return welcome(call, **terminal, *made);
}

}  // namespace

Response enrol(const Call& call) {
  const auto body = object_in(call.request);
  const auto code = body ? text_in(*body, "code", kLongestCode) : std::nullopt;
  if (!code || csr_in(*body).empty()) return problem(kMalformed, "code, csr");
  const auto allowed = Attempts(call.database, call.clock).would_allow(kWrongCodes, kAnyone);
  if (!allowed) return store_problem(allowed.error());
  if (!*allowed) return problem(kTooMany);
  const std::string tidy = tidy_code(*code);
  return tidy.empty() ? wrong_code(call) : enrol_with(call, tidy, csr_in(*body));
}

}  // namespace yimen::backend
