#include "kiosk/visit/faults.h"

namespace yimen::visit {

const Fault kStorageOut{"VISIT-01", YIMEN_TR("本机暂时不能保存申请。请到人工窗口办理。")};
const Fault kNotHere{"VISIT-02", YIMEN_TR("这一项本机暂时不能办。请选别的，或者到人工窗口办理。")};

const Fault kNotStaff{"VISIT-03", YIMEN_TR("这不是工作人员的码。请工作人员打开自己的工作码，再对着镜头。")};
const Fault kNotOneself{"VISIT-04", YIMEN_TR("工作人员不能给自己作证。请换一位工作人员，或者换一种方式。")};
const Fault kOtherPerson{"VISIT-05",
                         YIMEN_TR("这个和您刚才出示的对不上。请用刚才那个人的，或者请工作人员帮忙。")};
const Fault kNotEnough{
    "VISIT-06", YIMEN_TR("印在卡上的码谁都能拿着用，还要再确认一下。请用手机里的长者码，或者换一种方式。")};
const Fault kCardGone{"VISIT-07", YIMEN_TR("卡拿走得早了一点。请把卡再放上去，等好了再拿。")};
const Fault kPinWrong{"VISIT-08", YIMEN_TR("密码不对。请看清楚再输一次。")};
const Fault kCardLocked{
    "VISIT-09", YIMEN_TR("密码输错的次数太多，这张卡的密码锁住了。请换一种方式，或者请工作人员帮忙。")};
const Fault kFaceNotSeen{"VISIT-10", YIMEN_TR("刚才没有认出来。请正对镜头，再试一次。")};
const Fault kFaceGivenUp{"VISIT-11", YIMEN_TR("两次都没有认出来，没关系，这不怪您。请换一种方式。")};
const Fault kTooYoung{"VISIT-12", YIMEN_TR("刷脸只给年满14岁的人用。请用别的方式，一样能办。")};

const Fault kHelpsOneself{"VISIT-13",
                          YIMEN_TR("这和要办事的人是同一个人。请用帮忙的人自己的码、卡或者证件。")};
const Fault kHelperByStaff{"VISIT-14", YIMEN_TR("这是工作人员的码。请用帮忙的人自己的码、卡或者证件。")};

}  // namespace yimen::visit
