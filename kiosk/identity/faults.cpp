#include "kiosk/identity/faults.h"

namespace yimen::identity {

const Fault kNotElderCode{"CODE-01", YIMEN_TR("这不是长者码。请打开长者码，或者把长者卡的正面对着镜头。")};
const Fault kTooLong{"CODE-02",
                     YIMEN_TR("这个码里的内容太多，不像长者码。请重新打开手机上的长者码，或者换一种方式。")};
const Fault kNotBase45{"CODE-03",
                       YIMEN_TR("这个长者码有一处损坏，认不出来。请重新打开长者码，或者换一种方式。")};
const Fault kMalformed{"CODE-04",
                       YIMEN_TR("这个长者码的内容不完整，认不出来。请重新打开长者码，或者请工作人员帮忙。")};
const Fault kUnknownIssuer{"CODE-05",
                           YIMEN_TR("这台机器不认识发这个长者码的单位。请换一种方式，或者请工作人员帮忙。")};
const Fault kForged{
    "CODE-06",
    YIMEN_TR(
        "这个长者码没有通过核对，不能使用。请用本人手机里的长者码或本人的长者卡，也可以请工作人员帮忙。")};
const Fault kCardExpired{"CODE-07",
                         YIMEN_TR("这张长者卡已经过期了。请换一种方式办理，再请工作人员帮您换一张新卡。")};
const Fault kCodeExpired{"CODE-08", YIMEN_TR("这个长者码已经过时了。请在手机上刷新长者码，再对着镜头。")};
const Fault kNotYetValid{"CODE-09",
                         YIMEN_TR("这个长者码还没有到可以使用的时间。请换一种方式，或者请工作人员帮忙。")};
const Fault kUsedBefore{"CODE-10",
                        YIMEN_TR("这个长者码刚才用过了。请等手机上的长者码更新以后，再对着镜头。")};
const Fault kNotChinese{
    "CODE-11", YIMEN_TR("这个长者码里的姓名不是中文，这台机器认不出来。请换一种方式，或者请工作人员帮忙。")};
const Fault kRevoked{"CODE-12",
                     YIMEN_TR("这个长者码已经挂失或者停用，不能再用了。请换一种方式，或者到人工窗口补办。")};
const Fault kPaymentCode{"CODE-13", YIMEN_TR("这不是长者码，是付款码，请收好，别给人看。"
                                             "请打开长者码，或者把长者卡的正面对着镜头。")};
const Fault kHealthCode{"CODE-14",
                        YIMEN_TR("这不是长者码，是健康码。请打开长者码，或者把长者卡的正面对着镜头。")};
const Fault kWebLink{"CODE-15",
                     YIMEN_TR("这不是长者码，是一个网页。请打开长者码，或者把长者卡的正面对着镜头。")};
const Fault kReceiptCode{"CODE-16", YIMEN_TR("这不是长者码，是回执上的码，而且没有读完整。"
                                             "请把回执铺平再试，或者出示长者码、长者卡。")};
const Fault kPhoneClock{"CODE-17", YIMEN_TR("您手机上的时间比现在快，长者码核对不上。"
                                            "请让手机连上网对一下时间，或者换一种方式。")};
const Fault kPhoneTooLong{"CODE-18", YIMEN_TR("您的手机很久没有连上网了，长者码已经过期。"
                                              "请让手机连一下网，再打开长者码，也可以换一种方式。")};
const Fault kPhoneRevoked{"CODE-19", YIMEN_TR("这部手机已经挂失，它的长者码不能再用了。"
                                              "请换一种方式，或者到人工窗口办理。")};

const Fault kKeysMissing{"KEY-01",
                         YIMEN_TR("这台机器现在不能核对长者码。请换一种方式，或者请工作人员帮忙。")};
const Fault kKeysBroken{"KEY-02", YIMEN_TR("这台机器现在不能核对长者码。请换一种方式，或者请工作人员帮忙。")};
const Fault kRevocationsBroken{"KEY-03",
                               YIMEN_TR("这台机器现在不能核对长者码。请换一种方式，或者请工作人员帮忙。")};

}  // namespace yimen::identity
