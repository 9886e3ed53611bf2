// A server that answers each connection with whatever a test wants.
#pragma once

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <functional>
#include <string>
#include <string_view>
#include <thread>

namespace yimen::sync {

class HostileServer {
 public:
  // A connection, to which anything may be done. False from write(): the other side has gone.
  class Peer {
   public:
    explicit Peer(int socket) : socket_(socket) {}
    bool write(std::string_view text) const {
      return ::send(socket_, text.data(), text.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(text.size());
    }
    // Until the blank line after the headers.
    std::string read_headers() const {
      std::string text;
      std::array<char, 4096> buffer{};
      while (text.find("\r\n\r\n") == std::string::npos) {
        const ssize_t got = ::recv(socket_, buffer.data(), buffer.size(), 0);
        if (got <= 0) break;
        text.append(buffer.data(), static_cast<std::size_t>(got));
      }
      return text;
    }
    void wait_until_gone() const {
      std::array<char, 4096> buffer{};
      while (::recv(socket_, buffer.data(), buffer.size(), 0) > 0) continue;
    }

   private:
    int socket_;
  };

  explicit HostileServer(std::function<void(const Peer&)> behaviour)
      : behaviour_(std::move(behaviour)), listener_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    ::bind(listener_, reinterpret_cast<const sockaddr*>(&address), size);
    ::listen(listener_, 8);
    ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size);
    port_ = ntohs(address.sin_port);
    thread_ = std::thread([this] { serve(); });
  }
  ~HostileServer() {
    ::shutdown(listener_, SHUT_RDWR);
    thread_.join();
    ::close(listener_);
  }
  HostileServer(const HostileServer&) = delete;
  HostileServer& operator=(const HostileServer&) = delete;

  std::string url() const { return "http://127.0.0.1:" + std::to_string(port_); }
  int connections() const { return connections_; }

 private:
  void serve() {
    for (;;) {
      const int socket = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
      if (socket < 0) return;
      ++connections_;
      behaviour_(Peer(socket));
      ::close(socket);
    }
  }

  std::function<void(const Peer&)> behaviour_;
  int listener_;
  int port_ = 0;
  std::atomic<int> connections_ = 0;
  std::thread thread_;
};

}  // namespace yimen::sync
