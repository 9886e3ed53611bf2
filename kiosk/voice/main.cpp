// yimen-voice: reads aloud, in a process of its own behind a sandbox. Started by the terminal with --serve,
// or by hand with --phonetic.
#include <unistd.h>

#include <filesystem>
#include <iostream>

#include "kiosk/common/secret.h"
#include "kiosk/process/child.h"
#include "kiosk/process/sandbox.h"
#include "kiosk/speech/normalise.h"
#include "kiosk/voice/espeak.h"
#include "kiosk/voice/worker.h"

namespace {

using namespace yimen;

constexpr const char* kHelp =
    "yimen-voice --phonetic [--english]   how each line of standard input is said: words, then sounds\n"
    "yimen-voice --serve [--prompts DIR]  work for a terminal, which starts it so\n";

int usage() {
  std::cerr << kHelp;
  return 2;
}

int give_up(const Error& error) {
  std::cerr << "yimen-voice: " << error.fault->code << ' ' << error.detail << '\n';
  return 1;
}

std::filesystem::path dictionary() {
  std::error_code failed;
  const auto self = std::filesystem::read_symlink("/proc/self/exe", failed);
  return self.parent_path().parent_path() / "share" / "speech" / "mandarin.tsv";
}

int phonetic(Language language) {
  const auto mandarin = speech::Mandarin::load(dictionary());
  if (!mandarin) return give_up(mandarin.error());
  const auto engine = voice::Espeak::load(**mandarin);
  if (!engine) return give_up(engine.error());
  for (std::string line; std::getline(std::cin, line);) {
    const auto words = speech::speakable(line, language);
    std::cout << words;
    for (const auto& span : speech::spans(words)) {
      if (span.tongue == speech::Tongue::mandarin) std::cout << '\t' << (*mandarin)->pinyin(span.text);
      std::cout << '\t' << (*engine)->phonetic(span);
    }
    std::cout << '\n';
  }
  return 0;
}

int serve(const std::filesystem::path& prompts_folder) {
  const auto mandarin = speech::Mandarin::load(dictionary());
  if (!mandarin) return give_up(mandarin.error());
  const auto engine = voice::Espeak::load(**mandarin);
  if (!engine) return give_up(engine.error());
  const voice::Prompts prompts(prompts_folder);
  if (const auto entered = process::enter_sandbox(process::Devices::none); !entered)
    return give_up(entered.error());
  voice::Worker(voice::Channel(process::Descriptor(process::kFirstFile)), **engine, prompts).run();
  return 0;
}

// For tests.
int check_sandbox() {
  const auto entered = process::enter_sandbox(process::Devices::none);
  if (!entered) return give_up(entered.error());
  return process::sandbox_holds() ? 0 : 1;
}

int run(const std::vector<std::string>& words) {
  const auto is = [&](std::size_t at, std::string_view word) {
    return at < words.size() && words[at] == word;
  };
  if (is(0, "--serve") && words.size() == 1) return serve({});
  if (is(0, "--serve") && is(1, "--prompts") && words.size() == 3) return serve(words[2]);
  if (is(0, "--phonetic") && words.size() == 1) return phonetic(Language::zh);
  if (is(0, "--phonetic") && is(1, "--english") && words.size() == 2) return phonetic(Language::en);
  if (is(0, "--check-sandbox") && words.size() == 1) return check_sandbox();
  if (!is(0, "--help")) return usage();
  std::cout << kHelp;
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  forbid_dumps();
  const int code = run({argv + 1, argv + argc});
  std::cout.flush();
  ::_exit(code);  // what the libraries do at exit, the sandbox would refuse
}
