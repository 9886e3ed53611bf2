#include "kiosk/sync/base_url.h"

#include <curl/curl.h>

#include <algorithm>
#include <memory>

#include "kiosk/sync/faults.h"

namespace yimen::sync {
namespace {

using Url = std::unique_ptr<CURLU, decltype(&curl_url_cleanup)>;

bool is_this_machine(std::string_view host) {
  return host == "localhost" || host == "127.0.0.1" || host == "[::1]";
}

std::string part(CURLU* url, CURLUPart which) {
  char* text = nullptr;
  if (curl_url_get(url, which, &text, 0) != CURLUE_OK) return {};
  const std::unique_ptr<char, decltype(&curl_free)> owner(text, &curl_free);
  return text;
}

bool is_safe(const std::string& text) {
  const Url url(curl_url(), &curl_url_cleanup);
  if (curl_url_set(url.get(), CURLUPART_URL, text.c_str(), 0) != CURLUE_OK) return false;
  const std::string scheme = part(url.get(), CURLUPART_SCHEME);
  return scheme == "https" || (scheme == "http" && is_this_machine(part(url.get(), CURLUPART_HOST)));
}

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("/._~-").find(c) != std::string_view::npos;
}

}  // namespace

Result<std::string> base_url(std::string text) {
  if (!is_safe(text)) return fail(kBadConfiguration, "not an https url: " + text);
  while (text.ends_with('/')) text.pop_back();
  return text;
}

std::optional<std::string> path_at(const std::string& base_url, const std::string& location) {
  constexpr std::size_t kLongest = 200;
  std::string path = location;
  if (!base_url.empty() && path.starts_with(base_url + "/")) path = path.substr(base_url.size());
  if (path.size() > kLongest || !path.starts_with('/') || path.starts_with("//")) return std::nullopt;
  if (!std::all_of(path.begin(), path.end(), is_plain)) return std::nullopt;
  return path.find("..") == std::string::npos ? std::optional(path) : std::nullopt;
}

}  // namespace yimen::sync
