#include "kiosk/vision/shared_frames.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <unistd.h>

#include <thread>

#include "kiosk/common/bytes.h"

namespace yimen::vision {
namespace {

// The worker's view of the same memory.
std::unique_ptr<SharedFrames> other_side(const SharedFrames& frames) {
  return SharedFrames::open(Descriptor(::dup(frames.fd())));
}

TEST(SharedFrames, HasNothingAtFirst) {
  const auto reader = SharedFrames::create();
  ASSERT_NE(reader, nullptr);
  EXPECT_FALSE(reader->newest());
}

TEST(SharedFrames, ShowsTheNewestAndKeepsIt) {
  const auto reader = SharedFrames::create();
  const auto writer = other_side(*reader);
  ASSERT_NE(writer, nullptr);
  for (std::uint8_t i = 1; i <= 5; ++i) writer->publish(2, 1, i, Bytes(6, i));
  const auto first = reader->newest();
  ASSERT_TRUE(first);
  EXPECT_EQ(first->sequence, 5u);
  EXPECT_EQ(first->width, 2);
  writer->publish(2, 1, 6, Bytes(6, 6));
  writer->publish(2, 1, 7, Bytes(6, 7));
  EXPECT_EQ(first->rgb[0], 5) << "stays as it is until the next newest()";
  EXPECT_EQ(reader->newest()->sequence, 7u);
  EXPECT_EQ(reader->newest()->sequence, 7u);
}

TEST(SharedFrames, NeverShowsHalfAPicture) {
  const auto reader = SharedFrames::create();
  const auto writer = other_side(*reader);
  constexpr std::uint64_t kPictures = 2000;
  std::thread writing([&] {
    Bytes picture(64 * 48 * 3);
    for (std::uint64_t i = 1; i <= kPictures; ++i) {
      std::fill(picture.begin(), picture.end(), static_cast<std::uint8_t>(i));
      writer->publish(64, 48, i, picture);
    }
  });
  std::uint64_t last = 0;
  while (last < kPictures) {
    const auto seen = reader->newest();
    if (!seen) continue;
    ASSERT_GE(seen->sequence, last);
    last = seen->sequence;
    const auto torn = std::find_if(seen->rgb.begin(), seen->rgb.end(), [&](std::uint8_t value) {
      return value != static_cast<std::uint8_t>(last);
    });
    ASSERT_EQ(torn, seen->rgb.end());
  }
  writing.join();
}

TEST(SharedFrames, WipesAllThatWasSeen) {
  const auto reader = SharedFrames::create();
  const auto writer = other_side(*reader);
  for (std::uint8_t i = 1; i <= 4; ++i) {
    writer->publish(2, 1, i, Bytes(6, 0xAB));
    reader->newest();
  }
  writer->wipe_as_writer();
  reader->wipe_as_reader();
  EXPECT_FALSE(reader->newest());
  const auto size = static_cast<std::size_t>(::lseek(reader->fd(), 0, SEEK_END));
  Bytes all(size);
  ASSERT_EQ(::pread(reader->fd(), all.data(), size, 0), static_cast<ssize_t>(size));
  EXPECT_EQ(std::count(all.begin(), all.end(), 0xAB), 0);
}

TEST(SharedFrames, IgnoresAPictureThatIsTooLarge) {
  const auto reader = SharedFrames::create();
  const auto writer = other_side(*reader);
  writer->publish(1000, 1000, 1, Bytes(3000000));
  EXPECT_FALSE(reader->newest());
}

TEST(SharedFrames, ChecksTheSizesItReads) {
  const auto reader = SharedFrames::create();
  const auto writer = other_side(*reader);
  const std::pair<int, int> lies[] = {{0, 5}, {-1, -1}, {640, 481}, {1 << 30, 1 << 30}, {1 << 20, 1}};
  for (const auto& [width, height] : lies) {
    writer->publish(width, height, 1, Bytes(6));
    EXPECT_FALSE(reader->newest()) << width << " x " << height;
  }
}

TEST(SharedFrames, SurvivesNonsenseInEveryByte) {
  const auto reader = SharedFrames::create();
  const auto size = static_cast<std::size_t>(::lseek(reader->fd(), 0, SEEK_END));
  auto* memory = static_cast<std::uint8_t*>(::mmap(nullptr, size, PROT_WRITE, MAP_SHARED, reader->fd(), 0));
  ASSERT_NE(memory, MAP_FAILED);
  for (const int value : {0xFF, 0x07, 0x04, 0x7F}) {
    std::fill(memory, memory + size, static_cast<std::uint8_t>(value));
    for (int i = 0; i < 3; ++i) reader->newest();
  }
  ::munmap(memory, size);
}

TEST(SharedFrames, CannotBeMadeSmaller) {
  const auto reader = SharedFrames::create();
  EXPECT_NE(::ftruncate(reader->fd(), 0), 0);
}

TEST(SharedFrames, RefusesOtherMemory) {
  EXPECT_EQ(SharedFrames::open(Descriptor()), nullptr);
  EXPECT_EQ(SharedFrames::open(Descriptor(::open("/dev/null", O_RDWR))), nullptr);
  Descriptor unsealed(::memfd_create("test", MFD_CLOEXEC));
  const auto size = ::lseek(SharedFrames::create()->fd(), 0, SEEK_END);
  ASSERT_EQ(::ftruncate(unsealed.get(), size), 0);
  EXPECT_EQ(SharedFrames::open(std::move(unsealed)), nullptr);
}

}  // namespace
}  // namespace yimen::vision
