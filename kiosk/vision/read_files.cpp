#include "kiosk/vision/read_files.h"

#include <time.h>

#include <cstring>
#include <iostream>

#include "kiosk/vision/reading.h"
#include "kiosk/vision/sandboxed_files.h"
#include "kiosk/vision/still_picture.h"

namespace yimen::vision {
namespace {

// What the child says of one file: a mark, after how long, then the text or what was wrong.
constexpr char kText = 'T';
constexpr char kNoText = 'N';

struct FileRead {
  char mark = kNoText;
  float took_ms = 0;
  std::string words;
};

std::string packed(const FileRead& read) {
  std::string packet(1 + sizeof read.took_ms, read.mark);
  std::memcpy(packet.data() + 1, &read.took_ms, sizeof read.took_ms);
  return packet + read.words;
}

FileRead unpacked(const std::string& packet) {
  FileRead read;
  if (packet.size() < 1 + sizeof read.took_ms) return {.words = "reading it failed"};
  read.mark = packet.front();
  std::memcpy(&read.took_ms, packet.data() + 1, sizeof read.took_ms);
  read.words = packet.substr(1 + sizeof read.took_ms);
  return read;
}

// Of this process: what others do on the machine does not count.
float processor_ms() {
  timespec now{};
  ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<float>(now.tv_sec) * 1e3F + static_cast<float>(now.tv_nsec) / 1e6F;
}

// Looks as the worker looks at frames: first quickly, then thoroughly.
class StillReader {
 public:
  explicit StillReader(const std::filesystem::path& models) : thorough_(models) {}

  FileRead read(const std::string& file) {
    const auto picture = load_grey(file);
    if (!picture) return {.words = picture.error()};
    const float start = processor_ms();
    auto reading = first_.look(*picture);
    if (reading.nothing()) reading = thorough_.look_long(*picture);
    const float took = processor_ms() - start;
    if (reading.several) return {kNoText, took, "it shows several codes"};
    return {kText, took, reading.text};
  }

 private:
  std::unique_ptr<CodeReader> quick_ = make_zxing_reader();
  FirstLook first_{*quick_};
  ThoroughLook thorough_;
};

Answering start_reading(const std::filesystem::path& models) {
  return [reader = std::make_shared<StillReader>(models)](const std::string& file) {
    return packed(reader->read(file));
  };
}

void print(const std::string& file, const FileRead& read, bool times) {
  const bool has_text = read.mark == kText;
  if (!has_text) std::cerr << "yimen-vision: " << one_line(file) << ": " << read.words << '\n';
  std::cout << one_line(file) << '\t' << one_line(has_text ? read.words : "");
  if (times) std::cout << '\t' << read.took_ms;
  std::cout << std::endl;
}

}  // namespace

int read_files(const std::vector<std::string>& files, const ReadOptions& options) {
  answer_files(
      files, [&] { return start_reading(options.models); },
      [&](const auto& file, const auto& answer) { print(file, unpacked(answer), options.times); });
  return 0;
}

}  // namespace yimen::vision
