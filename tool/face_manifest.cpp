#include "tool/face_manifest.h"

#include <fstream>
#include <iomanip>
#include <map>
#include <sstream>

namespace yimen::tool {
namespace {

bool next_line(std::istream& in, std::string& line) {
  if (!std::getline(in, line)) return false;
  if (line.ends_with('\r')) line.pop_back();
  return true;
}

std::vector<std::string> words_of(const std::string& line) {
  std::istringstream in(line);
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

class PairReader {
 public:
  explicit PairReader(std::filesystem::path folder) : folder_(std::move(folder)) {}

  // "NAME 1 2" or "NAME 1 OTHER 2"; anything else, such as the head line, is passed over.
  void add(const std::vector<std::string>& words) {
    if (words.size() == 3) add(words[0], words[1], words[0], words[2], true);
    if (words.size() == 4) add(words[0], words[1], words[2], words[3], false);
  }
  FacePairs take() { return std::move(result_); }

 private:
  void add(const std::string& name, const std::string& number, const std::string& other,
           const std::string& other_number, bool same) {
    result_.pairs.push_back({place(name, number), place(other, other_number), same});
  }
  std::size_t place(const std::string& name, const std::string& number) {
    std::ostringstream file;
    file << name << '_' << std::setw(4) << std::setfill('0') << number << ".jpg";
    const auto [known, is_new] = places_.try_emplace(file.str(), result_.files.size());
    if (is_new) result_.files.push_back((folder_ / name / file.str()).string());
    return known->second;
  }

  std::filesystem::path folder_;
  std::map<std::string, std::size_t> places_;
  FacePairs result_;
};

}  // namespace

Outcome<std::vector<FacePicture>> read_face_manifest(const std::filesystem::path& csv) {
  std::ifstream in(csv);
  std::string line;
  if (!next_line(in, line) || line != "file,identity,kind") {
    return problem(csv.string() + ": not a list with the head line file,identity,kind");
  }
  std::vector<FacePicture> pictures;
  while (next_line(in, line)) {
    std::istringstream row(line);
    FacePicture picture;
    std::getline(row, picture.file, ',');
    std::getline(row, picture.identity, ',');
    std::getline(row, picture.kind);
    if (picture.kind.empty()) return problem(csv.string() + ": a line without a kind: " + line);
    picture.file = (csv.parent_path() / picture.file).string();
    pictures.push_back(std::move(picture));
  }
  return pictures;
}

Outcome<FacePairs> read_lfw_pairs(const std::filesystem::path& folder) {
  std::ifstream in(folder / "pairs.txt");
  PairReader reader(folder);
  for (std::string line; next_line(in, line);) reader.add(words_of(line));
  auto pairs = reader.take();
  if (pairs.pairs.empty()) return problem((folder / "pairs.txt").string() + ": no pairs are in it");
  return pairs;
}

}  // namespace yimen::tool
