#include "tests/backend/fleet/client.h"

#include <curl/curl.h>

#include <algorithm>

namespace yimen::backend {
namespace {

std::size_t take_body(char* data, std::size_t, std::size_t size, void* reply) {
  static_cast<Reply*>(reply)->body.append(data, size);
  return size;
}

std::size_t take_header(char* data, std::size_t, std::size_t size, void* reply) {
  std::string line(data, size);
  const auto colon = line.find(": ");
  if (colon == std::string::npos) return size;
  std::string name = line.substr(0, colon);
  std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return std::tolower(c); });
  static_cast<Reply*>(reply)->headers[name] =
      line.substr(colon + 2, line.find_last_not_of("\r\n") - colon - 1);
  return size;
}

}  // namespace

Client::Client(std::string url, Identity identity)
    : url_(std::move(url)), identity_(std::move(identity)), handle_(curl_easy_init()) {}
Client::~Client() { curl_easy_cleanup(handle_); }

Reply Client::send(const std::string& method, const std::string& path,
                   const std::map<std::string, std::string>& headers, const std::string& body) {
  Reply reply;
  curl_slist* lines = curl_slist_append(nullptr, "Expect:");
  for (const auto& [name, value] : headers) lines = curl_slist_append(lines, (name + ": " + value).c_str());
  curl_easy_reset(handle_);
  curl_easy_setopt(handle_, CURLOPT_URL, (url_ + path).c_str());
  curl_easy_setopt(handle_, CURLOPT_NOPROXY, "*");
  curl_easy_setopt(handle_, CURLOPT_TIMEOUT, 20L);
  curl_easy_setopt(handle_, CURLOPT_HTTPHEADER, lines);
  curl_easy_setopt(handle_, CURLOPT_CAINFO, identity_.ca.c_str());
  if (!identity_.certificate.empty()) {
    curl_easy_setopt(handle_, CURLOPT_SSLCERT, identity_.certificate.c_str());
    curl_easy_setopt(handle_, CURLOPT_SSLKEY, identity_.key.c_str());
  }
  if (method == "HEAD") curl_easy_setopt(handle_, CURLOPT_NOBODY, 1L);
  if (method == "POST" || method == "PATCH") {
    curl_easy_setopt(handle_, CURLOPT_POSTFIELDS, body.data());
    curl_easy_setopt(handle_, CURLOPT_POSTFIELDSIZE, static_cast<long>(body.size()));
  }
  curl_easy_setopt(handle_, CURLOPT_CUSTOMREQUEST, method == "HEAD" ? nullptr : method.c_str());
  curl_easy_setopt(handle_, CURLOPT_WRITEFUNCTION, take_body);
  curl_easy_setopt(handle_, CURLOPT_WRITEDATA, &reply);
  curl_easy_setopt(handle_, CURLOPT_HEADERFUNCTION, take_header);
  curl_easy_setopt(handle_, CURLOPT_HEADERDATA, &reply);
  const bool answered = curl_easy_perform(handle_) == CURLE_OK;
  if (answered) curl_easy_getinfo(handle_, CURLINFO_RESPONSE_CODE, &reply.status);
  curl_slist_free_all(lines);
  return reply;
}

}  // namespace yimen::backend
