#include "kiosk/sync/curl_transport.h"

#include <curl/curl.h>

#include <atomic>
#include <fstream>
#include <mutex>

#include "kiosk/sync/base_url.h"
#include "kiosk/sync/curl_exchange.h"
#include "kiosk/sync/faults.h"
#include "kiosk/sync/server_date.h"

namespace yimen::sync {
namespace {

using Multi = std::unique_ptr<CURLM, decltype(&curl_multi_cleanup)>;

class CurlTransport : public Transport {
 public:
  CurlTransport(Config config, const Clock& clock)
      : config_(std::move(config)), clock_(clock), multi_(curl_multi_init(), &curl_multi_cleanup) {
    curl_multi_setopt(multi_.get(), CURLMOPT_PIPELINING, CURLPIPE_MULTIPLEX);
    curl_multi_setopt(multi_.get(), CURLMOPT_MAX_HOST_CONNECTIONS, static_cast<long>(config_.in_flight));
  }
  ~CurlTransport() override {
    for (const auto& [easy, exchange] : under_way_) curl_multi_remove_handle(multi_.get(), easy);
  }
  CurlTransport(const CurlTransport&) = delete;
  CurlTransport& operator=(const CurlTransport&) = delete;

  void begin(Message message, Done done) override {
    auto exchange = std::make_unique<CurlExchange>(config_, std::move(message), std::move(done));
    curl_multi_add_handle(multi_.get(), exchange->handle());
    under_way_.emplace(exchange->handle(), std::move(exchange));
  }

  void run(milliseconds most) override {
    if (cut_ && end_all()) return;
    const auto until = std::chrono::steady_clock::now() + most;
    for (;;) {
      int running = 0;
      curl_multi_perform(multi_.get(), &running);
      if (tell_what_ended() || woken_.exchange(false)) return;
      const auto left = std::chrono::ceil<milliseconds>(until - std::chrono::steady_clock::now());
      if (left <= milliseconds(0)) return;
      curl_multi_poll(multi_.get(), nullptr, 0, static_cast<int>(std::min(left, kLongestPoll).count()),
                      nullptr);
    }
  }

  void wake() override {
    woken_ = true;
    curl_multi_wakeup(multi_.get());
  }

  void set_cut(bool cut) override {
    cut_ = cut;
    wake();
  }

 private:
  static constexpr milliseconds kLongestPoll{3'600'000};

  bool tell_what_ended() {
    std::vector<std::pair<CURL*, CURLcode>> ended;
    int left = 0;
    while (const CURLMsg* message = curl_multi_info_read(multi_.get(), &left))
      if (message->msg == CURLMSG_DONE) ended.emplace_back(message->easy_handle, message->data.result);
    for (const auto& [easy, code] : ended) end(easy, code);
    return !ended.empty();
  }

  void end(CURL* easy, CURLcode code) {
    const auto exchange = std::move(under_way_.extract(easy).mapped());
    curl_multi_remove_handle(multi_.get(), easy);
    const auto done = exchange->take_done();
    auto result = exchange->result(code, clock_.wall(), server_date_.differs());
    if (result) server_date_.notice(result->header("date"), clock_.wall());
    done(std::move(result));
  }

  bool end_all() {
    const auto ending = std::exchange(under_way_, {});
    for (const auto& [easy, exchange] : ending) {
      curl_multi_remove_handle(multi_.get(), easy);
      exchange->take_done()(tl::unexpected(Failure{{&kUnreachable, "cut"}, false}));
    }
    return !ending.empty();
  }

  const Config config_;
  const Clock& clock_;
  std::atomic<bool> cut_ = false;
  std::atomic<bool> woken_ = false;
  ServerDate server_date_;
  Multi multi_;  // before the exchanges: they are removed from it, then freed
  std::map<CURL*, std::unique_ptr<CurlExchange>> under_way_;
};

Result<void> check_files(const Config& config) {
  if (config.client_certificate.empty() != config.client_key.empty())
    return fail(kBadConfiguration, "client certificate and key go together");
  for (const auto& file : {config.ca_file, config.client_certificate, config.client_key})
    if (!file.empty() && !std::ifstream(file)) return fail(kBadConfiguration, "cannot read " + file.string());
  return {};
}

}  // namespace

Result<std::unique_ptr<Transport>> make_curl_transport(const Config& config, const Clock& clock) {
  static std::once_flag once;
  std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
  const auto url = base_url(config.url);
  if (!url) return fail(url);
  if (const auto checked = check_files(config); !checked) return fail(checked);
  Config used = config;
  used.url = *url;
  return std::make_unique<CurlTransport>(std::move(used), clock);
}

}  // namespace yimen::sync
