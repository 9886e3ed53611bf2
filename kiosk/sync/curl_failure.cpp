#include "kiosk/sync/curl_failure.h"

#include <openssl/x509_vfy.h>

#include "kiosk/sync/faults.h"

namespace yimen::sync {
namespace {

// This program did not exist before, so a clock that says so is wrong.
constexpr WallTime kFirstRelease{std::chrono::sys_days(std::chrono::year(2026) / 11 / 1)};

// OpenSSL's words for the other side's complaint about our certificate, e.g. "tlsv13 alert certificate
// required".
bool is_about_our_certificate(std::string_view text) {
  return text.find("alert") != std::string_view::npos &&
         (text.find("certificate") != std::string_view::npos ||
          text.find("unknown ca") != std::string_view::npos);
}

// A certificate out of its time is either old, or looked at by a clock that is wrong.
bool may_be_the_clock(const CurlFailure& failure) {
  return failure.verified == X509_V_ERR_CERT_NOT_YET_VALID ||
         failure.verified == X509_V_ERR_CERT_HAS_EXPIRED || failure.now < kFirstRelease ||
         failure.clock_differs;
}

}  // namespace

const Fault& fault_of(const CurlFailure& failure) {
  if (is_about_our_certificate(failure.text)) return kNotAdmitted;
  switch (failure.code) {
    case CURLE_COULDNT_RESOLVE_HOST: return kNameNotResolved;
    case CURLE_COULDNT_CONNECT: return kUnreachable;
    case CURLE_OPERATION_TIMEDOUT: return failure.sent ? kBroken : kUnreachable;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_ISSUER_ERROR: return may_be_the_clock(failure) ? kClockDoubtful : kCertificateBad;
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CACERT_BADFILE: return kBadConfiguration;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_WRITE_ERROR:  // our own limit on the reply
      return kProtocol;
    default: return kBroken;
  }
}

}  // namespace yimen::sync
