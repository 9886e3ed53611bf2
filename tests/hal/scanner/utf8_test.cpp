#include "hal/scanner/utf8.h"

#include <gtest/gtest.h>

namespace yimen::hal {
namespace {

TEST(Utf8, KnowsTextOfEveryLength) {
  EXPECT_TRUE(is_utf8(""));
  EXPECT_TRUE(is_utf8("EC1:A"));
  EXPECT_TRUE(is_utf8("é王𠮷"));
  EXPECT_TRUE(is_utf8("\xF4\x8F\xBF\xBF"));  // U+10FFFF
}

TEST(Utf8, RefusesWhatIsNone) {
  EXPECT_FALSE(is_utf8("\x80"));              // no lead byte
  EXPECT_FALSE(is_utf8("\xE7\x8E"));          // cut off
  EXPECT_FALSE(is_utf8("\xE7(\x8B"));         // interrupted
  EXPECT_FALSE(is_utf8("\xC0\xAF"));          // a longer form of '/'
  EXPECT_FALSE(is_utf8("\xED\xA0\x80"));      // a surrogate
  EXPECT_FALSE(is_utf8("\xF4\x90\x80\x80"));  // above U+10FFFF
  EXPECT_FALSE(is_utf8("\xFF"));
}

}  // namespace
}  // namespace yimen::hal
