#include "ui/draw/damage.h"

#include <gmock/gmock.h>

namespace yimen::draw {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class DamageTest : public testing::Test {
 protected:
  static Primitive at(Box box, std::uint64_t hash) {
    Primitive p;
    p.box = box;
    p.hash = hash;
    return p;
  }
  const std::vector<Rect>& update(std::vector<Primitive> primitives) {
    damage.update(primitives, {300, 200});
    return damage.rects();
  }
  Damage damage;
};

TEST_F(DamageTest, EverythingIsNewAtFirstAndAfterInvalidate) {
  const Rect all{0, 0, 300, 200};
  EXPECT_THAT(update({}), ElementsAre(all));
  EXPECT_THAT(update({}), IsEmpty());
  damage.invalidate();
  EXPECT_THAT(update({}), ElementsAre(all));
}

TEST_F(DamageTest, WhatComesAndWhatGoesDamagesItsTiles) {
  update({});
  const Primitive p = at({70, 10, 80, 20}, 1);
  EXPECT_THAT(update({p}), ElementsAre(Rect{64, 0, 64, 64}));
  EXPECT_THAT(update({p}), IsEmpty());
  EXPECT_THAT(update({}), ElementsAre(Rect{64, 0, 64, 64}));
}

TEST_F(DamageTest, OrderCounts) {
  const Primitive a = at({0, 0, 10, 10}, 1);
  const Primitive b = at({5, 5, 15, 15}, 2);
  update({a, b});
  EXPECT_THAT(update({b, a}), ElementsAre(Rect{0, 0, 64, 64}));
}

TEST_F(DamageTest, TwoAlikeAreNotNone) {
  const Primitive a = at({0, 0, 10, 10}, 1);
  update({});
  EXPECT_THAT(update({a, a}), ElementsAre(Rect{0, 0, 64, 64}));
}

TEST_F(DamageTest, TilesAreCutAtTheEdgeAndJoined) {
  update({});
  EXPECT_THAT(update({at({250, 60, 290, 199}, 1)}), ElementsAre(Rect{192, 0, 108, 200}));
}

TEST_F(DamageTest, FreshTexelsDamageThoughNothingElseChanged) {
  Primitive p = at({0, 0, 10, 10}, 1);
  update({p});
  p.fresh = true;
  EXPECT_THAT(update({p}), ElementsAre(Rect{0, 0, 64, 64}));
}

TEST_F(DamageTest, StripsStayWithinARowOfTiles) {
  update({});
  update({at({10, 10, 140, 140}, 1)});
  EXPECT_THAT(damage.strips(), ElementsAre(Box{0, 0, 192, 64}, Box{0, 64, 192, 128}, Box{0, 128, 192, 192}));
  EXPECT_THAT(damage.rects(), ElementsAre(Rect{0, 0, 192, 192}));
}

}  // namespace
}  // namespace yimen::draw
