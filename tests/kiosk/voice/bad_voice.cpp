// A voice that misbehaves as the name of its prompts' folder says: dies-at-once, dies-once (at the first text
// of two processes), stalls, talks-nonsense. Otherwise it says one piece of sound a text.
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "kiosk/process/child.h"
#include "kiosk/voice/channel.h"

namespace {

using namespace yimen;
using namespace yimen::voice;

// Whether this is the first process that got here.
bool first_time(const std::filesystem::path& mark) {
  const bool first = !std::filesystem::exists(mark);
  std::ofstream(mark) << "here";
  return first;
}

void answer(Channel& channel, const protocol::Say& say, const std::filesystem::path& how) {
  const auto name = how.filename();
  if (name == "dies-once" && first_time(how / "mark")) std::_Exit(1);
  if (name == "dies-always") std::_Exit(1);
  if (name == "stalls") return;
  if (name == "talks-nonsense") {
    ::send(channel.fd(), "nonsense", 8, 0);
    return;
  }
  channel.send(protocol::Sound{say.number - 1, {1}});  // of an utterance that is over
  channel.send(protocol::Sound{say.number, {2, 3}});
  channel.send(protocol::Done{say.number});
}

}  // namespace

int main(int argc, char** argv) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  const std::filesystem::path how = argc == 4 ? argv[3] : "";
  if (how.filename() == "dies-at-once") return 1;
  Channel channel{process::Descriptor(process::kFirstFile)};
  for (;;) {
    const auto message = channel.receive();
    if (!message && message.error() == Channel::Trouble::closed) return 0;
    if (!message) {
      ::usleep(1000);
      continue;
    }
    if (const auto* say = std::get_if<protocol::Say>(&*message)) answer(channel, *say, how);
  }
}
