// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/inventory/read_file.h"

#include <catch2/catch.hpp>

#include "src/report/format.h"
#include "tests/inventory/fixture.h"

namespace zweck::inventory {
namespace {

using testing::CheckMessage;
using testing::Chunks;
using testing::MakeElf;
using testing::Member;
using testing::Record;
using testing::ShopElf;
using testing::ShopRecords;

class File {
 public:
  explicit File(std::string bytes) : bytes_(std::move(bytes)) {
    const MemorySource source(bytes_);
    const auto open = [](const std::string& path) -> absl::StatusOr<std::unique_ptr<Source>> {
      static const std::string* const kObject = new std::string(ShopElf());
      if (path == "shop.o") return std::make_unique<MemorySource>(*kObject);
      return absl::NotFoundError("there is no such file");
    };
    result_ = ReadFile(source, "build/shop", open, pool_);
  }
  absl::Status status() const { return result_.status(); }
  const FileRecords* operator->() const {
    INFO(status().ToString());
    REQUIRE(result_.ok());
    return &*result_;
  }

 private:
  std::string bytes_;
  RecordPool pool_;
  absl::StatusOr<FileRecords> result_ = absl::UnknownError("not read");
};

TEST_CASE("An ELF file's records, with where they stand") {
  const File file(ShopElf());
  CHECK(file->records.size() == ShopRecords().size());
  CHECK(file->binaries == std::vector<std::string>{"shop"});
  CHECK(file->places == std::vector<std::string>{"build/shop"});
  CHECK(file->records[0].offset == 64 + 4);
}

TEST_CASE("Records of many sections belong together") {
  const std::string chunks =
      Chunks(Record("purpose { id: \"a\" description: \"" + std::string(300, 'x') + "\" }"));
  const File file(MakeElf({{.name = ".zweck", .bytes = chunks.substr(124)},
                           {.name = ".text", .bytes = "code"},
                           {.name = ".zweck", .bytes = chunks.substr(0, 124)}})
                      .bytes);
  CHECK(file->records.size() == 1);
}

TEST_CASE("A file without records is no error here") {
  CHECK(File(MakeElf({}).bytes)->records.empty());
  CHECK(File(std::string(kArchiveMagic))->records.empty());
  CHECK(File("{}")->records.empty());
}

TEST_CASE("A damaged record is refused with its offset in the file") {
  std::string chunks = Chunks(ShopRecords());
  chunks[124 * 2 + 40] ^= 1;
  const File file(
      MakeElf({{.name = ".text", .bytes = "code"}, {.name = ".zweck", .bytes = chunks}}).bytes);
  CheckMessage(file.status(),
               "build/shop: offset 0x13c: the flow record that begins here does not have its hash");
  CheckMessage(File(MakeElf({{.name = ".zweck", .bytes = Chunks("\xff")}}).bytes).status(),
               "build/shop: offset 0x40: the message is not a zweck.v1.Record");
}

TEST_CASE("An archive's members, each a program of its own") {
  const std::string one = MakeElf({{.name = ".zweck", .bytes = Chunks(ShopRecords()[0])}}).bytes;
  const File file(std::string(kArchiveMagic) + Member("a.o/", one) +
                  Member("plain.o/", MakeElf({}).bytes) + Member("b.o/", ShopElf()));
  CHECK(file->records.size() == 1 + ShopRecords().size());
  CHECK(file->places == std::vector<std::string>{"build/shop(a.o)", "build/shop(b.o)"});
  CHECK(file->records[0].offset == 8 + 60 + 64);
}

TEST_CASE("A thin archive and an archive in an archive") {
  const std::string thin = std::string(kThinArchiveMagic) + Member("shop.o/", "").substr(0, 60);
  CHECK(File(thin)->places == std::vector<std::string>{"build/shop(shop.o)"});
  const std::string inner = std::string(kArchiveMagic) + Member("b.o/", ShopElf());
  const std::string outer = std::string(kArchiveMagic) + Member("inner.a/", inner);
  CHECK(File(outer)->places == std::vector<std::string>{"build/shop(inner.a)(b.o)"});
  CheckMessage(File(std::string(kArchiveMagic) + Member("outer.a/", outer)).status(),
               "build/shop(outer.a)(inner.a): is an archive in an archive in an archive");
}

TEST_CASE("Members that can't be read are told by name") {
  const auto with = [](const std::string& bytes) {
    return File(std::string(kArchiveMagic) + Member("b.o/", ShopElf()) + Member("x\x1b.o/", bytes))
        .status();
  };
  CheckMessage(with("BC\xc0\xde"), "build/shop(x\\x1b.o): is LLVM bitcode");
  CheckMessage(with(std::string("\xde\xc0\x17\x0b\0\0\0\0", 8)), "is LLVM bitcode");
  CheckMessage(with("a text"), "build/shop(x\\x1b.o): is not an ELF file");
  CheckMessage(with("{}"), "is not an ELF file");
  CheckMessage(with(""), "is empty");
  CheckMessage(with(MakeElf({{.name = ".zweck", .bytes = "?"}}).bytes),
               "build/shop(x\\x1b.o): offset 0x");
  CheckMessage(File(std::string(kArchiveMagic) + "?").status(),
               "build/shop: offset 0x8: the archive ends");
}

TEST_CASE("A dump of records") {
  CHECK(File(Chunks(ShopRecords()))->records.size() == ShopRecords().size());
  CheckMessage(File("ZWK2").status(), "build/shop: offset 0x0: the flow records here have 4 bytes");
}

TEST_CASE("A dump of an older version says so") {
  std::string old = Chunks(ShopRecords());
  old[3] = '1';
  CheckMessage(File(old).status(), "build/shop: offset 0x0: a flow record of an older version");
}

TEST_CASE("Records come with what they count each other as, but not in JSON") {
  const std::vector<v1::Record> records = ShopRecords();
  const testing::Meanings meanings(records);
  const File file(ShopElf());
  for (std::size_t i = 0; i < records.size(); ++i) {
    CAPTURE(i);
    REQUIRE(file->records[i].hashes.has_value());
    CHECK(file->records[i].hashes->meaning == meanings.Of(records[i]));
    CHECK(file->records[i].hashes->names == meanings.NamesOf(records[i]));
  }
  CHECK_FALSE(File(R"({"purposes": [{"id": "a"}]})")->records[0].hashes.has_value());
}

TEST_CASE("What registers its records elsewhere is refused, whatever else is in it") {
  const std::string mark = Chunks(Record("registry {}"));
  for (const std::string& chunks : {mark, mark + Chunks(ShopRecords())}) {
    const std::string elf = MakeElf({{.name = ".zweck", .bytes = chunks}}).bytes;
    CheckMessage(File(elf).status(),
                 "build/shop: offset 0x40: some of this was compiled with ZWECK_FLOW_REGISTRY");
    CheckMessage(
        File(std::string(kArchiveMagic) + Member("a.o/", ShopElf()) + Member("b.o/", elf)).status(),
        "build/shop(b.o): offset 0x");
    CheckMessage(File(chunks).status(), "write zweck::FlowRecords() to a file, and read that");
  }
}

TEST_CASE("What is nothing that can be read") {
  for (const char* text : {"#!/bin/sh\n", "MZ", "\xcf\xfa\xed\xfe", "[]", "  ", "!<arch", "ZWK"}) {
    INFO(text);
    CheckMessage(File(text).status(),
                 "build/shop: is not an ELF file, static archive, dump of flow records or "
                 "inventory in JSON");
  }
  CheckMessage(File("").status(), "build/shop: is empty");
  CheckMessage(File("\x7f"
                    "ELF")
                   .status(),
               "ends within the ELF header");
}

TEST_CASE("An inventory in JSON is taken apart into its records") {
  const File file(
      R"( {"purposes": [{"id": "contact-customer", "legalBasis": "LEGAL_BASIS_CONTRACT"}],
                      "flows": [{"door": "DOOR_INGEST", "category": "customer"}],
                      "binaries": ["b", "a\n"]})");
  CHECK(file->records.size() == 2);
  CHECK_FALSE(file->records[0].offset.has_value());
  CHECK(file->binaries == std::vector<std::string>{"b", "a\\x0a"});
}

TEST_CASE("JSON that is no inventory is refused") {
  CheckMessage(File("{").status(), "build/shop: is not an inventory in JSON");
  CheckMessage(File("{\"colour\": 1}").status(), "is not an inventory in JSON");
  CheckMessage(File("{\"purposes\": [{\"id\": \"A\"}]}").status(),
               "build/shop: the id of a purpose is \"A\"");
  CheckMessage(File("{\"flows\": [{\"door\": \"DOOR_OF_PERCEPTION\"}]}").status(),
               "is not an inventory in JSON");
  CheckMessage(File("{\"flows\": [{\"door\": 77, \"category\": \"a\"}]}").status(), "the value 77");
  CheckMessage(File("{\"purposes\": [{}]}" + std::string(16 << 20, ' ')).status(),
               "more than 16 MiB");
  std::string deep = "{\"purposes\":";
  deep.append(100'000, '[');
  CheckMessage(File(deep).status(), "is not an inventory in JSON");
}

}  // namespace
}  // namespace zweck::inventory
