#include "kiosk/vision/channel.h"

#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace yimen::vision {
namespace {

constexpr std::size_t kControl = CMSG_SPACE(sizeof(int));

// The descriptor that came with a packet. More than one cannot: there is no room for it.
Descriptor file_of(msghdr& header) {
  const cmsghdr* control = CMSG_FIRSTHDR(&header);
  if (control == nullptr || control->cmsg_level != SOL_SOCKET || control->cmsg_type != SCM_RIGHTS) return {};
  int fd = -1;
  std::memcpy(&fd, CMSG_DATA(control), sizeof fd);
  return Descriptor(fd);
}

void attach(msghdr& header, int file) {
  cmsghdr* control = CMSG_FIRSTHDR(&header);
  control->cmsg_level = SOL_SOCKET;
  control->cmsg_type = SCM_RIGHTS;
  control->cmsg_len = CMSG_LEN(sizeof file);
  std::memcpy(CMSG_DATA(control), &file, sizeof file);
}

}  // namespace

tl::expected<Channel::Packet, Channel::Trouble> Channel::receive() {
  Bytes packet(protocol::kPacketLimit);
  alignas(cmsghdr) char control[kControl];
  iovec part{packet.data(), packet.size()};
  msghdr header{};
  header.msg_iov = &part;
  header.msg_iovlen = 1;
  header.msg_control = control;
  header.msg_controllen = sizeof control;
  const auto size = ::recvmsg(socket_.get(), &header, MSG_DONTWAIT | MSG_CMSG_CLOEXEC);
  if (size < 0 && (errno == EAGAIN || errno == EINTR)) return tl::unexpected(Trouble::nothing);
  if (size <= 0) return tl::unexpected(Trouble::closed);
  auto file = file_of(header);
  auto message = protocol::decode(ByteView(packet).first(static_cast<std::size_t>(size)));
  if (!message || (header.msg_flags & MSG_TRUNC) != 0) return tl::unexpected(Trouble::nonsense);
  return Packet{std::move(*message), std::move(file)};
}

bool Channel::send(const protocol::Message& message, int file) {
  auto packet = protocol::encode(message);
  alignas(cmsghdr) char control[kControl] = {};
  iovec part{packet.data(), packet.size()};
  msghdr header{};
  header.msg_iov = &part;
  header.msg_iovlen = 1;
  if (file >= 0) {
    header.msg_control = control;
    header.msg_controllen = sizeof control;
    attach(header, file);
  }
  return ::sendmsg(socket_.get(), &header, MSG_DONTWAIT | MSG_NOSIGNAL) >= 0;
}

}  // namespace yimen::vision
