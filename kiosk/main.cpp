// yimen-kiosk: the command line, then the terminal.
#include <sys/stat.h>

#include <iostream>

#include "kiosk/common/secret.h"
#include "kiosk/terminal/arguments.h"
#include "kiosk/terminal/programme.h"

namespace terminal = yimen::terminal;

int main(int argc, char** argv) {
  const auto started = std::chrono::steady_clock::now();
  yimen::forbid_dumps();
  yimen::wipe_freed_memory();
  ::umask(077);
  const auto parsed = terminal::parse_arguments(argc, argv);
  if (const int* status = std::get_if<int>(&parsed)) return *status;
  const auto done = terminal::run(std::get<terminal::Arguments>(parsed), started);
  if (done) return 0;
  std::cerr << "yimen-kiosk: " << done.error().fault->code << ' ' << done.error().detail << '\n';
  return done.error().fault == &terminal::kStepFailed ? 1 : 2;
}
