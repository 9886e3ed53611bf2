#include "ui/kit/audit.h"

#include <array>
#include <cmath>
#include <map>

#include "ui/kit/theme.h"

namespace yimen::ui {
namespace {

using draw::Rect;

constexpr double kTextContrast = 10;
constexpr double kHighContrast = 20;
constexpr double kDisabledContrast = 4.5;
// Lower ends of the four bands of capital height, in mm. Source: VVSG 2.0 7.1-G.
constexpr std::array kCapitalMm{3.5, 4.8, 6.4, 8.5};
constexpr double kKeyDp = 44;
constexpr double kGapMm = 2.54;
constexpr double kKeyGapMm = 1;
constexpr float kRounding = 1;

std::string named(const Node& node) { return std::string(name_of(node.role)) + " \"" + node.label + "\""; }

std::string number(double n) { return std::to_string(std::round(n * 10) / 10).substr(0, 5); }

std::string size_of(const Rect& r) { return number(r.w) + "x" + number(r.h); }

// What lies in the way of what: containers and pictures hold other nodes by design.
bool is_solid(const Node& node) {
  return !node.covered && node.role != Role::dialog && node.role != Role::image && !node.box.empty();
}

float gap_between(const Rect& a, const Rect& b) {
  const float dx = std::max({a.left() - b.right(), b.left() - a.right(), 0.0F});
  const float dy = std::max({a.top() - b.bottom(), b.top() - a.bottom(), 0.0F});
  return std::hypot(dx, dy);
}

template <class Check>
void each_pair(const SemanticTree& tree, Check check) {
  const auto& nodes = tree.nodes();
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    for (std::size_t j = i + 1; j < nodes.size(); ++j) check(nodes[i], nodes[j]);
  }
}

void append(Findings& all, Findings more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

double wanted_contrast(const Node& node, visit::Palette palette) {
  if (node.is_target() && !node.enabled) return kDisabledContrast;
  const bool high = palette == visit::Palette::contrast_dark || palette == visit::Palette::contrast_light;
  return high ? kHighContrast : kTextContrast;
}

}  // namespace

Findings audit_clipped(const SemanticTree& tree) {
  Findings out;
  for (const Node& node : tree.nodes()) {
    if (node.clipped && !node.covered) out.push_back({"clipped", named(node) + " in " + size_of(node.box)});
  }
  return out;
}

Findings audit_outside(const SemanticTree& tree, const Metrics& metrics) {
  Findings out;
  const Rect screen = metrics.screen().inset(-kRounding);
  for (const Node& node : tree.nodes()) {
    if (!node.covered && !node.box.empty() && !screen.contains(node.box))
      out.push_back({"outside", named(node)});
  }
  return out;
}

Findings audit_overlap(const SemanticTree& tree) {
  Findings out;
  each_pair(tree, [&](const Node& a, const Node& b) {
    if (!is_solid(a) || !is_solid(b)) return;
    const Rect shared = draw::intersection(a.box, b.box);
    if (shared.w > kRounding && shared.h > kRounding) {
      out.push_back({"overlap", named(a) + " and " + named(b) + " share " + size_of(shared)});
    }
  });
  return out;
}

Findings audit_targets(const SemanticTree& tree, const Metrics& metrics) {
  Findings out;
  for (const Node& node : tree.nodes()) {
    if (node.covered || !node.is_target()) continue;
    const float least = node.role == Role::key ? metrics.dp(kKeyDp) : metrics.min_target();
    if (std::min(node.box.w, node.box.h) < least - kRounding / 2) {
      out.push_back({"target", named(node) + " is " + size_of(node.box) + ", less than " + number(least)});
    }
  }
  return out;
}

Findings audit_gaps(const SemanticTree& tree, const Metrics& metrics) {
  Findings out;
  each_pair(tree, [&](const Node& a, const Node& b) {
    if (a.covered || b.covered || !a.is_target() || !b.is_target()) return;
    const float gap = gap_between(a.box, b.box);
    const bool keys = a.role == Role::key && b.role == Role::key;
    if (gap < metrics.mm(keys ? kKeyGapMm : kGapMm) - kRounding) {
      out.push_back({"gap", named(a) + " and " + named(b) + " are " + number(gap) + " apart"});
    }
  });
  return out;
}

Findings audit_contrast(const SemanticTree& tree, visit::Palette palette) {
  Findings out;
  for (const Node& node : tree.nodes()) {
    if (node.covered || node.text_px <= 0) continue;
    const double ratio = contrast(node.ink, node.ground);
    if (ratio < wanted_contrast(node, palette))
      out.push_back({"contrast", named(node) + " has " + number(ratio)});
  }
  return out;
}

Findings audit_text_size(const SemanticTree& tree, const Metrics& metrics) {
  Findings out;
  const double least = kCapitalMm.at(static_cast<std::size_t>(metrics.text_size()));
  for (const Node& node : tree.nodes()) {
    if (node.covered || node.text_px <= 0) continue;
    const double capital = metrics.capital_mm(node.text_px);
    if (capital < least)
      out.push_back({"text-size", named(node) + " has capitals of " + number(capital) + " mm"});
  }
  return out;
}

Findings audit_names(const SemanticTree& tree) {
  Findings out;
  std::map<NodeId, const Node*> ids;
  std::map<std::string, const Node*> names;
  for (const Node& node : tree.nodes()) {
    if (node.covered || !node.is_target()) continue;
    if (node.label.empty()) out.push_back({"name", "a " + named(node) + " has no name"});
    if (!ids.emplace(node.id, &node).second) out.push_back({"name", named(node) + " has the id of another"});
    if (!names.emplace(node.label, &node).second) out.push_back({"name", named(node) + " is there twice"});
  }
  return out;
}

Findings audit_reach(const SemanticTree& tree, const Metrics& metrics) {
  Findings out;
  const Rect reach = metrics.reach().inset(-kRounding);
  for (const Node& node : tree.nodes())
    if (!node.covered && node.is_target() && !reach.contains(node.box)) out.push_back({"reach", named(node)});
  return out;
}

Findings audit(const SemanticTree& tree, const Metrics& metrics, visit::Palette palette) {
  Findings all = audit_clipped(tree);
  append(all, audit_outside(tree, metrics));
  append(all, audit_overlap(tree));
  append(all, audit_targets(tree, metrics));
  append(all, audit_gaps(tree, metrics));
  append(all, audit_contrast(tree, palette));
  append(all, audit_text_size(tree, metrics));
  append(all, audit_names(tree));
  return all;
}

std::string to_text(const Findings& findings) {
  std::string out;
  for (const Finding& finding : findings) out += finding.rule + ": " + finding.what + "\n";
  return out;
}

}  // namespace yimen::ui
