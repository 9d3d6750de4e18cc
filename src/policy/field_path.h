// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Where the path of a field leads, step by step, and which categories hold which.

#ifndef ZWECK_SRC_POLICY_FIELD_PATH_H_
#define ZWECK_SRC_POLICY_FIELD_PATH_H_

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "src/inventory/lookup.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::policy {

// One step of a path: the category that it starts in, what is left of the path from there, and the
// field that it leads to next.
struct Step {
  const v1::Category* category;
  std::string_view rest;
  const v1::Field* field;  // null: the category has no such field, and the path ends here
};

// Of "technical_contact.email" in marketplace-contact, two: {marketplace-contact,
// "technical_contact.email", technical_contact} and {contact-person, "email", email}. The path must
// outlive it.
std::vector<Step> Steps(const inventory::Lookup& lookup, const v1::Category& category,
                        std::string_view path);

// The last step; its field is null where the path leads nowhere.
Step FindField(const inventory::Lookup& lookup, const v1::Category& category,
               std::string_view path);

// Which categories a category holds, however deep. Hostile inventories nest in circles.
class Nesting {
 public:
  explicit Nesting(const v1::Inventory& inventory);

  // Itself and what it holds, in the order of the ids; itself alone, if it is not known.
  std::set<std::string, std::less<>> AllIn(std::string_view outer) const;

 private:
  std::map<std::string, std::set<std::string, std::less<>>, std::less<>> direct_;
};

}  // namespace zweck::policy

#endif  // ZWECK_SRC_POLICY_FIELD_PATH_H_
