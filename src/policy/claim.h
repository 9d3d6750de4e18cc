// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does a claim of the policy speak of what passes in a flow, and how far does the flow go beyond
// it?

#ifndef ZWECK_SRC_POLICY_CLAIM_H_
#define ZWECK_SRC_POLICY_CLAIM_H_

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "src/inventory/lookup.h"
#include "src/inventory/words.h"
#include "src/policy/field_path.h"
#include "zweck/v1/inventory.pb.h"
#include "zweck/v1/policy.pb.h"

namespace zweck::policy {

using Ids = std::set<std::string, std::less<>>;

// One field that passes in a flow, with what is known of both.
struct Datum {
  const v1::Flow* flow;
  const v1::Category* category;              // of the flow
  std::vector<Step> steps;                   // to the field; at least one
  const v1::Sink* sink = nullptr;            // null: there is none, or it is not known
  const v1::Recipient* recipient = nullptr;  // likewise

  const v1::Category& owner() const { return *steps.back().category; }
  const v1::Field* field() const { return steps.back().field; }  // null: not known
  bool used() const { return flow->door() == v1::DOOR_USE; }
  // Its category may be nested in others, and the flow does not say in which.
  bool taken_alone() const { return used() || flow->door() == v1::DOOR_DISCLOSE; }
  bool stored() const {
    return flow->door() == v1::DOOR_PERSIST || flow->door() == v1::DOOR_READ ||
           inventory::Asks(flow->door());
  }
};

// The fields that pass in a flow of a known category.
std::vector<Datum> DataOf(const v1::Flow& flow, const v1::Category& category,
                          const inventory::Lookup& lookup);

// What a field of a flow serves: the purpose of a use or a question, every purpose of whom it is
// sent to; of a store those that the field declares, since a store keeps the tags. None, where it
// comes in.
std::vector<std::string> PurposesOf(const Datum& datum);

// Whose bits tell how much passes: the flow's category where that is anonymous, since a record of
// it tells all of them; else the one that the field is of.
const v1::Category& CountedOf(const Datum& datum);

// The data that an allowance or an exclusion names.
class NamedData {
 public:
  // `fields` are of the first category; empty: all. Everything must outlive it.
  NamedData(Ids categories, std::vector<std::string> fields, const inventory::Lookup& lookup,
            const Nesting& nesting);

  enum class Naming : std::uint8_t { kNothing, kCategory, kField };
  // kCategory: the category, and not this field of it.
  Naming Of(const Datum& datum) const;

 private:
  bool NamesCategoryOf(const Datum& datum) const;
  bool NamesFieldOf(const Datum& datum) const;

  Ids categories_;
  std::vector<std::string> fields_;
  // A nested category is used and disclosed under its own id, wherever it is nested: what that can
  // be.
  Ids within_;                                                // of the categories
  Ids within_fields_;                                         // of the fields
  std::set<std::pair<std::string, std::string>> on_the_way_;  // category and field
};

// How a flow goes beyond an allowance.
enum class Excess : std::uint8_t {
  kCategory,  // it is not named; nothing else is asked then
  kField,
  kPurpose,
  kRecipient,
  kCountry,
  kStorage,
  kRetention,
  kErasure,
  kSealing,
  kAnonymous,
  kBits,
};

// An allowance, ready to be asked.
class Claim {
 public:
  Claim(int sentence, int index, const v1::Policy& policy, const inventory::Lookup& lookup,
        const Nesting& nesting);

  int sentence() const { return sentence_; }
  int index() const { return index_; }  // among what the sentence allows
  const v1::Allowance& allowance() const { return *allowance_; }
  const std::optional<v1::Retention>& kept() const { return kept_; }

  // Empty: the claim covers it. `purpose` is empty where there is none.
  std::vector<Excess> Beyond(const Datum& datum, std::string_view purpose) const;

 private:
  bool HasKindOf(const v1::Field& field) const;
  void AddRecipient(const Datum& datum, std::vector<Excess>& excess) const;

  int sentence_;
  int index_;
  const v1::Allowance* allowance_;
  const v1::Party* company_;
  const inventory::Lookup* lookup_;
  const Nesting* nesting_;
  NamedData data_;
  std::optional<v1::Retention> kept_;
};

// What points at a person: by its kind, as the key of one, or because nobody knows.
bool IsPersonal(const v1::Field& field, const inventory::Lookup& lookup);

// Does it rule out that this passes? `allowed` are the categories that its sentence allows.
class Prohibition {
 public:
  Prohibition(const v1::Exclusion& exclusion, const Ids& allowed, const v1::Inventory& inventory,
              const inventory::Lookup& lookup, const Nesting& nesting);

  bool SpeaksOf(const Datum& datum) const;  // of its category
  bool RulesOut(const Datum& datum) const;

 private:
  const v1::Exclusion* exclusion_;
  const inventory::Lookup* lookup_;
  NamedData data_;
};

}  // namespace zweck::policy

#endif  // ZWECK_SRC_POLICY_CLAIM_H_
