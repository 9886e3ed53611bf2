#include "kiosk/receipt/receipt.h"

#include <gtest/gtest.h>

#include "tests/kiosk/receipt/example.h"

namespace yimen::receipt {
namespace {

template <class Kind>
std::vector<Kind> all(const Document& document) {
  std::vector<Kind> found;
  for (const auto& block : document.blocks)
    if (const auto* one = std::get_if<Kind>(&block)) found.push_back(*one);
  return found;
}

std::string value_of(const Document& document, const std::string& label) {
  for (const auto& line : all<Line>(document))
    if (line.label == label) return line.value;
  return "(no such line)";
}

TEST(Receipt, SaysWhatWasSubmittedWhenAndToWhom) {
  const auto document = make(example_facts(), Language::zh, as_it_is);
  EXPECT_EQ(document.title, "申请回执");
  EXPECT_EQ(value_of(document, "回执编号"), "YM-261121-7K3Q-9F2X");
  EXPECT_EQ(value_of(document, "事项"), "高龄津贴申领");
  EXPECT_EQ(value_of(document, "申请人"), "王*兰");
  EXPECT_EQ(value_of(document, "提交时间"), "2026-11-21 21:44");
  EXPECT_EQ(value_of(document, "受理部门"), "和平街道社会事务办公室");
  EXPECT_EQ(value_of(document, "咨询电话"), "010-12345678");
  EXPECT_EQ(all<Paragraph>(document).front().text, example_facts().next_step.zh);
}

TEST(Receipt, SaysTrulyWhereTheRequestIs) {
  auto facts = example_facts();
  facts.delivered = false;
  EXPECT_EQ(make(facts, Language::zh, as_it_is).state, "已保存在本机，联网后自动送出");
  facts.delivered = true;
  EXPECT_EQ(make(facts, Language::zh, as_it_is).state, "已送达");
}

TEST(Receipt, OnlyTheNumberIsStrong) {
  for (const auto& line : all<Line>(make(example_facts(), Language::zh, as_it_is)))
    EXPECT_EQ(line.strong, line.label == "回执编号");
}

TEST(Receipt, QrNamesTheRequestAndNothingElse) {
  const auto codes = all<QrCode>(make(example_facts(), Language::zh, as_it_is));
  ASSERT_EQ(codes.size(), 1U);
  EXPECT_EQ(codes[0].payload, "YMR1:YM-261121-7K3Q-9F2X:7K3Q9F2XABCD");
}

TEST(Receipt, NamesWhoHelped) {
  auto facts = example_facts();
  EXPECT_EQ(value_of(make(facts, Language::zh, as_it_is), "陪同人"), "(no such line)");
  facts.masked_helper = "张*梅";
  EXPECT_EQ(value_of(make(facts, Language::zh, as_it_is), "陪同人"), "张*梅");
  facts.in_their_place = true;
  EXPECT_EQ(value_of(make(facts, Language::zh, as_it_is), "代办人"), "张*梅");
}

TEST(Receipt, LeavesOutWhatIsNotKnown) {
  auto facts = example_facts();
  facts.phone.clear();
  facts.masked_name.clear();
  facts.next_step = {};
  const auto document = make(facts, Language::zh, as_it_is);
  for (const auto& line : all<Line>(document)) EXPECT_FALSE(line.value.empty()) << line.label;
  EXPECT_EQ(all<Heading>(document).size(), 1U);
  EXPECT_EQ(all<Paragraph>(document)[0].text, "带这张回执到窗口。报上回执编号就能查。");
}

TEST(Receipt, SpeaksTheLanguageOfTheVisit) {
  const auto document =
      make(example_facts(), Language::en, [](const char* text) { return "en:" + std::string(text); });
  EXPECT_EQ(document.title, "en:申请回执");
  EXPECT_EQ(value_of(document, "en:事项"), "Old-age allowance");
  EXPECT_EQ(all<Paragraph>(document).front().text, example_facts().next_step.en);
}

}  // namespace
}  // namespace yimen::receipt
