// Finds QR codes in a picture and reads them.
//
// Purpose: one interface, so that an engine can be replaced or a second one asked when the first finds
// nothing. Threads: one each. An engine may die on a hostile picture: it is only ever called in yimen-vision.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "kiosk/common/result.h"
#include "kiosk/vision/grey.h"

namespace yimen::vision {

class CodeReader {
 public:
  virtual ~CodeReader() = default;
  // The texts of the codes in it, in UTF-8. Empty: none was read. More than two are not looked for.
  virtual std::vector<std::string> read(const Grey& picture) = 0;
};

std::unique_ptr<CodeReader> make_zxing_reader();
// Slower, and reads more. Fails where one of its models is missing or damaged.
Result<std::unique_ptr<CodeReader>> make_wechat_reader(const std::filesystem::path& models);

}  // namespace yimen::vision
