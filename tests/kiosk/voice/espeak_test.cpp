// With espeak-ng itself: that it says what the dictionary means.
#include "kiosk/voice/espeak.h"

#include <espeak-ng/speak_lib.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "hal/speaker/voice.h"
#include "kiosk/speech/normalise.h"
#include "tests/kiosk/speech/table.h"

namespace yimen::voice {
namespace {

using speech::Span;
using speech::Tongue;

// One for the process: espeak-ng keeps its state in globals.
class EspeakTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    auto mandarin = speech::Mandarin::load(DICTIONARY);
    ASSERT_TRUE(mandarin);
    mandarin_ = std::move(*mandarin);
    auto engine = Espeak::load(*mandarin_);
    ASSERT_TRUE(engine) << engine.error().detail;
    engine_ = std::move(*engine);
  }
  static void TearDownTestSuite() {
    engine_.reset();
    mandarin_.reset();
  }

  static std::string sound_of(const std::string& text, Tongue tongue = Tongue::mandarin) {
    return engine_->phonetic({tongue, text});
  }
  static std::vector<std::int16_t> samples_of(const std::string& text, int rate,
                                              Tongue tongue = Tongue::mandarin) {
    std::vector<std::int16_t> all;
    engine_->say({tongue, text}, rate, [&](auto samples) {
      all.insert(all.end(), samples.begin(), samples.end());
      return true;
    });
    return all;
  }
  static double seconds_of(const std::string& text, int rate, Tongue tongue = Tongue::mandarin) {
    return static_cast<double>(samples_of(text, rate, tongue).size()) / hal::kSoundRate;
  }

  static std::unique_ptr<speech::Mandarin> mandarin_;
  static std::unique_ptr<Espeak> engine_;
};
std::unique_ptr<speech::Mandarin> EspeakTest::mandarin_;
std::unique_ptr<Espeak> EspeakTest::engine_;

// Other versions have other names for some of the sounds; what holds for all is below.
TEST_F(EspeakTest, SaysTheReadingsMeant) {
  if (!std::string_view(espeak_Info(nullptr)).starts_with("1.51"))
    GTEST_SKIP() << "the table is version 1.51's, not " << espeak_Info(nullptr) << "'s";
  for (const auto& row : speech::read_table(SOUNDS)) {
    ASSERT_EQ(row.size(), 2U);
    EXPECT_EQ(sound_of(row[0]), row[1]) << row[0];
  }
}

// Beside characters with one reading; stress and the spaces between words aside.
TEST_F(EspeakTest, TellsTheReadingsOfACharacterApart) {
  const auto bare = [](const std::string& text) {
    auto sound = sound_of(text);
    std::erase_if(sound, [](char c) { return std::string_view("', _|").find(c) != std::string_view::npos; });
    return sound;
  };
  EXPECT_EQ(bare("行长"), bare("航掌"));
  EXPECT_EQ(bare("重庆"), bare("崇庆"));
  EXPECT_EQ(bare("音乐"), bare("音月"));
  EXPECT_NE(bare("快乐"), bare("快月"));
  EXPECT_EQ(bare("还款"), bare("环款"));
  EXPECT_NE(bare("还有"), bare("环有"));
}

TEST_F(EspeakTest, SaysTheOtherScriptTheSame) {
  EXPECT_EQ(sound_of("銀行行長在重慶聽音樂"), sound_of("银行行长在重庆听音乐"));
  EXPECT_EQ(sound_of("請把長者卡放到讀卡器上"), sound_of("请把长者卡放到读卡器上"));
}

// Whatever the dictionary says, the voice knows: syllables are not taken for English.
TEST_F(EspeakTest, KnowsEverySyllable) {
  std::set<std::string> seen;
  int spelled = 0;
  for (const auto& row : speech::read_table(DICTIONARY)) {
    if (!seen.insert(row[1]).second || row[1].find(' ') != std::string::npos) continue;
    if (row[1].find("iong") != std::string::npos) continue;  // say() gives these as sounds where it has to
    const auto sound = sound_of(row[0]);
    EXPECT_FALSE(sound.empty()) << row[1];
    spelled += sound.find("(en)") != std::string::npos ? 1 : 0;
  }
  EXPECT_LE(spelled, 5) << "of interjections and the like; none in version 1.51";
  EXPECT_GT(seen.size(), 1200U);
}

// Where a version does not know a syllable it is spelled in English, which takes much longer.
TEST_F(EspeakTest, SpellsNothing) {
  EXPECT_LT(seconds_of("兄弟", 100), 1.5 * seconds_of("地弟", 100));
  EXPECT_LT(seconds_of("穷人", 100), 1.5 * seconds_of("巧人", 100));
}

TEST_F(EspeakTest, SaysEnglish) {
  EXPECT_EQ(sound_of("card", Tongue::english), "k'A@d");
  EXPECT_EQ(sound_of("PDF", Tongue::english), "p,i:d,i:;'Ef");
}

TEST_F(EspeakTest, SaysUyghur) { EXPECT_FALSE(sound_of("ئۇيغۇرچە", Tongue::uyghur).empty()); }

TEST_F(EspeakTest, SoundsAsLongAsItTakesAndAsLoudAsItShould) {
  const auto samples = samples_of("请把身份证放在读卡器上，等一下就好。", 100);
  const auto seconds = static_cast<double>(samples.size()) / hal::kSoundRate;
  EXPECT_GT(seconds, 2.5);
  EXPECT_LT(seconds, 6.5);
  double power = 0;
  for (const auto sample : samples) power += double{1} * sample * sample;
  EXPECT_GT(std::sqrt(power / static_cast<double>(samples.size())), 1000);
}

TEST_F(EspeakTest, IsSlowerAndFasterAsAsked) {
  for (const auto& [text, tongue] : {std::pair("请把身份证放在读卡器上，等一下就好。", Tongue::mandarin),
                                     std::pair("Please put your card on the reader.", Tongue::english)}) {
    const auto usual = seconds_of(text, 100, tongue);
    EXPECT_GT(seconds_of(text, 50, tongue), 1.6 * usual);
    EXPECT_LT(seconds_of(text, 200, tongue), 0.65 * usual);
  }
}

TEST_F(EspeakTest, StopsWhenTheSinkHasEnough) {
  int pieces = 0;
  EXPECT_FALSE(engine_->say({Tongue::mandarin, "请把身份证放在读卡器上，等一下就好。"}, 100, [&](auto) {
    ++pieces;
    return false;
  }));
  EXPECT_EQ(pieces, 1);
  EXPECT_FALSE(samples_of("好", 100).empty()) << "and goes on with the next";
}

}  // namespace
}  // namespace yimen::voice
