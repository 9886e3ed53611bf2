// Plays scenes on the kit's stage and keeps what the screens sent.
#pragma once

#include "tests/ui/kit/stage.h"
#include "tests/ui/screens/scenes.h"
#include "ui/screens/screens.h"

namespace yimen::screens {

class Theatre {
 public:
  explicit Theatre(ui::Panel panel = {}, const catalogue::Catalogue& catalogue = sample_catalogue());

  // The settings of the scene are those of the stage, but that a scene with a voice keeps it.
  void play(const Scene& scene, const visit::Settings& settings = {});
  // The scene's state may be changed; the next frame shows it.
  visit::State& state() { return scene_.state; }
  void frame();

  // Taps, and says what the screen sent.
  std::vector<visit::Event> tap(std::string_view label);
  std::vector<visit::Event> type(std::string text);
  std::vector<visit::Event> take() { return std::exchange(events_, {}); }

  const ui::SemanticTree& tree() const { return stage_.tree(); }
  ui::Stage& stage() { return stage_; }

 private:
  void draw(Ui& ui);

  const catalogue::Catalogue& catalogue_;
  Scene scene_;
  entry::Entries entries_;
  draw::Picture camera_;
  draw::Picture mirror_;
  std::vector<visit::Event> events_;
  ui::Stage stage_;
};

}  // namespace yimen::screens
