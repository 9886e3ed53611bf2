// Attachments by the protocol tus 1.0 (core, creation, checksum): an upload goes on from the byte where the
// line broke, at whichever backend.
#include <charconv>

#include "backend/attachments.h"
#include "backend/problem.h"
#include "backend/routes.h"

namespace yimen::backend {
namespace {

constexpr const char* kVersion = "1.0.0";
constexpr const char* kPath = "/v1/attachments/";

Response in_tus(Response response) {
  response.headers["Tus-Resumable"] = kVersion;
  response.headers["Cache-Control"] = "no-store";
  return response;
}

Response at(int status, std::int64_t offset) {
  Response response{status, {}, {}};
  response.headers["Upload-Offset"] = std::to_string(offset);
  return in_tus(response);
}

// An offset or a length; -1 for anything else.
std::int64_t count_in(std::string_view text) {
  std::int64_t count = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  return error == std::errc() && end == text.data() + text.size() && count >= 0 ? count : -1;
}

// The decoded value of one of Upload-Metadata's "name base64,name base64"; empty where there is none.
std::string metadata(std::string_view header, std::string_view name) {
  while (!header.empty()) {
    const auto pair = header.substr(0, header.find(','));
    header.remove_prefix(std::min(header.size(), pair.size() + 1));
    const auto space = pair.find(' ');
    if (space == std::string_view::npos || pair.substr(0, space) != name) continue;
    const auto value = from_base64(pair.substr(space + 1));
    return value ? std::string(as_text(*value)) : std::string();
  }
  return {};
}

std::optional<Response> refuse_version(const Request& request) {
  if (request.header("tus-resumable") == kVersion) return std::nullopt;
  Response response = problem(kWrongTus);
  response.headers["Tus-Version"] = kVersion;
  return in_tus(response);
}

enum class Checksum { right, wrong, unknown };

Checksum check(std::string_view header, const std::string& body) {
  constexpr std::string_view kAlgorithm = "sha256 ";
  if (header.empty()) return Checksum::right;
  if (!header.starts_with(kAlgorithm)) return Checksum::unknown;
  const auto said = from_base64(header.substr(kAlgorithm.size()));
  if (!said) return Checksum::unknown;
  return *said == sha256(as_bytes(body)) ? Checksum::right : Checksum::wrong;
}

// What is wrong with a piece before it is known where it goes.
std::optional<Response> refuse_piece(const Request& request) {
  if (request.header("content-type") != "application/offset+octet-stream") return problem(kNotSealed);
  if (request.body.size() > kLargestPiece) return problem(kTooLarge);
  if (count_in(request.header("upload-offset")) < 0) return problem(kMalformed, "Upload-Offset");
  switch (check(request.header("upload-checksum"), request.body)) {
    case Checksum::unknown: return problem(kMalformed, "Upload-Checksum");
    case Checksum::wrong: return problem(kWrongChecksum);
    case Checksum::right: return std::nullopt;
  }
  return std::nullopt;
}

Response append(const Call& call, const Upload& upload) {
  const auto offset = count_in(call.request.header("upload-offset"));
  const auto length = static_cast<std::int64_t>(call.request.body.size());
  if (offset == upload.received && length > upload.size - offset) return problem(kTooLarge);
  const auto done = Attachments(call.database, call.store)
                        .append(upload.id, offset, as_bytes(call.request.body), call.clock.wall());
  if (!done) return store_problem(done.error());
  if (done->what == Append::What::appended) return at(204, done->received);
  Response response = problem(done->what == Append::What::spoiled ? kSpoiled : kWrongOffset);
  response.headers["Upload-Offset"] = std::to_string(done->received);
  return response;
}

}  // namespace

Response tell_tus(const Call& /*call*/) {
  Response response{204, {}, {}};
  response.headers = {{"Tus-Version", kVersion},
                      {"Tus-Extension", "creation,checksum"},
                      {"Tus-Checksum-Algorithm", "sha256"},
                      {"Tus-Max-Size", std::to_string(kLargestPart)}};
  return in_tus(response);
}

// Makes nothing: a part is there as soon as its submission has announced it. So it can be said as often as
// one likes.
Response create_upload(const Call& call) {
  if (const auto refused = refuse_version(call.request)) return *refused;
  const auto length = count_in(call.request.header("upload-length"));
  if (length < 0) return in_tus(problem(kMalformed, "Upload-Length"));
  if (length > kLargestPart) return in_tus(problem(kTooLarge));
  const auto about = call.request.header("upload-metadata");
  const auto id = part_id(metadata(about, "key"), metadata(about, "sha256"));
  const auto found = Attachments(call.database, call.store).find(id);
  if (!found) return in_tus(store_problem(found.error()));
  if (!*found) return in_tus(problem(kNotFound, "no submission has announced this attachment"));
  if ((*found)->size != length) return in_tus(problem(kMalformed, "Upload-Length"));
  Response response = at(201, (*found)->received);
  response.headers["Location"] = kPath + id;
  return response;
}

Response tell_upload(const Call& call) {
  if (const auto refused = refuse_version(call.request)) return *refused;
  const auto found = Attachments(call.database, call.store).find(call.parameters.at("id"));
  if (!found) return in_tus(store_problem(found.error()));
  if (!*found) return in_tus(problem(kNotFound));
  Response response = at(200, (*found)->received);
  response.headers["Upload-Length"] = std::to_string((*found)->size);
  return response;
}

Response append_to_upload(const Call& call) {
  if (const auto refused = refuse_version(call.request)) return *refused;
  if (const auto refused = refuse_piece(call.request)) return in_tus(*refused);
  const auto found = Attachments(call.database, call.store).find(call.parameters.at("id"));
  if (!found) return in_tus(store_problem(found.error()));
  if (!*found) return in_tus(problem(kNotFound));
  return in_tus(append(call, **found));
}

}  // namespace yimen::backend
