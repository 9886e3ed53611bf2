#include "kiosk/sync/curl_exchange.h"

#include "kiosk/sync/curl_failure.h"

namespace yimen::sync {
namespace {

template <class T>
T info(CURL* easy, CURLINFO which) {
  T value{};
  curl_easy_getinfo(easy, which, &value);
  return value;
}

std::string lower_case(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

std::map<std::string, std::string> headers_of(CURL* easy) {
  std::map<std::string, std::string> headers;
  for (curl_header* header = nullptr;
       (header = curl_easy_nextheader(easy, CURLH_HEADER, -1, header)) != nullptr;)
    headers.emplace(lower_case(header->name), header->value);
  return headers;
}

const char* name_of(Method method) {
  switch (method) {
    case Method::get: return "GET";
    case Method::head: return "HEAD";
    case Method::post: return "POST";
    case Method::patch: return "PATCH";
    case Method::remove: return "DELETE";
  }
  return "";
}

}  // namespace

CurlExchange::CurlExchange(const Config& config, Message message, Transport::Done done)
    : config_(config),
      message_(std::move(message)),
      done_(std::move(done)),
      headers_(nullptr, &curl_slist_free_all),
      easy_(curl_easy_init(), &curl_easy_cleanup) {
  set_lasting_options();
  set_tls_options();
  set_message();
}

void CurlExchange::set_lasting_options() {
  set(CURLOPT_NOSIGNAL, 1L);
  set(CURLOPT_PROTOCOLS_STR, "https,http");
  set(CURLOPT_PROXY, "");
  set(CURLOPT_FOLLOWLOCATION, 0L);
  set(CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_2TLS));
  set(CURLOPT_PIPEWAIT, 1L);  // rather share the connection that is being made than make another
  set(CURLOPT_TCP_KEEPALIVE, 1L);
  set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(config_.connect_timeout.count()));
  set(CURLOPT_TIMEOUT_MS, static_cast<long>(config_.timeout.count()));
  set(CURLOPT_USERAGENT, "yimen-kiosk");
  set(CURLOPT_ERRORBUFFER, text_.data());
  set(CURLOPT_WRITEFUNCTION, &CurlExchange::on_body);
  set(CURLOPT_WRITEDATA, this);
  set(CURLOPT_PRIVATE, this);
}

void CurlExchange::set_tls_options() {
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

void CurlExchange::set_message() {
  set(CURLOPT_URL, (config_.url + message_.path).c_str());
  if (message_.timeout > milliseconds(0))
    set(CURLOPT_TIMEOUT_MS, static_cast<long>(message_.timeout.count()));
  set_body();
  curl_slist* list = curl_slist_append(nullptr, "Expect:");
  for (const auto& [name, value] : message_.headers)
    list = curl_slist_append(list, (name + ": " + value).c_str());
  headers_.reset(list);
  set(CURLOPT_HTTPHEADER, list);
}

void CurlExchange::set_body() {
  if (message_.method == Method::get) return;
  if (message_.method == Method::head) {
    set(CURLOPT_NOBODY, 1L);
    return;
  }
  set(CURLOPT_POST, 1L);
  set(CURLOPT_CUSTOMREQUEST, name_of(message_.method));
  set(CURLOPT_POSTFIELDS, reinterpret_cast<const char*>(message_.body.data()));
  set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(message_.body.size()));
}

Exchange CurlExchange::result(CURLcode code, WallTime now, bool clock_differs) {
  if (code != CURLE_OK) return tl::unexpected(failure(code, now, clock_differs));
  return reply();
}

Failure CurlExchange::failure(CURLcode code, WallTime now, bool clock_differs) const {
  const bool sent = info<long>(easy_.get(), CURLINFO_REQUEST_SIZE) > 0;
  const std::string text = text_[0] != '\0' ? text_.data() : curl_easy_strerror(code);
  const long verified = info<long>(easy_.get(), CURLINFO_SSL_VERIFYRESULT);
  return {{&fault_of({code, text, sent, verified, now, clock_differs}), text}, sent};
}

Reply CurlExchange::reply() {
  Reply reply;
  reply.status = static_cast<int>(info<long>(easy_.get(), CURLINFO_RESPONSE_CODE));
  if (const char* type = info<char*>(easy_.get(), CURLINFO_CONTENT_TYPE)) reply.content_type = type;
  if (const auto after = info<curl_off_t>(easy_.get(), CURLINFO_RETRY_AFTER); after > 0)
    reply.retry_after = seconds(after);
  reply.headers = headers_of(easy_.get());
  reply.body = std::move(body_);
  return reply;
}

std::size_t CurlExchange::on_body(const char* data, std::size_t, std::size_t size, void* self) {
  auto* exchange = static_cast<CurlExchange*>(self);
  const std::size_t own_limit = exchange->message_.largest_reply;
  const std::size_t limit = own_limit > 0 ? own_limit : exchange->config_.largest_reply;
  if (exchange->body_.size() + size > limit) return 0;  // ends the exchange
  exchange->body_.append(data, size);
  return size;
}

}  // namespace yimen::sync
