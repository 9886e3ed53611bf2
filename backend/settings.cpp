#include "backend/settings.h"

#include "backend/faults.h"
#include "backend/files.h"

namespace yimen::backend {
namespace {

namespace fs = std::filesystem;

// The file's content, which is the example's where there was no file.
Result<std::string> text_in(const fs::path& file, std::string_view example) {
  if (!fs::exists(file))
    if (const auto made = create_file(file, example, Readers::everyone); !made) return fail(made);
  const auto text = read_file(file);
  if (!text) return fail(kCannotReadFile, file.filename().string());
  return *text;
}

template <class Data>
Result<Data> load(const fs::path& file) {
  const auto text = text_in(file, Data::example());
  if (!text) return fail(text);
  return Data::parse(*text);
}

Result<Authority> load_authority(const Places& places, const Clock& clock) {
  if (!places.ca_certificate.empty()) return Authority::load(places.ca_certificate, places.ca_key);
  const fs::path keys = places.data / "keys";
  return Authority::load_or_make(keys / "ca.pem", keys / "ca.key", clock);
}

}  // namespace

Result<Settings> load_settings(const Places& places, const Clock& clock) {
  auto keys = Keys::load_or_make(places.data / "keys");
  if (!keys) return fail(keys);
  auto offices = load<Offices>(places.data / "offices.json");
  if (!offices) return fail(offices);
  auto timetable = load<workflow::Timetable>(places.data / "timetable.json");
  if (!timetable) return fail(timetable);
  auto authority = load_authority(places, clock);
  if (!authority) return fail(authority);
  return Settings{std::move(*keys), std::move(*offices), std::move(*timetable), std::move(*authority)};
}

}  // namespace yimen::backend
