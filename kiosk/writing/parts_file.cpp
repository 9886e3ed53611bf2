#include "kiosk/writing/parts_file.h"

#include <algorithm>

#include "kiosk/writing/faults.h"

namespace yimen::writing {

Result<PartsTables> read_parts(const TableFile& file) {
  TableReader reader(file.content());
  const auto counts = reader.take<std::uint32_t>(2);
  if (counts.empty()) return fail(kWritingDamaged);
  PartsTables tables;
  tables.characters = reader.take<PartsOfOne>(counts[0]);
  tables.parts = reader.take<char32_t>(counts[1]);
  const auto is_inside = [&](const PartsOfOne& one) {
    return std::uint64_t{one.first} + one.at_sight + one.in_all <= tables.parts.size();
  };
  if (!reader.finished() || !std::ranges::all_of(tables.characters, is_inside)) return fail(kWritingDamaged);
  return tables;
}

bool write_parts(const PartsTables& tables, const Recipe& recipe, const std::filesystem::path& file) {
  const std::array counts{static_cast<std::uint32_t>(tables.characters.size()),
                          static_cast<std::uint32_t>(tables.parts.size())};
  TableWriter writer;
  writer.put(std::span<const std::uint32_t>(counts));
  writer.put(tables.characters);
  writer.put(tables.parts);
  return writer.write(file, kPartsKind, recipe);
}

}  // namespace yimen::writing
