#include "kiosk/receipt/paper/breaker.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/utext.h>

#include <memory>

#include "kiosk/common/languages.h"
#include "kiosk/shaping/scripts.h"

namespace yimen::receipt {
namespace {

// The byte positions at which a line may end, the text's end among them.
std::vector<std::size_t> opportunities(const std::string& text, Language language) {
  UErrorCode status = U_ZERO_ERROR;
  const auto& locale =
      builds_as_chinese(language) ? icu::Locale::getSimplifiedChinese() : icu::Locale::getEnglish();
  const std::unique_ptr<icu::BreakIterator> iterator(icu::BreakIterator::createLineInstance(locale, status));
  if (U_FAILURE(status)) return {text.size()};
  const std::unique_ptr<UText, decltype(&utext_close)> bytes(
      utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status), &utext_close);
  iterator->setText(bytes.get(), status);
  if (U_FAILURE(status)) return {text.size()};
  std::vector<std::size_t> ends;
  while (iterator->next() != icu::BreakIterator::DONE)
    ends.push_back(static_cast<std::size_t>(iterator->current()));
  return ends;
}

std::string_view without_trailing_space(std::string_view line) {
  const auto last = line.find_last_not_of(" \n\r\t");
  return last == std::string_view::npos ? std::string_view{} : line.substr(0, last + 1);
}

// The bytes of the most characters of `text` that fit, at least one character.
std::size_t longest_fitting(std::string_view text, const std::function<bool(std::string_view)>& fits) {
  std::size_t end = shaping::cluster_end(text, 0);
  while (end < text.size()) {
    const auto next = shaping::cluster_end(text, end);
    if (!fits(text.substr(0, next))) break;
    end = next;
  }
  return end;
}

class Lines {
 public:
  Lines(std::string_view text, const std::function<bool(std::string_view)>& fits)
      : text_(text), fits_(fits) {}

  // Takes the text up to `end`, which is as far as it must stay together.
  void take(std::size_t end) {
    if (!fits_in(end) && taken_ > start_) finish(taken_);
    while (!fits_in(end)) {
      const auto fitting = start_ + longest_fitting(piece(end), fits_);
      if (fitting >= end) break;
      finish(fitting);
    }
    taken_ = end;
    if (text_[end - 1] == '\n') finish(end);
  }

  std::vector<std::string> all() {
    if (start_ < text_.size()) finish(text_.size());
    return std::move(lines_);
  }

 private:
  std::string_view piece(std::size_t end) const {
    return without_trailing_space(text_.substr(start_, end - start_));
  }
  bool fits_in(std::size_t end) const { return fits_(piece(end)); }
  void finish(std::size_t end) {
    lines_.emplace_back(piece(end));
    start_ = taken_ = end;
  }

  std::string_view text_;
  const std::function<bool(std::string_view)>& fits_;
  std::size_t start_ = 0;  // of the line being filled
  std::size_t taken_ = 0;  // end of what it holds so far
  std::vector<std::string> lines_;
};

}  // namespace

std::vector<std::string> break_lines(const std::string& text, Language language,
                                     const std::function<bool(std::string_view)>& fits) {
  Lines lines(text, fits);
  for (const auto end : opportunities(text, language)) lines.take(end);
  return lines.all();
}

}  // namespace yimen::receipt
