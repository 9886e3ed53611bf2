// Which office a request belongs to (属地管理): the home district's, wherever it was handed in (就近受理).
//
// Purpose: area codes (GB/T 2260, longer ones of GB/T 10114 too) to offices, by longest prefix. Comes from a
// JSON file of the installation. Threads: immutable; any.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/common/result.h"
#include "kiosk/common/text.h"

namespace yimen::backend {

extern const Fault kBadOffices;

struct Office {
  std::string id;
  Text name;
};

class Offices {
 public:
  // Everything in it is checked; the error's detail says what is wrong and where.
  static Result<Offices> parse(std::string_view json);
  // What a new installation starts with, to be replaced by its own.
  static std::string_view example();

  // The office of the longest area that `area` begins with; the default office where none fits, or the area
  // is unknown or no area.
  const Office& of_area(std::string_view area) const;
  const Office* find(std::string_view id) const;  // nullptr where there is none
  // Its name; the id itself for an office that is no longer in the file.
  Text name_of(const std::string& id) const;
  const std::vector<Office>& all() const { return offices_; }

 private:
  Offices() = default;
  std::vector<Office> offices_;
  std::map<std::string, std::size_t, std::less<>> by_area_;
  std::size_t default_ = 0;
};

}  // namespace yimen::backend
