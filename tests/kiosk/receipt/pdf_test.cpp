#include "kiosk/receipt/pdf.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <memory>

#include "tests/kiosk/receipt/example.h"

namespace yimen::receipt {
namespace {

namespace fs = std::filesystem;

// What a program writes; the receipts' text has no quotes to escape.
std::string output_of(const std::string& command) {
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(::popen(command.c_str(), "r"), &::pclose);
  std::string text;
  std::array<char, 4096> part{};
  for (std::size_t size = 0; (size = std::fread(part.data(), 1, part.size(), pipe.get())) > 0;)
    text.append(part.data(), size);
  return text;
}

std::string without_spaces(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n' || c == '\f'; });
  return text;
}

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

class PdfTest : public testing::TestWithParam<std::tuple<Page, Language>> {
 protected:
  PdfTest() : file_(fs::path(testing::TempDir()) / ("receipt-" + std::to_string(::getpid()) + ".pdf")) {}
  ~PdfTest() override { fs::remove(file_); }

  void print(const Document& document, Page page) {
    const auto pdf = write_pdf(document, page, debian_fonts());
    ASSERT_TRUE(pdf) << pdf.error().fault->code << ' ' << pdf.error().detail;
    std::ofstream(file_, std::ios::binary) << as_text(*pdf);
  }
  std::string text() const {
    return without_spaces(output_of("pdftotext -q -enc UTF-8 " + file_.string() + " -"));
  }
  std::string info() const { return output_of("pdfinfo " + file_.string()); }

  fs::path file_;
};

TEST_P(PdfTest, CarriesItsTextSoThatItCanBeSearchedAndReadAloud) {
  const auto [page, language] = GetParam();
  const auto facts = example_facts();
  print(make(facts, language, as_it_is), page);
  const auto read = text();
  for (const auto& expected :
       {facts.number, facts.service.in(language), facts.masked_name, facts.phone,
        facts.department.in(language), facts.next_step.in(language), std::string("已送达")})
    EXPECT_NE(read.find(without_spaces(expected)), std::string::npos) << expected << " in " << read;
}

TEST_P(PdfTest, IsOnePage) {
  const auto [page, language] = GetParam();
  print(make(example_facts(), language, as_it_is), page);
  EXPECT_NE(info().find("Pages:           1\n"), std::string::npos) << info();
}

INSTANTIATE_TEST_SUITE_P(Papers, PdfTest,
                         testing::Combine(testing::Values(Page::roll_80mm, Page::a5),
                                          testing::Values(Language::zh, Language::en)));

TEST_F(PdfTest, IsTheSameForTheSameDocument) {
  const auto document = make(example_facts(), Language::zh, as_it_is);
  const auto once = write_pdf(document, Page::a5, debian_fonts());
  const auto again = write_pdf(document, Page::a5, debian_fonts());
  ASSERT_TRUE(once);
  ASSERT_TRUE(again);
  EXPECT_EQ(*once, *again);
}

TEST_F(PdfTest, MetadataNamesNobody) {
  print(make(example_facts(), Language::zh, as_it_is), Page::a5);
  const auto told = output_of("pdfinfo -isodates " + file_.string());
  EXPECT_NE(told.find("Title:           申请回执\n"), std::string::npos) << told;
  EXPECT_NE(told.find("CreationDate:    2026-11-21T13:44:00Z\n"), std::string::npos) << told;
  EXPECT_EQ(told.find("Author"), std::string::npos);
  EXPECT_EQ(told.find("王"), std::string::npos);
}

TEST_F(PdfTest, WritesRareCharactersOfNames) {
  auto facts = example_facts();
  facts.masked_name = "䶮𠮷㛃𫚖";
  print(make(facts, Language::zh, as_it_is), Page::roll_80mm);
  EXPECT_NE(text().find("䶮𠮷㛃𫚖"), std::string::npos) << text();
}

// What pdftotext says of letters that run to the left is in its own order; that they were drawn, the fonts
// show.
TEST_F(PdfTest, WritesNamesInUyghurAndTibetan) {
  auto facts = example_facts();
  facts.masked_name = "ئابدۇراخمان བསོད་ནམས";
  print(make(facts, Language::zh, as_it_is), Page::roll_80mm);
  EXPECT_NE(text().find("བསོད་ནམས"), std::string::npos) << text();
  const auto fonts = output_of("pdffonts " + file_.string());
  for (const char* font : {"NotoSansArabic", "NotoSerifTibetan"})
    EXPECT_NE(fonts.find(font), std::string::npos) << fonts;
}

TEST_F(PdfTest, RollIsAsLongAsItsText) {
  auto facts = example_facts();
  print(make(facts, Language::zh, as_it_is), Page::roll_80mm);
  const auto shorter = info();
  facts.next_step.zh = repeated(facts.next_step.zh, 6);
  print(make(facts, Language::zh, as_it_is), Page::roll_80mm);
  EXPECT_NE(info(), shorter);
  EXPECT_NE(info().find("Pages:           1\n"), std::string::npos);
}

TEST_F(PdfTest, SheetGoesOnOnAnotherPageAndLosesNothing) {
  auto facts = example_facts();
  facts.next_step.zh = repeated(facts.next_step.zh, 6);
  print(make(facts, Language::zh, as_it_is), Page::a5);
  EXPECT_NE(info().find("Pages:           2\n"), std::string::npos) << info();
  EXPECT_NE(text().find(facts.next_step.zh), std::string::npos);
}

TEST_F(PdfTest, SaysSoWhereNoFontIsThere) {
  const auto pdf =
      write_pdf(make(example_facts(), Language::zh, as_it_is), Page::a5, {{{"/no/font.ttc", 0}}, {}});
  ASSERT_FALSE(pdf);
  EXPECT_EQ(pdf.error().fault, &kReceiptFonts);
}

}  // namespace
}  // namespace yimen::receipt
