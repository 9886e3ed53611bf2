#include "kiosk/receipt/paper/layout.h"

#include <algorithm>
#include <span>

#include "kiosk/receipt/paper/breaker.h"
#include "kiosk/receipt/paper/marks.h"
#include "kiosk/receipt/qr.h"

namespace yimen::receipt {
namespace {

// From the top of a line to its baseline, for the ideographs of Noto Sans CJK.
constexpr double kBaseline = 0.88;

// Text broken into lines of one type size.
struct TextBox {
  const Typeface* face;
  double size;
  std::vector<std::string> lines;

  double leading() const { return size * kLineHeight; }
  double height() const { return leading() * static_cast<double>(lines.size()); }
  void draw(cairo_t* page, double x, double top) const {
    const double half_lead = (leading() - size) / 2;
    for (const auto& line : lines) {
      face->draw(page, line, size, x, top + half_lead + size * kBaseline);
      top += leading();
    }
  }
  void draw_centred(cairo_t* page, double middle, double top) const {
    for (const auto& line : lines) {
      const TextBox one{face, size, {line}};
      one.draw(page, middle - face->width(line, size) / 2, top);
      top += leading();
    }
  }
};

// Pieces set one below the other, as one.
Piece together(std::vector<Piece> parts) {
  double height = 0;
  for (const auto& part : parts) height += part.height;
  return {height, [parts = std::move(parts)](cairo_t* page, double top) {
            for (const auto& part : parts) {
              part.draw(page, top);
              top += part.height;
            }
          }};
}

class Layout {
 public:
  // The widest label sets the column of all values.
  Layout(const Document& document, const Style& style, const Typefaces& typefaces)
      : language_(document.language), style_(style), faces_(typefaces), width_(style.content()) {
    for (const auto& block : document.blocks)
      if (const auto* line = std::get_if<Line>(&block); line != nullptr && !line->strong)
        label_width_ = std::max(label_width_, faces_.regular.width(line->label, style_.label));
  }

  Piece title(const std::string& words) const {
    const auto box = text(faces_.bold, style_.title, words);
    return {box.height() + 15, [box, style = style_](cairo_t* page, double top) {
              box.draw(page, style.margin, top);
              draw_rule(page, style.margin, top + box.height() + 2, style.content(), 2.4);
            }};
  }

  Piece state(const std::string& words, bool delivered) const {
    const double mark = style_.state * 1.25;
    const double padding = style_.state * 0.6;
    const double indent = padding * 1.8 + mark;
    const auto box = text(faces_.bold, style_.state, words, indent + padding);
    const double height = box.height() + 2 * padding;
    const auto draw_mark = delivered ? draw_tick : draw_clock;
    return {height + style_.gap + 3, [=, style = style_](cairo_t* page, double top) {
              draw_frame(page, style.margin, top, style.content(), height);
              draw_mark(page, style.margin + padding, top + (height - mark) / 2, mark);
              box.draw(page, style.margin + indent, top + padding);
            }};
  }

  Piece block(const Heading& heading) const {
    const auto box = text(faces_.bold, style_.heading, heading.text);
    const double before = style_.section;
    return {before + box.height() + 2,
            [=, style = style_](cairo_t* page, double top) {
              draw_rule(page, style.margin, top + before * 0.45, style.content(), 0.8);
              box.draw(page, style.margin, top + before);
            },
            true};
  }

  Piece block(const Line& line) const {
    if (line.strong) return strong(line);
    return label_width_ <= style_.content() * 0.4 ? beside(line) : stacked(line, faces_.bold, style_.body);
  }

  Piece block(const Paragraph& paragraph) const {
    const auto box = text(faces_.regular, style_.body, paragraph.text);
    return {box.height() + style_.gap,
            [box, x = style_.margin](cairo_t* page, double top) { box.draw(page, x, top); }};
  }

  Piece block(const QrCode& code) const {
    const auto qr = make_qr(code.payload);
    const auto caption = text(faces_.regular, style_.label, code.caption);
    return {style_.qr + caption.height(), [=, style = style_](cairo_t* page, double top) {
              draw_qr(page, qr, (style.width - style.qr) / 2, top, style.qr);
              caption.draw_centred(page, style.width / 2, top + style.qr);
            }};
  }

