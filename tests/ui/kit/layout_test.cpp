#include "ui/kit/layout.h"

#include <gmock/gmock.h>

namespace yimen::ui {
namespace {

using draw::Rect;
using testing::ElementsAre;

TEST(Column, HandsOutFromBothEnds) {
  Column column({10, 20, 100, 200}, 8);
  EXPECT_EQ(column.take(50), (Rect{10, 20, 100, 50}));
  EXPECT_EQ(column.take_bottom(30), (Rect{10, 190, 100, 30}));
  EXPECT_EQ(column.rest(), (Rect{10, 78, 100, 104}));
}

TEST(Row, HandsOutFromBothEnds) {
  Row row({0, 0, 100, 10}, 4);
  EXPECT_EQ(row.take(20), (Rect{0, 0, 20, 10}));
  EXPECT_EQ(row.take_right(30), (Rect{70, 0, 30, 10}));
  EXPECT_EQ(row.rest(), (Rect{24, 0, 42, 10}));
}

TEST(Grid, FillsRowsAndEndsAtTheRightEdge) {
  const auto cells = grid({0, 0, 100, 0}, 5, 3, 20, 5);
  ASSERT_EQ(cells.size(), 5U);
  EXPECT_FLOAT_EQ(cells[2].right(), 100);
  EXPECT_FLOAT_EQ(cells[3].x, 0);
  EXPECT_FLOAT_EQ(cells[3].y, 25);
}

TEST(Columns, AsManyAsFitWithinLimits) {
  EXPECT_EQ(columns_for(1000, 300, 20, 4), 3U);
  EXPECT_EQ(columns_for(1000, 300, 20, 2), 2U);
  EXPECT_EQ(columns_for(100, 300, 20, 4), 1U);
}

std::vector<Block> blocks(std::initializer_list<float> heights, std::size_t words = 0) {
  std::vector<Block> all;
  for (const float height : heights) all.push_back({height, all.empty() ? 0.0F : 10.0F, all.size() < words});
  return all;
}

TEST(Paginate, FillsPagesInOrder) {
  EXPECT_THAT(paginate(blocks({40, 40, 40, 40, 40}), 100),
              ElementsAre(PageRange{0, 2}, PageRange{2, 4}, PageRange{4, 5}));
}

TEST(Paginate, OnePageWhereEverythingFits) {
  EXPECT_THAT(paginate(blocks({40, 50}), 100), ElementsAre(PageRange{0, 2}));
}

TEST(Paginate, ABlockHigherThanAPageStandsAlone) {
  EXPECT_THAT(paginate(blocks({40, 400, 40}), 100),
              ElementsAre(PageRange{0, 1}, PageRange{1, 2}, PageRange{2, 3}));
}

TEST(Paginate, NothingHasNoPages) { EXPECT_TRUE(paginate({}, 100).empty()); }

TEST(Paginate, WordsStandAboveThePageWhereThereIsRoom) {
  EXPECT_THAT(paginate(blocks({40, 40, 40, 40}, 2), 100, 100), ElementsAre(PageRange{0, 4}));
  EXPECT_THAT(paginate(blocks({40, 40, 40, 40}, 2), 100, 60), ElementsAre(PageRange{0, 3}, PageRange{3, 4}));
  EXPECT_EQ(lifted(blocks({40, 40, 40, 40}, 2), {0, 4}, 100).count, 2U);
  EXPECT_EQ(lifted(blocks({40, 40, 40, 40}), {0, 4}, 100).count, 0U) << "these can be touched";
}

}  // namespace
}  // namespace yimen::ui
