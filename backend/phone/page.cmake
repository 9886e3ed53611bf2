# The phone page's files, compiled into the backend: it needs no folder to serve them from.
set(phone_files page.html page.css words.js page.js worker.js icon.svg)
set(phone_table "")
foreach(name IN LISTS phone_files)
  set(file ${CMAKE_CURRENT_SOURCE_DIR}/phone/page/${name})
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  file(READ ${file} content)
  string(APPEND phone_table "    {\"${name}\", R\"page(${content})page\"},\n")
endforeach()
file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/phone_page.cpp @ONLY CONTENT [=[
#include "backend/phone/page.h"

namespace yimen::backend {
namespace {

constexpr PageFile kFiles[] = {
@phone_table@};

}  // namespace

std::span<const PageFile> page_files() { return kFiles; }

}  // namespace yimen::backend
]=])
