// Tells a citizen who came back where their request stands: by receipt and its check, or by who they are.
#include <nlohmann/json.hpp>

#include "backend/json.h"
#include "backend/limits/attempts.h"
#include "backend/matters/json.h"
#include "backend/matters/matters.h"
#include "backend/problem.h"
#include "backend/routes.h"
#include "kiosk/common/ids.h"
#include "kiosk/common/secret.h"

namespace yimen::backend {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

// Enough for any number of visitors at one terminal; guessing 60 bits of check takes for ever.
constexpr Limit kQuestions{"status", 120};
constexpr std::size_t kTagDigits = 32;
constexpr std::size_t kCheckDigits = 12;
constexpr std::size_t kReceiptDigits = 19;

bool fits(const Matter& matter, const std::string& check) {
  return same_secret(receipt_check(matter.key), check);
}

std::optional<std::string> tag_in(const json& question) {
  auto tag = text_in(question, "person", kTagDigits);
  const bool whole =
      tag && tag->size() == kTagDigits && tag->find_first_not_of("0123456789abcdef") == std::string::npos;
  return whole ? tag : std::nullopt;
}

Result<std::vector<Matter>> of_receipt(const Matters& matters, const std::string& receipt,
                                       const std::string& check) {
  auto found = matters.with_receipt(receipt);
  if (found) std::erase_if(*found, [&check](const Matter& matter) { return !fits(matter, check); });
  return found;
}

ordered_json answer(const Call& call, const std::vector<Matter>& found) {
  ordered_json list = ordered_json::array();
  for (const auto& matter : found) {
    ordered_json one{{"receipt", matter.receipt},
                     {"service", {{"id", matter.service_id}, {"version", matter.service_version}}},
                     {"submitted_at", utc_text(matter.submitted_at)}};
    add_standing(one, matter, call.offices);
    list.push_back(std::move(one));
  }
  return {{"at", utc_text(call.clock.wall())}, {"requests", list}};
}

}  // namespace

Response tell_status(const Call& call) {
  const auto question = object_in(call.request);
  if (!question) return problem(kMalformed, "receipt and check, or person");
  const auto person = tag_in(*question);
  const auto receipt = text_in(*question, "receipt", kReceiptDigits);
  const auto check = text_in(*question, "check", kCheckDigits);
  if (!person && !(receipt && check && is_receipt_number(*receipt)))
    return problem(kMalformed, "receipt and check, or person");
  const auto allowed = Attempts(call.database, call.clock).allow(kQuestions, call.request.terminal);
  if (!allowed) return store_problem(allowed.error());
  if (!*allowed) return problem(kTooMany);
  const Matters matters(call.database, call.offices, call.timetable, call.clock);
  const auto found = person ? matters.of_person(*person) : of_receipt(matters, *receipt, *check);
  if (!found) return store_problem(found.error());
  return {200, answer(call, *found).dump()};
}

}  // namespace yimen::backend
