// Listens to what a page says: the narrator with a speaker that only writes down. Threads: one.
#pragma once

#include "tests/accessibility/walk.h"
#include "ui/speech/narrator.h"

namespace yimen::proof {

// Takes time over what it says until it is told to have ended.
class NotingSpeaker : public hal::Speaker {
 public:
  void start(hal::SpeakerSink) override {}
  void stop() override {}
  std::uint64_t say(hal::Utterance utterance) override;
  void chime(hal::Chime) override {}
  void hush() override { saying_ = false; }
  hal::Status status() const override { return hal::Status::ok; }
  void end() { saying_ = false; }

  std::uint64_t last() const { return said_.size(); }
  std::size_t at_once() const { return at_once_; }  // begun while another was being said
  const std::vector<hal::Utterance>& said() const { return said_; }

 private:
  std::vector<hal::Utterance> said_;
  std::size_t at_once_ = 0;
  bool saying_ = false;
};

class Listener {
 public:
  explicit Listener(bool headset) : headset_(headset), narrator_(speaker_) {}

  // A page from its beginning to its end; then each thing on it, as somebody who goes over it by keys.
  void hear(const ui::SemanticTree& tree, visit::Settings settings, const std::string& page);
  void go_over(const ui::SemanticTree& tree, visit::Settings settings, const std::string& page);
  void hear_out();  // to the end of what waits
  void press(draw::Key key) { narrator_.key(key); }
  void frame(const ui::SemanticTree& tree, visit::Settings settings, const std::string& page,
             ui::NodeId focus);

  bool heard(std::string_view text) const;
  const NotingSpeaker& speaker() const { return speaker_; }
  bool speaking() const { return narrator_.is_speaking(); }

 private:
  bool headset_;
  NotingSpeaker speaker_;
  speech::Narrator narrator_;
};

}  // namespace yimen::proof
