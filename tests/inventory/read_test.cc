// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/inventory/read.h"

#include <google/protobuf/util/message_differencer.h>
#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "src/report/format.h"
#include "tests/inventory/fixture.h"
#include "tests/support/temp_directory.h"

namespace zweck::inventory {
namespace {

using testing::CheckMessage;
using testing::Chunks;
using testing::MakeElf;
using testing::ShopElf;
using testing::ShopRecords;
using zweck::testing::TempDirectory;
using zweck::testing::WriteFile;

ReadResult Read(const std::vector<std::string>& files, const ReadOptions& options = {}) {
  return ReadInventory(files, options);
}

TEST_CASE("One bad file does not keep the others from being read") {
  const TempDirectory directory;
  WriteFile(directory.File("shop"), ShopElf());
  WriteFile(directory.File("text"), "just text");
  REQUIRE(mkfifo(directory.File("fi\nfo").c_str(), 0600) == 0);
  WriteFile(directory.File("dump"), Chunks(ShopRecords()));
  const ReadResult result =
      Read({directory.File("fi\nfo"), directory.File("shop"), directory.path(),
            directory.File("gone"), directory.File("text"), directory.File("dump")});
  REQUIRE(result.troubles.size() == 4);
  CheckMessage(result.troubles[0], directory.path() + "/fi\\x0afo: is a FIFO");
  CheckMessage(result.troubles[1], directory.path() + ": is a directory");
  CheckMessage(result.troubles[2], "/gone: there is no such file");
  CheckMessage(result.troubles[3], "/text: is not an ELF file");
  CHECK(result.inventory.flows_size() == 2);
  CHECK(result.inventory.binaries_size() == 2);
}

TEST_CASE("Silence is no innocence") {
  const TempDirectory directory;
  WriteFile(directory.File("plain"), MakeElf({}).bytes);
  WriteFile(directory.File("nothing.json"), "{}");
  const std::vector<std::string> files = {directory.File("plain"), directory.File("nothing.json")};
  const ReadResult result = Read(files);
  REQUIRE(result.troubles.size() == 2);
  CheckMessage(result.troubles[0], "/plain: holds no flow record");
  CheckMessage(result.troubles[1], "/nothing.json: holds no flow record");
  CHECK(result.inventory.binaries_size() == 0);
  const ReadResult allowed = Read(files, {.allow_empty = true});
  CHECK(allowed.troubles.empty());
  CHECK(allowed.inventory.binaries_size() == 2);
}

TEST_CASE("Declarations without a flow are as good as silence") {
  const TempDirectory directory;
  std::vector<v1::Record> records = ShopRecords();
  std::erase_if(records, [](const v1::Record& record) { return record.has_flow(); });
  WriteFile(directory.File("shop"), MakeElf({{.name = ".zweck", .bytes = Chunks(records)}}).bytes);
  WriteFile(directory.File("dump"), Chunks(records));
  WriteFile(directory.File("shop.json"), R"({"purposes": [{"id": "send-letters"}]})");
  const std::vector<std::string> files = {directory.File("shop"), directory.File("dump"),
                                          directory.File("shop.json")};
  const ReadResult result = Read(files);
  REQUIRE(result.troubles.size() == 3);
  for (const absl::Status& trouble : result.troubles) {
    CheckMessage(trouble, ": holds declarations and no flow");
  }
  CHECK(result.inventory.categories_size() == 0);
  CHECK(Read(files, {.allow_empty = true}).troubles.empty());
}

TEST_CASE("Troubles of merging stand in the order of the files") {
  const TempDirectory directory;
  WriteFile(directory.File("a"), Chunks(ShopRecords()));
  std::vector<v1::Record> changed = ShopRecords();
  changed[4].mutable_recipient()->set_country("US");
  WriteFile(directory.File("b"), Chunks(changed));
  const ReadResult result =
      Read({directory.File("gone"), directory.File("a"), directory.File("b"), ""});
  REQUIRE(result.troubles.size() == 3);
  CheckMessage(result.troubles[0], "/gone: ");
  CheckMessage(result.troubles[1],
               "/b: offset 0x1f0: the recipient acme is declared differently than in " +
                   directory.File("a"));
  CheckMessage(result.troubles[1], "country: \"DE\" -> \"US\"");
  CheckMessage(result.troubles[2], ": there is no such file");
  CHECK(result.inventory.binaries_size() == 1);
}

TEST_CASE("What was written as JSON is read back as the same inventory") {
  const TempDirectory directory;
  WriteFile(directory.File("shop"), ShopElf());
  const ReadResult first = Read({directory.File("shop")});
  REQUIRE(first.troubles.empty());
  WriteFile(directory.File("shop.json"), report::ToJson(first.inventory, {}).value());
  const ReadResult second = Read({directory.File("shop.json")});
  CHECK(second.troubles.empty());
  CHECK(google::protobuf::util::MessageDifferencer::Equals(first.inventory, second.inventory));
  const ReadResult both = Read({directory.File("shop.json"), directory.File("shop")});
  CHECK(google::protobuf::util::MessageDifferencer::Equals(first.inventory, both.inventory));
}

TEST_CASE("Of several programs, each flow says which it is in") {
  const TempDirectory directory;
  const std::vector<v1::Record> all = ShopRecords();
  std::vector<v1::Record> less = all;
  std::erase_if(less, [](const v1::Record& record) {
    return record.has_flow() && record.flow().door() == v1::DOOR_PERSIST;
  });
  const std::string note = std::string(
                               "\4\0\0\0\x18\0\0\0\x7e\x1a\xfe\xca"
                               "FDO\0",
                               16) +
                           std::string("{\"version\":\"2.3.1-1\"} \0", 24);
  WriteFile(directory.File("shop"), MakeElf({{.name = ".zweck", .bytes = Chunks(all)},
                                             {.name = ".note.package", .bytes = note, .type = 7}})
                                        .bytes);
  WriteFile(directory.File("mailer"), Chunks(less));
  const ReadResult one = Read({directory.File("shop")});
  REQUIRE(one.troubles.empty());
  CHECK(one.inventory.flows(0).binaries().empty());
  REQUIRE(one.inventory.programs_size() == 1);
  CHECK(one.inventory.programs(0).name() == "shop");
  CHECK(one.inventory.programs(0).version() == "2.3.1-1");

  const ReadResult both = Read({directory.File("shop"), directory.File("mailer")});
  REQUIRE(both.troubles.empty());
  REQUIRE(both.inventory.flows_size() == 2);
  const auto in = [&](const v1::Flow& flow) {
    return std::vector<std::string>(flow.binaries().begin(), flow.binaries().end());
  };
  for (const v1::Flow& flow : both.inventory.flows()) {
    CHECK(in(flow) == (flow.door() == v1::DOOR_PERSIST ? std::vector<std::string>{"shop"}
                                                       : std::vector<std::string>{}));
  }
  // As JSON it says the same, alone and together with others.
  WriteFile(directory.File("both.json"), report::ToJson(both.inventory, {}).value());
  const ReadResult again = Read({directory.File("both.json")});
  CHECK(google::protobuf::util::MessageDifferencer::Equals(both.inventory, again.inventory));
  WriteFile(directory.File("third"), Chunks(all));
  const ReadResult three = Read({directory.File("both.json"), directory.File("third")});
  for (const v1::Flow& flow : three.inventory.flows()) {
    CHECK(in(flow) == (flow.door() == v1::DOOR_PERSIST ? std::vector<std::string>{"shop", "third"}
                                                       : std::vector<std::string>{}));
  }
}

TEST_CASE("An inventory that speaks of binaries that it does not list is refused") {
  const TempDirectory directory;
  WriteFile(directory.File("shop"), ShopElf());
  v1::Inventory inventory = Read({directory.File("shop")}).inventory;
  inventory.mutable_flows(0)->add_binaries("other\n");
  WriteFile(directory.File("flow.json"), report::ToJson(inventory, {}).value());
  CheckMessage(Read({directory.File("flow.json")}).troubles.at(0),
               "speaks of the binary other\\x0a, which it does not list");
  inventory.mutable_flows(0)->clear_binaries();
  inventory.add_programs()->set_name("other");
  WriteFile(directory.File("program.json"), report::ToJson(inventory, {}).value());
  CheckMessage(Read({directory.File("program.json")}).troubles.at(0),
               "speaks of the binary other, which it does not list");
  // In a binary, a record that names binaries is none of ours.
  std::vector<v1::Record> records = ShopRecords();
  records.back().mutable_flow()->add_binaries("shop");
  WriteFile(directory.File("dump"), Chunks(records));
  CheckMessage(Read({directory.File("dump")}).troubles.at(0), "which only an inventory does");
}

TEST_CASE("A thin archive's members are looked for beside it") {
  const TempDirectory directory;
  std::filesystem::create_directory(directory.File("lib"));
  WriteFile(directory.File("lib/shop.o"), ShopElf());
  const auto header = [](const std::string& name) {
    return testing::Member(name, "").substr(0, 60);
  };
  WriteFile(directory.File("lib/thin.a"), "!<thin>\n" + header("shop.o/"));
  CHECK(Read({directory.File("lib/thin.a")}).inventory.flows_size() == 2);
  WriteFile(
      directory.File("lib/absolute.a"),
      "!<thin>\n" + testing::Member("//", directory.File("lib/shop.o") + "/\n") + header("/0"));
  CHECK(Read({directory.File("lib/absolute.a")}).inventory.flows_size() == 2);
  std::filesystem::remove(directory.File("lib/shop.o"));
  CheckMessage(Read({directory.File("lib/thin.a")}).troubles.at(0),
               "/lib/thin.a: shop.o: there is no such file");
}

TEST_CASE("A sparse file of 2 GiB is looked at without being read") {
  const TempDirectory directory;
  constexpr std::uintmax_t kSize = std::uintmax_t{2} << 30;
  const auto sparse = [&](const std::string& name, const std::string& begin) {
    WriteFile(directory.File(name), begin);
    std::filesystem::resize_file(directory.File(name), kSize);
    return Read({directory.File(name)});
  };
  CheckMessage(sparse("zeros", "").troubles.at(0), "is not an ELF file");
  CheckMessage(sparse("dump", "ZWK1").troubles.at(0), "not a multiple of 124");
  CheckMessage(sparse("archive", "!<arch>\n").troubles.at(0), "offset 0x8: the header of a member");
  CHECK(sparse("elf", ShopElf()).inventory.flows_size() == 2);
  // The section is said to be all there is.
  testing::Elf elf = MakeElf({{.name = ".zweck", .bytes = Chunks(ShopRecords())}});
  testing::Put(elf.bytes, elf.Header(0) + 32, (std::uint64_t{2} << 30) - 64);
  CheckMessage(sparse("lie", elf.bytes).troubles.at(0), "should begin here, with ZWK2");
}

}  // namespace
}  // namespace zweck::inventory
