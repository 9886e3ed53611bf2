// Scenes of what outlives a visit: drafts, requests, notices.
#include "tests/ui/screens/scenes_parts.h"

namespace yimen::screens::parts {
namespace {

// Somebody whose code carries a key: drafts and own requests.
State with_key(State state) {
  state.identity->person_key = std::string(64, 'c');
  state.requests = visit::Requests{.about = "tag", .all = {}, .shown = {}};
  state.requests->backend = visit::Requests::Backend::answered;
  return state;
}

visit::Draft draft() { return {kService, sample_catalogue().find(kService)->version, "since", answers()}; }

State with_draft(const visit::Draft& draft) {
  State state = with_key(known(Screen::home));
  state.draft = draft;
  return state;
}

visit::Standing standing(visit::Stage stage) {
  visit::Standing made;
  made.number = "YM-261121-7K3Q-9F25";
  made.service_id = kService;
  made.submitted_at = kNoon;
  made.stage = stage;
  if (stage == visit::Stage::queued || stage == visit::Stage::needs_staff) return made;
  made.known_at = kNoon + std::chrono::hours{22};
  if (stage == visit::Stage::sent) return made;
  made.office = {"和平街道社会事务办公室", "Heping Subdistrict Social Affairs Office"};
  made.next_step = {"不用您做什么。审核好了，会打电话告诉您。",
                    "There is nothing for you to do. You will get a call when it has been reviewed."};
  made.due_on = "2026-12-21";
  return made;
}

visit::Standing returned() {
  auto made = standing(visit::Stage::returned);
  made.number = "YM-261119-2B4D-6H8K";
  made.submitted_at = kNoon - std::chrono::hours{48};
  made.next_step = {"银行卡的照片看不清。请重新拍一张，再交一次。",
                    "The picture of the bank card cannot be read. Please take another and submit again."};
  return made;
}

State with_requests(Screen screen, std::vector<visit::Standing> all) {
  State state = with_key(known(screen));
  state.requests->all = std::move(all);
  if (!state.requests->all.empty()) state.requests->shown = state.requests->all.front().number;
  return state;
}

State by_receipt(std::vector<visit::Standing> all, visit::Requests::Backend backend) {
  State state = with_requests(Screen::request, std::move(all));
  state.identity.reset();
  state.requests->backend = backend;
  return state;
}

std::vector<visit::OfficeNotice> notices() {
  return {{"holiday",
           {"国庆节放假：10月1日到7日，人工窗口不上班", "Closed from 1 to 7 October"},
           {"放假的时候，这台机器照常能用。交上来的申请，10月8日开始办。急事请打12345。",
            "This machine works as usual. What is submitted is handled from 8 October on. In urgent cases "
            "please call 12345."},
           "",
           ""},
          {"meals",
           {"社区食堂新开了早餐", "The canteen now serves breakfast"},
           {"每天6点半到9点。", ""},
           "",
           ""}};
}

void add_drafts(Scenes& s) {
  s.add("home-draft", with_draft(draft()));
  auto old = draft();
  old.service_version += 1;
  s.add("home-draft-changed", with_draft(old));
  auto full = draft();
  full.page.clear();
  s.add("home-draft-full", with_draft(full));
  auto gone = draft();
  gone.service_id = "no-more";
  s.add("home-draft-gone", with_draft(gone));
  auto& busy = s.add("home-everything", with_draft(draft()));
  busy.state.requests->all = {standing(visit::Stage::review), returned()};
  busy.station.notices = notices();
  auto& another = s.add("introduction-replaces", with_draft(draft())).state;
  another.screen = Screen::introduction;
  for (const auto& service : sample_catalogue().services())
    if (service.id != kService) another.service_id = service.id;
  s.add("question-taken-up", with_key(question("since", true))).state.remark = visit::Remark::taken_up;
  s.add("question-form-changed", with_key(question("since", false))).state.remark =
      visit::Remark::form_changed;
  auto& leave = s.add("leave-keep", with_key(question("mobile", true)));
  leave.state.overlay = visit::Overlay::leave;
  auto& idle = s.add("idle-keep", with_key(question("mobile", true))).state;
  idle.overlay = visit::Overlay::idle;
  idle.idle_ends = Instant{} + seconds{25};
}

void add_requests(Scenes& s) {
  using Backend = visit::Requests::Backend;
  using visit::Stage;
  const std::vector<std::pair<const char*, Stage>> kStages{
      {"queued", Stage::queued},          {"sent", Stage::sent},           {"received", Stage::received},
      {"accepted", Stage::accepted},      {"first", Stage::first_review},  {"review", Stage::review},
      {"approval", Stage::approval},      {"completed", Stage::completed}, {"declined", Stage::declined},
      {"needs-staff", Stage::needs_staff}};
  for (const auto& [name, stage] : kStages)
    s.add(std::string("request-") + name, with_requests(Screen::request, {standing(stage)}));
  s.add("request-returned", with_requests(Screen::request, {returned()}));
  s.add("request-offline", with_requests(Screen::request, {standing(Stage::review)}))
      .state.requests->backend = Backend::unreachable;
  s.add("request-receipt", by_receipt({standing(Stage::review)}, Backend::answered));
  s.add("request-receipt-asking", by_receipt({standing(Stage::sent)}, Backend::asked));
  s.add("request-asking", by_receipt({}, Backend::asked));
  s.add("request-unknown", by_receipt({}, Backend::answered));
  s.add("request-unknown-offline", by_receipt({}, Backend::unreachable));
  s.add("requests", with_requests(Screen::requests, {standing(Stage::review), returned()}));
  s.add("requests-offline", with_requests(Screen::requests, {standing(Stage::queued)}))
      .state.requests->backend = Backend::unreachable;
  s.add("requests-asking", with_requests(Screen::requests, {})).state.requests->backend = Backend::asked;
  s.add("requests-none", with_requests(Screen::requests, {}));
  s.add("home-requests", with_requests(Screen::home, {standing(Stage::review), returned()}));
  s.add("scanning-receipt", at(Screen::scanning)).state.for_receipt = true;
}

void add_notices(Scenes& s) {
  s.add("attract-notices", at(Screen::attract)).station.notices = notices();
  s.add("home-notices", known(Screen::home)).station.notices = notices();
  auto& news = s.add("news", known(Screen::home));
  news.station.notices = notices();
  news.state.overlay = visit::Overlay::news;
}

}  // namespace

void add_kept(Scenes& scenes) {
  add_drafts(scenes);
  add_requests(scenes);
  add_notices(scenes);
}

}  // namespace yimen::screens::parts
