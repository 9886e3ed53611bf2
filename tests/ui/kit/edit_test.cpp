#include "ui/kit/edit.h"

#include <gtest/gtest.h>

namespace yimen::ui {
namespace {

const Edit kErase{Edit::Kind::erase, {}};
const Edit kClear{Edit::Kind::clear, {}};
Edit insert(std::string text) { return {Edit::Kind::insert, std::move(text)}; }

TEST(Edit, AppendsUpToTheLimitInCharacters) {
  std::string text = "张";
  EXPECT_TRUE(apply(text, insert("𠮷"), 3));
  EXPECT_TRUE(apply(text, insert("华"), 3));
  EXPECT_FALSE(apply(text, insert("三"), 3));
  EXPECT_EQ(text, "张𠮷华");
}

TEST(Edit, ErasesWholeCharacters) {
  std::string text = "a张𠮷";
  EXPECT_TRUE(apply(text, kErase));
  EXPECT_EQ(text, "a张");
  EXPECT_TRUE(apply(text, kErase));
  EXPECT_EQ(text, "a");
  EXPECT_TRUE(apply(text, kErase));
  EXPECT_FALSE(apply(text, kErase));
}

TEST(Edit, ErasedBytesAreOverwritten) {
  std::string text = "13800138000";
  text.reserve(64);
  apply(text, kErase);
  EXPECT_EQ(*(text.data() + text.size()), '\0');
}

TEST(Edit, ClearsAll) {
  std::string text = "abc";
  EXPECT_TRUE(apply(text, kClear));
  EXPECT_TRUE(text.empty());
  EXPECT_FALSE(apply(text, kClear));
}

TEST(Edit, CountsCharactersNotBytes) { EXPECT_EQ(characters("a张𠮷"), 3U); }

}  // namespace
}  // namespace yimen::ui
