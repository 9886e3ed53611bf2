// One exchange by libcurl: always verified TLS, HTTP/2 where the other side has it, no redirects, limits on
// everything.
// Threads: one. Ownership: the configuration outlives it; it stays where it is, libcurl writes into it.
#pragma once

#include <curl/curl.h>

#include <array>
#include <memory>
#include <string>

#include "kiosk/sync/config.h"
#include "kiosk/sync/transport.h"

namespace yimen::sync {

class CurlExchange {
 public:
  CurlExchange(const Config& config, Message message, Transport::Done done);
  CurlExchange(const CurlExchange&) = delete;
  CurlExchange& operator=(const CurlExchange&) = delete;

  CURL* handle() const { return easy_.get(); }
  // `clock_differs`: from what the backend last said.
  Exchange result(CURLcode code, WallTime now, bool clock_differs);
  Transport::Done take_done() { return std::move(done_); }

 private:
  template <class T>
  void set(CURLoption option, T value) {
    curl_easy_setopt(easy_.get(), option, value);
  }
  void set_lasting_options();
  void set_tls_options();
  void set_message();
  void set_body();
  Failure failure(CURLcode code, WallTime now, bool clock_differs) const;
  Reply reply();
  static std::size_t on_body(const char* data, std::size_t, std::size_t size, void* self);

  const Config& config_;
  Message message_;
  Transport::Done done_;
  std::string body_;
  std::array<char, CURL_ERROR_SIZE> text_{};
  std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> headers_;
  std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> easy_;
};

}  // namespace yimen::sync
