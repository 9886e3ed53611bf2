// What shows who a visitor is, and what all of it together is worth.
//
// Purpose: the one table that turns evidence into a level (assurance.cpp). Services name the level they need
// (catalogue::Service::needs); the visit asks for more evidence only where the level is not reached.
// Threads: plain values and pure functions.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace yimen::identity {

enum class Evidence : std::uint8_t {
  papers,         // an ID number typed in, by whoever knows it
  static_code,    // a printed card: it can be copied
  rotating_code,  // a code that the person's own phone renews
  card,           // a chip card that was put on the reader
  pin,            // the PIN of that card
  face,           // matched against the template of this person
  staff           // a member of staff stands by and says that it is them
};
inline constexpr Evidence kAllEvidence[] = {Evidence::papers, Evidence::static_code, Evidence::rotating_code,
                                            Evidence::card,   Evidence::pin,         Evidence::face,
                                            Evidence::staff};

class EvidenceSet {
 public:
  constexpr EvidenceSet() = default;
  constexpr EvidenceSet(Evidence only) { add(only); }  // NOLINT: one piece of evidence is a set of it
  constexpr EvidenceSet(std::initializer_list<Evidence> all) {
    for (const Evidence one : all) add(one);
  }

  constexpr void add(Evidence one) { bits_ = static_cast<std::uint8_t>(bits_ | bit(one)); }
  constexpr void add(EvidenceSet all) { bits_ = static_cast<std::uint8_t>(bits_ | all.bits_); }
  constexpr EvidenceSet without(Evidence one) const {
    EvidenceSet rest = *this;
    rest.bits_ = static_cast<std::uint8_t>(rest.bits_ & ~bit(one));
    return rest;
  }
  constexpr bool has(Evidence one) const { return (bits_ & bit(one)) != 0; }
  constexpr bool has(EvidenceSet all) const { return (bits_ & all.bits_) == all.bits_; }
  constexpr bool empty() const { return bits_ == 0; }
  friend constexpr bool operator==(EvidenceSet, EvidenceSet) = default;

 private:
  static constexpr std::uint8_t bit(Evidence one) {
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(one));
  }
  std::uint8_t bits_ = 0;
};

// In rising order, so that a service can ask for "at least proven".
enum class Assurance {
  none,     // nobody has said who they are
  claimed,  // somebody said so
  named,    // they hold something of that person's
  proven,   // and it is that person, as far as a counter would look
  strong    // shown in two ways that do not fall together
};

Assurance assurance_of(EvidenceSet evidence);

// "papers", "static_code", …; "none", "claimed", …: in requests and services.
std::string_view name_of(Evidence evidence);
std::string_view name_of(Assurance assurance);
std::vector<std::string_view> names_of(EvidenceSet evidence);

}  // namespace yimen::identity
