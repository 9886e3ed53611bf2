#include "kiosk/sync/bundle_fetch.h"

#include <fstream>
#include <sstream>

#include "kiosk/bundle/faults.h"
#include "kiosk/common/log.h"
#include "kiosk/sync/backoff.h"
#include "kiosk/sync/faults.h"
#include "kiosk/sync/hear.h"

namespace yimen::sync {
namespace {

constexpr std::size_t kLargestAnswer = 1024 * 1024;

std::string content_of(const std::filesystem::path& file) {
  std::ostringstream content;
  content << std::ifstream(file, std::ios::binary).rdbuf();
  return content.str();
}

}  // namespace

BundleFetch::BundleFetch(Transport& transport, Line& line, const Config& config, const Clock& clock,
                         Random& random, Emit emit)
    : transport_(transport),
      line_(line),
      config_(config),
      clock_(clock),
      random_(random),
      emit_(std::move(emit)),
      installer_(config.bundle_folder) {}

milliseconds BundleFetch::work() {
  if (config_.bundle_folder.empty() || under_way_) return kNothingToDo;
  if (!missing_.empty())
    ask_for(missing_.back());
  else if (clock_.now() >= ask_at_)
    ask();
  return under_way_ ? kNothingToDo : std::chrono::ceil<milliseconds>(ask_at_ - clock_.now());
}

void BundleFetch::ask() {
  Message message{.path = "/v1/bundle", .largest_reply = kLargestAnswer};
  if (!etag_.empty()) message.headers.emplace_back("If-None-Match", etag_);
  under_way_ = true;
  transport_.begin(std::move(message), [this](const Exchange& exchange) { take_manifest(exchange); });
}

// Where the line failed it is asked again as soon as the line's own pause is over.
void BundleFetch::take_manifest(const Exchange& exchange) {
  under_way_ = false;
  const Fault* fault = hear(line_, exchange);
  if (fault == &kProtocol) return rest();  // the backend has no bundle for us
  if (fault != nullptr) return;
  if (exchange->status == 304) return rest();
  if (const auto prepared = prepare(*exchange); !prepared) return refuse(prepared.error());
  if (!manifest_) return rest();
  if (missing_.empty()) install();
}

// Afterwards manifest_ is set where there is something to install, and missing_ says what has to come first.
Result<void> BundleFetch::prepare(const Reply& reply) {
  manifest_.reset();
  const auto parsed = bundle::parse_signed(reply.body);
  if (!parsed) return fail(parsed);
  const auto manifest = bundle::verify(*parsed, keys(), clock_.wall());
  if (!manifest) return fail(manifest);
  if (installer_.is_installed(*manifest)) {
    etag_ = reply.header("etag");
    return {};
  }
  if (const auto checked = installer_.check(*manifest); !checked) return checked;
  manifest_ = *manifest;
  manifest_bytes_ = parsed->manifest;
  offered_etag_ = reply.header("etag");
  for (const auto& file : manifest->files) {
    if (contents_.contains(file.sha256)) continue;
    if (auto content = installer_.held(file.sha256))
      contents_[file.sha256] = std::move(*content);
    else
      missing_.push_back(file);
  }
  return {};
}

// The one we were given, and those that the installed bundle speaks for.
std::vector<Bytes> BundleFetch::keys() const {
  std::vector<Bytes> keys{config_.manifest_key};
  if (const auto installed = installer_.current())
    for (auto& key : bundle::further_keys(content_of(installed->folder / "keys/manifest.json")))
      keys.push_back(std::move(key));
  return keys;
}

void BundleFetch::ask_for(const bundle::File& file) {
  under_way_ = true;
  transport_.begin(
      {.path = "/v1/bundle/files/" + file.sha256, .largest_reply = static_cast<std::size_t>(file.size) + 1},
      [this, file](const Exchange& exchange) { take_file(file, exchange); });
}

void BundleFetch::take_file(const bundle::File& file, const Exchange& exchange) {
  under_way_ = false;
  const Fault* fault = hear(line_, exchange);
  if (fault != nullptr && fault != &kProtocol) return;  // the line's: again after its pause
  if (fault == &kProtocol || exchange->status != 200) return refuse({&bundle::kBadFile, file.name});
  Bytes content(exchange->body.begin(), exchange->body.end());
  if (std::ssize(content) != file.size || to_hex(sha256(content)) != file.sha256)
    return refuse({&bundle::kBadFile, file.name});
  contents_[file.sha256] = std::move(content);
  missing_.pop_back();
  if (missing_.empty()) install();
}

void BundleFetch::install() {
  const auto installed = installer_.install(*manifest_, manifest_bytes_, contents_);
  if (!installed) return refuse(installed.error());
  log::info("bundle", "installed version " + std::to_string(installed->version));
  etag_ = offered_etag_;
  contents_.clear();
  manifest_.reset();
  told_ = nullptr;
  emit_(BundleInstalled{installed->version, installed->folder});
  rest();
}

void BundleFetch::refuse(const Error& error) {
  log::fault("bundle", error);
  missing_.clear();
  contents_.clear();
  manifest_.reset();
  if (told_ != error.fault) emit_(BundleRefused{error.fault});
  told_ = error.fault;
  rest();
}

void BundleFetch::rest() { ask_at_ = clock_.now() + some_of(config_.down_interval, random_); }

}  // namespace yimen::sync
