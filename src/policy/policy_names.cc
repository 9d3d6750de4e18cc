// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <google/protobuf/repeated_ptr_field.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "src/inventory/lookup.h"
#include "src/policy/field_path.h"
#include "src/policy/lines.h"
#include "src/policy/mistakes.h"
#include "src/policy/policy_rules.h"
#include "src/text/cat.h"
#include "src/text/distance.h"
#include "zweck/v1/inventory.pb.h"
#include "zweck/v1/policy.pb.h"

namespace zweck::policy {
namespace {

using text::Cat;
using Texts = google::protobuf::RepeatedPtrField<std::string>;

using Names = std::set<std::string, std::less<>>;

// The one that was most likely meant; empty for none.
std::string_view Meant(std::string_view name, const Names& known) {
  const std::vector<std::string_view> names(known.begin(), known.end());
  return text::Nearest(name, names, std::max<std::size_t>(2, name.size() / 3));
}

template <class List>
Names IdsOf(const List& list, const Texts& elsewhere) {
  Names ids(elsewhere.begin(), elsewhere.end());
  for (const auto& entry : list) ids.insert(entry.id());
  return ids;
}

class NameCheck {
 public:
  NameCheck(const v1::Policy& policy, const v1::Inventory& inventory,
            const inventory::Lookup& lookup, const Names& shipped_kinds, Mistakes& mistakes)
      : policy_(policy),
        lookup_(lookup),
        shipped_kinds_(shipped_kinds),
        mistakes_(mistakes),
        categories_(IdsOf(inventory.categories(), policy.elsewhere().categories())),
        kinds_(IdsOf(inventory.kinds(), policy.elsewhere().kinds())),
        purposes_(IdsOf(inventory.purposes(), policy.elsewhere().purposes())),
        recipients_(IdsOf(inventory.recipients(), policy.elsewhere().recipients())) {}

  void Check(const Lines& lines) {
    Known("recipient", policy_.company().id(), recipients_, "recipients",
          lines.In(v1::Policy::kCompanyFieldNumber).Of(v1::Party::kIdFieldNumber));
    for (int i = 0; i < policy_.sentences_size(); ++i) {
      CheckSentence(policy_.sentences(i), lines.In(v1::Policy::kSentencesFieldNumber, i));
    }
    for (int i = 0; i < policy_.needs_size(); ++i) {
      Known("purpose", policy_.needs(i).purpose(), purposes_, "purposes",
            lines.In(v1::Policy::kNeedsFieldNumber, i).Of(v1::Need::kPurposeFieldNumber));
    }
    for (int i = 0; i < policy_.apart_size(); ++i) {
      CheckAll("category", policy_.apart(i).categories(), categories_, "categories",
               v1::Apart::kCategoriesFieldNumber, lines.In(v1::Policy::kApartFieldNumber, i));
    }
  }

 private:
  void CheckSentence(const v1::Sentence& sentence, const Lines& lines) {
    for (int i = 0; i < sentence.allows_size(); ++i) {
      CheckAllowance(sentence.allows(i), lines.In(v1::Sentence::kAllowsFieldNumber, i));
    }
    for (int i = 0; i < sentence.excludes_size(); ++i) {
      const Lines exclusion = lines.In(v1::Sentence::kExcludesFieldNumber, i);
      CheckAll("category", sentence.excludes(i).categories(), categories_, "categories",
               v1::Exclusion::kCategoriesFieldNumber, exclusion);
      CheckKinds(sentence.excludes(i).kinds(), v1::Exclusion::kKindsFieldNumber, exclusion);
    }
  }

  void CheckAllowance(const v1::Allowance& allowance, const Lines& lines) {
    using A = v1::Allowance;
    CheckAll("category", allowance.categories(), categories_, "categories",
             A::kCategoriesFieldNumber, lines);
    CheckKinds(allowance.kinds(), A::kKindsFieldNumber, lines);
    CheckAll("purpose", allowance.purposes(), purposes_, "purposes", A::kPurposesFieldNumber,
             lines);
    for (int i = 0; i < allowance.recipients_size(); ++i) {
      Known("recipient", allowance.recipients(i).id(), recipients_, "recipients",
            lines.In(A::kRecipientsFieldNumber, i).Of(v1::Party::kIdFieldNumber));
    }
    // The fields of a category that is elsewhere are not known.
    if (allowance.fields().empty()) return;
    const v1::Category* category = lookup_.Category(allowance.categories(0));
    if (category == nullptr) return;
    for (int i = 0; i < allowance.fields_size(); ++i) {
      const std::string& field = allowance.fields(i);
      const Step last = FindField(lookup_, *category, field);
      if (last.field != nullptr) continue;
      const std::string meant = MeantField(field, last);
      mistakes_.Add(
          lines.OfText(A::kFieldsFieldNumber, i, field),
          Cat({category->id(), " has no field \"", field, "\""}),
          meant.empty() ? "Fix it, or take it out" : Cat({"Did you mean \"", meant, "\"?"}));
    }
  }

  // `last` is where the path stops to lead anywhere.
  static std::string MeantField(std::string_view path, const Step& last) {
    Names names;
    for (const v1::Field& field : last.category->fields()) names.insert(field.name());
    const std::string meant(Meant(last.rest.substr(0, last.rest.find('.')), names));
    return meant.empty() ? "" : Cat({path.substr(0, path.size() - last.rest.size()), meant});
  }

  void CheckAll(std::string_view what, const Texts& names, const Names& known,
                std::string_view member, int number, const Lines& lines) {
    for (int i = 0; i < names.size(); ++i) {
      if (!known.contains(names[i])) {
        Known(what, names[i], known, member, lines.OfText(number, i, names[i]));
      }
    }
  }

  void CheckKinds(const Texts& kinds, int number, const Lines& lines) {
    for (int i = 0; i < kinds.size(); ++i) {
      if (shipped_kinds_.contains(kinds[i])) continue;
      Known("kind", kinds[i], kinds_, "kinds", lines.OfText(number, i, kinds[i]));
    }
  }

  void Known(std::string_view what, const std::string& name, const Names& known,
             std::string_view member, std::uint32_t line) {
    if (known.contains(name)) return;
    const std::string meant(Meant(name, known));
    mistakes_.Add(
        line, Cat({"the programs have no ", what, " \"", name, "\""}),
        Cat({meant.empty() ? "" : Cat({"Did you mean \"", meant, "\"? "}),
             "If other programs have it, name it in elsewhere { ", member, ": \"...\" }"}));
  }

  const v1::Policy& policy_;
  const inventory::Lookup& lookup_;
  const Names& shipped_kinds_;
  Mistakes& mistakes_;
  const Names categories_, kinds_, purposes_, recipients_;
};

}  // namespace

void CheckNamesOf(const v1::Policy& policy, const Lines& lines, const v1::Inventory& inventory,
                  const inventory::Lookup& lookup, const Names& shipped_kinds, Mistakes& mistakes) {
  NameCheck(policy, inventory, lookup, shipped_kinds, mistakes).Check(lines);
}

}  // namespace zweck::policy
