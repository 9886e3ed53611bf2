// What scenes are made of. Private to the scenes.
#pragma once

#include "tests/ui/screens/scenes.h"

namespace yimen::screens::parts {

using visit::Screen;
using visit::State;

inline constexpr const char* kService = "sample_all";

visit::Station station();
form::Answers answers();
State at(Screen screen);
State known(Screen screen, std::string name = "张建华");
State in_service(Screen screen, bool answered = true);
State question(const char* page, bool answered);

class Scenes {
 public:
  Scene& add(std::string name, State state) {
    return all_.emplace_back(Scene{std::move(name), std::move(state), station(), true, false});
  }
  std::vector<Scene> take() { return std::move(all_); }

 private:
  std::vector<Scene> all_;
};

// Drafts, requests and notices: what outlives a visit.
void add_kept(Scenes& scenes);
// Card, papers, face, staff.
void add_identity(Scenes& scenes);
// Helpers, practice, calls of staff.
void add_helped(Scenes& scenes);

}  // namespace yimen::screens::parts
