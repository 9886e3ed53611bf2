// Whose certificate is at the other end of a TLS connection.
//
// The HTTP library does not hand it out; but it shakes hands and answers a connection's requests on one
// thread, so the handshake leaves the name there. Threads: each sees its own connection.
#pragma once

#include <openssl/ossl_typ.h>

#include <string>
#include <string_view>

namespace yimen::backend {

// For all connections of this context from now on.
void note_peers(SSL_CTX& context);
// The common name in the certificate that this thread's client has shown; empty where it has shown none.
std::string peer_name();

// What a terminal may be called: letters, digits, "." "_" "-", at most 64.
bool is_terminal_name(std::string_view text);

}  // namespace yimen::backend
