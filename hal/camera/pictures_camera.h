// Picture files as a camera: each half a second, by name, round and round.
// Threads: one.
#pragma once

#include <filesystem>
#include <vector>

#include "hal/camera/camera.h"
#include "hal/camera/pacer.h"

namespace yimen::hal {

class PicturesCamera : public Camera {
 public:
  explicit PicturesCamera(std::string where);  // a folder, a file, or a numbered series like img_%03d.png
  Result<void> open() override;
  void close() override;
  Result<void> grab(Frame& into) override;
  Status status() const override;

 private:
  std::string where_;
  std::vector<std::filesystem::path> files_;
  std::size_t shown_ = 0;  // frames so far
  Frame current_;
  Pacer pacer_;
};

}  // namespace yimen::hal
