// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A category that lists itself: as deep as is read, it is written, and no deeper.

#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "src/codec/prepared.h"
#include "tests/codec/json_fixture.h"
#include "tests/support/refused.h"
#include "zweck/internal/codec/sql_row.h"
#include "zweck/internal/codec/wire.h"

namespace zweck::codec_test::lists_itself {
namespace {

struct Reply {
  template <unsigned N, class T, class... Tags>
  using Field = Value<Reply, N, T, Tags...>;
  static constexpr CategoryInfo kInfo{
      .id = "reply", .description = "A reply", .subjects = "nobody", .policy_section = "0"};
  Field<1, std::string> text;
  Field<2, std::vector<Reply>> replies;
  Field<3, std::string, Secret> token;
};
ZWECK_CATEGORY(Reply, text, replies, token);

struct Post {
  template <unsigned N, class T, class... Tags>
  using Field = Value<Post, N, T, Tags...>;
  static constexpr CategoryInfo kInfo{
      .id = "post", .description = "A post", .subjects = "nobody", .policy_section = "0"};
  Field<1, std::string> text;
  Field<2, std::vector<Reply>, At<"/comment">, At<"/comments">> comments;
};
ZWECK_CATEGORY(Post, text, comments);

// So many replies, each in the one before.
Reply Deep(int levels) {
  Reply reply;
  for (int i = 1; i < levels; ++i) {
    std::vector<Reply> replies;
    replies.push_back(std::move(reply));
    reply = Reply();
    reply.replies = std::move(replies);
  }
  return reply;
}
std::string DeepJson(int levels) {
  std::string json = "{}";
  for (int i = 1; i < levels; ++i) json = "{\"replies\":[" + json + "]}";
  return json;
}

TEST_CASE("a category that lists itself is read and written") {
  const std::string json =
      R"({"text":"a","replies":[{"text":"b","replies":[{"text":"c"},{}]},{"text":"d"}]})";
  CHECK(Written(Good<Reply>(json)) == json);
  const Ingested<Reply> in = From<Reply>(R"({"replies":[{"other":1,"replies":[{"other":2}]}]})");
  CHECK(in.report.dropped == 2);
  CHECK(Refusal<Reply>(R"({"replies":[{},{"replies":[{"text":1}]}]})") ==
        "INVALID_ARGUMENT: reply: /replies/1/replies/0/text: the value is not text, at byte 35");
  CHECK(Refusal<Reply>(R"({"replies":[{"text":"","text":""}]})") ==
        "INVALID_ARGUMENT: reply: /replies/0/text: the member is there twice, at byte 23");

  const Post post = Good<Post>(R"({"comment":{"text":"x","replies":[{"text":"y"}]},"text":"p"})");
  CHECK(Written(post) == R"({"text":"p","comments":[{"text":"x","replies":[{"text":"y"}]}]})");
}

TEST_CASE("a category that lists itself goes over the wire") {
  const auto reply = Good<Reply>(R"({"text":"a","replies":[{"text":"b","replies":[{}]},{}]})");
  std::string bytes;
  testing::RequireOk(internal::WriteWire(InsecureDoorAccessForTests::Key(),
                                         internal::kLayout<Reply>, &reply, bytes));
  CHECK(bytes == std::string("\x0a\x01"
                             "a\x12\x05\x0a\x01"
                             "b\x12\x00\x12\x00",
                             12));
  Reply read;
  testing::RequireOk(internal::ReadWire(bytes, internal::kLayout<Reply>, &read));
  CHECK(Written(read) == Written(reply));
  for (std::size_t size = 1; size < bytes.size(); ++size) {
    CAPTURE(size);
    CHECK(internal::ReadWire(bytes.substr(0, size), internal::kLayout<Reply>, &read).ok() ==
          (size == 3 || size == 10));
  }
}

TEST_CASE("what is nested too deep is refused in JSON, in and out") {
  // 64 brackets.
  CHECK(From<Reply>(DeepJson(32)).status.ok());
  CHECK(Written(Deep(32)) == DeepJson(32));
  CHECK(Refusal<Reply>(DeepJson(33)).find("the document is nested too deeply") !=
        std::string::npos);
  std::string out = "as before";
  const auto key = InsecureDoorAccessForTests::Key();
  for (const int levels : {33, 1000}) {
    const Reply deep = Deep(levels);
    testing::CheckRefused(internal::WriteJson(key, internal::kLayout<Reply>, &deep, out),
                          absl::StatusCode::kInvalidArgument,
                          "/replies/0/replies: the value is nested too deep");
  }
  CHECK(out == "as before");
  std::string bomb;
  for (int i = 0; i < 100'000; ++i) bomb += "{\"replies\":[";
  CHECK(Refusal<Reply>(bomb).find("the document is nested too deeply") != std::string::npos);
}

TEST_CASE("what is nested too deep is refused on the wire, in and out") {
  const auto key = InsecureDoorAccessForTests::Key();
  const internal::RecordLayout& layout = internal::kLayout<Reply>;
  std::string bytes;
  const Reply deepest = Deep(64);
  testing::RequireOk(internal::WriteWire(key, layout, &deepest, bytes));
  Reply read;
  testing::RequireOk(internal::ReadWire(bytes, layout, &read));
  for (const int levels : {65, 1000}) {
    const Reply deeper = Deep(levels);
    testing::CheckRefused(internal::WriteWire(key, layout, &deeper, bytes),
                          absl::StatusCode::kInvalidArgument,
                          "reply.replies: the message is nested too deep");
  }
  // One level more around it.
  bytes = "\x12" + std::string{static_cast<char>(bytes.size())} + bytes;
  testing::CheckRefused(internal::ReadWire(bytes, layout, &read),
                        absl::StatusCode::kInvalidArgument,
                        "reply.replies: the message is nested too deep");
}

TEST_CASE("a column holds what a category lists of itself as JSON") {
  const auto reply =
      Good<Reply>(R"({"text":"a","replies":[{"text":"b","replies":[{"text":"c"}]}]})");
  const internal::RecordLayout& layout = internal::kLayout<Reply>;
  internal::Row row;
  testing::RequireOk(internal::ToRow(InsecureDoorAccessForTests::Key(), layout, &reply, row));
  CHECK(std::string(row.values()[1].bytes) == R"([{"text":"b","replies":[{"text":"c"}]}])");
  Reply read;
  testing::RequireOk(internal::FromRow(layout, row.values(), &read));
  CHECK(Written(read) == Written(reply));
  CHECK(internal::ColumnOf(layout.fields[1], layout.HasSecret()).sealed);
  CHECK(layout.HasSecret());
}

TEST_CASE("a layout that lists itself is prepared once") {
  const internal::PreparedRecord& prepared = internal::Prepare(internal::kLayout<Reply>);
  CHECK(prepared.begin()[1].nested == &prepared);
}

}  // namespace
}  // namespace zweck::codec_test::lists_itself
