#include "kiosk/terminal/journey/step.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>

#include "kiosk/terminal/faults.h"
#include "kiosk/terminal/journey/verbs.h"

namespace yimen::terminal {
namespace {

constexpr std::string_view kBlanks = " \t\r";

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

bool is_name(char c) { return c == '_' || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

Result<std::string> with_variables(std::string_view text) {
  std::string filled;
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] != '$') {
      filled += text[i++];
      continue;
    }
    std::size_t end = ++i;
    while (end < text.size() && is_name(text[end])) ++end;
    const std::string name(text.substr(i, end - i));
    const char* value = std::getenv(name.c_str());
    if (!value) return fail(kBadJourney, fmt::format("the variable ${} is not set", name));
    filled += value;
    i = end;
  }
  return filled;
}

Result<JourneyStep> parse_line(int line, std::string_view text) {
  const auto space = text.find_first_of(kBlanks);
  const std::string verb(text.substr(0, space));
  const auto rest = space == std::string_view::npos ? std::string_view{} : trimmed(text.substr(space));
  const auto* known = std::ranges::find(kVerbs, verb, &Verb::name);
  if (known == kVerbs.end()) return fail(kBadJourney, fmt::format("line {}: unknown step '{}'", line, verb));
  if (known->needs_argument == rest.empty())
    return fail(kBadJourney,
                fmt::format("line {}: '{}' {}", line, verb,
                            known->needs_argument ? "needs something after it" : "stands alone"));
  auto argument = with_variables(rest);
  if (!argument) return fail(kBadJourney, fmt::format("line {}: {}", line, argument.error().detail));
  return JourneyStep{line, verb, std::move(*argument)};
}

}  // namespace

Result<std::vector<JourneyStep>> parse_journey(std::string_view text) {
  std::vector<JourneyStep> steps;
  for (int line = 1; !text.empty(); ++line) {
    const auto end = text.find('\n');
    const auto content = trimmed(text.substr(0, end));
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    if (content.empty() || content.front() == '#') continue;
    auto step = parse_line(line, content);
    if (!step) return fail(step);
    steps.push_back(std::move(*step));
  }
  return steps;
}

namespace {

constexpr int kDeepest = 3;

Result<std::vector<JourneyStep>> load(const std::filesystem::path& file, int depth) {
  std::ifstream stream(file);
  if (!stream || depth > kDeepest) return fail(kBadJourney, file.string() + ": cannot be read");
  std::ostringstream text;
  text << stream.rdbuf();
  auto steps = parse_journey(text.str());
  if (!steps) return fail(kBadJourney, file.string() + ": " + steps.error().detail);
  std::vector<JourneyStep> all;
  for (auto& step : *steps) {
    // Kept beside the journey, as an included file is.
    if (step.verb == "spoken") step.argument = file.parent_path() / step.argument;
    if (step.verb != "include") {
      all.push_back(std::move(step));
      continue;
    }
    auto included = load(file.parent_path() / step.argument, depth + 1);
    if (!included) return included;
    std::ranges::move(*included, std::back_inserter(all));
  }
  return all;
}

}  // namespace

Result<std::vector<JourneyStep>> load_journey(const std::filesystem::path& file) { return load(file, 0); }

Result<std::chrono::milliseconds> parse_duration(std::string_view text) {
  long count = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  const std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
  if (error == std::errc{} && count >= 0 && count <= 1'000'000) {
    if (unit == "ms") return std::chrono::milliseconds(count);
    if (unit == "s") return std::chrono::seconds(count);
    if (unit == "min") return std::chrono::minutes(count);
  }
  return fail(kBadJourney, fmt::format("'{}' is no duration such as 2s, 3min or 500ms", text));
}

}  // namespace yimen::terminal
