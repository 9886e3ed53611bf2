// What the terminal and yimen-vision say to each other: one message a packet, versioned and small.
//
// Purpose: each side checks what the other sends; the worker reads hostile pictures and may be anybody's.
// A packet is 'Y', 'V', the version, the kind, and then what the kind carries; numbers are little-endian.
// Threads: plain values and pure functions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "hal/status.h"
#include "kiosk/common/bytes.h"
#include "kiosk/vision/face_sample.h"
#include "kiosk/vision/hint.h"
#include "kiosk/vision/look.h"

namespace yimen::vision::protocol {

inline constexpr std::uint8_t kVersion = 2;
inline constexpr std::size_t kCodeLimit = 8192;  // the largest QR code has 7,089 characters
inline constexpr std::size_t kPacketLimit = kCodeLimit + 4;

// To the worker.
struct LookFor {
  Look look;
};
struct Show {};  // the picture comes as a file descriptor with the packet
struct HandsOff {};

// From the worker.
struct Hello {};
struct CameraIs {
  hal::Status status;
};
struct HintIs {
  Hint hint;
};
struct Frame {
  std::uint64_t sequence;
};
struct Code {
  std::string text;
};
struct FacesAre {  // whether faces can be looked for: are the models there, and undamaged
  hal::Status status;
};
struct FaceHintIs {
  FaceHint hint;
};
struct Face {
  FaceSample sample;
};
struct GestureIs {
  Gesture gesture;
  std::uint32_t track;
};

using Message = std::variant<LookFor, Show, HandsOff, Hello, CameraIs, HintIs, Frame, Code, FacesAre,
                             FaceHintIs, Face, GestureIs>;

Bytes encode(const Message& message);
std::optional<Message> decode(ByteView packet);

}  // namespace yimen::vision::protocol
