// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/from_proto/terms.h"

#include <set>
#include <utility>

#include "src/from_proto/cpp_names.h"
#include "src/text/camel_case.h"
#include "src/text/distance.h"
#include "zweck/declare/kinds.h"

namespace zweck::from_proto {
namespace {

using google::protobuf::FileDescriptor;
using text::Cat;

std::string KeyOf(std::string_view what, std::string_view id) { return Cat({what, " ", id}); }

// Each has a number more than the library's.
static_assert(static_cast<int>(Identifies::kNo) + 1 == v1::IDENTIFIES_NO);
static_assert(static_cast<int>(Identifies::kDirectly) + 1 == v1::IDENTIFIES_DIRECTLY);

v1::Kind ToProto(const KindInfo& info) {
  v1::Kind kind;
  kind.set_id(std::string(info.id));
  kind.set_description(std::string(info.description));
  kind.set_identifies(static_cast<v1::Identifies>(static_cast<int>(info.identifies) + 1));
  kind.set_dpv(std::string(info.dpv));
  kind.set_fides(std::string(info.fides));
  kind.set_withheld(info.withheld);
  return kind;
}

constexpr std::pair<std::string_view, int> kLists[] = {
    {"purpose", v1::Terms::kPurposesFieldNumber},
    {"kind", v1::Terms::kKindsFieldNumber},
    {"recipient", v1::Terms::kRecipientsFieldNumber},
};

// Calls `each` with what a term is, the term, and its place.
template <class Each>
void ForEachTerm(const Tagged<v1::Terms>& terms, Each each) {
  if (!terms) return;
  const auto list = [&](const auto& declared, const std::pair<std::string_view, int>& what) {
    for (int i = 0; i < declared.size(); ++i) {
      each(what.first, declared[i], terms.origin.Of(what.second, i));
    }
  };
  list(terms.options->purposes(), kLists[0]);
  list(terms.options->kinds(), kLists[1]);
  list(terms.options->recipients(), kLists[2]);
}

// What a term leaves out that it must say; empty for nothing.
std::string_view Lacks(const v1::Purpose& purpose) {
  if (purpose.description().empty()) return "description";
  return purpose.legal_basis() == v1::LEGAL_BASIS_UNSPECIFIED ? "legal_basis" : "";
}
std::string_view Lacks(const v1::Kind& kind) {
  if (kind.description().empty()) return "description";
  if (kind.identifies() == v1::IDENTIFIES_UNSPECIFIED) return "identifies";
  if (kind.dpv().empty()) return "dpv";
  return kind.fides().empty() ? "fides" : "";
}
std::string_view Lacks(const v1::Recipient& recipient) {
  if (recipient.name().empty()) return "name";
  if (recipient.role() == v1::ROLE_UNSPECIFIED) return "role";
  return recipient.country().empty() && recipient.role() != v1::ROLE_DATA_SUBJECT ? "country" : "";
}

// Of each term by itself.
void CheckEach(const Tagged<v1::Terms>& terms, Problems& problems) {
  std::set<std::string> known;
  std::map<std::string, std::string> names;
  ForEachTerm(terms, [&](std::string_view what, const auto& term, const Place& place) {
    if (!internal::IsId(term.id())) {
      problems.Add(place, Cat({"\"", term.id(), "\" is no id of a ", what}),
                   "An id is lower-case words with hyphens");
      return;
    }
    const std::string said = KeyOf(what, term.id());
    if (!known.insert(said).second) {
      problems.Add(place, Cat({"the ", said, " is declared twice"}), "Leave one out");
      return;
    }
    const auto [other, is_new] = names.emplace(KeyOf(what, text::CamelCase(term.id())), term.id());
    if (!is_new) {
      problems.Add(place,
                   Cat({"the ", what, "s ", other->second, " and ", term.id(),
                        " have one name in C++, ", text::CamelCase(term.id())}),
                   "Rename one");
    }
    if (const std::string_view member = Lacks(term); !member.empty()) {
      problems.Add(place, Cat({"the ", said, " has no ", member}), "Add it");
    }
  });
}

}  // namespace

Terms::Terms(const Annotations& annotations) : annotations_(annotations.OwnTerms()) {
  for (const KindInfo* info : kind::All) {
    const std::string id(info->id);
    shipped_[KeyOf("kind", id)] = {.what = "kind",
                                   .id = id,
                                   .scope = "zweck::kind",
                                   .name = text::CamelCase(id),
                                   .meaning = ToProto(*info).SerializeAsString(),
                                   .place = {}};
  }
  const std::string space = NamespaceOf(annotations.package());
  ForEachTerm(annotations_, [&](std::string_view what, const auto& term, const Place& place) {
    annotated_[KeyOf(what, term.id())] = {.what = what,
                                          .id = term.id(),
                                          .scope = Cat({space, "::", what}),
                                          .name = text::CamelCase(term.id()),
                                          .meaning = term.SerializeAsString(),
                                          .place = place,
                                          .declared = &term};
  });
}

const Terms::Declared& Terms::Of(const FileDescriptor& file) {
  const auto [known, is_new] = declared_.try_emplace(&file);
  if (!is_new) return known->second;
  const std::string space = NamespaceOf(file.package());
  ForEachTerm(Annotations::Of(file), [&](std::string_view what, const auto& term,
                                         const Place& place) {
    known->second[KeyOf(what, term.id())] = {.what = what,
                                             .id = term.id(),
                                             .scope = Cat({space, space.empty() ? "" : "::", what}),
                                             .name = text::CamelCase(term.id()),
                                             .meaning = term.SerializeAsString(),
                                             .place = place,
                                             .declared = &term};
  });
  return known->second;
}

std::vector<const FileDescriptor*> Terms::Seen(const FileDescriptor& file) {
  std::vector<const FileDescriptor*> seen;
  std::set<const FileDescriptor*> known;
  const auto visit = [&](const FileDescriptor& visited, const auto& again) -> void {
    if (!known.insert(&visited).second) return;
    for (int i = 0; i < visited.dependency_count(); ++i) again(*visited.dependency(i), again);
    seen.push_back(&visited);
  };
  visit(file, visit);
  return seen;
}

const Term* Terms::Find(const FileDescriptor& file, std::string_view what, std::string_view id) {
  const std::string key = KeyOf(what, id);
  const auto in = [&](const Declared& declared) -> const Term* {
    const auto found = declared.find(key);
    return found == declared.end() ? nullptr : &found->second;
  };
  if (const Term* found = in(shipped_)) return found;
  for (const FileDescriptor* seen : Seen(file)) {
    if (const Term* found = in(Of(*seen))) return found;
  }
  return in(annotated_);
}

std::string Terms::Remedy(const FileDescriptor& file, std::string_view what, std::string_view id) {
  std::vector<std::string_view> ids;
  const auto look = [&](const Declared& declared) {
    for (const auto& [key, term] : declared) {
      if (term.what == what) ids.emplace_back(term.id);
    }
  };
  for (const FileDescriptor* seen : Seen(file)) look(Of(*seen));
  look(annotated_);
  look(shipped_);
  const std::string_view nearest = text::Nearest(id, ids, std::min<std::size_t>(2, id.size() / 3));
  if (!nearest.empty()) return Cat({"Did you mean ", nearest, "?"});
  return Cat({"Declare it: option (zweck.v1.terms), ", what, "s"});
}

std::vector<const Term*> Terms::DeclaredBy(const FileDescriptor& file) {
  std::vector<const Term*> found;
  ForEachTerm(Annotations::Of(file), [&](std::string_view what, const auto& term, const Place&) {
    const Term* owned = Find(file, what, term.id());
    if (owned->declared == &term) found.push_back(owned);
  });
  return found;
}

bool Terms::IsAnnotated(const Term& term) const {
  const auto found = annotated_.find(KeyOf(term.what, term.id));
  return found != annotated_.end() && &found->second == &term;
}

void Terms::Check(const std::vector<const FileDescriptor*>& files, Problems& problems) {
  CheckTerms(annotations_, {}, problems);
  for (const FileDescriptor* file : files) {
    // What is made together and stands in one namespace must agree, too.
    std::vector<const FileDescriptor*> others = Seen(*file);
    for (const FileDescriptor* other : files) {
      if (other->package() == file->package()) others.push_back(other);
    }
    CheckTerms(Annotations::Of(*file), others, problems);
  }
}

void Terms::CheckTerms(const Tagged<v1::Terms>& terms,
                       const std::vector<const FileDescriptor*>& others, Problems& problems) {
  CheckEach(terms, problems);
  ForEachTerm(terms, [&](std::string_view what, const auto& term, const Place& place) {
    const std::string key = KeyOf(what, term.id());
    const std::string meaning = term.SerializeAsString();
    const auto otherwise = [&](const Declared& declared) -> const Term* {
      const auto other = declared.find(key);
      return other == declared.end() || other->second.meaning == meaning ? nullptr : &other->second;
    };
    if (otherwise(shipped_) != nullptr) {
      problems.Add(place, Cat({"the ", key, " ships with Zweck, and says something else there"}),
                   "Give this one another id, or leave it out");
      return;
    }
    const Term* other = otherwise(annotated_);
    for (const FileDescriptor* file : others) {
      if (other == nullptr) other = otherwise(Of(*file));
    }
    if (other == nullptr || other->declared == &term) return;
    problems.Add(place, Cat({"the ", key, " is declared otherwise at ", LineText(other->place)}),
                 "Leave one out, or give one another id");
  });
}

}  // namespace zweck::from_proto
