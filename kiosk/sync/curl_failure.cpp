#include "kiosk/sync/curl_failure.h"

#include "kiosk/sync/faults.h"

namespace yimen::sync {
namespace {

// OpenSSL's words for the other side's complaint about our certificate, e.g. "tlsv13 alert certificate
// required".
bool is_about_our_certificate(std::string_view text) {
  return text.find("alert") != std::string_view::npos &&
         (text.find("certificate") != std::string_view::npos ||
          text.find("unknown ca") != std::string_view::npos);
}

}  // namespace

const Fault& fault_of(CURLcode code, std::string_view text, bool sent) {
  if (is_about_our_certificate(text)) return kNotAdmitted;
  switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST: return kNameNotResolved;
    case CURLE_COULDNT_CONNECT: return kUnreachable;
    case CURLE_OPERATION_TIMEDOUT: return sent ? kBroken : kUnreachable;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_ISSUER_ERROR: return kCertificateBad;
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
