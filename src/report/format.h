// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The forms in which an inventory can be written. A new one is a function of this signature, its
// declaration in a header of its own, and a line in format.cc.

#ifndef ZWECK_SRC_REPORT_FORMAT_H_
#define ZWECK_SRC_REPORT_FORMAT_H_

#include <absl/status/statusor.h>

#include <span>
#include <string>
#include <string_view>

#include "zweck/v1/company.pb.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::report {

// The whole document, with a newline at its end. The company is empty where nobody named a file: a
// format that can't do without says in its error what it needs. Values of the inventory come from
// binaries, so each is escaped for where it stands.
using Writer = absl::StatusOr<std::string> (*)(const v1::Inventory&, const v1::Company&);

struct Format {
  std::string_view name;         // as --format takes it
  std::string_view description;  // one line for --help, without a full stop
  Writer write;
};

// In the order in which --help lists them.
std::span<const Format> Formats();

// Null, where no format has the name.
const Format* FindFormat(std::string_view name);

}  // namespace zweck::report

#endif  // ZWECK_SRC_REPORT_FORMAT_H_
