#include "kiosk/vision/reading.h"

#include <algorithm>

#include "kiosk/common/secret.h"

namespace yimen::vision {

Reading reading_of(std::vector<std::string> texts) {
  std::erase_if(texts, [](const std::string& text) { return text.empty(); });
  if (texts.empty()) return {};
  const bool same = std::ranges::all_of(texts, [&](const auto& text) { return text == texts.front(); });
  return same ? Reading{std::move(texts.front())} : Reading{{}, true};
}

Reading FirstLook::look(const Grey& picture) {
  return prepare(Variant::stretched, picture, stretched_) ? reading_of(reader_.read(stretched_)) : Reading{};
}

void FirstLook::wipe() {
  yimen::wipe(stretched_.pixels);
  stretched_ = {};
}

// The order is by what each way added on photographs to those before it.
ThoroughLook::ThoroughLook(const std::filesystem::path& models) : quick_(make_zxing_reader()) {
  if (auto wechat = make_wechat_reader(models)) thorough_ = std::move(*wechat);
  if (thorough_) {
    ways_ = {{thorough_.get(), Variant::equalised}, {quick_.get(), Variant::plain},
             {thorough_.get(), Variant::plain},     {quick_.get(), Variant::doubled},
             {thorough_.get(), Variant::darkened},  {thorough_.get(), Variant::doubled}};
  } else {
    ways_ = {
        {quick_.get(), Variant::equalised}, {quick_.get(), Variant::plain}, {quick_.get(), Variant::doubled}};
  }
}

ThoroughLook::~ThoroughLook() { wipe(prepared_.pixels); }

Reading ThoroughLook::look(const Way& way, const Grey& picture) {
  return prepare(way.variant, picture, prepared_) ? reading_of(way.engine->read(prepared_)) : Reading{};
}

Reading ThoroughLook::look(const Grey& frame) {
  if (auto reading = look(ways_.front(), frame); !reading.nothing()) return reading;
  turn_ = turn_ % (ways_.size() - 1) + 1;
  return look(ways_[turn_], frame);
}

Reading ThoroughLook::look_long(const Grey& picture) {
  for (const auto& way : ways_) {
    if (auto reading = look(way, picture); !reading.nothing()) return reading;
  }
  return {};
}

std::function<std::function<Reading(const Grey&)>()> thorough_look_with(std::filesystem::path models) {
  return [models = std::move(models)] {
    return [look = std::make_shared<ThoroughLook>(models)](const Grey& frame) { return look->look(frame); };
  };
}

}  // namespace yimen::vision
