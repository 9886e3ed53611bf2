#include "kiosk/visit/helper.h"

namespace yimen::visit {

std::string_view name_of(Helping helping) {
  return helping == Helping::accompanies ? "accompanies" : "acts_for";
}

std::string_view name_of(Relation relation) {
  constexpr std::array<std::string_view, kRelations.size()> kNames{"spouse",    "child",  "relative",
                                                                   "neighbour", "worker", "other"};
  return kNames[static_cast<std::size_t>(relation)];
}

Text words_for(Relation relation) {
  switch (relation) {
    case Relation::spouse: return {"老伴", "Husband or wife"};
    case Relation::child: return {"儿女", "Son or daughter"};
    case Relation::relative: return {"别的亲戚", "Another relative"};
    case Relation::neighbour: return {"邻居、朋友", "Neighbour or friend"};
    case Relation::worker: return {"社区里的人", "From the community"};
    case Relation::other: return {"别的人", "Somebody else"};
  }
  return {};
}

bool complete(const Helper& helper) {
  return helper.how && helper.relation && helper.identity && helper.agreed && helper.person_agreed;
}

Text helper_terms(Helping helping) {
  if (helping == Helping::accompanies)
    return {"我是来帮忙的。填什么，由本人拿主意。\n我看到的事，不对别人说。\n我的姓名会记在这件事上。",
            "I am here to help. What is filled in, the person decides.\nI keep to myself what I see.\n"
            "My name is recorded with this request."};
  return {
      "本人托我来办。我只办本人托我的事，照实填。\n我看到的事，不对别人说。\n"
      "我的姓名会记在这件事上。社区会打电话问本人。",
      "The person asked me to do this. I do only what I was asked to, and fill in the truth.\n"
      "I keep to myself what I see.\n"
      "My name is recorded with this request. The centre will call the person."};
}

Text person_terms(Helping helping) {
  if (helping == Helping::accompanies)
    return {"我愿意让这个人陪我办。\n这个人会看到我填的内容。\n不想要人陪了，可以随时说。",
            "I want this person to help me.\nThey will see what I fill in.\n"
            "I can change my mind at any time."};
  return {"本人没有来。本人知道这件事，也愿意让我替办。\n我问过本人，填的内容本人都知道。",
          "The person is not here. They know of this and want me to do it for them.\n"
          "I have asked them, and they know what is filled in."};
}

}  // namespace yimen::visit
