// A port of this machine that nobody has just now, for programs that cannot pick one themselves.
//
// Below those that the kernel gives to outgoing connections: a program that ends and comes back finds it
// free.
#pragma once

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdint>
#include <random>

namespace yimen::testing_support {

inline bool is_free(int port) {
  const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  const bool bound = ::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  ::close(socket);
  return bound;
}

inline int free_port() {
  constexpr int kLowest = 10'000;
  constexpr int kHighest = 19'999;  // scripts/postgres takes those above
  std::random_device random;
  for (;;) {
    const int port = std::uniform_int_distribution(kLowest, kHighest)(random);
    if (is_free(port)) return port;
  }
}

}  // namespace yimen::testing_support
