#include "kiosk/sync/faults.h"

namespace yimen::sync {

const Fault kBadConfiguration{
    "SYNC-01", YIMEN_TR("这台机器的联网设置不对。申请已保存在本机，工作人员修好后会自动送出。")};
const Fault kUnreachable{"SYNC-02",
                         YIMEN_TR("现在没有网络。申请已保存在本机，联网后自动送出，您不用再办一次。")};
const Fault kNameNotResolved{
    "SYNC-03", YIMEN_TR("现在找不到受理中心。申请已保存在本机，联网后自动送出，您不用再办一次。")};
const Fault kCertificateBad{
    "SYNC-04",
    YIMEN_TR("为了安全，现在没有送出：对方的身份核对不上。申请已保存在本机，工作人员处理后会自动送出。")};
const Fault kNotAdmitted{"SYNC-05",
                         YIMEN_TR("受理中心还不认识这台机器。申请已保存在本机，工作人员处理后会自动送出。")};
const Fault kBroken{"SYNC-06", YIMEN_TR("送到一半网络断了。申请已保存在本机，会自动再送，您不用再办一次。")};
const Fault kOverloaded{"SYNC-07",
                        YIMEN_TR("受理中心现在忙不过来。申请已保存在本机，会自动再送，您不用再办一次。")};
const Fault kRateLimited{"SYNC-08",
                         YIMEN_TR("受理中心请我们过一会儿再送。申请已保存在本机，到时会自动送出。")};
const Fault kCaptivePortal{
    "SYNC-09", YIMEN_TR("这里的网络要先登录才能用。申请已保存在本机，工作人员登录后会自动送出。")};
const Fault kProtocol{"SYNC-10",
                      YIMEN_TR("受理中心的回答看不懂。申请已保存在本机，会自动再送，您不用再办一次。")};
const Fault kRefused{"SYNC-11", YIMEN_TR("受理中心没能读出这份申请。申请还在本机，工作人员会处理并联系您。")};
const Fault kConflict{"SYNC-12",
                      YIMEN_TR("这份申请和受理中心的记录对不上。申请还在本机，工作人员会处理并联系您。")};
const Fault kTooLarge{"SYNC-13",
                      YIMEN_TR("这份申请太大，受理中心收不下。申请还在本机，工作人员会处理并联系您。")};
const Fault kClockDoubtful{
    "SYNC-14",
    YIMEN_TR("为了安全，现在没有送出：这台机器的时间可能不准。申请已保存在本机，校准后会自动送出。")};
const Fault kRevoked{"SYNC-15",
                     YIMEN_TR("这台机器已经停用，现在送不出去。申请还在本机，工作人员会替您送到。")};
const Fault kBackendFailed{"SYNC-16",
                           YIMEN_TR("受理中心出了点问题。申请已保存在本机，会自动再送，您不用再办一次。")};

}  // namespace yimen::sync
