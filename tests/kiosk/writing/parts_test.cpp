// Characters by their parts, from an index of a few; and drawings put together of parts.
#include "kiosk/writing/parts.h"

#include <gtest/gtest.h>

#include "kiosk/writing/train/compose.h"
#include "tests/kiosk/writing/few_characters.h"
#include "tests/support/temporary_folder.h"

namespace yimen::writing {
namespace {

using Characters = std::vector<std::string>;

constexpr std::string_view kFew = R"(module.exports = `𠮷:d(土,口)
吐:a(口,土)
吉:d(士,口)
䶮:d(龙,天)
明:a(日,月)
曌:d(明,空)
空:d(10001,工)
10001:d(宀,八)
林:ra(木)
森:r3tr(木)
淋:a(氵,林)
土:d/t(十,一)
圆:s(囗,员)
员:d(口,贝)
甲:a(乙,口)
乙:a(甲,口)
nonsense
破:a(
`
)";

class PartsTest : public ::testing::Test {
 protected:
  void SetUp() override {
    const testing_support::TemporaryFolder folder;
    ASSERT_TRUE(write_parts(index_of(compositions_).view(), Recipe{}, folder.path() / "parts"));
    parts_ = *Parts::load(folder.path() / "parts");
  }
  Characters with(const Characters& parts, std::size_t count = 20) const {
    return parts_->with(parts, count);
  }

  const Compositions compositions_ = read_compositions(kFew);
  std::unique_ptr<Parts> parts_;
};

TEST_F(PartsTest, FindsRareCharacters) {
  EXPECT_EQ(with({"土", "口"}), (Characters{"𠮷", "吐"}));
  EXPECT_EQ(with({"口", "土"}), (Characters{"吐", "𠮷"}));
  EXPECT_EQ(with({"龙", "天"}), Characters{"䶮"});
}

TEST_F(PartsTest, PartsOfPartsCountAndWhatHasLeastElseComesFirst) {
  EXPECT_EQ(with({"日"}), (Characters{"明", "曌"}));
  EXPECT_EQ(with({"日", "工"}), Characters{"曌"});
  EXPECT_EQ(with({"口", "贝"}), (Characters{"员", "圆"}));
  EXPECT_EQ(with({"日"}, 1), Characters{"明"});
}

TEST_F(PartsTest, APartNamedTwiceIsThereTwice) {
  EXPECT_EQ(with({"木", "木"}), (Characters{"林", "森", "淋"}));
  EXPECT_EQ(with({"木", "木", "木"}), Characters{"森"});
}

TEST_F(PartsTest, APartIsFoundByTheCharacterItStandsFor) { EXPECT_EQ(with({"水", "林"}), Characters{"淋"}); }

TEST_F(PartsTest, NothingForNothingAndForWhatNobodyKnows) {
  for (const Characters& parts :
       {Characters{}, {""}, {"土", ""}, {"土口"}, {"鑫"}, {"\xE5\x9C"}, {"土", "龙"}})
    EXPECT_TRUE(with(parts).empty());
}

TEST_F(PartsTest, TellsThePartsOfACharacter) {
  EXPECT_EQ(parts_->of("明"), (Characters{"日", "月"}));
  EXPECT_EQ(parts_->of("空"), (Characters{"宀", "八", "工"}));
  EXPECT_EQ(parts_->of("森"), (Characters{"木", "木", "木"}));
  EXPECT_TRUE(parts_->of("龙").empty());
  EXPECT_TRUE(parts_->of("").empty());
}

TEST_F(PartsTest, CharactersThatAreMadeOfEachOtherEnd) { EXPECT_FALSE(with({"甲"}).empty()); }

TEST_F(PartsTest, DrawsACharacterFromItsParts) {
  const Drawings drawings{{"土", drawing_of(U'土')}, {"口", drawing_of(U'口')}, {"木", drawing_of(U'木')}};
  const auto drawn = composed("𠮷", compositions_, drawings);
  ASSERT_TRUE(drawn);
  ASSERT_EQ(drawn->size(), drawing_of(U'土').size() + drawing_of(U'口').size());
  for (const auto p : drawn->front()) EXPECT_LT(p.y, 0.55f);  // 土 above
  for (const auto p : drawn->back()) EXPECT_GT(p.y, 0.45f);   // 口 below
  EXPECT_EQ(composed("森", compositions_, drawings)->size(), 3 * drawing_of(U'木').size());
  EXPECT_FALSE(composed("䶮", compositions_, drawings));
  EXPECT_FALSE(composed("甲", compositions_, drawings));
}

}  // namespace
}  // namespace yimen::writing
