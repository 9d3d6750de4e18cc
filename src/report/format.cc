// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/format.h"

#include "src/report/json.h"

namespace zweck::report {
namespace {

constexpr Format kFormats[] = {
    {"json", "protobuf's JSON of zweck.v1.Inventory, to commit and compare", ToJson},
};

}  // namespace

std::span<const Format> Formats() { return kFormats; }

const Format* FindFormat(std::string_view name) {
  for (const Format& format : kFormats) {
    if (format.name == name) return &format;
  }
  return nullptr;
}

}  // namespace zweck::report
