#include "backend/content.h"

#include <nlohmann/json.hpp>

#include "backend/attachments.h"
#include "kiosk/common/clock.h"
#include "kiosk/common/ids.h"
#include "kiosk/common/secret.h"

namespace yimen::backend {
namespace {

using nlohmann::ordered_json;

constexpr int kOldestFormat = 1;
constexpr int kFormat = 2;  // 2: who helped, and what the two agreed to
constexpr std::string_view kDigits = "0123456789";
constexpr std::string_view kHexDigits = "0123456789abcdef";
constexpr std::string_view kNameCharacters =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-";
constexpr std::string_view kTypeCharacters = "abcdefghijklmnopqrstuvwxyz0123456789./+-";
constexpr int kDeepest = 16;  // dump() and destructors recurse

// Parses without keeping anything, to learn how deep it goes.
bool is_shallow(const std::string& text) {
  bool shallow = true;
  const auto watch = [&shallow](int depth, ordered_json::parse_event_t, ordered_json&) {
    shallow = shallow && depth <= kDeepest;
    return shallow;
  };
  const auto parsed = ordered_json::parse(text, watch, false);
  return shallow && parsed.is_object();
}

bool is_text(const ordered_json& object, const char* name, std::string_view characters, std::size_t longest) {
  if (!object.is_object()) return false;
  const auto found = object.find(name);
  if (found == object.end() || !found->is_string()) return false;
  const auto& text = found->get_ref<const std::string&>();
  return !text.empty() && text.size() <= longest && text.find_first_not_of(characters) == std::string::npos;
}

bool is_known(const ordered_json& format) {
  return format.is_number_integer() && format >= kOldestFormat && format <= kFormat;
}

// How somebody helped, where somebody did: both are in the content.
std::string helping_in(const ordered_json& content) {
  const auto helper = content.value("helper", ordered_json());
  const auto how = helper.is_object() ? helper.value("how", ordered_json()) : ordered_json();
  return how == "accompanies" || how == "acts_for" ? how.get<std::string>() : std::string();
}

bool agrees(const ordered_json& content, const Submission& submission) {
  const auto service = content.value("service", ordered_json::object());
  const auto refers_to = content.value("refers_to", ordered_json(submission.refers_to));
  return is_known(content.value("format", ordered_json())) &&
         content.value("receipt", ordered_json()) == submission.receipt &&
         content.value("kind", ordered_json()) == submission.kind && service.is_object() &&
         service.value("id", ordered_json()) == submission.service_id &&
         (refers_to == submission.refers_to || (submission.refers_to.empty() && refers_to.is_string() &&
                                                is_receipt_number(refers_to.get<std::string>())));
}

std::optional<WallTime> time_in(const ordered_json& object, const char* name) {
  const auto found = object.find(name);
  if (found == object.end() || !found->is_string()) return std::nullopt;
  return parse_utc(found->get_ref<const std::string&>());
}

std::optional<Part> part_in(const ordered_json& json) {
  constexpr std::size_t kHashDigits = 64;
  const bool named = is_text(json, "name", kNameCharacters, 64) &&
                     is_text(json, "media_type", kTypeCharacters, 100) &&
                     is_text(json, "sha256", kHexDigits, kHashDigits);
  if (!named || json["sha256"].get_ref<const std::string&>().size() != kHashDigits) return std::nullopt;
  const auto size = json.find("size");
  if (size == json.end() || !size->is_number_integer()) return std::nullopt;
  const auto bytes = size->get<std::int64_t>();
  if (bytes < 1 || bytes > kLargestPart) return std::nullopt;
  return Part{json["name"], json["media_type"], bytes, json["sha256"]};
}

bool take_parts(const ordered_json& attachments, std::vector<Part>& parts) {
  if (!attachments.is_array() || attachments.size() > kMostParts) return false;
  for (const auto& one : attachments) {
    const auto part = part_in(one);
    if (!part) return false;
    for (const Part& other : parts)
      if (other.sha256 == part->sha256) return false;
    parts.push_back(*part);
  }
  return true;
}

}  // namespace

std::optional<ordered_json> content_of(const Keys& keys, ByteView sealed) {
  auto plain = keys.open(sealed);
  if (!plain) return std::nullopt;
  std::optional<ordered_json> content;
  if (is_shallow(*plain)) content = ordered_json::parse(*plain, nullptr, false);
  wipe(*plain);
  return content;
}

bool take_over(const ordered_json& content, Submission& submission) {
  if (!agrees(content, submission)) return false;
  const auto person = content.value("person", ordered_json());
  if (is_text(person, "area", kDigits, 12)) submission.area = person["area"];
  if (is_text(person, "tag", kHexDigits, 32)) submission.person_tag = person["tag"];
  submission.helping = helping_in(content);
  submission.refers_to = content.value("refers_to", submission.refers_to);
  submission.submitted_at = time_in(content, "submitted_at").value_or(submission.received_at);
  return take_parts(content.value("attachments", ordered_json::array()), submission.parts);
}

}  // namespace yimen::backend
