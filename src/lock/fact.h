// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// An inventory as facts, one line each: what a lock file holds, and what a review reads in its
// diff. docs/how-to/lock-file.md lists them.
//
//   category customer kept "365 days"
//   field customer.email for contact-customer
//   field customer.email read-from "/contact/mail"
//   persist customer customer-table never-erased
//   select customer customer-table contact-customer asks-by email
//   transmit customer mailer passes email

#ifndef ZWECK_SRC_LOCK_FACT_H_
#define ZWECK_SRC_LOCK_FACT_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "zweck/v1/inventory.pb.h"

namespace zweck::lock {

struct Fact {
  std::string group;        // category, field, sink, recipient, purpose, kind, or a door
  std::string name;         // what it is about: "customer.email", "customer mailer"
  std::string aspect = {};  // "for"; empty: that there is such a thing
  std::string value = {};   // "contact-customer"; a text as it is, without quotes
  v1::Place place = {};     // of the category; of a lock file, the line
};

// "field customer.email": what a fact is about.
std::string SubjectOf(const Fact& fact);
// The whole line.
std::string LineOf(const Fact& fact);
// No fact, where the line is none, or is written otherwise than LineOf does.
std::optional<Fact> ParseFact(std::string_view line);

// Each once, by their lines.
std::vector<Fact> FactsOf(const v1::Inventory& inventory);

// The first version of lock files that holds such facts.
int SinceOf(const Fact& fact);

// Does the aspect have one value, so that another in its place is a change of it?
bool HasOneValue(const Fact& fact);

}  // namespace zweck::lock

#endif  // ZWECK_SRC_LOCK_FACT_H_
