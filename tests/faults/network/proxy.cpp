#include "tests/faults/network/proxy.h"

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace yimen::testing_support {
namespace {

std::string page(const std::string& status, const std::string& body, const std::string& more = "",
                 const std::string& type = "text/html") {
  return "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\n" + more +
         "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

// What somebody in between says by himself; empty where he says nothing.
std::string forged(Fate fate) {
  switch (fate) {
    case Fate::captive_portal: return page("200 OK", "<html>请先登录</html>");
    case Fate::redirected: return page("302 Found", "", "Location: http://127.0.0.1:1/login\r\n");
    case Fate::false_answer:
      return page("201 Created", R"({"key":"00000000000000000000000000000000","sha256":"00"})", "",
                  "application/json");
    case Fate::conflict: return page("409 Conflict", R"({"status":409})", "", "application/problem+json");
    case Fate::too_large: return page("413 Payload Too Large", "<html>413</html>");
    case Fate::rate_limited: return page("429 Too Many Requests", "<html>slowly</html>");
    case Fate::unavailable: return page("503 Service Unavailable", "<html>later</html>");
    case Fate::garbage: return std::string("\x16\x03\x01\0\xff\xfe\r\n\r\n\0", 11);
    default: return {};
  }
}

}  // namespace

Proxy::Proxy(int backend_port, std::function<Fate()> decide, std::chrono::milliseconds delay)
    : backend_port_(backend_port),
      decide_(std::move(decide)),
      delay_(delay),
      listener_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  ::bind(listener_, reinterpret_cast<const sockaddr*>(&address), size);
  ::listen(listener_, 64);
  ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size);
  port_ = ntohs(address.sin_port);
  thread_ = std::thread([this] { accept_all(); });
}

Proxy::~Proxy() {
  ending_ = true;
  ::shutdown(listener_, SHUT_RDWR);
  thread_.join();
  ::close(listener_);
  for (const auto& connection : connections_) connection->client.hang_up();
  for (const auto& connection : connections_) connection->thread.join();
}

void Proxy::accept_all() {
  for (;;) {
    const int socket = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
    if (socket < 0) return;
    forget_ended();
    auto& connection = *connections_.emplace_back(std::make_unique<Connection>(socket));
    connection.thread = std::thread([this, &connection] { serve(connection); });
  }
}

void Proxy::forget_ended() {
  for (auto one = connections_.begin(); one != connections_.end();) {
    if (!(*one)->over) {
      ++one;
      continue;
    }
    (*one)->thread.join();
    one = connections_.erase(one);
  }
}

Fate Proxy::decided() {
  const std::lock_guard lock(mutex_);
  return decide_();
}

void Proxy::serve(Connection& connection) {
  while (!ending_) {
    const auto request = connection.client.read();
    if (!request) break;
    ++exchanges_;
    if (!carry(connection, *request)) break;
  }
  connection.client.hang_up();
  connection.over = true;
}

std::optional<std::string> Proxy::ask_backend(Connection& connection, const std::string& request) {
  for (int tries = 0; tries < 2; ++tries) {  // it may have closed the connection that we kept
    if (!connection.backend) {
      const int socket = connect_to(backend_port_);
      if (socket < 0) return std::nullopt;
      connection.backend = std::make_unique<Wire>(socket);
    }
    if (connection.backend->write(request))
      if (auto answer = connection.backend->read(request.starts_with("HEAD "))) return answer;
    connection.backend.reset();
  }
  return std::nullopt;
}

// False: the connection to the terminal is over.
bool Proxy::carry(Connection& connection, const std::string& request) {
  const Fate fate = decided();
  if (const std::string text = forged(fate); !text.empty()) return connection.client.write(text);
  if (fate == Fate::dropped) return false;
  if (fate == Fate::half_sent) {
    if (const int socket = connect_to(backend_port_); socket >= 0)
      Wire(socket).write(request.substr(0, request.size() / 2));
    return false;
  }
  if (fate == Fate::delayed) std::this_thread::sleep_for(delay_);
  auto answer = ask_backend(connection, request);
  if (fate == Fate::duplicated) answer = ask_backend(connection, request);
  if (!answer || fate == Fate::answer_lost) return false;
  if (fate == Fate::reset) {
    connection.client.reset_when_closed();
    return false;
  }
  if (fate == Fate::answer_cut) {
    connection.client.write(answer->substr(0, answer->size() / 2));
    return false;
  }
  return connection.client.write(*answer);
}

}  // namespace yimen::testing_support
