// A terminal's side of HTTPS, as plain as it can be: one connection, one exchange after another.
#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace yimen::backend {

struct Identity {
  std::filesystem::path ca;
  std::filesystem::path certificate;  // empty: none is shown
  std::filesystem::path key;
};

struct Reply {
  long status = 0;  // 0: there was none
  std::string body;
  std::map<std::string, std::string> headers;  // names in lower case
};

class Client {
 public:
  Client(std::string url, Identity identity);
  ~Client();
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  Reply send(const std::string& method, const std::string& path,
             const std::map<std::string, std::string>& headers = {}, const std::string& body = {});

 private:
  std::string url_;
  Identity identity_;
  void* handle_;
};

}  // namespace yimen::backend
