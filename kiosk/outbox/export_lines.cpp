#include "kiosk/outbox/export_lines.h"

#include <nlohmann/json.hpp>

#include "kiosk/common/ids.h"
#include "kiosk/database/database.h"
#include "kiosk/outbox/rows.h"

namespace yimen::outbox {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

constexpr std::size_t kMostParts = 20;
constexpr std::int64_t kLargestPart = 33 * 1024 * 1024;  // 32 MiB, sealed

std::optional<json> object_in(std::string_view line) {
  auto value = json::parse(line, nullptr, false);
  if (!value.is_object()) return std::nullopt;
  return value;
}

// Members of the wrong type count as missing.
std::optional<std::string> text(const json& object, const char* name) {
  const auto found = object.find(name);
  if (found == object.end() || !found->is_string()) return std::nullopt;
  return found->get<std::string>();
}

std::optional<std::int64_t> number(const json& object, const char* name) {
  const auto found = object.find(name);
  if (found == object.end() || !found->is_number_integer()) return std::nullopt;
  return found->get<std::int64_t>();
}

std::optional<Bytes> bytes(const json& object, const char* name) {
  const auto found = object.find(name);
  if (found == object.end() || !found->is_string()) return std::nullopt;
  return from_base64(found->get_ref<const std::string&>());
}

std::optional<Part> part_in(const json& object) {
  if (!object.is_object()) return std::nullopt;
  const auto hash = text(object, "sha256");
  const auto size = number(object, "size");
  if (!hash || !size || *size <= 0 || *size > kLargestPart) return std::nullopt;
  return Part{*hash, *size};
}

std::optional<std::vector<Part>> parts_in(const json& object) {
  const auto found = object.find("parts");
  if (found == object.end() || !found->is_array() || found->size() > kMostParts) return std::nullopt;
  std::vector<Part> parts;
  for (const auto& one : *found) {
    const auto part = part_in(one);
    if (!part) return std::nullopt;
    parts.push_back(*part);
  }
  return parts;
}

std::optional<Row> row_in(const json& object) {
  const auto receipt = text(object, "receipt");
  const auto id = text(object, "id");
  const auto kind = text(object, "kind");
  const auto service = text(object, "service");
  const auto version = number(object, "service_version");
  const auto refers_to = text(object, "refers_to");
  const auto state = text(object, "state");
  const auto submitted_at = number(object, "submitted_at");
  if (!receipt || !id || !kind || !service || !version || !refers_to || !state || !submitted_at)
    return std::nullopt;
  const bool good = is_receipt_number(*receipt) && *version > 0 && *version <= 1'000'000;
  if (!good) return std::nullopt;
  Row row;
  row.receipt_number = *receipt;
  row.id = *id;
  row.kind = kind_named(*kind);
  row.service_id = *service;
  row.service_version = static_cast<int>(*version);
  row.refers_to = *refers_to;
  row.state = state_named(*state);
  row.submitted_at = database::from_stored(*submitted_at);
  return row;
}

}  // namespace

std::string line_of(const Header& header) {
  return ordered_json{{"yimen_export", header.format},
                      {"source", header.source},
                      {"made_at", database::to_stored(header.made_at)}}
      .dump();
}

std::string line_of(const Claimed& claimed) {
  auto parts = ordered_json::array();
  for (const auto& part : claimed.parts) parts.push_back({{"sha256", part.sha256}, {"size", part.size}});
  const Row& row = claimed.row;
  return ordered_json{{"receipt", row.receipt_number},
                      {"id", row.id},
                      {"kind", name_of(row.kind)},
                      {"service", row.service_id},
                      {"service_version", row.service_version},
                      {"refers_to", row.refers_to},
                      {"state", name_of(row.state)},
                      {"submitted_at", database::to_stored(row.submitted_at)},
                      {"key_id", claimed.key_id},
                      {"sha256", claimed.sha256},
                      {"parts", std::move(parts)},
                      {"sealed", to_base64(claimed.sealed)}}
      .dump();
}

std::string line_of(const Piece& piece) {
  return ordered_json{{"part", piece.sha256}, {"bytes", to_base64(piece.bytes)}}.dump();
}

std::string line_of(const End& end) {
  return ordered_json{{"rows", end.rows}, {"sha256", end.sha256}}.dump();
}

std::optional<Header> header_in(std::string_view line) {
  const auto object = object_in(line);
  const auto format = object ? number(*object, "yimen_export") : std::nullopt;
  if (!format || *format < 1) return std::nullopt;
  if (*format > kExportFormat) return Header{.format = kExportFormat + 1};
  const auto source = text(*object, "source");
  const auto made_at = number(*object, "made_at");
  if (!source || !made_at) return std::nullopt;
  return Header{kExportFormat, *source, database::from_stored(*made_at)};
}

std::optional<Claimed> claimed_in(std::string_view line) {
  const auto object = object_in(line);
  if (!object) return std::nullopt;
  auto row = row_in(*object);
  auto sealed = bytes(*object, "sealed");
  const auto hash = text(*object, "sha256");
  const auto key_id = text(*object, "key_id");
  auto parts = parts_in(*object);
  if (!row || !sealed || !hash || !key_id || !parts || to_hex(sha256(*sealed)) != *hash) return std::nullopt;
  return Claimed{std::move(*row), std::move(*sealed), *hash, *key_id, std::move(*parts)};
}

std::optional<Piece> piece_in(std::string_view line) {
  const auto object = object_in(line);
  const auto hash = object ? text(*object, "part") : std::nullopt;
  auto content = object ? bytes(*object, "bytes") : std::nullopt;
  if (!hash || !content || content->empty()) return std::nullopt;
  return Piece{*hash, std::move(*content)};
}

std::optional<End> end_in(std::string_view line) {
  const auto object = object_in(line);
  const auto rows = object ? number(*object, "rows") : std::nullopt;
  const auto hash = object ? text(*object, "sha256") : std::nullopt;
  if (!rows || !hash) return std::nullopt;
  return End{*rows, *hash};
}

}  // namespace yimen::outbox
