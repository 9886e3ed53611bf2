#include "ui/draw/faults.h"

namespace yimen::draw {

const Fault kFontMissing{"DRAW-01", YIMEN_TR("这台终端缺少显示文字用的字体，请告诉工作人员。")};
const Fault kWindowFailed{"DRAW-02", YIMEN_TR("这台终端的屏幕打不开，请告诉工作人员。")};
const Fault kPictureUnreadable{"DRAW-03", YIMEN_TR("这张图片读不出来，请换一张再试。")};
const Fault kPictureUnwritable{"DRAW-04", YIMEN_TR("图片没能保存下来，请告诉工作人员。")};

}  // namespace yimen::draw
