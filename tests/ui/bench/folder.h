// A folder of (empty) pictures for the bench.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace yimen::bench {

class PictureFolder {
 public:
  PictureFolder()
      : path_(std::filesystem::path(testing::TempDir()) / ("bench-" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(path_);
  }
  ~PictureFolder() { std::filesystem::remove_all(path_); }
  PictureFolder(const PictureFolder&) = delete;
  PictureFolder& operator=(const PictureFolder&) = delete;

  void add(const std::string& name) const { std::ofstream(path_ / name) << "picture"; }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace yimen::bench
