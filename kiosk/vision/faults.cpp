#include "kiosk/vision/faults.h"

namespace yimen::vision {

const Fault kModelMissing{"VIS-03", YIMEN_TR("刷脸还没有装好。请换一种方式，或者请工作人员帮忙。")};
const Fault kModelDamaged{"VIS-04", YIMEN_TR("刷脸的程序损坏了。请换一种方式，或者请工作人员帮忙。")};

}  // namespace yimen::vision
