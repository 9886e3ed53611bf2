// What a phone asks that shows a person's codes.
#include <nlohmann/json.hpp>

#include "backend/codes/issuing.h"
#include "backend/json.h"
#include "backend/limits/attempts.h"
#include "backend/phone/phones.h"
#include "backend/problem.h"
#include "backend/routes.h"
#include "kiosk/common/log.h"
#include "kiosk/identity/identity.h"

namespace yimen::backend {
namespace {

using nlohmann::ordered_json;

constexpr Limit kWrongSecrets{"phone-secret", 5};  // for one phone
constexpr Limit kBatches{"phone-codes", 20};       // one every few minutes, and whenever the person asks
constexpr std::size_t kLongestTyped = 60;

Response private_answer(Response response) {
  response.headers["Cache-Control"] = "no-store";
  return response;
}

// Counted for phones that there are: what nobody has leaves nothing behind.
Response wrong_secret(const Call& call, const std::string& phone) {
  const auto known = Phones(call.database, call.clock).knows(phone);
  if (!known) return store_problem(known.error());
  if (!*known) return problem(kWrongSecret);
  const auto counted = Attempts(call.database, call.clock).allow(kWrongSecrets, phone);
  return counted ? problem(kWrongSecret) : store_problem(counted.error());
}

// The modules row by row, eight to a byte, the first the highest bit.
std::string bits_of(const issuer::QrCode& code) {
  Bytes bits((code.dark.size() + 7) / 8);
  for (std::size_t i = 0; i < code.dark.size(); ++i)
    if (code.dark[i]) bits[i / 8] = static_cast<std::uint8_t>(bits[i / 8] | (0x80U >> (i % 8)));
  return to_hex(bits);
}

ordered_json to_json(const IssuedCode& code) {
  return {{"code", code.text},
          {"from", utc_text(code.from)},
          {"until", utc_text(code.until)},
          {"modules", code.code.modules},
          {"dark", bits_of(code.code)}};
}

Response batch_for(const Call& call, const Registered& person) {
  const WallTime now = call.clock.wall();
  const auto batch = issue_batch(person, *call.issuer, now, call.random);
  if (!batch) {
    log::warning("backend", "no code can be issued: " + batch.error());
    return problem(kFailed);
  }
  ordered_json codes = ordered_json::array();
  for (const auto& code : *batch) codes.push_back(to_json(code));
  const ordered_json body{
      {"now", utc_text(now)}, {"name", identity::masked_name(person.who.name)}, {"codes", codes}};
  return private_answer({200, body.dump()});
}

}  // namespace

Response open_phone(const Call& call) {
  const auto body = object_in(call.request);
  const auto typed = body ? text_in(*body, "secret", kLongestTyped) : std::nullopt;
  if (!typed) return problem(kMalformed, "secret");
  const std::string secret = tidy_secret(*typed);
  if (secret.empty()) return problem(kWrongSecret);
  const std::string phone = phone_of_secret(secret);
  const auto allowed = Attempts(call.database, call.clock).would_allow(kWrongSecrets, phone);
  if (!allowed) return store_problem(allowed.error());
  if (!*allowed) return problem(kTooMany);
  const auto token = Phones(call.database, call.clock).open(call.random, secret);
  if (!token) return store_problem(token.error());
  if (!*token) return wrong_secret(call, phone);
  return private_answer({201, ordered_json{{"token", **token}}.dump()});
}

Response phone_codes(const Call& call) {
  if (call.issuer == nullptr) return problem(kNoIssuer);
  const auto allowed = Attempts(call.database, call.clock).allow(kBatches, call.phone->id);
  if (!allowed) return store_problem(allowed.error());
  if (!*allowed) return problem(kTooMany);
  const auto person = People(call.database, call.keys, call.clock).find(call.phone->person);
  if (!person) return store_problem(person.error());
  if (!*person) return problem(kNotPhone);
  return batch_for(call, **person);
}

}  // namespace yimen::backend
