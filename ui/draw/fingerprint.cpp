#include "ui/draw/fingerprint.h"

#include <imgui.h>

#include <array>
#include <cstring>

#include "ui/draw/mix.h"

namespace yimen::draw {
namespace {

// Four words at a time, each into a hash of its own, so that the processor can work on all four at once.
std::uint64_t over_bytes(const void* data, std::size_t size) {
  std::array<std::uint64_t, 4> hashes{1, 2, 3, size};
  const char* at = static_cast<const char*>(data);
  std::array<std::uint64_t, 4> words{};
  for (; size > 0; at += sizeof words) {
    const std::size_t take = std::min(size, sizeof words);
    if (take < sizeof words) words.fill(0);
    std::memcpy(words.data(), at, take);
    for (std::size_t i = 0; i < words.size(); ++i) hashes[i] = mixed(hashes[i], words[i]);
    size -= take;
  }
  return mixed(mixed(hashes[0], hashes[1]), mixed(hashes[2], hashes[3]));
}

template <class T>
std::uint64_t over(const ImVector<T>& values) {
  return over_bytes(values.Data, static_cast<std::size_t>(values.size_in_bytes()));
}

std::uint64_t over(const ImDrawCmd& command, Textures& textures) {
  const Texture* texture = textures.find(command.TexRef);
  std::uint64_t hash = over_bytes(&command.ClipRect, sizeof command.ClipRect);
  hash = mixed(hash, (std::uint64_t{command.VtxOffset} << 32U) | command.IdxOffset);
  hash = mixed(hash, command.ElemCount);
  if (texture == nullptr) return hash;
  return mixed(mixed(hash, reinterpret_cast<std::uintptr_t>(texture->key)), texture->version);
}

}  // namespace

std::uint64_t fingerprint(const ImDrawData& data, Textures& textures) {
  std::uint64_t hash = kHashSeed;
  for (const ImDrawList* list : data.CmdLists) {
    hash = mixed(mixed(hash, over(list->VtxBuffer)), over(list->IdxBuffer));
    for (const ImDrawCmd& command : list->CmdBuffer) hash = mixed(hash, over(command, textures));
  }
  return hash;
}

}  // namespace yimen::draw
