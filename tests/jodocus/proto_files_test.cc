// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// proto/jodocus/v1/ is what the categories of the policy say. With ZWECK_REFRESH=1 in its
// environment this test writes the files instead of comparing them.

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <vector>

#include "jodocus/policy.h"
#include "tests/support/refused.h"
#include "tests/support/temp_directory.h"
#include "zweck/codec/descriptor.h"

namespace jodocus {
namespace {

using google::protobuf::FileDescriptorProto;
using zweck::internal::CategoryFacts;
using zweck::internal::EnumFacts;
using zweck::internal::kEnumFacts;
using zweck::internal::kFacts;
using zweck::testing::RequireOk;

constexpr std::string_view kBanner =
    "SPDX-FileCopyrightText: 2026 The Zweck authors\n"
    "SPDX-License-Identifier: Apache-2.0";

// A file, without its directory, and what it holds. `customer-data` is in none: it goes nowhere.
struct Held {
  std::string name;
  std::vector<const CategoryFacts*> categories;
  std::vector<const EnumFacts*> enumerations = {};
};

std::vector<Held> All() {
  return {
      // Before those that import it.
      {.name = "product.proto", .categories = {}, .enumerations = {&kEnumFacts<Product>}},
      {.name = "anonymous_usage_event.proto", .categories = {&kFacts<AnonymousUsageEvent>}},
      {.name = "client_installation.proto", .categories = {&kFacts<ClientInstallation>}},
      {.name = "marketplace_contact.proto", .categories = {&kFacts<MarketplaceContact>}},
      {.name = "support_ticket.proto", .categories = {&kFacts<SupportTicket>}},
      {.name = "ticket_tombstone.proto", .categories = {&kFacts<TicketTombstone>}},
      // Each form is a category of its own; a new one is a new line.
      {.name = "website_form.proto",
       .categories = {&kFacts<WebsiteForm<AnswerContactForm>>,
                      &kFacts<WebsiteForm<SendNewsletter>>}},
      {.name = "website_statistic.proto", .categories = {&kFacts<WebsiteStatistic>}},
  };
}

std::string Directory() { return ZWECK_SOURCE_DIR "/proto/jodocus/v1"; }

TEST_CASE("the schemas are what the categories say") {
  const char* refresh = std::getenv("ZWECK_REFRESH");
  std::vector<FileDescriptorProto> before;
  for (const Held& held : All()) {
    const std::string name = "jodocus/v1/" + held.name;
    before.push_back(RequireOk(zweck::codec::Describe({.name = name,
                                                       .package = "jodocus.v1",
                                                       .categories = held.categories,
                                                       .enumerations = held.enumerations,
                                                       .imports = before,
                                                       .banner = kBanner})));
    const std::string source = RequireOk(
        zweck::codec::ToProtoText(before.back(), std::span(before).first(before.size() - 1)));
    const std::string path = Directory() + "/" + held.name;
    if (refresh != nullptr && *refresh != '\0') zweck::testing::WriteFile(path, source);
    INFO("proto/" << name << " is not what the categories say. To write it anew, run\n"
                  << "  ZWECK_REFRESH=1 ctest -R '^proto$'\n"
                  << "in the build folder, and look at the change: other programs read by it.");
    CHECK((zweck::testing::FileBytes(path) == source));
  }
}

TEST_CASE("each schema is of a category") {
  std::set<std::string> held;
  for (const Held& file : All()) held.insert(file.name);
  std::set<std::string> found;
  for (const auto& entry : std::filesystem::directory_iterator(Directory())) {
    found.insert(entry.path().filename().string());
  }
  CHECK(found == held);
}

}  // namespace
}  // namespace jodocus
