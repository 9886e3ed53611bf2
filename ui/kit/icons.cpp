#include "ui/kit/icons.h"

#include <algorithm>
#include <array>

namespace yimen::ui {
namespace {

struct Icon {
  std::string_view name;
  char32_t code;
};

// Sorted by name. Source of the code points: materialdesignicons.css of the font's package; its name in the
// comment.
constexpr std::array kIcons = std::to_array<Icon>({
    {"again", U'\uF450'},             // refresh
    {"age-child", U'\uF06C'},         // baby
    {"age-family", U'\uF2D1'},        // heart
    {"age-health", U'\uF5F6'},        // heart-pulse
    {"age-senior", U'\uF64A'},        // human-greeting
    {"age-study", U'\uF474'},         // school
    {"age-work", U'\uF0D6'},          // briefcase
    {"alert", U'\uF026'},             // alert
    {"alert-circle", U'\uF028'},      // alert-circle
    {"allowance", U'\uF116'},         // cash-multiple
    {"appeal", U'\uF189'},            // comment-text-outline
    {"back", U'\uF04D'},              // arrow-left
    {"box-off", U'\uF131'},           // checkbox-blank-outline
    {"box-on", U'\uF132'},            // checkbox-marked
    {"calendar", U'\uF0ED'},          // calendar
    {"camera", U'\uF100'},            // camera
    {"camera-off", U'\uF5DF'},        // camera-off
    {"card", U'\uF19B'},              // credit-card
    {"change", U'\uF3EB'},            // pencil
    {"check", U'\uF12C'},             // check
    {"check-circle", U'\uF5E0'},      // check-circle
    {"child", U'\uF06C'},             // baby
    {"clear", U'\uF159'},             // close-circle
    {"clock", U'\uF150'},             // clock
    {"close", U'\uF156'},             // close
    {"cloud-sent", U'\uF160'},        // cloud-check
    {"cloud-waiting", U'\uF167'},     // cloud-upload
    {"contrast", U'\uF197'},          // contrast-circle
    {"counter", U'\uF4DC'},           // store
    {"delete", U'\uF1C0'},            // delete
    {"disability", U'\uF5A4'},        // wheelchair-accessibility
    {"document", U'\uF5D2'},          // account-card-details
    {"down", U'\uF140'},              // chevron-down
    {"elderly", U'\uF64A'},           // human-greeting
    {"erase", U'\uF06E'},             // backspace
    {"eye", U'\uF208'},               // eye
    {"eye-off", U'\uF209'},           // eye-off
    {"face", U'\uF643'},              // face
    {"family", U'\uF00E'},            // account-multiple
    {"gift", U'\uF2A1'},              // gift
    {"hand", U'\uF2C7'},              // hand-pointing-right
    {"health", U'\uF5F6'},            // heart-pulse
    {"help", U'\uF2D7'},              // help-circle
    {"home", U'\uF2DC'},              // home
    {"hotline", U'\uF3F6'},           // phone-in-talk
    {"housing", U'\uF2DE'},           // home-variant
    {"info", U'\uF2FC'},              // information
    {"insurance", U'\uF54A'},         // umbrella
    {"key", U'\uF306'},               // key
    {"keyboard", U'\uF30C'},          // keyboard
    {"keypad", U'\uF61C'},            // dialpad
    {"language", U'\uF5CA'},          // translate
    {"law", U'\uF5D1'},               // scale-balance
    {"leave", U'\uF206'},             // exit-to-app
    {"list", U'\uF279'},              // format-list-bulleted
    {"lock", U'\uF33E'},              // lock
    {"lower", U'\uF047'},             // arrow-down-bold-circle
    {"marriage", U'\uF2D1'},          // heart
    {"meal", U'\uF4A4'},              // silverware-fork
    {"minus", U'\uF374'},             // minus
    {"mobile", U'\uF11C'},            // cellphone
    {"neutral", U'\uF1F6'},           // emoticon-neutral
    {"next", U'\uF054'},              // arrow-right
    {"next-page", U'\uF142'},         // chevron-right
    {"papers", U'\uF5D2'},            // account-card-details
    {"people", U'\uF00E'},            // account-multiple
    {"person", U'\uF004'},            // account
    {"phone", U'\uF3F2'},             // phone
    {"place", U'\uF34E'},             // map-marker
    {"plus", U'\uF415'},              // plus
    {"police", U'\uF498'},            // shield
    {"previous-page", U'\uF141'},     // chevron-left
    {"printer", U'\uF42A'},           // printer
    {"printer-alert", U'\uF42C'},     // printer-alert
    {"qrcode", U'\uF432'},            // qrcode
    {"radio-off", U'\uF43D'},         // radiobox-blank
    {"radio-on", U'\uF43E'},          // radiobox-marked
    {"receipt", U'\uF449'},           // receipt
    {"satisfied", U'\uF1F5'},         // emoticon-happy
    {"scan", U'\uF433'},              // qrcode-scan
    {"search", U'\uF349'},            // magnify
    {"senior", U'\uF64A'},            // human-greeting
    {"sheet", U'\uF219'},             // file-document
    {"sound", U'\uF57E'},             // volume-high
    {"sound-soft", U'\uF57F'},        // volume-low
    {"speed", U'\uF4C5'},             // speedometer
    {"staff", U'\uF017'},             // account-star
    {"star", U'\uF4CE'},              // star
    {"star-empty", U'\uF4D2'},        // star-outline
    {"steady", U'\uF566'},            // vibrate
    {"study", U'\uF474'},             // school
    {"switches", U'\uF3A7'},          // numeric-2-box
    {"taxes", U'\uF070'},             // bank
    {"text-size", U'\uF27F'},         // format-size
    {"touch", U'\uF2C7'},             // hand-pointing-right
    {"traffic", U'\uF0E7'},           // bus
    {"unsatisfied", U'\uF1F8'},       // emoticon-sad
    {"up", U'\uF143'},                // chevron-up
    {"very-satisfied", U'\uF1F2'},    // emoticon
    {"very-unsatisfied", U'\uF1F4'},  // emoticon-devil
    {"wait", U'\uF51F'},              // timer-sand
    {"water", U'\uF58F'},             // water-pump
    {"wifi", U'\uF5A9'},              // wifi
    {"wifi-off", U'\uF5AA'},          // wifi-off
    {"work", U'\uF0D6'},              // briefcase
});
static_assert(std::ranges::is_sorted(kIcons, {}, &Icon::name));

constexpr const Icon* look_up(std::string_view name) {
  const auto* it = std::ranges::lower_bound(kIcons, name, {}, &Icon::name);
  return it != kIcons.end() && it->name == name ? it : nullptr;
}
constexpr char32_t kSheet = look_up("sheet")->code;

}  // namespace

char32_t icon_of(std::string_view name) {
  const Icon* icon = look_up(name);
  return icon != nullptr ? icon->code : kSheet;
}

char32_t turned_icon(char32_t code) {
  // Arrows and chevrons to the left and to the right, by the same list.
  constexpr std::array<std::array<char32_t, 2>, 2> kPairs{{{U'\uF04D', U'\uF054'}, {U'\uF141', U'\uF142'}}};
  for (const auto& [left, right] : kPairs) {
    if (code == left) return right;
    if (code == right) return left;
  }
  return code;
}

bool knows_icon(std::string_view name) { return look_up(name) != nullptr; }

std::vector<std::string_view> icon_names() {
  std::vector<std::string_view> names;
  for (const Icon& icon : kIcons) names.push_back(icon.name);
  return names;
}

}  // namespace yimen::ui
