// The newest preview picture, in memory that both processes see.
//
// Purpose: three slots, of which the writer owns one, the reader one, and the third waits between them; they
// are exchanged whole by one atomic operation. Neither side waits, and the reader never sees half a picture.
// Threads: one writer, one reader, in one process or two.
// Safety: the memory's size is sealed. What the other side writes is checked when it is read; a lying writer
// can spoil pixels, nothing more.
#pragma once

#include <memory>
#include <optional>
#include <span>

#include "kiosk/process/descriptor.h"
#include "kiosk/vision/client.h"

namespace yimen::vision {

using process::Descriptor;

inline constexpr int kPreviewWidth = 640;  // at most
inline constexpr int kPreviewHeight = 480;

class SharedFrames {
 public:
  static std::unique_ptr<SharedFrames> create();               // nullptr: no memory
  static std::unique_ptr<SharedFrames> open(Descriptor file);  // nullptr: not made by create()
  ~SharedFrames();
  SharedFrames(const SharedFrames&) = delete;
  SharedFrames& operator=(const SharedFrames&) = delete;

  int fd() const { return file_.get(); }

  // The writer's: too large a picture is ignored.
  void publish(int width, int height, std::uint64_t sequence, std::span<const std::uint8_t> rgb);
  // The reader's: the newest picture, the same again where there is no newer. Valid until the next newest().
  std::optional<Preview> newest();

  // Overwrites what each side can reach; together that is all.
  void wipe_as_writer();
  void wipe_as_reader();

 private:
  struct Layout;
  SharedFrames(Descriptor file, Layout* layout) : file_(std::move(file)), layout_(layout) {}

  Descriptor file_;
  Layout* layout_;
  unsigned own_ = 0;   // the writer's slot
  unsigned held_ = 2;  // the reader's slot
  bool holds_picture_ = false;
};

}  // namespace yimen::vision
