// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The flows of an inventory, put together by what they are for: one entry for each category and
// purpose. Vocabularies of data protection speak of processing in this way.

#ifndef ZWECK_SRC_INVENTORY_PROCESSING_H_
#define ZWECK_SRC_INVENTORY_PROCESSING_H_

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "src/inventory/lookup.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::inventory {

// What the programs can do with data of one category for one purpose.
struct Processing {
  const v1::Category* category = nullptr;
  // Null for what comes in and serves nothing: it is held in memory and goes nowhere.
  const v1::Purpose* purpose = nullptr;
  std::vector<FieldAt> fields = {};         // that pass, in the order of the declaration
  std::vector<const v1::Flow*> flows = {};  // that serve the purpose, or bring the fields in
  std::set<v1::Door> doors = {};            // of the flows
};

struct Processings {
  std::vector<Processing> list;  // by category and purpose
  // Sentences about what does not fit together: ids and fields that stand for nothing. A binary
  // that this library compiled has none.
  std::vector<std::string> contradictions;
};

// The inventory and the lookup must outlive what is returned.
Processings ProcessingsOf(const v1::Inventory& inventory, const Lookup& lookup);

// Does the flow let the field at the path through? A use may name a nested record as a whole.
bool Passes(const v1::Flow& flow, std::string_view path);

// Does it pass a door that counts, and is it sealed in each flow that lets it through one?
bool IsSealed(const std::vector<const v1::Flow*>& flows, std::string_view path,
              bool (*counts)(v1::Door));

// "sealed in every store, but for what it has to read: number, left"; empty for what is not sealed
// as a whole.
std::string SealedWords(const v1::Category& category, const Lookup& lookup);

// Is it a category that stores seal as a whole, and is it kept in some, each of which seals?
bool IsSealedWhereKept(const v1::Category& category, const std::vector<const v1::Flow*>& flows);

// Comes in and goes nowhere.
bool OnlyComesIn(const Processing& processing);

// Does a record of the category say something about a person? Not if it is anonymous, or if none of
// its values, nested ones included, points at one. A kind that is not known may.
bool HoldsPersonalData(const v1::Category& category, const Lookup& lookup);

}  // namespace zweck::inventory

#endif  // ZWECK_SRC_INVENTORY_PROCESSING_H_
