// Turns what is keyed on letters into Chinese.
//
// Purpose: what a pinyin engine offers to the keyboard; nothing it is told is learned or kept.
// Threads: the UI thread.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace yimen::entry {

// Which words are to be expected.
enum class Matter { text, name };

class TextEngine {
 public:
  virtual ~TextEngine() = default;
  virtual void expect(Matter) {}      // drops what was being written
  virtual void key(char letter) = 0;  // a to z
  virtual void erase() = 0;           // the last letter
  // Takes a candidate. Returns what is now certain: empty while letters of the phrase remain.
  virtual std::string choose(std::size_t candidate) = 0;
  virtual void forget() = 0;

  virtual std::string composing() const = 0;  // letters and characters not certain yet
  virtual std::vector<std::string> candidates() const = 0;
};

}  // namespace yimen::entry
