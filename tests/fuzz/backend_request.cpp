// Whatever a terminal, or somebody who pretends to be one, asks the backend.
//
// The input: "METHOD PATH", a header a line, an empty line, the body. A header `seal` has the body sealed as
// a terminal would, so that what is inside is reached as well; `authorization: staff` stands for the
// administrator's token, `authorization: phone` for that of a registered phone.
#include <sodium.h>

#include <cstdlib>
#include <sstream>

#include "backend/api.h"
#include "backend/codes/people.h"
#include "backend/matters/matters.h"
#include "backend/schema.h"
#include "backend/settings.h"
#include "kiosk/common/random.h"
#include "tests/support/temporary_folder.h"

namespace {

using namespace yimen;
using namespace yimen::backend;

class Backend {
 public:
  Response answer(const Request& request) const { return api_.answer(request); }

  std::string seal(const std::string& plain) const {
    const Bytes key = from_hex(settings_.keys.public_key()).value();
    std::string sealed(plain.size() + crypto_box_SEALBYTES, '\0');
    crypto_box_seal(reinterpret_cast<std::uint8_t*>(sealed.data()),
                    reinterpret_cast<const std::uint8_t*>(plain.data()), plain.size(), key.data());
    return sealed;
  }
  std::string key_id() const { return settings_.keys.key_id(); }
  std::string token() const {
    std::string text = testing_support::content_of(folder_.path() / "keys" / "staff-token");
    text.pop_back();
    return text;
  }
  const std::string& phone_token() const { return phone_token_; }

 private:
  std::string register_phone() {
    const auto person = People(*database_, settings_.keys, clock_)
                            .add(random_, {.name = "张建华", .birth_year = 1940, .area = 330106}, "fuzz")
                            .value();
    const Phones phones(*database_, clock_);
    return phones.open(random_, phones.add(random_, person.id, "fuzz")->secret).value().value();
  }

  testing_support::TemporaryFolder folder_;
  ManualClock clock_{WallTime(std::chrono::hours(498'000))};
  SeededRandom random_{5};
  Settings settings_ = load_settings({folder_.path(), {}, {}}, clock_).value();
  std::unique_ptr<sql::Database> database_ =
      std::move(sql::Database::open((folder_.path() / "backend.db").string(), migrations(), clock_).value());
  Matters matters_{*database_, settings_.offices, settings_.timetable, clock_};
  Store store_{*database_, [this](sql::Connection& connection, const Submission& complete) {
                 return matters_.enter(connection, complete);
               }};
  const issuer::IssuerKey issuer_ = issuer::IssuerKey::generate(random_);
  Gate gate_{*database_, Trust::certificates, clock_};
  Bundles bundles_{*database_,
                   Sources(folder_.path() / "assets", folder_.path(),
                           [](const auto&) { return std::vector<std::string>(); }),
                   settings_.keys, clock_};
  Api api_{House{*database_, store_, settings_.keys, settings_.offices, settings_.timetable,
                 settings_.authority, gate_, bundles_, random_, clock_, &issuer_}};
  const std::string phone_token_ = register_phone();
};

Request request_in(const Backend& backend, const std::string& text) {
  std::istringstream in(text);
  Request request;
  std::string line;
  std::getline(in, line);
  request.method = line.substr(0, line.find(' '));
  request.path = line.find(' ') == line.npos ? "" : line.substr(line.find(' ') + 1);
  while (std::getline(in, line) && !line.empty())
    if (const auto colon = line.find(": "); colon != line.npos)
      request.headers[line.substr(0, colon)] = line.substr(colon + 2);
  request.body.assign(std::istreambuf_iterator<char>(in), {});
  if (request.headers.contains("seal")) {
    request.body = backend.seal(request.body);
    request.headers["yimen-key-id"] = backend.key_id();
  }
  if (request.header("authorization") == "staff")
    request.headers["authorization"] = "Bearer " + backend.token();
  if (request.header("authorization") == "phone")
    request.headers["authorization"] = "Bearer " + backend.phone_token();
  return request;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Backend backend;
  const Request request = request_in(backend, std::string(data, data + size));
  const Response response = backend.answer(request);
  if (response.status < 200 || response.status > 599) std::abort();
  if (response.status == 500 || response.status == 503) std::abort();  // nothing was wrong with the store
  const Response health = backend.answer({"GET", "/v1/health", {}, {}, {}});
  if (health.status != 200) std::abort();
  return 0;
}
