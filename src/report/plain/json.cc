// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <absl/status/status.h>
#include <google/protobuf/util/json_util.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "src/inventory/read_file.h"
#include "src/report/format.h"
#include "src/text/cat.h"

namespace zweck::report {
namespace {

// protobuf indents by one space. Its strings hold no line break, so a line's first spaces are
// indentation.
std::string TwoSpaces(std::string_view json) {
  std::string out;
  while (!json.empty()) {
    const std::size_t end = json.find('\n');
    const std::string_view line = json.substr(0, end);
    json.remove_prefix(end == std::string_view::npos ? json.size() : end + 1);
    out.append(std::min(line.find_first_not_of(' '), line.size()), ' ');
    out.append(line).append("\n");
  }
  return out;
}

absl::StatusOr<std::string> Write(const v1::Inventory& inventory, bool on_lines) {
  google::protobuf::util::JsonPrintOptions options;
  options.add_whitespace = on_lines;
  std::string json;
  const auto status = google::protobuf::util::MessageToJsonString(inventory, &json, options);
  if (!status.ok()) {
    return absl::InternalError(
        text::Cat({"the inventory can't be written as JSON: ",
                   std::string_view(status.message().data(), status.message().size())}));
  }
  return on_lines ? TwoSpaces(json) : json + "\n";
}

}  // namespace

absl::StatusOr<std::string> ToJson(const v1::Inventory& inventory, const v1::Company& /*company*/) {
  absl::StatusOr<std::string> json = Write(inventory, true);
  if (!json.ok() || json->size() <= inventory::kMostJson) return json;
  json = Write(inventory, false);
  if (!json.ok() || json->size() <= inventory::kMostJson) return json;
  return absl::ResourceExhaustedError(
      text::Cat({"the inventory would have ", std::to_string(json->size()),
                 " bytes in JSON, and zweck reads at most ", std::to_string(inventory::kMostJson),
                 "; write one for some of the programs, and another for the rest"}));
}

}  // namespace zweck::report
