// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/inventory/chunks.h"

#include <catch2/catch.hpp>
#include <set>

#include "tests/inventory/fixture.h"

namespace zweck::inventory {
namespace {

using testing::Append;
using testing::CheckMessage;
using testing::Chunks;
using testing::Put;

absl::StatusOr<std::vector<RawRecord>> Assemble(std::string_view bytes) {
  const MemorySource source(bytes);
  Assembler assembler;
  if (absl::Status status = assembler.Add(Part::Whole(source)); !status.ok()) return status;
  return assembler.Finish();
}

std::string Long(char filling = 'x') { return std::string(300, filling); }  // three chunks

std::string Swapped(std::string chunks, std::size_t a, std::size_t b) {
  const std::string first = chunks.substr(a * kChunkSize, kChunkSize);
  chunks.replace(a * kChunkSize, kChunkSize, chunks, b * kChunkSize, kChunkSize);
  return chunks.replace(b * kChunkSize, kChunkSize, first);
}

TEST_CASE("A message of any length is put together from its chunks") {
  for (const std::size_t size : {0, 1, 95, 96, 97, 204, 205, 1000, 110580}) {
    const std::string message(size, 'x');
    const auto records = Assemble(Chunks(message));
    REQUIRE(records.ok());
    REQUIRE(records->size() == 1);
    CHECK(records->front().message == message);
    CHECK(records->front().offset == 0);
  }
}

TEST_CASE("Chunks of several records may come in any order, and more than once") {
  std::string chunks = Chunks(Long('a')) + Chunks(Long('b')) + Chunks(Long('a'));
  chunks = Swapped(Swapped(chunks, 0, 5), 1, 7);
  const auto records = Assemble(chunks);
  REQUIRE(records.ok());
  std::set<std::string> messages;
  for (const RawRecord& record : *records) messages.insert(record.message);
  CHECK(records->size() == 2);
  CHECK(messages == std::set<std::string>{Long('a'), Long('b')});
}

TEST_CASE("Nothing is nothing") { CHECK(Assemble("").value().empty()); }

TEST_CASE("More chunks than are read at once") {
  std::string chunks;
  for (int i = 0; i < 2000; ++i) chunks += Chunks(std::to_string(i));
  const auto records = Assemble(chunks);
  REQUIRE(records.ok());
  REQUIRE(records->size() == 2000);
  CHECK(records->back().message == "1999");
  CHECK(records->back().offset == 1999 * kChunkSize);
}

TEST_CASE("A size that is no multiple of a chunk's is refused") {
  CheckMessage(Assemble(Chunks("a") + "Z").status(), "offset 0x0: the flow records here have 125");
  CheckMessage(Assemble("ZWK2").status(), "not a multiple of 124");
}

TEST_CASE("A wrong magic is refused at its offset") {
  std::string chunks = Chunks("a") + Chunks("b");
  chunks[124] = 'X';
  CheckMessage(Assemble(chunks).status(),
               "offset 0x7c: a chunk of a flow record should begin here");
}

TEST_CASE("A missing chunk is refused") {
  const std::string chunks = Chunks(Long());
  CheckMessage(Assemble(chunks.substr(0, 2 * kChunkSize)).status(),
               "offset 0x0: of the flow record that begins here chunk 2 of 3 is missing");
  CheckMessage(Assemble(chunks.substr(kChunkSize)).status(), "chunk 0 of 3 is missing");
}

TEST_CASE("Chunks that lie about themselves are refused") {
  std::string chunks = Chunks(Long());
  const auto with = [&](std::uint32_t word) {
    std::string changed = chunks;
    Put(changed, 12, word);
    return Assemble(changed).status();
  };
  CheckMessage(with(0), "chunk 0 of 0, which can't be");
  CheckMessage(with(3 | 3 << 16), "chunk 3 of 3, which can't be");
  CheckMessage(with(0 | 1025 << 16), "chunk 0 of 1025, which can't be");
  CheckMessage(with(0xffffffff), "which can't be");
  CheckMessage(with(0 | 4 << 16),
               "offset 0x7c: this is chunk 1 of 3, but the same flow record has 4");
  CheckMessage(with(1 | 3 << 16), "offset 0x7c: chunk 1 of a flow record differs");
}

TEST_CASE("A repeated chunk that differs is refused") {
  std::string chunks = Chunks(Long()) + Chunks(Long());
  chunks[4 * kChunkSize + 50] = 'y';
  CheckMessage(Assemble(chunks).status(), "offset 0x1f0: chunk 1 of a flow record differs");
}

TEST_CASE("A wrong hash is refused") {
  std::string chunks = Chunks("a");
  chunks[40] = 'b';
  CheckMessage(Assemble(chunks).status(),
               "offset 0x0: the flow record that begins here does not have its hash");
  chunks = Chunks("a");
  Put(chunks, 4, std::uint32_t{0x80000000});
  CheckMessage(Assemble(chunks).status(), "more than 31 bits");
}

// With the right hash, and `head` for the length and what the record names.
std::string ChunkOf(std::string payload) {
  payload.resize(kChunkPayload, '\0');
  return testing::ChunksOf(payload);
}

TEST_CASE("A length that lies is refused") {
  CHECK(Assemble(ChunkOf(std::string("\x60\0\0\0", 4))).value().front().message.size() == 96);
  CheckMessage(Assemble(ChunkOf(std::string("\x61\0\0\0", 4))).status(),
               "a message of 97 bytes, but chunks for 96");
  CheckMessage(Assemble(ChunkOf("\xff\xff\xff\xff")).status(), "a message of 4294967295 bytes");
}

TEST_CASE("Bytes behind the message must be zero") {
  CheckMessage(Assemble(ChunkOf(std::string("\x01\0\0\0\0\0\0\0\0\0\0\0ab", 14))).status(),
               "bytes behind its message that are not zero");
}

TEST_CASE("What a record names is counted in two times 31 bits") {
  const auto records = Assemble(Chunks("a", 0x2123456789abcdef));
  REQUIRE(records.ok());
  CHECK(records->front().names == 0x2123456789abcdef);
  CHECK(records->front().hash == testing::Fnv(testing::Payload("a", 0x2123456789abcdef)));
  for (const std::size_t word : {4, 8}) {
    std::string payload = testing::Payload("a");
    Put(payload, word, std::uint32_t{0x80000000});
    CheckMessage(Assemble(ChunkOf(payload)).status(), "counts what it names in more than 31 bits");
  }
}

TEST_CASE("A record of an older version is refused as such") {
  std::string chunks = Chunks("a");
  chunks[3] = '1';
  CheckMessage(Assemble(chunks).status(),
               "offset 0x0: a flow record of an older version of zweck begins here");
}

TEST_CASE("A file can't ask for any amount of memory") {
  std::string chunks;
  for (std::uint32_t i = 0; i < 1300; ++i) {
    chunks += "ZWK2";
    Append(chunks, i);
    Append(chunks, std::uint32_t{0});
    Append(chunks, std::uint32_t{64 << 16});
    chunks.append(kChunkPayload, 'x');
  }
  CheckMessage(Assemble(chunks).status(), "more than 8388608 bytes");
}

}  // namespace
}  // namespace zweck::inventory
