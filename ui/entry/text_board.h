// The boards that text is written with, and the tabs between them: by hand, by pinyin, digits, rare
// characters.
//
// Purpose: offers only what is there; keeps what is half written until it became text, and drops it when
// told. Threads: the UI thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/entry/engines.h"
#include "ui/entry/entry.h"
#include "ui/entry/handwriting_board.h"
#include "ui/entry/letter_board.h"
#include "ui/entry/rare_board.h"
#include "ui/kit/button.h"
#include "ui/kit/edit.h"

namespace yimen::entry {

class TextBoard {
 public:
  explicit TextBoard(Makers makers);

  // What a person wrote in this frame, in order.
  std::vector<ui::Edit> draw(ui::Ui& ui, draw::Rect box, const Entry& entry);
  const std::string& composing() const { return composing_; }

  void drop();    // what is half written
  void forget();  // that, and which board this person likes

 private:
  enum class Board { none, handwriting, letters, digits, rare };
  struct Tab {
    Board board;
    std::string id, label, short_label;
    std::string_view icon;
  };

  void start(ui::Ui& ui, const Entry& entry);
  Board usual(const ui::Ui& ui, const Entry& entry);
  std::vector<Tab> tabs(const ui::Ui& ui, const Entry& entry) const;
  void draw_tabs(ui::Ui& ui, draw::Rect box, const std::vector<Tab>& all, std::vector<ui::Edit>& edits);
  std::optional<std::vector<ui::Button>> looks(ui::Ui& ui, float width, const std::vector<Tab>& all) const;
  void draw_folded_tabs(ui::Ui& ui, draw::Rect box, const std::vector<Tab>& all,
                        std::vector<ui::Edit>& edits);
  void turn_to(Board board);
  void ready_letters();
  void draw_board(ui::Ui& ui, draw::Rect box, const HandwritingBoard::Look& look,
                  std::vector<ui::Edit>& edits);
  void draw_rare(ui::Ui& ui, draw::Rect box, const HandwritingBoard::Look& look,
                 std::vector<ui::Edit>& edits);
  void draw_letters(ui::Ui& ui, draw::Rect box, const HandwritingBoard::Look& look,
                    std::vector<ui::Edit>& edits);
  void draw_handwriting(ui::Ui& ui, draw::Rect box, const HandwritingBoard::Look& look,
                        std::vector<ui::Edit>& edits);

  TextEngine* engine() { return board_.can_pinyin ? pinyin_.get() : nullptr; }
  bool busy();
  bool in_pinyin() const { return board_.can_pinyin && board_.mode == LetterMode::pinyin; }
  void choose(std::size_t candidate, std::vector<ui::Edit>& edits);
  void settle(std::vector<ui::Edit>& edits);
  void take_letter(char letter);
  void erase(std::vector<ui::Edit>& edits);
  void take_key(const Key& key, std::vector<ui::Edit>& edits);
  void take_typed(ui::Edit typed, std::vector<ui::Edit>& edits);

  bool can_handwrite_, can_find_parts_, can_pinyin_;
  Lazy<TextEngine> pinyin_;
  Lazy<StrokeReader> handwriting_;
  Lazy<PartFinder> parts_;
  std::function<Explanations()> make_explanations_;
  Explanations explanations_;

  Keyboard keyboard_ = Keyboard::digits;  // none of a text yet
  Board shown_ = Board::none;
  Board liked_ = Board::none;  // chosen by the person
  std::optional<Matter> expected_;
  LetterBoard board_;
  HandwritingBoard written_;
  RareBoard rare_;
  std::string composing_;
};

}  // namespace yimen::entry
