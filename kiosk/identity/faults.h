// What can be wrong with an elder code, each with what the citizen does next.
#pragma once

#include "kiosk/common/result.h"

namespace yimen::identity {

extern const Fault kNotElderCode;   // CODE-01 another QR code; CODE-13 to CODE-16 where it is known which
extern const Fault kTooLong;        // CODE-02
extern const Fault kNotBase45;      // CODE-03
extern const Fault kMalformed;      // CODE-04 not the CBOR we know
extern const Fault kUnknownIssuer;  // CODE-05
extern const Fault kForged;         // CODE-06 the signature does not match
extern const Fault kCardExpired;    // CODE-07
extern const Fault kCodeExpired;    // CODE-08 a rotating code shown too late
extern const Fault kNotYetValid;    // CODE-09
extern const Fault kUsedBefore;     // CODE-10 a rotating code shown twice
extern const Fault kNotChinese;     // CODE-11 signed, but the name is not Chinese text
extern const Fault kRevoked;        // CODE-12 reported lost, or taken back by its issuer
extern const Fault kPaymentCode;    // CODE-13 pays, or is to be paid
extern const Fault kHealthCode;     // CODE-14
extern const Fault kWebLink;        // CODE-15
extern const Fault kReceiptCode;    // CODE-16 of a receipt of ours, damaged
extern const Fault kPhoneClock;     // CODE-17 a phone without a network, whose clock is fast
extern const Fault kPhoneTooLong;   // CODE-18 a phone that was without a network for too long
extern const Fault kPhoneRevoked;   // CODE-19 a phone reported lost

extern const Fault kKeysMissing;        // KEY-01 the file of issuers' keys cannot be read
extern const Fault kKeysBroken;         // KEY-02 it is not what it should be
extern const Fault kRevocationsBroken;  // KEY-03 the list of revoked codes is not what it should be

}  // namespace yimen::identity
