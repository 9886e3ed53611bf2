#include "kiosk/vision/shared_frames.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>

namespace yimen::vision {
namespace {

constexpr std::size_t kSlotSize = static_cast<std::size_t>(kPreviewWidth) * kPreviewHeight * 3;
constexpr unsigned kSlotMask = 3;
constexpr unsigned kFresh = 4;  // the waiting slot holds what the reader has not seen
constexpr int kSeals = F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL;

}  // namespace

struct SharedFrames::Layout {
  struct Slot {
    std::uint32_t width, height;
    std::uint64_t sequence;
    std::uint8_t rgb[kSlotSize];
  };
  std::atomic<unsigned> waiting{1};
  Slot slots[3];
};
static_assert(std::atomic<unsigned>::is_always_lock_free, "two processes share it");

std::unique_ptr<SharedFrames> SharedFrames::create() {
  Descriptor file(::memfd_create("yimen-preview", MFD_CLOEXEC | MFD_ALLOW_SEALING));
  if (!file || ::ftruncate(file.get(), sizeof(Layout)) != 0) return nullptr;
  if (::fcntl(file.get(), F_ADD_SEALS, kSeals) != 0) return nullptr;
  auto frames = open(std::move(file));
  if (frames) frames->layout_->waiting.store(1);
  return frames;
}

std::unique_ptr<SharedFrames> SharedFrames::open(Descriptor file) {
  struct stat status {};
  if (::fstat(file.get(), &status) != 0 || status.st_size != sizeof(Layout)) return nullptr;
  if ((::fcntl(file.get(), F_GET_SEALS) & kSeals) != kSeals) return nullptr;
  void* memory = ::mmap(nullptr, sizeof(Layout), PROT_READ | PROT_WRITE, MAP_SHARED, file.get(), 0);
  if (memory == MAP_FAILED) return nullptr;
  return std::unique_ptr<SharedFrames>(new SharedFrames(std::move(file), static_cast<Layout*>(memory)));
}

SharedFrames::~SharedFrames() { ::munmap(layout_, sizeof(Layout)); }

void SharedFrames::publish(int width, int height, std::uint64_t sequence, std::span<const std::uint8_t> rgb) {
  if (rgb.size() > kSlotSize || own_ > 2) return;
  auto& slot = layout_->slots[own_];
  slot.width = static_cast<std::uint32_t>(width);
  slot.height = static_cast<std::uint32_t>(height);
  slot.sequence = sequence;
  std::copy(rgb.begin(), rgb.end(), slot.rgb);
  own_ = layout_->waiting.exchange(own_ | kFresh, std::memory_order_acq_rel) & kSlotMask;
}

std::optional<Preview> SharedFrames::newest() {
  if ((layout_->waiting.load(std::memory_order_acquire) & kFresh) != 0) {
    held_ = layout_->waiting.exchange(held_, std::memory_order_acq_rel) & kSlotMask;
    holds_picture_ = true;
  }
  if (!holds_picture_ || held_ > 2) return std::nullopt;
  const auto& slot = layout_->slots[held_];
  const std::uint64_t width = slot.width, height = slot.height;
  if (width == 0 || height == 0 || width > kSlotSize || height > kSlotSize) return std::nullopt;
  if (width * height * 3 > kSlotSize) return std::nullopt;
  return Preview{static_cast<int>(width), static_cast<int>(height), slot.sequence,
                 std::span(slot.rgb, width * height * 3)};
}

// Twice, since the slot that waits comes back in exchange for the empty one.
void SharedFrames::wipe_as_writer() {
  for (int i = 0; i < 2; ++i) {
    if (own_ > 2) return;
    layout_->slots[own_] = {};
    own_ = layout_->waiting.exchange(own_, std::memory_order_acq_rel) & kSlotMask;
  }
}

void SharedFrames::wipe_as_reader() {
  if (held_ <= 2) layout_->slots[held_] = {};
  holds_picture_ = false;
}

}  // namespace yimen::vision
