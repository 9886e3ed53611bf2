// Reads gettext's PO files as far as the checks need it.
#pragma once

#include <istream>
#include <string>
#include <vector>

namespace yimen::locales {

struct Message {
  std::string id;
  std::string plural;                     // msgid_plural, empty where there is none
  std::vector<std::string> translations;  // one, or one a plural form
  std::string places{};                   // the files it stands in
  bool fuzzy = false;
};

// Without the header and without obsolete entries ("#~").
std::vector<Message> read_po(std::istream& in);

}  // namespace yimen::locales
