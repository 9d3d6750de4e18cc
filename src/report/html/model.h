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
  std::size_t kind;  // kNone without a field
  v1::Identifies identifies;
  std::set<Way> ways;                        // why and to whom it flows
  std::vector<std::size_t> idle_purposes;    // declared, and no flow is for it
  std::vector<std::size_t> idle_recipients;  // declared, and no flow leads there
};

// A flow, by what is said of it. Uses for one purpose are one.
struct DoorView {
  v1::Door door;
  Entry sink;  // without an id where there is none
  const v1::Sink* known_sink;
  std::size_t purpose;           // of a use
  std::size_t recipient;         // of a sink
  std::set<std::size_t> fields;  // places in the category's list
  bool sealed;
};

struct KindView {
  Entry entry;
  const v1::Kind* kind;
};

struct PurposeView {
  Entry entry;
  const v1::Purpose* purpose;
};

struct RecipientView {
  Entry entry;
  const v1::Recipient* recipient;

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

  std::set<std::size_t> purposes() const;    // for which something flows
  std::set<std::size_t> recipients() const;  // to whom something flows
};

struct Model {
  std::string company;  // whose programs they are, or empty
  std::vector<std::string> binaries;
  std::vector<KindView> kinds;
  std::vector<PurposeView> purposes;
  std::vector<RecipientView> recipients;
  // But for those that are parts of others and have no flow of their own.
  std::vector<CategoryView> categories;

  // More fields than a browser shows at once: the script shows what is looked at.
  bool is_large() const;
};

// The inventory must outlive the model.
Model ReadModel(const v1::Inventory& inventory, const v1::Company& company);

}  // namespace zweck::report::html

#endif  // ZWECK_SRC_REPORT_HTML_MODEL_H_
