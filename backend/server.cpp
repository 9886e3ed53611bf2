#include "backend/server.h"

#include <httplib.h>

#include <charconv>

#include "backend/faults.h"
#include "backend/peer.h"
#include "backend/problem.h"

namespace yimen::backend {
namespace {

constexpr std::size_t kLongestPath = 256;  // the library matches paths by regular expressions, which recurse
constexpr std::size_t kThreads = 32;
constexpr int kTransferSeconds = 10;
constexpr int kIdleSeconds = 2;
constexpr int kRequestsPerConnection = 1000;

enum class Identify { header, certificate, nobody };

Identify how_to_identify(const Tls& tls) {
  if (tls.certificate.empty()) return Identify::header;
  return tls.client_ca.empty() ? Identify::nobody : Identify::certificate;
}

std::string lower_case(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

// Who hands in: behind nginx, what nginx says (backend/nginx.conf never lets a client say it); with TLS of
// our own, what the client's certificate says. Where nobody asks for certificates, all have one name.
std::string terminal_of(const httplib::Request& request, Identify by) {
  constexpr const char* kEverybody = "direct";
  if (by == Identify::nobody) return kEverybody;
  if (by == Identify::header && !request.has_header("Yimen-Terminal")) return kEverybody;
  const std::string name =
      by == Identify::certificate ? peer_name() : request.get_header_value("Yimen-Terminal");
  return is_terminal_name(name) ? name : std::string();
}

Request read(const httplib::Request& from, Identify by) {
  Request request;
  request.terminal = terminal_of(from, by);
  request.method = from.method;
  request.path = from.path;
  request.body = from.body;
  for (const auto& [name, value] : from.headers) request.headers.emplace(lower_case(name), value);
  for (const auto& [name, value] : from.params) request.query.emplace(name, value);
  return request;
}

void write(const Response& response, httplib::Response& to) {
  to.status = response.status;
  if (!response.content_type.empty()) to.set_content(response.body, response.content_type);
  for (const auto& [name, value] : response.headers) to.set_header(name, value);
}

// Without a length the library would read a body until the client closes.
bool lacks_length(const httplib::Request& request) {
  const bool may_have_body = request.method == "POST" || request.method == "PUT" || request.method == "PATCH";
  return may_have_body && !request.has_header("Content-Length") && !request.has_header("Transfer-Encoding");
}

// What is refused before its body is read.
httplib::Server::HandlerResponse refuse_early(const httplib::Request& request, httplib::Response& response) {
  const bool is_long = request.path.size() > kLongestPath;
  if (!is_long && !lacks_length(request)) return httplib::Server::HandlerResponse::Unhandled;
  write(problem(is_long ? kNotFound : kNoLength), response);
  response.set_header("Connection", "close");  // its body, if any, stays unread
  return httplib::Server::HandlerResponse::Handled;
}

void set_limits(httplib::Server& server) {
  server.set_payload_max_length(kLargestBody);
  server.set_read_timeout(kTransferSeconds);
  server.set_write_timeout(kTransferSeconds);
  server.set_keep_alive_timeout(kIdleSeconds);
  server.set_keep_alive_max_count(kRequestsPerConnection);
  server.set_tcp_nodelay(true);
  server.new_task_queue = [] { return new httplib::ThreadPool(kThreads); };
}

void set_handlers(httplib::Server& server, const Api& api, Identify by) {
  const auto answer = [&api, by](const httplib::Request& request, httplib::Response& response) {
    write(api.answer(read(request, by)), response);
  };
  server.Get(".*", answer).Post(".*", answer).Put(".*", answer);
  server.Patch(".*", answer).Delete(".*", answer).Options(".*", answer);
  server.set_pre_routing_handler(refuse_early);
  // What the library turns down by itself has no body yet.
  server.set_error_handler([](const httplib::Request& request, httplib::Response& response) {
    if (response.body.empty())
      write(problem_of_status(response.status, key_of(read(request, Identify::nobody))), response);
  });
  server.set_exception_handler(
      [](const httplib::Request& request, httplib::Response& response, std::exception_ptr) {
        write(problem(kFailed, {}, key_of(read(request, Identify::nobody))), response);
      });
}

bool set_tls(SSL_CTX& context, const Tls& tls) {
  SSL_CTX_set_min_proto_version(&context, TLS1_2_VERSION);
  if (SSL_CTX_use_certificate_chain_file(&context, tls.certificate.c_str()) != 1) return false;
  if (SSL_CTX_use_PrivateKey_file(&context, tls.key.c_str(), SSL_FILETYPE_PEM) != 1) return false;
  if (SSL_CTX_check_private_key(&context) != 1) return false;
  if (tls.client_ca.empty()) return true;
  note_peers(context);
  if (SSL_CTX_load_verify_locations(&context, tls.client_ca.c_str(), nullptr) != 1) return false;
  SSL_CTX_set_verify(&context, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
  return true;
}

// The port, or something below one. The library by itself would share the port with another backend, and let
// only five connections wait.
int bind_to(httplib::Server& server, const Listen& listen) {
  constexpr int kWaiting = 512;
  socket_t listener = INVALID_SOCKET;
  server.set_socket_options([&listener](socket_t socket) {
    const int yes = 1;
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    listener = socket;
  });
  int port = listen.port;
  if (port == 0)
    port = server.bind_to_any_port(listen.host);
  else if (!server.bind_to_port(listen.host, port))
    port = -1;
  if (port > 0) ::listen(listener, kWaiting);
  return port;
}

std::unique_ptr<httplib::Server> make_server(const Tls& tls) {
  if (tls.certificate.empty()) return std::make_unique<httplib::Server>();
  return std::make_unique<httplib::SSLServer>([&tls](SSL_CTX& context) { return set_tls(context, tls); });
}

}  // namespace

class Server::Http {
 public:
  explicit Http(std::unique_ptr<httplib::Server> made) : server(std::move(made)) {}
  std::unique_ptr<httplib::Server> server;
};

Result<Listen> parse_listen(const std::string& text) {
  const auto colon = text.rfind(':');
  if (colon == std::string::npos || colon == 0) return fail(kCannotListen, text);
  Listen listen{text.substr(0, colon), -1};
  const char* end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data() + colon + 1, end, listen.port);
  if (error != std::errc() || stopped != end || listen.port < 0 || listen.port > 65535)
    return fail(kCannotListen, text);
  if (listen.host.front() == '[' && listen.host.back() == ']')
    listen.host = listen.host.substr(1, listen.host.size() - 2);
  return listen;
}

Server::Server(std::unique_ptr<Http> http) : http_(std::move(http)) {}
Server::~Server() = default;

Result<std::unique_ptr<Server>> Server::bind(const Listen& listen, const Tls& tls, const Api& api) {
  auto library = make_server(tls);
  if (!library->is_valid()) return fail(kBadCertificate, tls.certificate.filename().string());
  set_limits(*library);
  set_handlers(*library, api, how_to_identify(tls));
  const int port = bind_to(*library, listen);
  if (port <= 0) return fail(kCannotListen, listen.host);
  std::unique_ptr<Server> server(new Server(std::make_unique<Http>(std::move(library))));
  server->port_ = port;
  return server;
}

void Server::run() { http_->server->listen_after_bind(); }
void Server::stop() { http_->server->stop(); }

}  // namespace yimen::backend
