#include "kiosk/faces/embedding.h"

#include <gtest/gtest.h>

#include <cstring>
#include <new>
#include <vector>

#include "tests/kiosk/faces/people.h"

namespace yimen::faces {
namespace {

TEST(Similarity, IsTheCosine) {
  const auto a = person(1), b = person(2);
  double expected = 0;
  for (std::size_t i = 0; i < a.size(); ++i) expected += static_cast<double>(a[i]) * b[i];
  EXPECT_NEAR(similarity(a, b), expected, 1e-5);
  EXPECT_NEAR(similarity(a, a), 1, 1e-5);
  EXPECT_NEAR(similarity(a, like(a, 0.45F, 3)), 0.45, 1e-5);
}

TEST(BestOf, FindsTheMostAlike) {
  std::vector<Embedding> household{person(1), person(2), person(3)};
  const auto best = best_of(household, like(person(2), 0.7F, 9));
  EXPECT_EQ(best.index, 1U);
  EXPECT_NEAR(best.similarity, 0.7, 1e-4);
}

TEST(BestOf, AnEmptyGalleryHasNobody) { EXPECT_EQ(best_of({}, person(1)).similarity, -1); }

TEST(Embedding, OverwritesItselfWhenItGoes) {
  alignas(Embedding) unsigned char room[sizeof(Embedding)];
  auto* face = new (room) Embedding(person(1));
  face->~Embedding();
  unsigned char now[sizeof(Embedding)];
  std::memcpy(now, room, sizeof now);
  EXPECT_TRUE(std::all_of(std::begin(now), std::end(now), [](unsigned char byte) { return byte == 0; }));
}

}  // namespace
}  // namespace yimen::faces
