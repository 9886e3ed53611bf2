// What can go wrong when a terminal is put together.
#pragma once

#include "kiosk/common/result.h"

namespace yimen::terminal {

extern const Fault kBadConfig;
extern const Fault kBadJourney;
extern const Fault kStepFailed;
extern const Fault kDataFolder;
extern const Fault kDataInUse;       // another terminal works in the same folder
extern const Fault kBadBundle;       // a file of the bundle is not what it should be: what was in use stays
extern const Fault kCardNotRead;     // a card is in the reader, and tells no name and number
extern const Fault kPinNotChecked;   // the card was taken out midway, or has no PIN
extern const Fault kPapersNotTaken;  // the machine's fault, not the person's
extern const Fault kFaceNotDropped;  // the storage failed: it is still there
extern const Fault kFaceOut;         // camera or models do not work

}  // namespace yimen::terminal
