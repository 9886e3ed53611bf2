// Whole HTTP/1.1 messages on a socket, as our own two ends write them: with Content-Length or without a body.
// Threads: one at a time; hang_up() from any. Ownership: the socket, which is closed in the end.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace yimen::testing_support {

class Wire {
 public:
  explicit Wire(int socket) : socket_(socket) {}
  ~Wire();
  Wire(const Wire&) = delete;
  Wire& operator=(const Wire&) = delete;

  // Headers and body; nothing where the other side has gone. An answer to HEAD has no body whatever it says.
  std::optional<std::string> read(bool without_body = false);
  bool write(std::string_view text) const;
  void hang_up() const;            // both ways, waking who waits
  void reset_when_closed() const;  // the other side will see "connection reset"

 private:
  bool read_until(std::size_t size);

  int socket_;
  std::string buffer_;
};

// To a port of this machine; below zero where nobody is there.
int connect_to(int port);

}  // namespace yimen::testing_support
