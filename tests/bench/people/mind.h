// What somebody does who knows what they came for and reads what stands there: rules, no script.
//
// Purpose: brings one service to its receipt by what the body perceives: fills in what is empty, chooses
// where nothing is chosen, ticks what has to be agreed to, answers dialogs, corrects what was hit by mistake,
// and presses on. Knows the words of a terminal, not its screens. Threads: one.
#pragma once

#include <map>
#include <set>

#include "tests/bench/people/body.h"

namespace yimen::people {

struct Outcome {
  bool done = false;  // the request was kept, and the first screen is back
  std::string stuck;  // where, if not
  Effort effort;
};

class Mind {
 public:
  explicit Mind(Body& body) : body_(body) {}
  // From the first screen back to the first screen.
  Outcome complete(const catalogue::Service& service);

 private:
  struct Text {  // what is to be written, and how it sounds
    std::string characters;
    std::string pinyin;  // empty: by keys with these very characters
  };
  struct Writing {  // so far, by what was seen to be hit
    std::string text, letters;
  };

  void set_up();
  bool turn();  // one thing done; false: nothing occurs to them
  bool answer_dialog(const Sight& sight);
  bool show_card(const Sight& sight);
  bool choose_service(const Sight& sight);
  bool prove(const Sight& sight);
  bool type_pin(const Sight& sight);
  bool is_open(const Sight& sight, const Thing& field) const;  // still to be written
  bool fill_in(const Sight& sight);
  bool choose(const Sight& sight);
  bool agree(const Sight& sight);
  bool go_on(const Sight& sight);
  bool write(const Sight& sight, const Thing& field);
  bool write_keys(const Sight& sight, std::string& written, const std::string& wanted);
  bool write_chinese(const Sight& sight, Writing& writing, const Text& text);
  bool press_key(const Sight& sight, std::string& written, const std::string& wanted);
  bool use(const Sight& sight, std::string_view name);
  Text fact(const std::string& label) const;
  std::string day_for(const std::string& label) const;

  Body& body_;
  std::string service_;
  std::string page_;                                    // its words, to notice another
  std::map<std::string, Writing> written_;              // of fields, by their page and name
  std::map<std::string, std::set<std::string>> tried_;  // options, by the page they are on
  std::string last_page_;
  int idle_ = 0;
  bool began_ = false;
  bool again_ = false;  // what was chosen led to a dead end
};

}  // namespace yimen::people
