// The files of the phone page, as they are in backend/phone/page; made by page.cmake.
// Threads: immutable.
#pragma once

#include <span>
#include <string_view>

namespace yimen::backend {

struct PageFile {
  std::string_view name;  // "page.css"
  std::string_view content;
};

std::span<const PageFile> page_files();

}  // namespace yimen::backend
