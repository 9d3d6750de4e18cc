// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/policy/claim.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "src/inventory/lookup.h"
#include "src/inventory/retention_text.h"
#include "src/inventory/words.h"
#include "src/policy/field_path.h"
#include "src/text/lists.h"
#include "zweck/v1/inventory.pb.h"
#include "zweck/v1/policy.pb.h"

namespace zweck::policy {
namespace {

using text::Contains;

// "comments" holds "comments.author".
bool IsWithin(std::string_view path, std::string_view outer) {
  return path == outer ||
         (path.size() > outer.size() && path.starts_with(outer) && path[outer.size()] == '.');
}

template <class Texts>
Ids ToIds(const Texts& texts) {
  return Ids(texts.begin(), texts.end());
}

Ids Scope(const v1::Exclusion& exclusion, const Ids& allowed, const v1::Inventory& inventory) {
  if (!exclusion.every_category()) {
    return exclusion.categories().empty() ? allowed : ToIds(exclusion.categories());
  }
  Ids all;
  for (const v1::Category& category : inventory.categories()) all.insert(category.id());
  return all;
}

const v1::Allowance& AllowanceAt(const v1::Policy& policy, int sentence, int index) {
  return policy.sentences(sentence).allows(index);
}

// What nobody counted may tell more.
bool TellsAtMost(const v1::Category& category, std::uint64_t bits) {
  return category.budget_hundredths() != 0 && category.bits_hundredths() <= bits * 100;
}

}  // namespace

// ---- What passes

std::vector<Datum> DataOf(const v1::Flow& flow, const v1::Category& category,
                          const inventory::Lookup& lookup) {
  Datum datum{.flow = &flow, .category = &category, .steps = {}};
  datum.sink = lookup.Sink(flow.sink());
  if (datum.sink != nullptr) datum.recipient = lookup.Recipient(datum.sink->recipient());
  std::vector<Datum> data;
  for (const std::string& path : flow.fields()) {
    datum.steps = Steps(lookup, category, path);
    data.push_back(datum);
  }
  return data;
}

std::vector<std::string> PurposesOf(const Datum& datum) {
  if (inventory::HasPurpose(datum.flow->door())) return {datum.flow->purpose()};
  if (datum.sink == nullptr) return {};
  std::vector<std::string> of_sink(datum.sink->purposes().begin(), datum.sink->purposes().end());
  if (!datum.stored() || datum.field() == nullptr) return of_sink;
  std::vector<std::string> common;
  for (const std::string& purpose : of_sink) {
    if (Contains(datum.field()->purposes(), purpose)) common.push_back(purpose);
  }
  return common.empty() ? of_sink : common;
}

bool IsPersonal(const v1::Field& field, const inventory::Lookup& lookup) {
  if (field.subject()) return true;
  const v1::Kind* kind = lookup.Kind(field.kind());
  return kind == nullptr || (kind->identifies() != v1::IDENTIFIES_NO &&
                             kind->identifies() != v1::IDENTIFIES_ORGANISATION);
}

// ---- What is named

NamedData::NamedData(Ids categories, std::vector<std::string> fields,
                     const inventory::Lookup& lookup, const Nesting& nesting)
    : categories_(std::move(categories)), fields_(std::move(fields)) {
  for (const std::string& category : categories_) within_.merge(nesting.AllIn(category));
  const v1::Category* first = categories_.empty() ? nullptr : lookup.Category(*categories_.begin());
  if (first == nullptr) return;
  for (const std::string& path : fields_) {
    const std::vector<Step> steps = Steps(lookup, *first, path);
    for (const Step& step : steps) {
      if (step.field != nullptr) on_the_way_.emplace(step.category->id(), step.field->name());
    }
    const v1::Field* last = steps.back().field;
    if (last != nullptr && !last->category().empty()) {
      within_fields_.merge(nesting.AllIn(last->category()));
    }
  }
}

bool NamedData::NamesCategoryOf(const Datum& datum) const {
  if (datum.taken_alone() && within_.contains(datum.owner().id())) return true;
  return std::ranges::any_of(
      datum.steps, [this](const Step& step) { return categories_.contains(step.category->id()); });
}

bool NamedData::NamesFieldOf(const Datum& datum) const {
  if (fields_.empty()) return true;
  const auto names = [this](const Step& step) {
    return categories_.contains(step.category->id()) &&
           std::ranges::any_of(fields_, [&step](const std::string& field) {
             return IsWithin(step.rest, field) || IsWithin(field, step.rest);
           });
  };
  if (std::ranges::any_of(datum.steps, names)) return true;
  if (!datum.taken_alone() || datum.field() == nullptr) return false;
  return within_fields_.contains(datum.owner().id()) ||
         on_the_way_.contains({datum.owner().id(), datum.field()->name()});
}

NamedData::Naming NamedData::Of(const Datum& datum) const {
  if (!NamesCategoryOf(datum)) return Naming::kNothing;
  return NamesFieldOf(datum) ? Naming::kField : Naming::kCategory;
}

// ---- What is allowed

const v1::Category& CountedOf(const Datum& datum) {
  return datum.category->anonymous() ? *datum.category : datum.owner();
}

Claim::Claim(int sentence, int index, const v1::Policy& policy, const inventory::Lookup& lookup,
             const Nesting& nesting)
    : sentence_(sentence),
      index_(index),
      allowance_(&AllowanceAt(policy, sentence, index)),
      company_(&policy.company()),
      lookup_(&lookup),
      nesting_(&nesting),
      data_(ToIds(allowance_->categories()),
            {allowance_->fields().begin(), allowance_->fields().end()}, lookup, nesting) {
  if (const auto kept = inventory::ParseRetention(allowance_->kept()); kept.ok()) kept_ = *kept;
}

// Of a field that nests a category: its own kind, or that of anything in it.
bool Claim::HasKindOf(const v1::Field& field) const {
  if (Contains(allowance_->kinds(), field.kind())) return true;
  if (field.category().empty()) return false;
  return std::ranges::any_of(nesting_->AllIn(field.category()), [this](const std::string& id) {
    const v1::Category* category = lookup_->Category(id);
    return category != nullptr &&
           std::ranges::any_of(category->fields(), [this](const v1::Field& f) {
             return Contains(allowance_->kinds(), f.kind());
           });
  });
}

void Claim::AddRecipient(const Datum& datum, std::vector<Excess>& excess) const {
  // What people get of themselves needs no sentence that names them.
  if (datum.flow->sink().empty() || inventory::IsThePerson(datum.recipient)) return;
  const std::string_view id = datum.sink != nullptr ? datum.sink->recipient() : std::string_view();
  const v1::Party* party = id == company_->id() ? company_ : nullptr;
  for (const v1::Party& allowed : allowance_->recipients()) {
    if (allowed.id() == id) party = &allowed;
  }
  if (party == nullptr) {
    excess.push_back(Excess::kRecipient);
  } else if (datum.recipient == nullptr ||
             !Contains(party->countries(), datum.recipient->country())) {
    excess.push_back(Excess::kCountry);
  }
}

std::vector<Excess> Claim::Beyond(const Datum& datum, std::string_view purpose) const {
  const NamedData::Naming naming = data_.Of(datum);
  if (naming == NamedData::Naming::kNothing) return {Excess::kCategory};
  std::vector<Excess> excess;
  const bool has_kind =
      allowance_->kinds().empty() || (datum.field() != nullptr && HasKindOf(*datum.field()));
  if (naming == NamedData::Naming::kCategory || !has_kind) excess.push_back(Excess::kField);
  if (allowance_->anonymous() && !datum.owner().anonymous()) {
    excess.push_back(Excess::kAnonymous);
  } else if (allowance_->has_at_most_bits() &&
             !TellsAtMost(CountedOf(datum), allowance_->at_most_bits())) {
    excess.push_back(Excess::kBits);
  }
  if (!purpose.empty() && !Contains(allowance_->purposes(), purpose)) {
    excess.push_back(Excess::kPurpose);
  }
  AddRecipient(datum, excess);
  if (datum.stored() && !kept_.has_value()) excess.push_back(Excess::kStorage);
  if (datum.stored() && kept_.has_value() &&
      (!datum.category->has_retention() ||
       inventory::Compare(datum.category->retention(), *kept_) != inventory::Length::kWithin)) {
    excess.push_back(Excess::kRetention);
  }
  if (datum.stored() && !datum.category->not_erasable().empty() && !allowance_->not_erasable()) {
    excess.push_back(Excess::kErasure);
  }
  if (datum.stored() && allowance_->sealed() && !datum.category->sealed()) {
    excess.push_back(Excess::kSealing);
  }
  return excess;
}

// ---- What is ruled out

Prohibition::Prohibition(const v1::Exclusion& exclusion, const Ids& allowed,
                         const v1::Inventory& inventory, const inventory::Lookup& lookup,
                         const Nesting& nesting)
    : exclusion_(&exclusion),
      lookup_(&lookup),
      data_(Scope(exclusion, allowed, inventory), {}, lookup, nesting) {}

bool Prohibition::SpeaksOf(const Datum& datum) const {
  return data_.Of(datum) != NamedData::Naming::kNothing;
}

bool Prohibition::RulesOut(const Datum& datum) const {
  if (!SpeaksOf(datum)) return false;
  const bool has_third_party =
      !datum.flow->sink().empty() && inventory::IsSomebodyElse(datum.recipient) &&
      (datum.recipient == nullptr || datum.recipient->role() != v1::ROLE_PROCESSOR);
  if (exclusion_->third_parties() && !has_third_party) return false;
  if (!exclusion_->personal_data() && exclusion_->kinds().empty()) return true;
  if (datum.field() == nullptr) return true;  // nobody knows what it is
  return (exclusion_->personal_data() && IsPersonal(*datum.field(), *lookup_)) ||
         Contains(exclusion_->kinds(), datum.field()->kind());
}

}  // namespace zweck::policy
