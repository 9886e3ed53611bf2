#include "tool/terminal_key.h"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <memory>

namespace yimen::tool {
namespace {

using Bio = std::unique_ptr<BIO, decltype(&BIO_free_all)>;
using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Csr = std::unique_ptr<X509_REQ, decltype(&X509_REQ_free)>;

std::string text_in(BIO* bio) {
  const char* data = nullptr;
  const long size = BIO_get_mem_data(bio, &data);
  return {data, static_cast<std::size_t>(size)};
}

}  // namespace

Outcome<TerminalKey> make_terminal_key() {
  const Key key(EVP_EC_gen("P-256"), &EVP_PKEY_free);
  const Csr csr(X509_REQ_new(), &X509_REQ_free);
  const Bio key_text(BIO_new(BIO_s_secmem()), &BIO_free_all);
  const Bio csr_text(BIO_new(BIO_s_mem()), &BIO_free_all);
  const bool made =
      key && csr && X509_REQ_set_pubkey(csr.get(), key.get()) == 1 &&
      X509_REQ_sign(csr.get(), key.get(), EVP_sha256()) > 0 &&
      PEM_write_bio_PrivateKey(key_text.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1 &&
      PEM_write_bio_X509_REQ(csr_text.get(), csr.get()) == 1;
  if (!made) return problem("OpenSSL cannot make a key");
  return TerminalKey{text_in(key_text.get()), text_in(csr_text.get())};
}

}  // namespace yimen::tool
