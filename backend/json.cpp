#include "backend/json.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

#include "kiosk/common/bytes.h"

namespace yimen::backend {
namespace {

using nlohmann::json;

constexpr std::size_t kLargestObject = 64 * 1024;
constexpr int kDeepest = 8;

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }

// Whether one of a list like `"a", W/"b"` is the tag; * is any.
bool matches(std::string_view wanted, const std::string& tag) {
  return wanted == "*" || wanted.find(tag) != std::string_view::npos;
}

}  // namespace

std::optional<json> object_in(const Request& request) {
  if (request.body.size() > kLargestObject) return std::nullopt;
  bool shallow = true;
  const auto watch = [&shallow](int depth, json::parse_event_t, json&) {
    shallow = shallow && depth <= kDeepest;
    return shallow;
  };
  auto parsed = json::parse(request.body, watch, false);
  if (!shallow || !parsed.is_object()) return std::nullopt;
  return parsed;
}

std::optional<std::string> text_in(const json& object, const char* name, std::size_t most) {
  const auto found = object.find(name);
  if (found == object.end() || !found->is_string()) return std::nullopt;
  const auto& text = found->get_ref<const std::string&>();
  if (text.empty() || text.size() > most || std::any_of(text.begin(), text.end(), is_control))
    return std::nullopt;
  return text;
}

std::optional<std::int64_t> number_in(const Request& request, const std::string& name, std::int64_t usual,
                                      std::int64_t highest) {
  const auto found = request.query.find(name);
  if (found == request.query.end()) return usual;
  const std::string& text = found->second;
  std::int64_t value = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  if (!whole || value < 0 || value > highest) return std::nullopt;
  return value;
}

std::optional<std::int64_t> cursor_in(const Request& request) {
  const auto given = request.query.find("after");
  if (given != request.query.end() && given->second.empty()) return 0;
  return number_in(request, "after", 0, INT64_MAX);
}

nlohmann::ordered_json to_json(const Text& text) { return {{"zh", text.zh}, {"en", text.en}}; }

Response answer_with_tag(const Request& request, Response response) {
  constexpr std::size_t kTagDigits = 32;
  const std::string tag = '"' + to_hex(sha256(as_bytes(response.body))).substr(0, kTagDigits) + '"';
  if (matches(request.header("if-none-match"), tag)) response = {304, "", ""};
  response.headers["ETag"] = tag;
  response.headers["Cache-Control"] = "no-cache";
  return response;
}

}  // namespace yimen::backend
