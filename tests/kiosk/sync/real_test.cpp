// The real backend, behind the real nginx, over real TLS.
#include "kiosk/common/ids.h"
#include "tests/kiosk/sync/real_fixture.h"

namespace yimen::sync {
namespace {

TEST_F(RealTest, ATerminalWithItsCertificateDelivers) {
  start();
  const std::string number = submit("王秀英");
  expect_delivered(number);
  EXPECT_NE(site_->backend.listing().find("王秀英"), std::string::npos);
}

TEST_F(RealTest, WhatWasSubmittedBeforeTheStartIsDelivered) {
  const std::string number = submit();
  start();
  expect_delivered(number);
}

TEST_F(RealTest, WithThePulledCableItWaitsAndThenDelivers) {
  start();
  sync_->set_cut(true);
  const std::string number = submit();
  auto connectivity = next<Connectivity>();
  if (connectivity && connectivity->online)
    connectivity = next<Connectivity>();  // it was quicker than the cut
  ASSERT_TRUE(connectivity);
  EXPECT_EQ(connectivity->fault, &kUnreachable);
  EXPECT_EQ(times_at_backend(number), 0);
  sync_->set_cut(false);
  expect_delivered(number);
}

// It is claimed after its request; both may be on their way at once, so either can arrive first.
TEST_F(RealTest, AnEvaluationArrivesWithItsRequest) {
  start();
  const std::string number = submit();
  const auto evaluation = outbox_->submit({.kind = outbox::Kind::evaluation,
                                           .service_id = "old-age-allowance",
                                           .body = R"({"level":4})",
                                           .refers_to = number});
  ASSERT_TRUE(evaluation);
  sync_->wake();
  std::set<std::string> delivered;
  for (int i = 0; i < 2; ++i) {
    const auto one = next<Delivered>();
    ASSERT_TRUE(one);
    delivered.insert(one->receipt_number);
  }
  EXPECT_EQ(delivered, (std::set{number, evaluation->number}));
  EXPECT_EQ(times_at_backend(number), 1);
  EXPECT_NE(site_->backend.listing({"--evaluations"}).find(number), std::string::npos);
}

TEST_F(RealTest, AttachmentsArriveWhole) {
  auto what = submission();
  for (const std::size_t size : {3'000'000U, 100U}) {
    Bytes scan(size);
    system_random_.fill(scan);
    what.attachments.push_back({"scan-" + std::to_string(size), "image/jpeg", std::move(scan)});
  }
  const auto receipt = outbox_->submit(what);
  ASSERT_TRUE(receipt);
  start();
  expect_delivered(receipt->number);
}

TEST_F(RealTest, NewsOfARequestComeBackAndPeopleMayAsk) {
  config_.progress_interval = milliseconds(50);
  start();
  const auto receipt = outbox_->submit(submission());
  ASSERT_TRUE(receipt);
  sync_->wake();
  // Other tests' requests are the same terminal's.
  std::optional<ProgressChanged> changed;
  do changed = next<ProgressChanged>();
  while (changed && std::ranges::count(changed->receipt_numbers, receipt->number) == 0);
  ASSERT_TRUE(changed);
  const auto standing = outbox_->standing_of_receipt(receipt->number, receipt->check);
  ASSERT_TRUE(standing && standing->size() == 1 && standing->front().progress);
  EXPECT_EQ(standing->front().progress->stage, "received");

  const QuestionId question = sync_->ask({.receipt_number = receipt->number, .check = receipt->check});
  const auto answer = next<StatusAnswer>();
  ASSERT_TRUE(answer && answer->standings);
  EXPECT_EQ(answer->question, question);
  ASSERT_EQ(answer->standings->size(), 1U);
  EXPECT_EQ(answer->standings->front().stage, "received");
}

TEST_F(RealTest, ACodeIsTakenOnceAndTheAnswerIsQuick) {
  start();
  ASSERT_TRUE(next<Connectivity>());
  const identity::CodeUse use{random_id(system_random_), system_clock_.wall() + seconds(90)};
  for (const Claim expected : {Claim::first, Claim::used_before}) {
    const auto asked_at = std::chrono::steady_clock::now();
    const QuestionId question = sync_->ask(use);
    const auto claimed = next<CodeClaimed>();
    ASSERT_TRUE(claimed);
    EXPECT_LT(std::chrono::steady_clock::now() - asked_at, milliseconds(800));
    EXPECT_EQ(claimed->question, question);
    EXPECT_EQ(claimed->claim, expected);
  }
}

TEST_F(RealTest, AWithdrawalAtOneTerminalEndsTheFaceAtAnother) {
  const std::string tag = random_id(system_random_);
  const outbox::KeptFace face{Bytes{1, 2, 3}, system_clock_.wall(),
                              system_clock_.wall() + std::chrono::hours(24)};
  ASSERT_TRUE(outbox_->drop_face(tag));
  start();
  ASSERT_TRUE(next<Delivered>());
  sync_->stop();
  ASSERT_TRUE(outbox_->save_face(tag, face));  // registered again
  auto other_options = real_options();
  other_options.file = folder_.path() / "other.db";
  const auto other = std::move(*outbox::Outbox::open(other_options));
  ASSERT_TRUE(other->save_face(tag, face));
  Config other_config = config_;
  other_config.url = "http://" + site_->backend.address();  // without a certificate: another terminal
  for (auto* file : {&other_config.client_certificate, &other_config.client_key, &other_config.ca_file})
    file->clear();
  sync_ = std::make_unique<Sync>(other_config, std::move(*other->connect()), system_clock_, system_random_,
                                 [this](Event event) { push(std::move(event)); });
  ASSERT_TRUE(sync_->start());
  const auto withdrawn = next<FacesWithdrawn>();
  ASSERT_TRUE(withdrawn);
  EXPECT_EQ(std::ranges::count(withdrawn->tags, tag), 1);
  EXPECT_FALSE(*other->face(tag));
  sync_->stop();
  start();  // and here it stays
  ASSERT_TRUE(next<Connectivity>());
  EXPECT_TRUE(*outbox_->face(tag));
}

TEST_F(RealTest, TheBackendsBundleIsInstalled) {
  config_.bundle_folder = folder_.path() / "bundle";
  const auto key = outbox::content_of(site_->backend.data() / "keys" / "manifest.pub");
  config_.manifest_key = *from_hex(key.substr(0, 64));
  start();
  const auto installed = next<BundleInstalled>();
  ASSERT_TRUE(installed);
  EXPECT_TRUE(std::filesystem::exists(installed->folder / "keys/seal.json"));
  EXPECT_TRUE(std::filesystem::exists(installed->folder / "services/service.schema.json"));
}

TEST_F(RealTest, ABackendOfAnotherAuthorityIsNotBelieved) {
  config_.ca_file = site_->foreign("ca.pem");
  expect_offline_because(kCertificateBad);
}

TEST_F(RealTest, ATerminalWithoutACertificateIsNotAdmitted) {
  config_.client_certificate.clear();
  config_.client_key.clear();
  expect_offline_because(kNotAdmitted);
}

TEST_F(RealTest, ATerminalOfAnotherAuthorityIsNotAdmitted) {
  config_.client_certificate = site_->foreign("client.pem");
  config_.client_key = site_->foreign("client.key");
  expect_offline_because(kNotAdmitted);
}

TEST_F(RealTest, ABackendThatIsKilledIsWaitedFor) {
  site_->backend.kill_now();
  start();
  const std::string number = submit();
  const auto connectivity = next<Connectivity>();
  site_->backend.start();
  ASSERT_TRUE(connectivity);
  EXPECT_EQ(connectivity->fault, &kOverloaded) << "nginx says 502 for it";
  expect_delivered(number);
}

TEST_F(RealTest, WithoutNginxTheBackendItselfChecksCertificates) {
  testing_support::BackendProgram direct({"--tls-cert", site_->certificate("server.pem"), "--tls-key",
                                          site_->certificate("server.key"), "--client-ca",
                                          site_->certificate("ca.pem")});
  config_.url = "https://localhost:" + std::to_string(direct.port());
  sealer_ = *outbox::Sealer::from_key_file(direct.seal_key());
  start();
  submit();
  EXPECT_TRUE(next<Delivered>());
  sync_->stop();
  config_.client_certificate.clear();
  config_.client_key.clear();
  const std::string number = submit();
  start();
  // It hangs up so quickly that its reason does not always arrive: no name is expected here.
  const auto connectivity = next<Connectivity>();
  ASSERT_TRUE(connectivity);
  EXPECT_FALSE(connectivity->online);
  EXPECT_NE(outbox_->state_of(number), outbox::State::delivered);
}

TEST_F(RealTest, StoppingEndsAnUploadThatHangs) {
  config_.url = "https://10.255.255.1";  // leads nowhere
  submit();
  start();
  const auto started = std::chrono::steady_clock::now();
  sync_->stop();
  EXPECT_LT(std::chrono::steady_clock::now() - started, seconds(3));
  EXPECT_EQ(outbox_->list()->front().state, outbox::State::queued);
}

}  // namespace
}  // namespace yimen::sync
