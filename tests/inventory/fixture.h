// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Flow records, ELF files and archives, made byte by byte: as they should be, or with one lie.

#ifndef ZWECK_TESTS_INVENTORY_FIXTURE_H_
#define ZWECK_TESTS_INVENTORY_FIXTURE_H_

#include <absl/status/status.h>
#include <google/protobuf/text_format.h>

#include <catch2/catch.hpp>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tests/inventory/chunk_bytes.h"
#include "zweck/v1/inventory.pb.h"

namespace zweck::inventory::testing {

inline v1::Record Record(const std::string& text) {
  v1::Record record;
  INFO(text);
  REQUIRE(google::protobuf::TextFormat::ParseFromString(text, &record));
  return record;
}

// Of a record that names nothing.
inline std::string Chunks(const v1::Record& record) { return Chunks(record.SerializeAsString()); }

// What records count each other as, from the page about their format and not from the reader.
class Meanings {
 public:
  explicit Meanings(const std::vector<v1::Record>& records) : records_(records) {}

  std::uint64_t NamesOf(const v1::Record& record) const {
    std::uint64_t sum = 0;
    const auto add = [&](const std::string& id) { sum += id.empty() ? 0 : OfId(id); };
    add(record.flow().category());
    add(record.flow().sink());
    add(record.flow().purpose());
    for (const std::string& id : record.sink().purposes()) add(id);
    add(record.sink().recipient());
    for (const v1::Field& field : record.category().fields()) {
      add(field.kind());
      for (const std::string& id : field.purposes()) add(id);
      for (const std::string& id : field.recipients()) add(id);
      add(field.category());
    }
    return sum & kSumMask;
  }
  std::uint64_t Of(const v1::Record& record) const {
    if (!record.has_category()) return Fnv(Payload(record.SerializeAsString(), NamesOf(record)));
    v1::Category said = record.category();
    said.clear_declared_at();
    std::string bytes;
    AppendHash(bytes, NamesOf(record));
    return Fnv(bytes + said.SerializeAsString());
  }

 private:
  // In these tests no two things have one id.
  std::uint64_t OfId(const std::string& id) const {
    for (const v1::Record& record : records_) {
      if (record.purpose().id() == id || record.kind().id() == id ||
          record.recipient().id() == id || record.sink().id() == id ||
          record.category().id() == id) {
        return Of(record);
      }
    }
    return 0;
  }

  const std::vector<v1::Record>& records_;
};

// A category of two fields, with all that its flows name, each a record of its own.
inline std::vector<v1::Record> ShopRecords() {
  std::vector<v1::Record> records;
  for (
      const char* text : {
          R"(purpose { id: "contact-customer" description: "Write to a customer" legal_basis: LEGAL_BASIS_CONTRACT })",
          R"(purpose { id: "never-needed" description: "No flow names it" })",
          R"(kind { id: "customer-number" identifies: IDENTIFIES_INDIRECTLY })",
          R"(kind { id: "email-address" identifies: IDENTIFIES_DIRECTLY })",
          R"(recipient { id: "acme" name: "Acme GmbH" role: ROLE_CONTROLLER country: "DE" })",
          R"(sink { id: "customer-table" purposes: "contact-customer" recipient: "acme" })",
          R"(category {
                id: "customer" description: "Who bought the app" subjects: "customers"
                retention { seconds: 31536000 }
                fields { number: 2 name: "email" kind: "email-address" purposes: "contact-customer" type: VALUE_TYPE_STRING }
                fields { number: 1 name: "number" kind: "customer-number" purposes: "contact-customer" key: true type: VALUE_TYPE_STRING }
                declared_at { file: "acme/customer.h" line: 12 }
              })",
          R"(flow { door: DOOR_USE category: "customer" purpose: "contact-customer" fields: "email" })",
          R"(flow { door: DOOR_PERSIST category: "customer" sink: "customer-table" })",
      }) {
    records.push_back(Record(text));
  }
  return records;
}

