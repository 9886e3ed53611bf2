#include "kiosk/sync/curl_transport.h"

#include <curl/curl.h>

#include <array>
#include <atomic>
#include <fstream>
#include <mutex>

#include "kiosk/sync/curl_failure.h"
#include "kiosk/sync/faults.h"

namespace yimen::sync {
namespace {

constexpr int kPollMilliseconds = 1000;  // only in case a wake-up is missed

using Easy = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using Multi = std::unique_ptr<CURLM, decltype(&curl_multi_cleanup)>;
using Url = std::unique_ptr<CURLU, decltype(&curl_url_cleanup)>;
using Headers = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

template <class T>
T info(CURL* easy, CURLINFO which) {
  T value{};
  curl_easy_getinfo(easy, which, &value);
  return value;
}

class CurlTransport : public Transport {
 public:
  explicit CurlTransport(Config config)
      : config_(std::move(config)),
        easy_(curl_easy_init(), &curl_easy_cleanup),
        multi_(curl_multi_init(), &curl_multi_cleanup) {
    set_lasting_options();
  }

  tl::expected<Reply, Failure> send(const Message& message) override {
    if (cut_) return tl::unexpected(Failure{{&kUnreachable, "cut"}, false});
    const Headers headers = set_message(message);
    reply_ = {};
    text_[0] = '\0';
    const CURLcode code = perform();
    if (code != CURLE_OK) return tl::unexpected(failure(code));
    return finished_reply();
  }

  void set_cut(bool cut) override {
    cut_ = cut;
    curl_multi_wakeup(multi_.get());
  }

 private:
  template <class T>
  void set(CURLoption option, T value) {
    curl_easy_setopt(easy_.get(), option, value);
  }

  void set_lasting_options() {
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_PROTOCOLS_STR, "https,http");
    set(CURLOPT_PROXY, "");
    set(CURLOPT_FOLLOWLOCATION, 0L);
    set(CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_2TLS));
    set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(config_.connect_timeout.count()));
    set(CURLOPT_TIMEOUT_MS, static_cast<long>(config_.timeout.count()));
    set(CURLOPT_USERAGENT, "yimen-kiosk");
    set(CURLOPT_ERRORBUFFER, text_.data());
    set(CURLOPT_WRITEFUNCTION, &CurlTransport::on_body);
    set(CURLOPT_WRITEDATA, this);
    set_tls_options();
  }

  void set_tls_options() {
    set(CURLOPT_SSL_VERIFYPEER, 1L);
    set(CURLOPT_SSL_VERIFYHOST, 2L);
    set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    if (!config_.ca_file.empty()) {
      set(CURLOPT_CAINFO, config_.ca_file.c_str());
      set(CURLOPT_CAPATH, static_cast<const char*>(nullptr));  // not also everyone the system trusts
    }
    if (config_.client_certificate.empty()) return;
    set(CURLOPT_SSLCERT, config_.client_certificate.c_str());
    set(CURLOPT_SSLKEY, config_.client_key.c_str());
  }

  // The list must live until the exchange is over.
  Headers set_message(const Message& message) {
    set(CURLOPT_URL, (config_.url + message.path).c_str());
    if (message.body) {
      set(CURLOPT_POST, 1L);
      set(CURLOPT_POSTFIELDS, reinterpret_cast<const char*>(message.body->data()));
      set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(message.body->size()));
    } else {
      set(CURLOPT_HTTPGET, 1L);
    }
    curl_slist* list = curl_slist_append(nullptr, "Expect:");
    for (const auto& [name, value] : message.headers)
      list = curl_slist_append(list, (name + ": " + value).c_str());
    set(CURLOPT_HTTPHEADER, list);
    return {list, &curl_slist_free_all};
  }

  // As curl_easy_perform, but set_cut() ends it.
  CURLcode perform() {
    curl_multi_add_handle(multi_.get(), easy_.get());
    CURLcode code = CURLE_ABORTED_BY_CALLBACK;
    for (int running = 1; running > 0 && !cut_;) {
      if (curl_multi_perform(multi_.get(), &running) != CURLM_OK) break;
      if (running > 0) curl_multi_poll(multi_.get(), nullptr, 0, kPollMilliseconds, nullptr);
    }
    int left = 0;
    while (const CURLMsg* done = curl_multi_info_read(multi_.get(), &left))
      if (done->msg == CURLMSG_DONE) code = done->data.result;
    curl_multi_remove_handle(multi_.get(), easy_.get());
    return code;
  }

  Failure failure(CURLcode code) const {
    const bool sent = info<long>(easy_.get(), CURLINFO_REQUEST_SIZE) > 0;
    const std::string text = text_[0] != '\0' ? text_.data() : curl_easy_strerror(code);
    return {{&fault_of(code, text, sent), text}, sent};
  }

  Reply finished_reply() {
    reply_.status = static_cast<int>(info<long>(easy_.get(), CURLINFO_RESPONSE_CODE));
    if (const char* type = info<char*>(easy_.get(), CURLINFO_CONTENT_TYPE)) reply_.content_type = type;
    if (const auto after = info<curl_off_t>(easy_.get(), CURLINFO_RETRY_AFTER); after > 0)
      reply_.retry_after = seconds(after);
    return std::move(reply_);
  }

  static std::size_t on_body(const char* data, std::size_t, std::size_t size, void* self) {
    auto* transport = static_cast<CurlTransport*>(self);
    if (transport->reply_.body.size() + size > transport->config_.largest_reply)
      return 0;  // ends the exchange
    transport->reply_.body.append(data, size);
    return size;
  }

  const Config config_;
  std::atomic<bool> cut_ = false;
  std::array<char, CURL_ERROR_SIZE> text_{};
  Reply reply_;
  Easy easy_;
  Multi multi_;
};

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

Result<void> check(const Config& config) {
  if (!is_safe(config.url)) return fail(kBadConfiguration, "not an https url: " + config.url);
  if (config.client_certificate.empty() != config.client_key.empty())
    return fail(kBadConfiguration, "client certificate and key go together");
  for (const auto& file : {config.ca_file, config.client_certificate, config.client_key})
    if (!file.empty() && !std::ifstream(file)) return fail(kBadConfiguration, "cannot read " + file.string());
  return {};
}

Config without_trailing_slash(Config config) {
  while (config.url.ends_with('/')) config.url.pop_back();
  return config;
}

}  // namespace

Result<std::unique_ptr<Transport>> make_curl_transport(const Config& config) {
  static std::once_flag once;
  std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
  if (const auto checked = check(config); !checked) return fail(checked);
  return std::make_unique<CurlTransport>(without_trailing_slash(config));
}

}  // namespace yimen::sync
