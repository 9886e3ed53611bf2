// Takes questions from any thread to the backend, and its answers back as events.
//
// Purpose: a person waits in front of the screen, so a question goes at once, whatever pause the line keeps
// to, and is answered with a fault where it cannot be carried. Threads: put() from any; the rest from the
// transport's. Ownership: as Uploader.
#pragma once

#include <deque>
#include <map>
#include <mutex>
#include <utility>

#include "kiosk/sync/line.h"
#include "kiosk/sync/transport.h"

namespace yimen::sync {

class Questions {
 public:
  Questions(Transport& transport, Line& line, Emit emit);

  QuestionId put(Query query);
  void work();
  // The program ends: nobody is left without an answer.
  void give_up();

 private:
  using Question = std::pair<QuestionId, Query>;

  std::deque<Question> taken();
  void ask(const Question& question);
  void take(QuestionId id, const Exchange& exchange);
  Event answer(QuestionId id, const StatusQuery& query, const Exchange& exchange);
  Event answer(QuestionId id, const identity::CodeUse& use, const Exchange& exchange);

  Transport& transport_;
  Line& line_;
  Emit emit_;
  std::map<QuestionId, Query> under_way_;
  std::mutex mutex_;  // guards what follows
  std::deque<Question> waiting_;
  QuestionId last_ = 0;
};

}  // namespace yimen::sync
