// Whatever is typed: no crash, and what is accepted is stable and well-formed.
#include "kiosk/common/random.h"
#include "kiosk/form/characters.h"
#include "tests/kiosk/form/fields.h"

namespace yimen::form {
namespace {

std::string random_text(SeededRandom& random) {
  static const std::vector<std::string> kPieces{"1",
                                                "9",
                                                "X",
                                                "x",
                                                "-",
                                                ".",
                                                "年",
                                                "·",
                                                ",",
                                                "元",
                                                " ",
                                                "\u3000",
                                                "\uFF11",
                                                "\u00A5",
                                                "\U00020BB7",
                                                "\u202E",
                                                "\xFF",
                                                "\xE5",
                                                std::string(1, '\0'),
                                                "日",
                                                "华",
                                                "+86",
                                                "11010519491231002X",
                                                "2026-02-28"};
  std::string out;
  const auto pieces = random.below(12);
  for (std::uint32_t i = 0; i < pieces; ++i) {
    if (random.below(4) == 0) {
      out += static_cast<char>(static_cast<unsigned char>(random.below(256)));
    } else {
      out += kPieces[random.below(static_cast<std::uint32_t>(kPieces.size()))];
    }
  }
  return out;
}

std::vector<Field> fields() {
  std::vector<Field> out;
  for (const auto type : {FieldType::text, FieldType::name, FieldType::id_number, FieldType::mobile,
                          FieldType::date, FieldType::money, FieldType::address, FieldType::consent}) {
    out.push_back(field_of(type));
  }
  out.push_back(choice_of(FieldType::single_choice));
  out.push_back(choice_of(FieldType::multiple_choice));
  return out;
}

TEST(AnyBytes, NeverCrashAndWhatIsAcceptedIsStable) {
  SeededRandom random(20261121);
  int accepted = 0;
  for (int round = 0; round < 4'000; ++round) {
    for (const auto& field : fields()) {
      const Answer answer{random_text(random), round % 3 == 0 ? std::vector<std::string>{random_text(random)}
                                                              : std::vector<std::string>{}};
      const Answer once = normalise(field, answer);
      EXPECT_EQ(normalise(field, once), once);
      shown(field, answer);
      EXPECT_TRUE(code_points(masked(field, answer)));
      if (check(field, answer, kToday)) continue;
      ++accepted;
      EXPECT_FALSE(check(field, once, kToday)) << "what is stored must be right as well";
      EXPECT_TRUE(code_points(once.text));
    }
  }
  EXPECT_GT(accepted, 500);
}

TEST(Characters, RoundTrip) {
  for (const char32_t c :
       {U'\1', U'\x7F', U'\x80', U'\x7FF', U'\x800', U'\uFFFF', U'\U00010000', U'\U0010FFFF'}) {
    EXPECT_EQ(code_points(to_utf8(std::u32string(1, c))), std::u32string(1, c));
  }
}

}  // namespace
}  // namespace yimen::form
