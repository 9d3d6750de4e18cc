// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A head whose values can't end a line, and a body that is base64, so that it is ASCII in short
// lines whatever stands in it.

#include "mail_message.h"

#include <absl/status/status.h>
#include <absl/strings/ascii.h>
#include <absl/strings/escaping.h>
#include <absl/strings/str_cat.h>
#include <absl/strings/str_replace.h>
#include <absl/strings/string_view.h>
#include <jodocus/email_address.h>
#include <sodium.h>

#include <algorithm>
#include <array>
#include <cstddef>

namespace connect_backend {
namespace {

// RFC 2047: an encoded word has 75 characters at most, and no half of a letter.
constexpr std::size_t kBytesInWord = 45;
// RFC 2045: a line of base64 has 76.
constexpr std::size_t kBytesInLine = 57;

bool HasControls(absl::string_view text) { return std::ranges::any_of(text, absl::ascii_iscntrl); }

bool ContinuesALetter(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// Words, each on a line of its own. All is encoded, so that no quotation mark, comma or bracket of
// a name means anything to who reads it.
std::string Encoded(absl::string_view text) {
  std::string words;
  while (!text.empty()) {
    std::size_t size = std::min(kBytesInWord, text.size());
    while (size > 1 && size < text.size() && ContinuesALetter(text[size])) --size;
    absl::StrAppend(&words, words.empty() ? "" : "\r\n ", "=?UTF-8?B?",
                    absl::Base64Escape(text.substr(0, size)), "?=");
    text.remove_prefix(size);
  }
  return words;
}

std::string OneLine(absl::string_view text) {
  std::string line(text);
  std::ranges::replace_if(line, absl::ascii_iscntrl, ' ');
  return line;
}

// The lines end as a mail's do.
std::string Body(absl::string_view text) {
  const std::string lines = absl::StrReplaceAll(
      absl::StrReplaceAll(text, {{"\r\n", "\n"}, {"\r", "\n"}}), {{"\n", "\r\n"}});
  std::string body;
  for (std::size_t at = 0; at < lines.size(); at += kBytesInLine) {
    const absl::string_view line = absl::string_view(lines).substr(at, kBytesInLine);
    absl::StrAppend(&body, absl::Base64Escape(line), "\r\n");
  }
  return body;
}

// Random, so that it tells nothing.
std::string MessageId(const std::string& from) {
  std::array<char, 16> id{};
  randombytes_buf(id.data(), id.size());
  return absl::StrCat("<", absl::BytesToHexString({id.data(), id.size()}),
                      from.substr(from.rfind('@')), ">");
}

}  // namespace

absl::StatusOr<std::string> MailMessage(const Mail& mail, const std::string& from, absl::Time now) {
  if (!jodocus::IsEmailAddress(from)) {
    return absl::InvalidArgumentError("the sender of a mail is not an address");
  }
  if (!jodocus::IsEmailAddress(mail.to)) {
    return absl::InvalidArgumentError("the receiver of a mail is not an address");
  }
  if (HasControls(mail.name)) {
    return absl::InvalidArgumentError("the name of a mail's receiver is more than one line");
  }
  const std::string name = mail.name.empty() ? "" : Encoded(mail.name) + " ";
  return absl::StrCat("From: <", from, ">\r\nTo: ", name, "<", mail.to,
                      ">\r\nSubject: ", Encoded(OneLine(mail.subject)), "\r\nDate: ",
                      absl::FormatTime("%a, %d %b %Y %H:%M:%S +0000", now, absl::UTCTimeZone()),
                      "\r\nMessage-ID: ", MessageId(from),
                      "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
                      "Content-Transfer-Encoding: base64\r\n\r\n",
                      Body(mail.text));
}

}  // namespace connect_backend
