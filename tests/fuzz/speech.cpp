// What is read aloud, and what the voice's process and the terminal tell each other: any text has an answer
// that is text, of a bounded size, which the voices share out among them without losing or doubling anything.
#include <unicode/utf8.h>

#include <cstdlib>

#include "kiosk/speech/mandarin.h"
#include "kiosk/speech/normalise.h"
#include "kiosk/speech/spans.h"
#include "kiosk/voice/protocol.h"

namespace {

using namespace yimen;

void require(bool holds) {
  if (!holds) std::abort();
}

bool is_utf8(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  for (std::int32_t at = 0; at < static_cast<std::int32_t>(text.size());) {
    UChar32 c = 0;
    U8_NEXT(bytes, at, static_cast<std::int32_t>(text.size()), c);
    if (c < 0) return false;
  }
  return true;
}

void say(std::string_view text, Language language) {
  const auto words = speech::speakable(text, language);
  require(is_utf8(words) && words.size() <= 10 * text.size() + 64);
  const char* last = words.data();
  for (const auto& span : speech::spans(words)) {
    require(span.text.data() >= last && is_utf8(span.text) && !span.text.empty());
    last = span.text.data() + span.text.size();
  }
  require(last <= words.data() + words.size());
  static const speech::Mandarin mandarin(
      "一\tyi1\n不\tbu4\n十\tshi2\n千\tqian1\n好\thao3\n您好\tnin2 hao3\n");
  const auto sounds = mandarin.pinyin(words);
  require(sounds.find_first_not_of("abcdefghijklmnopqrstuvwxyz12345 ,.!?") == std::string::npos);
}

void carry(ByteView packet) {
  const auto message = voice::protocol::decode(packet);
  if (!message) return;
  const auto again = voice::protocol::encode(*message);
  require(voice::protocol::decode(again).has_value() && again.size() == packet.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const ByteView bytes(data, size);
  carry(bytes);
  for (const auto language : {Language::zh, Language::en, Language::ug}) say(as_text(bytes), language);
  // In two halves as well as in one: no rule relies on what a text ends with.
  say(as_text(bytes.first(size / 2)), Language::zh);
  return 0;
}
