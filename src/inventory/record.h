// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// One flow record, checked by itself: what it says is well-formed. Whether the ids that it names
// are declared is for whoever has all records.

#ifndef ZWECK_SRC_INVENTORY_RECORD_H_
#define ZWECK_SRC_INVENTORY_RECORD_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <string_view>

#include "zweck/v1/inventory.pb.h"

namespace zweck::inventory {

// As the library has it: lower-case words and hyphens, "contact-customer".
bool IsId(std::string_view text);

// Fields of a category are sorted by number. An error is a sentence without a place: "the flow
// ...".
absl::StatusOr<v1::Record> ParseRecord(std::string_view message);

// The same checks for a message that came another way.
absl::Status CheckRecord(const v1::Record& record);

// Nothing in the message that its schema does not know: fields, or numbers of enumerators.
absl::Status CheckIsKnown(const google::protobuf::Message& message);

}  // namespace zweck::inventory

#endif  // ZWECK_SRC_INVENTORY_RECORD_H_
