// What can go wrong in a visit itself.
#pragma once

#include "kiosk/common/result.h"

namespace yimen::visit {

extern const Fault kStorageOut;  // the outbox cannot be opened
extern const Fault kNotHere;     // a way or service that this terminal does not offer

extern const Fault kNotStaff;     // a code, but not that of a member of staff
extern const Fault kNotOneself;   // staff confirming themselves
extern const Fault kOtherPerson;  // it cannot be told to belong to whom was shown before
extern const Fault kNotEnough;    // the same person, and no surer than before
extern const Fault kCardGone;     // taken out before it was done
extern const Fault kPinWrong;
extern const Fault kCardLocked;   // too many wrong PINs
extern const Fault kFaceNotSeen;  // once: try again
extern const Fault kFaceGivenUp;  // twice: another way
extern const Fault kTooYoung;     // for a face

extern const Fault kHelpsOneself;   // helper and person are one
extern const Fault kHelperByStaff;  // a code of staff, where a helper shows their own

}  // namespace yimen::visit
