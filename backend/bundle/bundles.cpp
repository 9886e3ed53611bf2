#include "backend/bundle/bundles.h"

#include <nlohmann/json.hpp>

#include "backend/bundle/faults.h"
#include "kiosk/common/log.h"

namespace yimen::backend {
namespace {

using nlohmann::ordered_json;

constexpr std::string_view kContext = "yimen bundle 1\n";

ordered_json list_of(const Files& files) {
  ordered_json list = ordered_json::array();
  for (const auto& [name, content] : files)
    list.push_back({{"name", name}, {"sha256", to_hex(sha256(as_bytes(content)))}, {"size", content.size()}});
  return list;
}

std::string hash_of(const ordered_json& list) { return to_hex(sha256(as_bytes(list.dump()))); }

Published make(std::int64_t version, const ordered_json& list, WallTime now) {
  const std::string text = ordered_json{
      {"format", 1},
      {"version", version},
      {"made_at", utc_text(now)},
      {"expires_at", utc_text(now + Bundles::kLife)},
      {"files", list}}.dump();
  return {version, now, hash_of(list), Bytes(text.begin(), text.end())};
}

ordered_json list_in(const Published& published) {
  return ordered_json::parse(published.manifest.begin(), published.manifest.end()).at("files");
}

std::optional<Published> latest(sql::Connection& connection) {
  const auto rows =
      connection.exec("SELECT version, made_at, content, manifest FROM bundle ORDER BY version DESC LIMIT 1");
  if (rows.empty()) return std::nullopt;
  return Published{rows[0].integer(0), rows[0].time(1), rows[0].text(2), rows[0].bytes(3)};
}

void insert(sql::Connection& connection, const Published& made) {
  connection.exec("INSERT INTO bundle (version, made_at, content, manifest) VALUES ($1, $2, $3, $4)",
                  {made.version, sql::stored(made.made_at), made.content, made.manifest});
}

void keep_file(sql::Connection& connection, const std::string& content, std::int64_t version) {
  connection.exec(
      "INSERT INTO bundle_file (sha256, content, version) VALUES ($1, $2, $3)"
      " ON CONFLICT (sha256) DO UPDATE SET version = excluded.version",
      {to_hex(sha256(as_bytes(content))), as_bytes(content), version});
}

// A terminal may be half way through the one before.
void forget_old(sql::Connection& connection, std::int64_t version) {
  connection.exec("DELETE FROM bundle_file WHERE version < $1", {version - 1});
  connection.exec("DELETE FROM bundle WHERE version < $1", {version - 1});
}

bool is_half_over(const Published& published, WallTime now) {
  return now - published.made_at >= Bundles::kLife / 2 || now < published.made_at;
}

}  // namespace

Bytes signed_message(ByteView manifest) {
  const std::string message = std::string(kContext) + std::string(as_text(manifest));
  return {message.begin(), message.end()};
}

Result<std::optional<Published>> Bundles::current() {
  const std::lock_guard lock(mutex_);
  if (looked_at_ && clock_.now() - *looked_at_ < kLookedAt) return current_;
  auto found = look();
  if (!found) return found;
  looked_at_ = clock_.now();
  current_ = *found;
  return found;
}

Result<std::optional<Published>> Bundles::look() {
  auto last = database_.look(
      [](sql::Connection& connection) -> Result<std::optional<Published>> { return latest(connection); });
  if (!last) return last;
  const auto files = gather();
  if (!files && files.error().detail != told_) log::fault("bundle", files.error());
  told_ = files ? std::string() : files.error().detail;
  const bool changed = files && (!*last || hash_of(list_of(*files)) != (*last)->content);
  const bool old = *last && is_half_over(**last, clock_.wall());
  if (!changed && !old) return last;
  auto made = changed ? publish(*files) : renew(**last);
  if (!made) return fail(made);
  log::info("bundle", "published version " + std::to_string(made->version));
  return std::optional(std::move(*made));
}

Result<Files> Bundles::gather() const {
  auto files = sources_.gather(keys_);
  if (files && amend_)
    if (const auto amended = amend_(*files); !amended) return fail(amended);
  return files;
}

// Of two backends that do this at the same time, the second finds it done.
Result<Published> Bundles::publish(const Files& files) {
  const auto list = list_of(files);
  return database_.transact([&](sql::Connection& connection) -> Result<Published> {
    const auto last = latest(connection);
    if (last && last->content == hash_of(list) && !is_half_over(*last, clock_.wall())) return *last;
    const auto made = make(last ? last->version + 1 : 1, list, clock_.wall());
    insert(connection, made);
    for (const auto& [name, content] : files) keep_file(connection, content, made.version);
    forget_old(connection, made.version);
    return made;
  });
}

Result<Published> Bundles::renew(const Published& last) {
  return database_.transact([&](sql::Connection& connection) -> Result<Published> {
    const auto now = latest(connection);
    if (now && now->version != last.version) return *now;
    const auto list = list_in(last);
    const auto made = make(last.version + 1, list, clock_.wall());
    insert(connection, made);
    for (const auto& file : list)
      connection.exec("UPDATE bundle_file SET version = $2 WHERE sha256 = $1",
                      {file.at("sha256").get_ref<const std::string&>(), made.version});
    forget_old(connection, made.version);
    return made;
  });
}

Result<std::optional<Bytes>> Bundles::file(const std::string& sha256) const {
  return database_.look([&](sql::Connection& connection) -> Result<std::optional<Bytes>> {
    const auto rows = connection.exec("SELECT content FROM bundle_file WHERE sha256 = $1", {sha256});
    if (rows.empty()) return std::nullopt;
    return rows[0].bytes(0);
  });
}

}  // namespace yimen::backend
