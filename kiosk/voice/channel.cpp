#include "kiosk/voice/channel.h"

#include <sys/socket.h>

#include <cerrno>

#include "kiosk/common/secret.h"

namespace yimen::voice {

tl::expected<protocol::Message, Channel::Trouble> Channel::receive() {
  Bytes packet(protocol::kPacketLimit + 1);
  const auto size = ::recv(socket_.get(), packet.data(), packet.size(), MSG_DONTWAIT);
  if (size < 0 && (errno == EAGAIN || errno == EINTR)) return tl::unexpected(Trouble::nothing);
  if (size <= 0) return tl::unexpected(Trouble::closed);
  auto message = protocol::decode(ByteView(packet).first(static_cast<std::size_t>(size)));
  wipe(packet);
  if (!message) return tl::unexpected(Trouble::nonsense);
  return std::move(*message);
}

Channel::Sent Channel::send(const protocol::Message& message) {
  auto packet = protocol::encode(message);
  const auto sent = ::send(socket_.get(), packet.data(), packet.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
  const bool full = sent < 0 && (errno == EAGAIN || errno == EINTR);
  wipe(packet);
  return sent >= 0 ? Sent::yes : full ? Sent::full : Sent::gone;
}

}  // namespace yimen::voice
