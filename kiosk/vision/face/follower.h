// FaceScan with any reader: for tests without models. Threads: as FaceScan.
#pragma once

#include <memory>

#include "kiosk/vision/face/face_scan.h"
#include "kiosk/vision/face/reader.h"

namespace yimen::vision::face {

std::unique_ptr<FaceScan> make_follower(std::unique_ptr<Reader> reader);

}  // namespace yimen::vision::face