  // A section with its QR code at the right: what stands beside it is narrower, and the caption is its last
  // line.
  Piece section_with_qr(std::span<const Block> blocks, const QrCode& code) {
    const auto qr = make_qr(code.payload);
    std::vector<Piece> parts{piece(blocks.front())};
    const double heading = parts.front().height;
    width_ -= style_.qr;
    for (const auto& one : blocks.subspan(1)) parts.push_back(piece(one));
    parts.push_back(block(Paragraph{code.caption}));
    width_ += style_.qr;
    const auto words = together(std::move(parts));
    return {std::max(words.height, heading + style_.qr), [=, style = style_](cairo_t* page, double top) {
              words.draw(page, top);
              // The quiet zone reaches into margin and heading: the dark part lines up with the text.
              const double quiet = style.qr * kQuietModules / (qr.size + 2 * kQuietModules);
              draw_qr(page, qr, style.width - style.margin - style.qr + quiet, top + heading - quiet / 2,
                      style.qr);
            }};
  }

  Piece piece(const Block& one) const {
    return std::visit([this](const auto& known) { return block(known); }, one);
  }

 private:
  TextBox text(const Typeface& face, double size, const std::string& words, double indent = 0) const {
    const double width = width_ - indent;
    const auto fits = [&](std::string_view line) { return face.width(line, size) <= width; };
    return {&face, size, break_lines(words, language_, fits)};
  }

  // As large as the width allows: it is read out on the telephone.
  Piece strong(const Line& line) const {
    const double needed = faces_.bold.width(line.value, style_.strong);
    const double shrink = std::min(1.0, 0.995 * width_ / needed);
    return stacked(line, faces_.bold, std::max(style_.body, style_.strong * shrink));
  }

  Piece stacked(const Line& line, const Typeface& face, double size) const {
    const auto label = text(faces_.regular, style_.label, line.label);
    const auto value = text(face, size, line.value);
    return {label.height() + value.height() + style_.gap, [=, x = style_.margin](cairo_t* page, double top) {
              label.draw(page, x, top);
              value.draw(page, x, top + label.height());
            }};
  }

  Piece beside(const Line& line) const {
    const double indent = label_width_ + style_.label;
    const auto label = text(faces_.regular, style_.label, line.label);
    const auto value = text(faces_.bold, style_.body, line.value, indent);
    // Both on one baseline.
    const double drop = (style_.body - style_.label) * (kBaseline + (kLineHeight - 1) / 2);
    return {std::max(label.height() + drop, value.height()) + style_.gap / 2,
            [=, x = style_.margin](cairo_t* page, double top) {
              label.draw(page, x, top + drop);
              value.draw(page, x + indent, top);
            }};
  }

  const Language language_;
  const Style& style_;
  const Typefaces& faces_;
  double width_;
  double label_width_ = 0;
};

bool is_heading(const Block& block) { return std::holds_alternative<Heading>(block); }

}  // namespace

std::vector<Piece> lay_out(const Document& document, const Style& style, const Typefaces& typefaces) {
  Layout layout(document, style, typefaces);
  std::vector<Piece> pieces{layout.title(document.title), layout.state(document.state, document.delivered)};
  std::span<const Block> blocks(document.blocks);
  const auto last = std::find_if(blocks.rbegin(), blocks.rend(), is_heading);
  const auto* code = blocks.empty() ? nullptr : std::get_if<QrCode>(&blocks.back());
  if (!style.qr_beside_text || code == nullptr || last == blocks.rend()) {
    for (const auto& block : blocks) pieces.push_back(layout.piece(block));
    return pieces;
  }
  const auto before = static_cast<std::size_t>(blocks.rend() - last) - 1;
  for (const auto& block : blocks.first(before)) pieces.push_back(layout.piece(block));
  pieces.push_back(layout.section_with_qr(blocks.subspan(before, blocks.size() - before - 1), *code));
  return pieces;
}

}  // namespace yimen::receipt
