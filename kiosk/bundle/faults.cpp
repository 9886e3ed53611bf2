#include "kiosk/bundle/faults.h"

namespace yimen::bundle {

const Fault kMalformed{"BUNDLE-01", YIMEN_TR("收到的事项更新不完整，没有装上。这台机器照旧能办事。")};
const Fault kUnknownKey{"BUNDLE-02",
                        YIMEN_TR("收到的事项更新不知道是谁签发的，没有装上。这台机器照旧能办事。")};
const Fault kBadSignature{"BUNDLE-03", YIMEN_TR("收到的事项更新签名不对，没有装上。这台机器照旧能办事。")};
const Fault kExpired{"BUNDLE-04",
                     YIMEN_TR("收到的事项更新过了有效期，没有装上。请工作人员看一下机器的时间。")};
const Fault kRolledBack{"BUNDLE-05", YIMEN_TR("收到的事项更新比现在的还旧，没有装上。这台机器照旧能办事。")};
const Fault kContradicts{"BUNDLE-06",
                         YIMEN_TR("收到的事项更新和现在的版本对不上，没有装上。这台机器照旧能办事。")};
const Fault kBadFile{"BUNDLE-07",
                     YIMEN_TR("收到的事项更新少了文件或文件不对，没有装上。这台机器照旧能办事。")};
const Fault kCannotStore{"BUNDLE-08",
                         YIMEN_TR("事项更新存不下，没有装上。这台机器照旧能办事，请工作人员看一下磁盘。")};

}  // namespace yimen::bundle
