// Nobody types twice what the terminal knows: their own name, what they answered on another page, what many
// answer.
#include <algorithm>

#include "kiosk/form/mask.h"
#include "ui/kit/i18n.h"
#include "ui/screens/field_parts.h"

namespace yimen::screens {
namespace {

using catalogue::Field;
using catalogue::FieldType;
using entry::Offer;

constexpr std::size_t kMost = 6;

// As others in front of the screen may see it.
std::string masked(FieldType type, const std::string& text) {
  if (type == FieldType::name) return identity::masked_name(text);
  if (type == FieldType::mobile) return form::masked_mobile(text);
  if (type == FieldType::id_number) return form::masked_id_number(text);
  return text;
}

bool is_shared(FieldType type) {
  return type == FieldType::name || type == FieldType::mobile || type == FieldType::id_number;
}

class Known {
 public:
  explicit Known(const Question& question) : question_(question) {}

  void add(std::string label, const std::string& text) {
    const bool there = std::ranges::find(offers_, text, &Offer::text) != offers_.end();
    if (text.empty() || there || offers_.size() >= kMost) return;
    offers_.push_back({std::move(label), text});
  }

  void add_own_name() {
    const auto& identity = question_.view.state.identity;
    if (question_.field.type != FieldType::name || !identity) return;
    if (question_.field.known != catalogue::Known::person_name) return;
    if (answer_of(question_).text == identity->name) return;  // filled in, as a rule
    add(ui::tr_format("{name}（本人）", question_.ui.language(),
                      {{"name", identity::masked_name(identity->name)}}),
        identity->name);
  }

  void add_answers(const std::vector<Field>& fields, const form::Answers& answers) {
    if (!is_shared(question_.field.type)) return;
    for (const Field& field : fields) {
      const auto found = answers.find(field.id);
      if (field.type != question_.field.type || found == answers.end()) continue;
      if (&answers == &question_.answers && field.id == question_.field.id) continue;
      add(masked(field.type, found->second.text), found->second.text);
    }
  }

  void add_usual() {
    for (const Text& text : question_.field.usual) {
      const auto& words = text.in(question_.ui.language());
      add(words, words);
    }
  }

  std::vector<Offer> take() { return std::move(offers_); }

 private:
  const Question& question_;
  std::vector<Offer> offers_;
};

}  // namespace

std::vector<Offer> known_answers(const Question& q) {
  Known known(q);
  known.add_own_name();
  if (const auto* service = visit::service_of(q.view.state, q.view.world))
    for (const auto& page : service->pages) known.add_answers(page.fields, q.view.state.answers);
  known.add_answers(visit::papers_fields(), q.view.state.papers);
  known.add_usual();
  return known.take();
}

}  // namespace yimen::screens
