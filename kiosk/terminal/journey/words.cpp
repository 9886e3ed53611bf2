#include "kiosk/terminal/journey/words.h"

#include <fmt/format.h>

#include <charconv>
#include <map>

namespace yimen::terminal {
namespace {

const std::map<std::string_view, hal::Key> kKeys{{"up", hal::Key::up},         {"down", hal::Key::down},
                                                 {"left", hal::Key::left},     {"right", hal::Key::right},
                                                 {"select", hal::Key::select}, {"help", hal::Key::help},
                                                 {"repeat", hal::Key::repeat}, {"next", hal::Key::next}};

const std::map<std::string_view, hal::Paper> kPapers{{"ok", hal::Paper::ok},
                                                     {"low", hal::Paper::low},
                                                     {"out", hal::Paper::out},
                                                     {"jam", hal::Paper::jam},
                                                     {"off", hal::Paper::off}};

template <class Value>
std::optional<Value> find(const std::map<std::string_view, Value>& known, std::string_view name) {
  const auto found = known.find(name);
  return found == known.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

std::optional<hal::Key> key_named(std::string_view name) { return find(kKeys, name); }

std::optional<hal::Paper> paper_named(std::string_view name) { return find(kPapers, name); }

std::optional<hal::SimulatedCard> card_named(std::string_view name) {
  hal::SimulatedCard card{
      .data = {.id_number = "330106194107213363", .name = "王秀兰", .valid_until = "2099-12-31"}};
  if (name == "in") return card;
  if (name == "another")
    card.data = {.id_number = "330106194003153327", .name = "张建华"};
  else if (name == "expired")
    card.data.valid_until = "2020-01-01";
  else if (name == "locked")
    card.tries_left = 0;
  else if (name == "unreadable")
    card.readable = false;
  else
    return std::nullopt;
  return card;
}

std::string with_day(std::string text, WallTime now) {
  constexpr std::string_view kToday = "{today+";
  const auto start = text.find(kToday);
  const auto end = text.find('}', start);
  if (start == std::string::npos || end == std::string::npos) return text;
  int days = 0;
  std::from_chars(text.data() + start + kToday.size(), text.data() + end, days);
  const Date day = china_date(now + std::chrono::days(days));
  return text.replace(start, end - start + 1,
                      fmt::format("{:04}{:02}{:02}", static_cast<int>(day.year()),
                                  static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day())));
}

}  // namespace yimen::terminal
