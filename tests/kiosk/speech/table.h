// Tables of cases: a line each, fields between tabs, # before what is said about them.
#pragma once

#include <fstream>
#include <string>
#include <vector>

namespace yimen::speech {

inline std::vector<std::vector<std::string>> read_table(const char* file) {
  std::vector<std::vector<std::string>> rows;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.starts_with('#')) continue;
    std::vector<std::string> row;
    std::size_t from = 0;
    for (std::size_t tab = 0; tab != std::string::npos; from = tab + 1) {
      tab = line.find('\t', from);
      row.push_back(line.substr(from, tab - from));
    }
    rows.push_back(row);
  }
  return rows;
}

}  // namespace yimen::speech
