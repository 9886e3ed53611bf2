#include "ui/kit/text_layout.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include "kiosk/common/secret.h"
#include "kiosk/shaping/scripts.h"
#include "ui/draw/complex_text.h"
#include "ui/kit/edit.h"

namespace yimen::ui {
namespace {

std::size_t trimmed(std::string_view text, std::size_t begin, std::size_t end) {
  while (end > begin && (text[end - 1] == ' ' || text[end - 1] == '\n' || text[end - 1] == '\r')) --end;
  return end;
}

}  // namespace

float FontWidths::width(std::string_view text, draw::Weight weight, float em) {
  return shaping::needs_shaping(text) ? fonts_.complex().width(text, weight, em)
                                      : fonts_.plain_width(text, weight, em);
}

// ICU's line rules for Chinese. Where they cannot be had, text breaks between any two characters.
class TextLayout::Breaker {
 public:
  Breaker() { iterator_ = ubrk_open(UBRK_LINE, "zh", nullptr, 0, &status_); }
  ~Breaker() {
    ubrk_close(iterator_);
    ubrk_close(words_);
    utext_close(text_);
  }
  Breaker(const Breaker&) = delete;
  Breaker& operator=(const Breaker&) = delete;

  void set(std::string_view text, bool words) {
    text_ = utext_openUTF8(text_, text.data(), static_cast<std::int64_t>(text.size()), &status_);
    if (words && words_ == nullptr) words_ = ubrk_open(UBRK_WORD, "zh", nullptr, 0, &status_);
    by_words_ = words;
    if (U_FAILURE(status_)) return;
    ubrk_setUText(iterator_, text_, &status_);
    if (words) ubrk_setUText(words_, text_, &status_);
  }
  // The next place after `at` where a line may end, and whether it must.
  std::size_t after(std::string_view text, std::size_t at, bool& must) {
    if (U_FAILURE(status_)) return shaping::cluster_end(text, at);
    auto end = ubrk_following(iterator_, static_cast<std::int32_t>(at));
    while (by_words_ && end != UBRK_DONE && ubrk_isBoundary(words_, end) == 0) end = ubrk_next(iterator_);
    must = end != UBRK_DONE && ubrk_getRuleStatus(iterator_) >= UBRK_LINE_HARD;
    return end == UBRK_DONE ? text.size() : static_cast<std::size_t>(end);
  }

 private:
  UErrorCode status_ = U_ZERO_ERROR;
  UBreakIterator* iterator_ = nullptr;
  UBreakIterator* words_ = nullptr;
  bool by_words_ = false;
  UText* text_ = nullptr;
};

TextLayout::TextLayout(GlyphWidths& widths) : widths_(widths) {}
TextLayout::~TextLayout() { forget(); }

const TextLines& TextLayout::lay(std::string_view text, draw::Weight weight, float em, float width,
                                 Fill fill) {
  Key key{text, weight, em, width, fill};
  const auto known = kept_.find(key);
  if (known != kept_.end()) return known->second;
  const bool words = fill == Fill::words;
  TextLines lines =
      fill == Fill::full ? broken(text, weight, em, width, false) : evened(text, weight, em, width, words);
  return kept_.emplace(std::move(key), std::move(lines)).first->second;
}

void TextLayout::trim() {
  constexpr std::size_t kMost = 4000;
  if (kept_.size() > kMost) forget();
}

void TextLayout::forget() {
  while (!kept_.empty()) {
    auto node = kept_.extract(kept_.begin());
    wipe(std::get<std::string>(node.key()));
  }
  breaker_.reset();  // it refers to the last text
}

namespace {

// Gathers lines of one text.
class Lines {
 public:
  Lines(std::string_view text, float width, TextLines& out) : text_(text), width_(width), out_(out) {}

  template <class Measure>
  void piece(std::size_t end, bool must, Measure measure) {
    if (!fits(end, measure) && end_ > begin_) close(measure);
    while (!fits(end, measure) && break_word(end, measure)) {
    }
    end_ = end;
    if (must) close(measure);
  }
  template <class Measure>
  void close(Measure measure) {
    const std::size_t end = trimmed(text_, begin_, end_);
    const float wide = measure(text_.substr(begin_, end - begin_));
    out_.lines.push_back({begin_, end, wide});
    out_.width = std::max(out_.width, wide);
    begin_ = end_;
  }
  bool open() const { return begin_ < text_.size(); }

 private:
  template <class Measure>
  bool fits(std::size_t end, Measure measure) {
    return measure(text_.substr(begin_, trimmed(text_, begin_, end) - begin_)) <= width_;
  }
  // A word that is wider than a line: as many characters as fit, at least one. False where it is one
  // character.
  template <class Measure>
  bool break_word(std::size_t end, Measure measure) {
    end_ = shaping::cluster_end(text_, begin_);
    while (shaping::cluster_end(text_, end_) < end && fits(shaping::cluster_end(text_, end_), measure)) {
      end_ = shaping::cluster_end(text_, end_);
    }
    if (end_ >= end) return false;
    close(measure);
    return true;
  }

  std::string_view text_;
  float width_;
  TextLines& out_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

}  // namespace

TextLines TextLayout::broken(std::string_view text, draw::Weight weight, float em, float width, bool words) {
  TextLines out;
  const auto measure = [&](std::string_view part) { return widths_.width(part, weight, em); };
  if (text.find('\n') == std::string_view::npos) {
    const float all = measure(text);
    if (all <= width) return {{{0, text.size(), all}}, all};
  }
  if (!breaker_) breaker_ = std::make_unique<Breaker>();
  breaker_->set(text, words);
  Lines lines(text, width, out);
  for (std::size_t at = 0; at < text.size();) {
    bool must = false;
    at = breaker_->after(text, at, must);
    lines.piece(at, must, measure);
  }
  if (lines.open() || out.lines.empty()) lines.close(measure);
  return out;
}

// A lone character or two on the last line look lost: as many lines, a little narrower, keep them company.
TextLines TextLayout::evened(std::string_view text, draw::Weight weight, float em, float width, bool words) {
  constexpr float kLost = 2.5F;  // em
  constexpr int kTries = 4;
  TextLines lines = broken(text, weight, em, width, words);
  const auto is_lost = [&](const TextLines& some) {
    return some.lines.size() > 1 && some.lines.back().width < kLost * em;
  };
  if (!is_lost(lines) || text.find('\n') != std::string_view::npos) return lines;
  for (int i = 1; i <= kTries; ++i) {
    TextLines narrower = broken(text, weight, em, width - em * static_cast<float>(i), words);
    if (narrower.lines.size() != lines.lines.size()) break;
    if (!is_lost(narrower)) return narrower;
  }
  return lines;
}

}  // namespace yimen::ui
