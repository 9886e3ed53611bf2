// How an answer is typed: keyboards on the glass, and the one on the table where there is one.
//
// Purpose: draws the keyboard that suits the answer and applies what is typed to a text that the caller owns.
// Text can be chosen from what is known, written by hand, by pinyin, by digits, and rare characters found by
// their parts. Keyboards take no focus and hold no text, but for what is half written: the strokes of one
// character, the letters of one phrase. Nothing is learned. Threads: the UI thread.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "ui/kit/ui.h"

namespace yimen::entry {

enum class Keyboard {
  digits,     // telephone numbers
  id_number,  // digits and X
  money,      // digits and one point
  date,       // year, month, day one after another
  pin,        // digits that nobody else may hear
  letters,    // letters, digits, and the words of addresses
  chinese,    // by hand, by pinyin, digits and marks, rare characters
  name,       // the same for the name of a person
  address     // the same for what follows the community: road, building, room
};

struct Makers;
class TextEngine;

// What is known already and chosen with one touch.
struct Offer {
  std::string label;  // as it is shown: "张*华"
  std::string text;   // what the answer becomes
};

// What a keyboard is asked for in this frame.
struct Entry {
  Keyboard keyboard = Keyboard::digits;
  std::size_t most = 200;  // characters
  std::vector<Offer> offers = {};
  bool personal = true;  // what is offered is never spoken aloud
  bool numeric = false;  // a text that is mostly digits: an account
};

class Entries {
 public:
  explicit Entries(Makers makers);
  // Pinyin alone; it may return nothing: then letters only.
  explicit Entries(std::function<std::unique_ptr<TextEngine>()> make_engine);
  ~Entries();

  float height(const ui::Ui& ui, const Entry& entry, float width) const;  // comfortable
  float least_height(const ui::Ui& ui, const Entry& entry) const;         // where room is short
  // Draws the keyboard in the box and applies its keys and what was typed on the table to `text`.
  // True where the text has changed. What a person was about to write (pinyin not yet chosen) is not in it.
  bool edit(ui::Ui& ui, draw::Rect box, const Entry& entry, std::string& text);
  // Letters that wait for a character to be chosen, for the field to show after its text.
  std::string_view composing() const;

  void drop();    // what is half written: another answer is being typed
  void forget();  // that, and which keyboard was liked: the visit has ended

 private:
  class State;
  std::unique_ptr<State> state_;
};

// A day as it is typed: "1940-05-01" when complete, "1940-05" or "19" before. Three boxes show its parts;
// touching one types it anew. True where one was touched: Keyboard::date should serve this field now.
bool date_boxes(ui::Ui& ui, draw::Rect box, const std::string& text);
float date_boxes_height(ui::Ui& ui, float width);

}  // namespace yimen::entry
