// Runs a fuzz target over its corpus, where there is no libFuzzer: what was once found stays found.
//
//   TARGET FOLDER...   every file as it is, then each bent a few hundred times, always in the same ways
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

constexpr int kBends = 200;  // a file; YIMEN_BENDS in the environment says otherwise

std::string content_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string> read_all(int folders, char** names) {
  std::vector<std::filesystem::path> files;
  for (int i = 0; i < folders; ++i)
    for (const auto& entry : std::filesystem::directory_iterator(names[i]))
      if (entry.is_regular_file()) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<std::string> inputs;
  for (const auto& file : files) inputs.push_back(content_of(file));
  return inputs;
}

void feed(const std::string& input) {
  // A copy of exactly this size, so that a sanitizer sees the first byte too many.
  const std::vector<std::uint8_t> bytes(input.begin(), input.end());
  LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
}

class Bender {
 public:
  std::string bend(std::string input, const std::string& other) {
    for (auto times = 1 + random_() % 3; times > 0; --times) bend_once(input, other);
    return input;
  }

 private:
  std::size_t place(const std::string& text) { return text.empty() ? 0 : random_() % text.size(); }

  void bend_once(std::string& input, const std::string& other) {
    if (input.empty()) input = "0";
    const auto at = place(input);
    switch (random_() % 5) {
      case 0: input[at] = static_cast<char>(random_()); break;
      case 1: input[at] = static_cast<char>(input[at] ^ (1 << (random_() % 8))); break;
      case 2: input.resize(at); break;
      case 3: input.erase(at, 1 + random_() % 8); break;
      default: input.insert(at, other.substr(place(other), random_() % 32)); break;
    }
  }

  std::mt19937 random_{1};
};

}  // namespace

int main(int argc, char** argv) {
  const auto inputs = read_all(argc - 1, argv + 1);
  if (inputs.empty()) {
    std::cerr << "no corpus\n";
    return 1;
  }
  const char* asked = std::getenv("YIMEN_BENDS");
  const int bends = asked ? std::atoi(asked) : kBends;
  Bender bender;
  for (const auto& input : inputs) feed(input);
  for (std::size_t i = 0; i < inputs.size(); ++i)
    for (int n = 0; n < bends; ++n)
      feed(bender.bend(inputs[i], inputs[(i + static_cast<std::size_t>(n)) % inputs.size()]));
  std::cout << inputs.size() << " inputs, each bent " << bends << " times\n";
  return 0;
}