inline std::string Chunks(const std::vector<v1::Record>& records) {
  std::string chunks;
  const Meanings meanings(records);
  for (const v1::Record& record : records) {
    chunks += Chunks(record.SerializeAsString(), meanings.NamesOf(record));
  }
  return chunks;
}

struct Section {
  std::string name;
  std::string bytes;
  std::uint32_t type = 1;   // PROGBITS
  std::uint64_t flags = 2;  // A
};

// Where the parts of such a file stand, for tests that change one.
struct Elf {
  std::string bytes;
  std::size_t table;  // offset of the table of sections; 64 bytes each
  std::size_t names;  // offset of the names

  // Of the i-th section given to MakeElf.
  std::size_t Header(std::size_t i) const { return table + 64 * (i + 1); }
};

// An object file for x86-64: header, sections, names, table of sections.
inline Elf MakeElf(const std::vector<Section>& sections, std::uint16_t machine = 62,
                   std::uint16_t type = 1) {
  Elf elf;
  std::string names(1, '\0');
  std::string table(64, '\0');
  std::string body;
  const auto add = [&](const Section& section) {
    Append(table, static_cast<std::uint32_t>(names.size()));
    Append(table, section.type);
    Append(table, section.flags);
    Append(table, std::uint64_t{0});
    Append(table, static_cast<std::uint64_t>(64 + body.size()));
    Append(table, static_cast<std::uint64_t>(section.bytes.size()));
    Append(table, std::uint64_t{0});
    Append(table, std::uint64_t{4});
    Append(table, std::uint64_t{0});
    names += section.name + '\0';
    body += section.bytes;
  };
  for (const Section& section : sections) add(section);
  names += ".shstrtab";
  names += '\0';
  elf.names = 64 + body.size();
  add({.name = "", .bytes = names, .type = 3, .flags = 0});
  // The names were complete before; that section's own name is the one before the last.
  Put(table, table.size() - 64, static_cast<std::uint32_t>(names.size() - 11));
  elf.table = 64 + body.size();
  elf.bytes = std::string(
                  "\x7f"
                  "ELF\x02\x01\x01",
                  7) +
              std::string(9, '\0');
  Append(elf.bytes, type);
  Append(elf.bytes, machine);
  Append(elf.bytes, std::uint32_t{1});
  Append(elf.bytes, std::uint64_t{0});
  Append(elf.bytes, std::uint64_t{0});
  Append(elf.bytes, static_cast<std::uint64_t>(elf.table));
  Append(elf.bytes, std::uint32_t{0});
  Append(elf.bytes, std::uint16_t{64});
  Append(elf.bytes, std::uint16_t{0});
  Append(elf.bytes, std::uint16_t{0});
  Append(elf.bytes, std::uint16_t{64});
  Append(elf.bytes, static_cast<std::uint16_t>(sections.size() + 2));
  Append(elf.bytes, static_cast<std::uint16_t>(sections.size() + 1));
  elf.bytes += body + table;
  return elf;
}

inline std::string ShopElf() {
  return MakeElf({{.name = ".text", .bytes = "code"},
                  {.name = ".zweck", .bytes = Chunks(ShopRecords())}})
      .bytes;
}

inline std::string Padded(std::string text, std::size_t size) {
  text.resize(size, ' ');
  return text;
}

// The header of a member, and its bytes.
inline std::string Member(const std::string& name, std::string_view bytes) {
  std::string member = Padded(name, 16) + Padded("0", 12) + Padded("0", 6) + Padded("0", 6) +
                       Padded("644", 8) + Padded(std::to_string(bytes.size()), 10) + "`\n";
  member += bytes;
  if (bytes.size() % 2 != 0) member += '\n';
  return member;
}

inline void CheckMessage(const absl::Status& status, std::string_view part) {
  INFO(status.ToString());
  CHECK_FALSE(status.ok());
  CHECK(status.message().find({part.data(), part.size()}) != absl::string_view::npos);
}

}  // namespace zweck::inventory::testing

#endif  // ZWECK_TESTS_INVENTORY_FIXTURE_H_
