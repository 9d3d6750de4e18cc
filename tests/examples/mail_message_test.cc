// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "mail_message.h"

#include <absl/status/status.h>
#include <absl/strings/escaping.h>
#include <absl/strings/match.h>
#include <absl/strings/str_split.h>
#include <absl/time/clock.h>
#include <absl/time/time.h>

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace connect_backend {
namespace {

constexpr char kFrom[] = "apps@jodocus.example";

absl::StatusOr<std::string> Written(const Mail& mail) {
  return MailMessage(mail, kFrom, absl::FromUnixSeconds(1'796'000'000));
}

std::string Decoded(absl::string_view base64) {
  std::string text;
  CHECK(absl::Base64Unescape(base64, &text));
  return text;
}

}  // namespace

TEST_CASE("a mail is a head, an empty line, and base64 in short lines") {
  const std::string text(500, 'x');
  const auto message =
      Written({.to = "ada@example.com", .name = "Ada", .subject = "Hello", .text = text});
  REQUIRE(message.ok());
  const std::vector<std::string> parts = absl::StrSplit(*message, "\r\n\r\n");
  REQUIRE(parts.size() == 2);
  const std::vector<std::string> head = absl::StrSplit(parts[0], "\r\n");
  REQUIRE(head.size() == 8);
  CHECK(head[0] == "From: <apps@jodocus.example>");
  CHECK(head[1] == "To: =?UTF-8?B?QWRh?= <ada@example.com>");
  CHECK(head[2] == "Subject: =?UTF-8?B?SGVsbG8=?=");
  CHECK(head[3] == "Date: Mon, 30 Nov 2026 00:53:20 +0000");
  CHECK(absl::StartsWith(head[4], "Message-ID: <"));
  CHECK(absl::EndsWith(head[4], "@jodocus.example>"));
  CHECK(Decoded(parts[1]) == text);
  for (const absl::string_view line : absl::StrSplit(*message, "\r\n")) CHECK(line.size() <= 76);
}

TEST_CASE("no two mails have one id") {
  const Mail mail{.to = "ada@example.com", .name = "", .subject = "", .text = ""};
  CHECK(*Written(mail) != *Written(mail));
}

TEST_CASE("line ends become those of mail, and dots and From stay what they are") {
  const auto message = Written({.to = "ada@example.com",
                                .name = "",
                                .subject = "",
                                .text = ".\n..\r\nFrom here\rto there\n.\r\n"});
  const std::vector<std::string> parts = absl::StrSplit(*message, "\r\n\r\n");
  CHECK(Decoded(parts[1]) == ".\r\n..\r\nFrom here\r\nto there\r\n.\r\n");
}

TEST_CASE("a long name beyond ASCII is several words, each of whole letters") {
  std::string name;
  for (int i = 0; i < 40; ++i) name += "\xC3\xA9\xE2\x82\xAC";  // é€
  const auto message = Written({.to = "ada@example.com", .name = name, .subject = "", .text = ""});
  REQUIRE(message.ok());
  const std::size_t end = message->find(" <ada@");
  std::string read;
  for (const absl::string_view line :
       absl::StrSplit(message->substr(message->find("To: ") + 4, end), "\r\n ")) {
    const std::size_t word = line.find("=?UTF-8?B?");
    if (word != 0) continue;
    CHECK(line.substr(0, line.find("?= ")).size() <= 75);
    const std::string part = Decoded(line.substr(10, line.find("?=", 10) - 10));
    CHECK((static_cast<unsigned char>(part[0]) & 0xC0) != 0x80);
    read += part;
  }
  CHECK(read == name);
}

TEST_CASE("nothing adds a line to the head") {
  for (const char* to : {"", "ada", "ada@example.com\r\nBcc: eve@example.com", "ada@example.com\n",
                         "ada@example.com,eve@example.com", "Ada <ada@example.com>", "<ada@a.b>",
                         "ada@example.com SIZE=1",
                         "\xC3\xA4"
                         "da@example.com"}) {
    const auto refused = Written({.to = to, .name = "", .subject = "", .text = ""});
    CHECK(absl::IsInvalidArgument(refused.status()));
    CHECK_FALSE(absl::StrContains(refused.status().message(), "eve"));
  }
  const std::string names[] = {"Ada\r\nBcc: eve@example.com", "Ada\n", "Ada\r",
                               std::string(1, '\0'), "Ada\x7F"};
  for (const std::string& name : names) {
    const auto refused =
        Written({.to = "ada@example.com", .name = name, .subject = "", .text = ""});
    CHECK(absl::IsInvalidArgument(refused.status()));
    CHECK_FALSE(absl::StrContains(refused.status().message(), "Ada"));
  }
  const auto subject = Written({.to = "ada@example.com",
                                .name = "Ada\"<eve@example.com>",
                                .subject = "a\r\nBcc: eve@example.com",
                                .text = ""});
  REQUIRE(subject.ok());
  CHECK_FALSE(absl::StrContains(*subject, "eve"));
  CHECK_FALSE(absl::StrContains(*subject, "Bcc"));
  CHECK(absl::StrContains(*subject, absl::Base64Escape("a  Bcc: eve@example.com")));
  CHECK(absl::IsInvalidArgument(
      MailMessage({.to = "ada@example.com", .name = "", .subject = "", .text = ""}, "apps",
                  absl::Now())
          .status()));
}

}  // namespace connect_backend
