// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The inventories that every report is tried on: shop.txtpb, of a shop that isn't there, and
// hostile.txtpb, of a binary that means ill.

#ifndef ZWECK_TESTS_REPORT_FIXTURE_H_
#define ZWECK_TESTS_REPORT_FIXTURE_H_

#include <google/protobuf/text_format.h>

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "src/report/page_options.h"
#include "tests/support/temp_directory.h"
#include "zweck/v1/company.pb.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::testing {

// A message from a file in text format below tests/.
template <class Message>
Message ReadTextProto(const std::string& path) {
  INFO(path);
  Message message;
  const std::string text = FileBytes(ZWECK_SOURCE_DIR "/tests/" + path);
  REQUIRE(google::protobuf::TextFormat::ParseFromString(text, &message));
  return message;
}

inline v1::Inventory Shop() { return ReadTextProto<v1::Inventory>("report/shop.txtpb"); }
inline v1::Inventory Hostile() { return ReadTextProto<v1::Inventory>("report/hostile.txtpb"); }

// Nothing beside an inventory and its company file.
inline const report::PageOptions kPlainPage = {};

// What the reports in public forms are told of the shop's company.
inline v1::Company StandardsCompany() {
  return ReadTextProto<v1::Company>("report/standards_company.txtpb");
}

inline bool Has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace zweck::testing

#endif  // ZWECK_TESTS_REPORT_FIXTURE_H_
