// freed_memory_probe wiped|plain: ends with 0 where no block of the heap keeps its content once it is freed.
//
// It reads blocks after free(), which is the point. glibc's own bookkeeping takes the first 32 bytes and it
// overwrites all but the last 8, which belong to the next block once this one is free.
#include <cstdlib>
#include <string_view>

#include "kiosk/common/secret.h"

namespace {

constexpr std::size_t kBookkeeping = 32;
constexpr std::size_t kTail = 8;
constexpr char kMark = 'S';

bool keeps_content(std::size_t size) {
  auto* volatile block = static_cast<volatile char*>(std::malloc(size));
  for (std::size_t i = 0; i < size; ++i) block[i] = kMark;
  std::free(const_cast<char*>(block));
  for (std::size_t i = kBookkeeping; i < size - kTail; ++i) {
    if (block[i] == kMark) return true;
  }
  return false;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 2 && std::string_view(argv[1]) == "wiped") yimen::wipe_freed_memory();
  for (std::size_t size = 48; size < 20'000; size += size / 8) {
    if (keeps_content(size)) return 1;
  }
  return 0;
}
