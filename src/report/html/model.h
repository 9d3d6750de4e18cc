// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// An inventory as the page shows it: by category, with every flow followed to whom it leads and
// why. What an inventory should not hold, such as an id that stands for nothing, is shown as well
// as can be and never left out.

#ifndef ZWECK_SRC_REPORT_HTML_MODEL_H_
#define ZWECK_SRC_REPORT_HTML_MODEL_H_

#include <compare>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "src/report/page_options.h"
#include "zweck/v1/company.pb.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::report::html {

inline constexpr std::size_t kNone = static_cast<std::size_t>(-1);

// What the page has a heading or a row of its own for. Others name it by its place in a list.
struct Entry {
  std::string id;
  std::string title;
  std::string anchor;  // unlike any other of the page
};

// A purpose and a recipient.
struct Way {
  std::size_t purpose;
  std::size_t recipient;
  auto operator<=>(const Way&) const = default;
};

// Pointers are to messages of the inventory, and null where it does not describe what something in
// it names.

struct FieldView {
  std::string path;  // ship_to.street
  const v1::Field* field;
  std::size_t kind;    // kNone without a field
  std::string amount;  // "any number of them"; empty for one or none
  v1::Identifies identifies;
  std::string_view article;                  // "Art. 9" of special data; else empty
  std::set<Way> ways;                        // why and to whom it flows
  std::vector<std::size_t> idle_purposes;    // declared, and no flow is for it
  std::vector<std::size_t> idle_recipients;  // declared, and no flow leads there
  bool sealed = false;                       // where it is stored
};

// A flow, by what is said of it. Uses for one purpose are one.
struct DoorView {
  v1::Door door;
  Entry sink;  // without an id where there is none
  const v1::Sink* known_sink;
  std::size_t purpose;           // of a use or a question
  std::size_t recipient;         // of a sink
  std::set<std::size_t> fields;  // places in the category's list
  bool sealed;
  std::vector<std::string> asked;  // of a question: fields that it asks by
  bool whole_table;
  std::set<std::size_t> programs;  // that it is in

  // What the policy says of it, where one is given; sentences by their places.
  std::set<std::size_t> allowed_by;
  std::set<std::size_t> excluded_by;
  std::set<std::string> uncovered;  // fields that no sentence allows
};

// A program that was read.
struct ProgramView {
  std::string name;
  std::vector<std::string> versions;  // what it says of itself: "2.3.1-1, commit 1a2b3c4"
};

// A sentence of the policy.
struct SentenceView {
  Entry entry;  // with "Section 5" as its title
  const PolicySentence* sentence;
};

struct KindView {
  Entry entry;
  const v1::Kind* kind;
};

struct PurposeView {
  Entry entry;
  const v1::Purpose* purpose;
  std::string notes = {};  // of the company file, here and below
};

struct RecipientView {
  Entry entry;
  const v1::Recipient* recipient;
  std::string notes = {};

  v1::Role role() const { return recipient != nullptr ? recipient->role() : v1::ROLE_UNSPECIFIED; }
  std::string_view country() const {
    return recipient != nullptr ? std::string_view(recipient->country()) : std::string_view();
  }
  bool is_third_party() const { return role() == v1::ROLE_THIRD_PARTY; }
  bool is_outside_eea() const;  // as far as its country is known
};

struct CategoryView {
  Entry entry;
  const v1::Category* category;
  std::vector<FieldView> fields;
  std::vector<DoorView> doors;
  std::string owner;
  std::string notes = {};
  std::string special_data;  // what allows it
  std::string source_link;   // to where it is declared
  std::string sealed;        // what of it stores seal, if they do so as a whole

  std::set<std::size_t> purposes() const;       // for which something flows
  std::set<std::size_t> recipients() const;     // to whom something flows
  std::set<std::string_view> articles() const;  // that guard some of its kinds in particular
  // By its kinds, or because the company file says so, such as of what people type.
  bool is_special() const;
};

struct Model {
  std::string company;  // whose programs they are, or empty
  std::string version_text;
  std::vector<ProgramView> programs;
  bool has_policy;
  std::string policy_title;
  std::vector<SentenceView> sentences;
  std::vector<KindView> kinds;
  std::vector<PurposeView> purposes;
  std::vector<RecipientView> recipients;
  // But for those that are parts of others and have no flow of their own.
  std::vector<CategoryView> categories;

  // More fields than a browser shows at once: the script shows what is looked at.
  bool is_large() const;
};

// The inventory and the options must outlive the model.
Model ReadModel(const v1::Inventory& inventory, const v1::Company& company,
                const PageOptions& options);

}  // namespace zweck::report::html

#endif  // ZWECK_SRC_REPORT_HTML_MODEL_H_
