// A file of lines that appears whole or not at all. For this folder's own files.
// Threads: one.
#pragma once

#include <sodium.h>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace yimen::outbox {

class LineWriter {
 public:
  // Writes beside `file`; what is there stays until finish(). Without finish() nothing is left behind.
  explicit LineWriter(std::filesystem::path file);
  ~LineWriter();
  LineWriter(const LineWriter&) = delete;
  LineWriter& operator=(const LineWriter&) = delete;

  void write(std::string_view line);  // a failure is kept for finish()
  std::string sha256() const;         // of all lines so far
  bool finish();                      // on the disk and under its name; errno tells why not

 private:
  bool flush();

  const std::filesystem::path file_;
  const std::filesystem::path draft_;
  int descriptor_;
  bool good_;
  std::string waiting_;
  crypto_hash_sha256_state hash_{};
};

}  // namespace yimen::outbox
