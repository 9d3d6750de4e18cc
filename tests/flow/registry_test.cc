// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A program of its own, built as one is where binaries are no ELF files: its records register
// before main.

#include "zweck/flow/registry.h"

#include <catch2/catch.hpp>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "tests/flow/memory.h"
#include "tests/flow/message.h"
#include "tests/flow/records.h"
#include "zweck/zweck.h"

namespace registry_test {

namespace {

std::uint32_t WordAt(const std::string& bytes, std::size_t at) {
  std::uint32_t word = 0;
  for (int i = 3; i >= 0; --i) word = word << 8 | static_cast<unsigned char>(bytes[at + i]);
  return word;
}

// "category parcel", "flow transmit contact-mailer"
std::set<std::string> Recorded() {
  const std::string bytes = zweck::FlowRecords();
  REQUIRE(bytes.size() % 124 == 0);
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<std::uint32_t>> payloads;
  for (std::size_t at = 0; at < bytes.size(); at += 124) {
    REQUIRE(bytes.substr(at, 4) == "ZWK2");
    auto& words = payloads[{WordAt(bytes, at + 4), WordAt(bytes, at + 8)}];
    REQUIRE((WordAt(bytes, at + 12) & 0xffff) == words.size() / 27);
    for (std::size_t i = 0; i < 27; ++i) words.push_back(WordAt(bytes, at + 16 + 4 * i));
  }
  std::set<std::string> found;
  for (const auto& [hash, words] : payloads) {
    const zweck::v1::Record record = flow_test::MessageIn(words);
    if (record.has_category()) found.insert("category " + record.category().id());
    if (record.has_sink()) found.insert("sink " + record.sink().id());
    if (record.has_flow()) {
      found.insert(zweck::v1::Door_Name(record.flow().door()) + " " + record.flow().category());
    }
  }
  return found;
}

// Never called: a record tells what a program can do.
[[maybe_unused]] void Send(const acme::Parcel& parcel) {
  flow_test::JsonTransport<acme::ContactMailer> transport;
  zweck::Transmit<acme::ContactMailer>(zweck::Minimize<acme::ContactMailer>(parcel), transport)
      .IgnoreError();
}

}  // namespace

TEST_CASE("What a program can do is registered before it does anything") {
  const std::set<std::string> recorded = Recorded();
  CHECK(recorded.count("DOOR_TRANSMIT parcel") == 1);
  CHECK(recorded.count("category parcel") == 1);
  CHECK(recorded.count("category address") == 1);  // nested in it
  CHECK(recorded.count("sink contact-mailer") == 1);
  CHECK(recorded.count("DOOR_PERSIST parcel") == 0);
}

TEST_CASE("The records come in the same order each time") {
  CHECK(zweck::FlowRecords() == zweck::FlowRecords());
}

}  // namespace registry_test
