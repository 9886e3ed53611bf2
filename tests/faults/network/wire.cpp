#include "tests/faults/network/wire.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>

namespace yimen::testing_support {
namespace {

std::size_t content_length(std::string_view headers) {
  constexpr std::string_view kName = "content-length:";
  for (std::size_t end = headers.find("\r\n"); end != std::string_view::npos;
       end = headers.find("\r\n", end + 2)) {
    const std::string_view rest = headers.substr(end + 2);
    if (rest.size() > kName.size() && ::strncasecmp(rest.data(), kName.data(), kName.size()) == 0)
      return std::stoul(std::string(rest.substr(kName.size(), 20)));
  }
  return 0;
}

}  // namespace

Wire::~Wire() { ::close(socket_); }

bool Wire::read_until(std::size_t size) {
  std::array<char, 65536> chunk{};
  while (buffer_.size() < size) {
    const ssize_t got = ::recv(socket_, chunk.data(), chunk.size(), 0);
    if (got <= 0) return false;
    buffer_.append(chunk.data(), static_cast<std::size_t>(got));
  }
  return true;
}

std::optional<std::string> Wire::read(bool without_body) {
  std::size_t end = std::string::npos;
  while ((end = buffer_.find("\r\n\r\n")) == std::string::npos)
    if (!read_until(buffer_.size() + 1)) return std::nullopt;
  const std::size_t size =
      end + 4 + (without_body ? 0 : content_length(std::string_view(buffer_).substr(0, end)));
  if (!read_until(size)) return std::nullopt;
  std::string message = buffer_.substr(0, size);
  buffer_.erase(0, size);
  return message;
}

bool Wire::write(std::string_view text) const {
  while (!text.empty()) {
    const ssize_t sent = ::send(socket_, text.data(), text.size(), MSG_NOSIGNAL);
    if (sent <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

void Wire::hang_up() const { ::shutdown(socket_, SHUT_RDWR); }

void Wire::reset_when_closed() const {
  const linger now{1, 0};
  ::setsockopt(socket_, SOL_SOCKET, SO_LINGER, &now, sizeof now);
}

int connect_to(int port) {
  const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  const int yes = 1;
  ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
  if (::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) return socket;
  ::close(socket);
  return -1;
}

}  // namespace yimen::testing_support
