// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/json.h"

#include <absl/status/status.h>
#include <google/protobuf/util/json_util.h>

#include <algorithm>
#include <cstddef>
#include <string_view>

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

}  // namespace

absl::StatusOr<std::string> ToJson(const v1::Inventory& inventory, const v1::Company& /*company*/) {
  google::protobuf::util::JsonPrintOptions options;
  options.add_whitespace = true;
  std::string json;
  const auto status = google::protobuf::util::MessageToJsonString(inventory, &json, options);
  if (!status.ok()) {
    return absl::InternalError(
        text::Cat({"the inventory can't be written as JSON: ",
                   std::string_view(status.message().data(), status.message().size())}));
  }
  return TwoSpaces(json);
}

}  // namespace zweck::report
