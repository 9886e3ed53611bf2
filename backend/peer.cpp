#include "backend/peer.h"

#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <array>

namespace yimen::backend {
namespace {

constexpr std::size_t kLongestName = 64;  // as X.509 has it, ub-common-name
thread_local std::string last_peer;

std::string common_name(const SSL& connection) {
  const X509* certificate = SSL_get0_peer_certificate(&connection);
  if (certificate == nullptr) return {};
  std::array<char, kLongestName + 2> name{};
  const int length = X509_NAME_get_text_by_NID(X509_get_subject_name(certificate), NID_commonName,
                                               name.data(), static_cast<int>(name.size()));
  return length > 0 ? std::string(name.data(), static_cast<std::size_t>(length)) : std::string();
}

void note(const SSL* connection, int where, int /*result*/) {
  if ((where & SSL_CB_HANDSHAKE_START) != 0) last_peer.clear();
  if ((where & SSL_CB_HANDSHAKE_DONE) != 0) last_peer = common_name(*connection);
}

}  // namespace

void note_peers(SSL_CTX& context) { SSL_CTX_set_info_callback(&context, note); }

std::string peer_name() { return last_peer; }

bool is_terminal_name(std::string_view text) {
  return !text.empty() && text.size() <= kLongestName &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-") ==
             std::string_view::npos;
}

}  // namespace yimen::backend
