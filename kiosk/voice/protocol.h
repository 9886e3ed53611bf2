// What the terminal and yimen-voice say to each other: one message a packet, versioned and small.
//
// A packet is 'Y', 'S', the version, the kind, the utterance's number, and then what the kind carries;
// numbers are little-endian. Each side checks what the other sends. Threads: plain values and pure functions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "kiosk/common/bytes.h"
#include "kiosk/common/text.h"

namespace yimen::voice::protocol {

inline constexpr std::uint8_t kVersion = 1;
inline constexpr std::size_t kTextLimit =
    8192;  // bytes: what is longer is cut, and takes some minutes to say
inline constexpr std::size_t kSoundLimit = 4096;  // samples
inline constexpr std::size_t kPacketLimit = 2 * kSoundLimit + 16;

// To the voice.
struct Say {  // ends what is being said
  std::uint32_t number = 0;
  Language language = Language::zh;
  std::uint8_t rate = 100;  // percent
  std::string text{};
};
struct Hush {
  std::uint32_t number = 0;
};

// From the voice.
struct Sound {
  std::uint32_t number = 0;
  std::vector<std::int16_t> samples{};
};
struct Done {
  std::uint32_t number = 0;
};

using Message = std::variant<Say, Hush, Sound, Done>;

Bytes encode(const Message& message);
std::optional<Message> decode(ByteView packet);

}  // namespace yimen::voice::protocol
