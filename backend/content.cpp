#include "backend/content.h"

#include <nlohmann/json.hpp>

#include "kiosk/common/secret.h"

namespace yimen::backend {
namespace {

using nlohmann::ordered_json;

constexpr int kFormat = 1;
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

}  // namespace

std::optional<ordered_json> content_of(const Keys& keys, ByteView sealed) {
  auto plain = keys.open(sealed);
  if (!plain) return std::nullopt;
  std::optional<ordered_json> content;
  if (is_shallow(*plain)) content = ordered_json::parse(*plain, nullptr, false);
  wipe(*plain);
  return content;
}

bool agrees(const ordered_json& content, const Submission& submission) {
  const auto service = content.value("service", ordered_json::object());
  return content.value("format", ordered_json()) == kFormat &&
         content.value("receipt", ordered_json()) == submission.receipt &&
         content.value("kind", ordered_json()) == submission.kind && service.is_object() &&
         service.value("id", ordered_json()) == submission.service_id;
}

}  // namespace yimen::backend
