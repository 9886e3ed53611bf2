#include "kiosk/sync/standing_reply.h"

#include <nlohmann/json.hpp>

#include "kiosk/common/ids.h"

namespace yimen::sync {
namespace {

using nlohmann::json;

constexpr std::size_t kLongestText = 2000;
constexpr std::size_t kLongestCursor = 128;

std::string text_of(const json& object, const char* name) {
  const auto found = object.find(name);
  if (found == object.end() || !found->is_string()) return {};
  const auto& text = found->get_ref<const std::string&>();
  return text.size() <= kLongestText ? text : std::string();
}

Text bilingual(const json& object, const char* name) {
  const auto found = object.find(name);
  if (found == object.end() || !found->is_object()) return {};
  return {text_of(*found, "zh"), text_of(*found, "en")};
}

bool consists_of(std::string_view text, std::string_view allowed, std::size_t longest) {
  return text.size() <= longest && text.find_first_not_of(allowed) == std::string_view::npos;
}

bool is_stage(std::string_view text) {
  return !text.empty() && consists_of(text, "abcdefghijklmnopqrstuvwxyz_", 32);
}

bool is_cursor(std::string_view text) {
  return consists_of(text, "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ._~-",
                     kLongestCursor);
}

bool is_date_or_empty(std::string_view text) {
  return text.empty() || (text.size() == 10 && consists_of(text, "0123456789-", 10));
}

std::optional<outbox::Progress> progress_of(const json& one) {
  if (!one.is_object()) return std::nullopt;
  const auto at = parse_utc(text_of(one, "at"));
  outbox::Progress progress{text_of(one, "receipt"),  text_of(one, "key"),         text_of(one, "stage"),
                            bilingual(one, "office"), bilingual(one, "next_step"), text_of(one, "due_on"),
                            at.value_or(WallTime())};
  const bool fine = at && is_receipt_number(progress.receipt_number) && !progress.id.empty() &&
                    is_stage(progress.stage) && is_date_or_empty(progress.due_on);
  return fine ? std::optional(std::move(progress)) : std::nullopt;
}

std::optional<RemoteStanding> standing_of(const json& one) {
  if (!one.is_object()) return std::nullopt;
  const json service = one.value("service", json());
  const auto at = parse_utc(text_of(one, "at"));
  if (!service.is_object() || !at) return std::nullopt;
  const json version = service.value("version", json());
  RemoteStanding standing{text_of(one, "receipt"),
                          text_of(service, "id"),
                          version.is_number_integer() ? version.get<int>() : 1,
                          text_of(one, "submitted_at"),
                          text_of(one, "stage"),
                          bilingual(one, "office"),
                          bilingual(one, "next_step"),
                          text_of(one, "due_on"),
                          *at};
  const bool fine = is_receipt_number(standing.receipt_number) && is_stage(standing.stage) &&
                    is_date_or_empty(standing.due_on);
  return fine ? std::optional(std::move(standing)) : std::nullopt;
}

// All entries of a list, or nothing where one of them is not what it should be.
template <class T>
std::optional<std::vector<T>> all_of(const json& body, const char* name,
                                     std::optional<T> (*read)(const json&)) {
  const auto list = body.is_object() ? body.find(name) : body.end();
  if (!body.is_object() || list == body.end() || !list->is_array()) return std::nullopt;
  std::vector<T> all;
  for (const auto& one : *list) {
    auto entry = read(one);
    if (!entry) return std::nullopt;
    all.push_back(std::move(*entry));
  }
  return all;
}

}  // namespace

std::optional<ProgressPage> parse_progress(std::string_view body) {
  const json parsed = json::parse(body, nullptr, false);
  auto news = all_of<outbox::Progress>(parsed, "progress", &progress_of);
  if (!news) return std::nullopt;
  const json cursor = parsed.value("cursor", json());
  if (!cursor.is_string() || !is_cursor(cursor.get_ref<const std::string&>())) return std::nullopt;
  return ProgressPage{std::move(*news), cursor.get<std::string>()};
}

std::optional<std::vector<RemoteStanding>> parse_status(std::string_view body) {
  return all_of<RemoteStanding>(json::parse(body, nullptr, false), "requests", &standing_of);
}

}  // namespace yimen::sync
