#include "kiosk/terminal/arguments.h"

#include <gtest/gtest.h>

namespace yimen::terminal {
namespace {

std::variant<Arguments, int> parse(std::vector<const char*> words) {
  words.insert(words.begin(), "yimen-kiosk");
  return parse_arguments(static_cast<int>(words.size()), words.data());
}

TEST(ArgumentsTest, Sizes) {
  EXPECT_EQ(parse_size("1080x1920"), (draw::Size{1080, 1920}));
  for (const char* wrong :
       {"", "x", "1080", "1080x", "x1920", "1080X1920", "100x100", "1080x1920x3", "-1080x1920", "9999x9999"})
    EXPECT_FALSE(parse_size(wrong)) << wrong;
}

TEST(ArgumentsTest, OptionsAreTaken) {
  const auto parsed = parse({"--data", "d", "--size", "1920x1080", "--simulate", "--start-at-home"});
  ASSERT_TRUE(std::holds_alternative<Arguments>(parsed));
  const auto& arguments = std::get<Arguments>(parsed);
  EXPECT_EQ(arguments.data, "d");
  EXPECT_EQ(arguments.size, (draw::Size{1920, 1080}));
  EXPECT_TRUE(arguments.simulate);
  EXPECT_TRUE(arguments.start_at_home);
}

TEST(ArgumentsTest, MistakesEndTheProgram) {
  for (const auto& words : std::vector<std::vector<const char*>>{{"--size", "big"},
                                                                 {"--config", "/nonexistent"},
                                                                 {"--play", "/nonexistent"},
                                                                 {"--out", "x"},
                                                                 {"--nonsense"},
                                                                 {"word"}}) {
    const auto parsed = parse(words);
    ASSERT_TRUE(std::holds_alternative<int>(parsed)) << words.front();
    EXPECT_NE(std::get<int>(parsed), 0) << words.front();
  }
}

TEST(ArgumentsTest, HelpIsNoMistake) {
  const auto parsed = parse({"--help"});
  ASSERT_TRUE(std::holds_alternative<int>(parsed));
  EXPECT_EQ(std::get<int>(parsed), 0);
}

}  // namespace
}  // namespace yimen::terminal
