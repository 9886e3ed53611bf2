// What the backend promises, as a model: submissions by key, attachments by tus, nothing lost, nothing twice.
#pragma once

#include <map>
#include <set>
#include <string>

#include "tests/kiosk/sync/fake_transport.h"

namespace yimen::sync {

class FakeBackend {
 public:
  struct Upload {
    std::size_t size = 0;
    std::string sha256;
    Bytes bytes{};
  };

  Reply answer(const Message& message) {
    if (message.path.starts_with("/v1/progress")) return progress(message);
    if (message.path.starts_with("/v1/withdrawals?")) return {200, "application/json", withdrawals};
    if (message.path == "/v1/used-codes") return claim(message);
    if (message.path == "/v1/attachments") return create(message);
    if (message.path.starts_with("/v1/attachments/")) return upload(message);
    return submit(message);
  }

  // Parts that a submission must have before it counts, by idempotency key.
  std::map<std::string, std::vector<std::string>> wanted;

  std::vector<std::string> arrived;       // keys of complete submissions, in their order
  std::map<std::string, Bytes> bodies;    // by key
  std::map<std::string, Upload> uploads;  // by path
  std::string news = R"({"progress":[],"cursor":""})";
  std::string withdrawals = R"({"withdrawals":[],"cursor":"0"})";
  std::set<std::string> used_codes;      // as they were claimed
  std::vector<std::string> asked_after;  // cursors
  std::size_t patches = 0;

 private:
  static Reply empty(int status, std::map<std::string, std::string> headers = {}) {
    return {.status = status, .content_type = "", .body = "", .headers = std::move(headers)};
  }

  Reply progress(const Message& message) {
    asked_after.push_back(message.path.substr(message.path.find("after=") + 6));
    return {200, "application/json", news};
  }

  Reply claim(const Message& message) {
    const std::string body(message.body.begin(), message.body.end());
    if (!used_codes.insert(body).second)
      return {409, "application/problem+json", R"({"type":"urn:yimen:problem:used-before"})"};
    return {201, "application/json", body};
  }

  Reply submit(const Message& message) {
    const std::string key = header(message, "Idempotency-Key");
    const auto [body, is_new] = bodies.emplace(key, message.body);
    if (body->second != message.body) return {409, "application/problem+json", R"({"key":")" + key + R"("})"};
    const std::string missing = missing_of(key);
    const std::string echo = R"({"key":")" + key + R"(","sha256":")" + to_hex(sha256(message.body)) + '"';
    if (!missing.empty()) return {202, "application/json", echo + R"(,"missing":[)" + missing + "]}"};
    if (complete_.insert(key).second) arrived.push_back(key);
    return {201, "application/json", echo + "}"};
  }

  std::string missing_of(const std::string& key) const {
    std::string missing;
    for (const auto& sha : wanted.contains(key) ? wanted.at(key) : std::vector<std::string>{}) {
      const auto found = uploads.find(path_of(key, sha));
      if (found == uploads.end() || found->second.bytes.size() < found->second.size)
        missing += (missing.empty() ? "\"" : ",\"") + sha + '"';
    }
    return missing;
  }

  static std::string path_of(const std::string& key, const std::string& sha) {
    return "/v1/attachments/" + key + "-" + sha.substr(0, 16);
  }

  static std::string decoded(const std::string& text, std::size_t from, std::size_t to) {
    return std::string(as_text(*from_base64(text.substr(from, to - from))));
  }

  Reply create(const Message& message) {
    const std::string metadata = header(message, "Upload-Metadata");
    const auto comma = metadata.find(",sha256 ");
    const std::string key = decoded(metadata, 4, comma);
    const std::string sha = decoded(metadata, comma + 8, metadata.size());
    const std::string path = path_of(key, sha);
    const auto& upload =
        uploads.emplace(path, Upload{std::stoul(header(message, "Upload-Length")), sha}).first->second;
    return empty(201, {{"location", path}, {"upload-offset", std::to_string(upload.bytes.size())}});
  }

  Reply upload(const Message& message) {
    const auto found = uploads.find(message.path);
    if (found == uploads.end()) return empty(404);
    Upload& upload = found->second;
    if (message.method == Method::patch) {
      ++patches;
      if (header(message, "Upload-Offset") != std::to_string(upload.bytes.size())) return empty(409);
      if (header(message, "Upload-Checksum") != "sha256 " + to_base64(sha256(message.body)))
        return empty(460);
      upload.bytes.insert(upload.bytes.end(), message.body.begin(), message.body.end());
      if (upload.bytes.size() == upload.size && to_hex(sha256(upload.bytes)) != upload.sha256)
        upload.bytes.clear();
    }
    return empty(message.method == Method::patch ? 204 : 200,
                 {{"upload-offset", std::to_string(upload.bytes.size())}});
  }

  std::set<std::string> complete_;
};

}  // namespace yimen::sync
