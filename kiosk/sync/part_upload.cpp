#include "kiosk/sync/part_upload.h"

#include <charconv>

#include "kiosk/sync/base_url.h"
#include "kiosk/sync/faults.h"
#include "kiosk/sync/verdict.h"

namespace yimen::sync {
namespace {

constexpr int kMostInVain = 20;
constexpr int kTooLargePiece = 413;  // for some proxy on the way
constexpr int kChecksumMismatch = 460;

std::optional<std::int64_t> offset_in(const Reply& reply, std::int64_t size) {
  const std::string text = reply.header("upload-offset");
  std::int64_t offset = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), offset);
  if (error != std::errc() || end != text.data() + text.size() || offset < 0 || offset > size)
    return std::nullopt;
  return offset;
}

bool is_gone(const Reply& reply) { return reply.status == 404 || reply.status == 410; }

Step again(const Reply& reply) {
  return {Step::What::again, &name_of_failure(reply), "attachment, status " + std::to_string(reply.status),
          reply.retry_after};
}

std::string encoded(const std::string& text) { return to_base64(as_bytes(text)); }

}  // namespace

PartUpload::PartUpload(std::string key, outbox::Part part, std::string base_url, Read read)
    : key_(std::move(key)),
      part_(std::move(part)),
      base_url_(std::move(base_url)),
      read_(std::move(read)),
      trouble_(&kProtocol) {}

Result<Message> PartUpload::next() {
  if (stage_ == Stage::create) return creation();
  if (stage_ == Stage::ask_offset)
    return Message{.method = Method::head, .path = path_, .headers = {{"Tus-Resumable", "1.0.0"}}};
  return piece();
}

Message PartUpload::creation() const {
  return {.method = Method::post,
          .path = "/v1/attachments",
          .headers = {{"Tus-Resumable", "1.0.0"},
                      {"Upload-Length", std::to_string(part_.size)},
                      {"Upload-Metadata", "key " + encoded(key_) + ",sha256 " + encoded(part_.sha256)}}};
}

Result<Message> PartUpload::piece() {
  auto bytes = read_(offset_, std::min(piece_, part_.size - offset_));
  if (!bytes) return fail(bytes);
  if (bytes->empty()) return fail(kProtocol, "an attachment is shorter than it says");
  return Message{.method = Method::patch,
                 .path = path_,
                 .headers = {{"Tus-Resumable", "1.0.0"},
                             {"Content-Type", "application/offset+octet-stream"},
                             {"Upload-Offset", std::to_string(offset_)},
                             {"Upload-Checksum", "sha256 " + to_base64(sha256(*bytes))}},
                 .body = std::move(*bytes)};
}

Step PartUpload::take(const Exchange& exchange) {
  if (!exchange) return broken(exchange.error());
  switch (stage_) {
    case Stage::create: return created(*exchange);
    case Stage::ask_offset: return told_offset(*exchange);
    case Stage::send: return sent(*exchange);
  }
  return {};
}

Step PartUpload::created(const Reply& reply) {
  if (reply.status != 201) return again(reply);
  const auto path = path_at(base_url_, reply.header("location"));
  if (!path) return {Step::What::again, &kProtocol, "an attachment elsewhere"};
  path_ = *path;
  const auto offset = offset_in(reply, part_.size);
  if (offset) return reached(*offset);
  stage_ = Stage::ask_offset;
  return {};
}

Step PartUpload::told_offset(const Reply& reply) {
  if (is_gone(reply)) return start_from(Stage::create);
  const auto offset = offset_in(reply, part_.size);
  if ((reply.status != 200 && reply.status != 204) || !offset) return again(reply);
  return reached(*offset);
}

Step PartUpload::sent(const Reply& reply) {
  if (is_gone(reply)) return start_from(Stage::create);
  if (reply.status == 409 || reply.status == kChecksumMismatch) return start_from(Stage::ask_offset);
  if (reply.status == kTooLargePiece) {
    piece_ = std::max(piece_ / 2, kSmallestPiece);
    return start_from(Stage::ask_offset);
  }
  const auto offset = offset_in(reply, part_.size);
  if (reply.status != 204) return again(reply);
  if (!offset) return start_from(Stage::ask_offset);  // an answer that was cut off
  piece_ = std::min(piece_ * 2, kLargestPiece);
  return reached(*offset);
}

// Of a message that broke off nobody knows how much has arrived.
Step PartUpload::broken(const Failure& failure) {
  const Step again{Step::What::again, failure.error.fault, failure.error.detail, {}, failure.sent};
  if (failure.error.fault != &kBroken) return again;
  trouble_ = &kBroken;
  if (stage_ == Stage::send) piece_ = std::max(piece_ / 2, kSmallestPiece);
  Step step = start_from(stage_ == Stage::create ? Stage::create : Stage::ask_offset);
  step.fault = &kBroken;
  return step;
}

// Also to somewhere earlier: the backend starts a part again whose bytes do not make its hash.
Step PartUpload::reached(std::int64_t offset) {
  if (offset == part_.size) return {Step::What::done};
  const bool moved = offset > offset_;
  offset_ = offset;
  if (!moved) return start_from(Stage::send);
  in_vain_ = 0;
  trouble_ = &kProtocol;
  stage_ = Stage::send;
  return {};
}

Step PartUpload::start_from(Stage stage) {
  stage_ = stage;
  if (++in_vain_ > kMostInVain) return {Step::What::again, trouble_, "an attachment gets nowhere"};
  return {};
}

}  // namespace yimen::sync
