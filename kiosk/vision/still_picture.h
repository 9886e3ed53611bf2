// A picture file as it is looked at for codes and faces.
// Threads: pure function.
#pragma once

#include <optional>
#include <string>
#include <tl/expected.hpp>

#include "hal/camera/camera.h"
#include "kiosk/vision/grey.h"

namespace yimen::vision {

// Of an encoded picture; nothing where it is none.
std::optional<Grey> decode_grey(const Bytes& encoded);

// Grey and the right way up; larger ones than codes need are made smaller. An error is a plain line.
tl::expected<Grey, std::string> load_grey(const std::string& file);
// The same in colour.
tl::expected<hal::Frame, std::string> load_rgb(const std::string& file);

}  // namespace yimen::vision
