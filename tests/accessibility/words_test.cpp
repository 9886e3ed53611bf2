// What is said, and how: A04, A10, A41, A45, A46.
#include <algorithm>
#include <fstream>
#include <regex>

#include "kiosk/form/characters.h"
#include "kiosk/form/check.h"
#include "tests/accessibility/proof.h"
#include "tests/accessibility/walk.h"
#include "tests/support/temporary_folder.h"

namespace yimen::proof {
namespace {

namespace fs = std::filesystem;
using catalogue::FieldType;

const fs::path kSource = YIMEN_SOURCE;

// By their files: Noto Sans in its scripts; the two of rare characters only where Noto has none.
bool is_allowed(const fs::path& font) {
  const auto name = font.filename().string();
  return name.starts_with("NotoSans") || name.starts_with("NotoSerifTibetan") ||
         name.starts_with("HanaMin") || name.starts_with("BabelStone") ||
         name.starts_with("materialdesignicons");
}

Verdict fonts_are_sans(const std::string& source) {
  Faults faults;
  const std::regex file(R"re("(/usr/share/fonts/[^"]+)")re");
  for (std::sregex_iterator it(source.begin(), source.end(), file), end; it != end; ++it) {
    faults.look();
    if (!is_allowed((*it)[1].str())) faults.add((*it)[1].str());
  }
  return faults.none("other fonts");
}

PROOF(A04, "Text is set without serifs.",
      "0 fonts other than Noto Sans, but for characters that only others have") {
  return fonts_are_sans(testing_support::content_of(kSource / "ui/draw/fonts.h"));
}

BROKEN(A04, serif, "a terminal whose text font has serifs") {
  return fonts_are_sans(R"(path regular = "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc";)");
}

// A picture in what is shipped could hold words that nobody can enlarge or hear.
Verdict no_pictures(const std::vector<fs::path>& folders) {
  Faults faults;
  for (const auto& folder : folders) {
    for (const auto& file : fs::recursive_directory_iterator(folder)) {
      faults.look();
      const auto kind = file.path().extension().string();
      if (kind == ".png" || kind == ".jpg" || kind == ".jpeg" || kind == ".svg" || kind == ".gif" ||
          kind == ".webp")
        faults.add(file.path().filename().string());
    }
  }
  return faults.none("pictures among what is shipped");
}

PROOF(A10, "All words are text, none is a picture: everything is drawn by the program.",
      "0 picture files are shipped") {
  return no_pictures({kSource / "assets", kSource / "ui", kSource / "kiosk", kSource / "locales"});
}

BROKEN(A10, poster, "an asset that is a picture") {
  const testing_support::TemporaryFolder folder;
  std::ofstream(folder.path() / "poster.png") << "x";
  return no_pictures({folder.path()});
}

// For each type an answer that is wrong, and one of nothing.
std::vector<form::Answer> wrong_answers(const catalogue::Field& field) {
  switch (field.type) {
    case FieldType::single_choice: return {{}, {"", {"none-of-these"}}};
    case FieldType::multiple_choice: return {{"", {"none-of-these"}}};
    case FieldType::consent: return {{}};
    case FieldType::text: return {{std::string(700, 'x'), {}}};
    case FieldType::date: return {{}, {"2025-02-30", {}}};
    case FieldType::address: return {{}, {"", {"no-such-place"}}};
    default: return {{}, {"1", {}}, {"😀", {}}};
  }
}

void see_complaint(Faults& faults, const std::string& field, const Text& complaint) {
  faults.look();
  for (const auto& [text, example] :
       {std::pair{complaint.zh, std::string("例如")}, {complaint.en, std::string("example")}}) {
    const bool has_example = text.find(example) != std::string::npos || text.find("“") != std::string::npos ||
                             text.find("such as") != std::string::npos;
    if (text.empty() || !has_example) faults.add(field + ": " + text);
  }
}

PROOF(A41, "A mistake is told in words that name the field and give an example of a right answer.",
      "0 of all complaints of all fields without") {
  Faults faults;
  const Date today = china_date(screens::kNoon);
  for (const auto& service : screens::real_catalogue().services())
    for (const auto& page : service.pages)
      for (const auto& field : page.fields)
        for (const auto& answer : wrong_answers(field))
          if (const auto complaint = form::check(field, answer, today))
            see_complaint(faults, service.id + "." + field.id, *complaint);
  return faults.none("complaints without a name and an example");
}

BROKEN(A41, curt, "a field that answers: wrong") {
  Faults faults;
  see_complaint(faults, "field", {"错误", "Wrong"});
  return faults.none("complaints without a name and an example");
}

std::vector<std::string> chinese_sentences(std::string_view po) {
  std::vector<std::string> all;
  std::size_t at = 0;
  constexpr std::string_view kBegin = "\nmsgid \"";
  while ((at = po.find(kBegin, at)) != std::string_view::npos) {
    at += kBegin.size();
    const auto end = po.find("\"\nmsg", at);
    if (end == std::string_view::npos) break;
    all.emplace_back(po.substr(at, end - at));
  }
  return all;
}

std::vector<std::string> all_texts() {
  auto texts = chinese_sentences(testing_support::content_of(kSource / "locales/en/yimen.po"));
  for (const auto& service : screens::real_catalogue().services()) {
    texts.insert(texts.end(),
                 {service.name.zh, service.summary.zh, service.office_hours_way.zh, service.time_limit.zh,
                  service.declaration.zh, service.consent.zh, service.next_step.zh});
    for (const auto& page : service.pages) {
      texts.insert(texts.end(), {page.title.zh, page.help.zh});
      for (const auto& field : page.fields)
        texts.insert(texts.end(), {field.label.zh, field.hint.zh, field.purpose.zh});
    }
    for (const auto& rule : service.eligibility) texts.insert(texts.end(), {rule.reason.zh, rule.advice.zh});
  }
  return texts;
}

// What is read in one breath: between marks, without names of things in braces.
std::size_t longest_breath(const std::string& text) {
  std::size_t longest = 0;
  std::size_t length = 0;
  for (const char32_t c : form::code_points(text).value_or(U"")) {
    constexpr std::u32string_view kMarks = U"。，、；：？！“”（）\n";
    length = kMarks.find(c) != std::u32string_view::npos ? 0 : length + (form::is_han(c) ? 1 : 0);
    longest = std::max(longest, length);
  }
  return longest;
}

// What clerks write and neighbours do not say.
void see_plain(Faults& faults, const std::string& text) {
  faults.look();
  for (const auto* word : {"予以", "兹", "之规定", "申请人须", "系统繁忙", "操作失败", "非法", "参数", "异常",
                           "鉴于", "亟", "悉知", "登录失败"})
    if (text.find(word) != std::string::npos) faults.add(text + " (" + word + ")");
}

constexpr double kBreath = 20;

Verdict plain(const std::vector<std::string>& texts) {
  Faults faults;
  Worst longest = Worst::most();
  for (const auto& text : texts) {
    see_plain(faults, text);
    longest.see(static_cast<double>(longest_breath(text)), text);
  }
  return both(faults.none("official words"), longest.judged(kBreath, "longest clause", "characters"));
}

PROOF(A45, "Words are those of a neighbour: no official language, and clauses that are read in one breath.",
      "0 official words; at most 20 characters between two marks") {
  return plain(all_texts());
}

BROKEN(A45, official, "a sentence as in a regulation") {
  return plain({"申请人须持本人有效身份证件及户口簿原件至户籍所在地街道办事处予以办理"});
}

Verdict no_lures(const std::vector<std::string>& texts) {
  Faults faults;
  for (const auto& text : texts) {
    faults.look();
    for (const auto* word : {"http", "www.", "下载", "扫码关注", "公众号", "优惠券", "抽奖", "广告", "推广",
                             "立即购买", "免费领"})
      if (text.find(word) != std::string::npos) faults.add(text + " (" + word + ")");
  }
  return faults.none("texts that advertise or lead elsewhere");
}

PROOF(A46, "No advertisement, nothing to download or to pay, no address elsewhere.", "0 of all texts") {
  return no_lures(all_texts());
}

BROKEN(A46, lure, "a button that asks for a download") { return no_lures({"立即下载APP，扫码关注公众号"}); }

}  // namespace
}  // namespace yimen::proof
