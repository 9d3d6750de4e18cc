// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Reads an e-mail address: one, as a mail system takes it, and nothing else. Every field of the
// policy that is an address is read by this.
//
// An address is `local@host`: RFC 5321's dot-string of ASCII letters, digits and !#$%&'+-/=?^_`{|}~
// (64 bytes), and a host name of two labels or more that does not end in a dot; together 254 bytes.
// White space around it is dropped. What is none, although a standard allows it or people write it:
//
//   "mia muster"@example.com     quoted: two programs read it in two ways
//   mia(work)@example.com        a comment
//   mia@[192.0.2.1]              an address literal
//   mia@localhost                of no use to anybody else
//   zoë@example.com              not ASCII; a form's <input type="email"> refuses it as well
//   mia@müller.example           that one gives xn--mller-kva.example, which is taken
//   Mia <mia@example.com>        a name beside it
//   a@example.com,b@example.com  several
//   m***@example.com             masked, as is `mia at example dot com`; so `*` is in no address
//   mia@example.com\r\nBcc: …    two lines of a message's head

#ifndef JODOCUS_EMAIL_ADDRESS_H_
#define JODOCUS_EMAIL_ADDRESS_H_

#include <zweck/declare/reader.h>

#include <string>
#include <string_view>

namespace jodocus {

bool IsEmailAddress(std::string_view text);

// Where an address may be missing: what is none is absent, and the rest of the record is read.
struct EmailText {
  static zweck::Reading FromText(std::string& text);
};

// Where there must be one: what is none is malformed.
struct RequiredEmailText {
  static zweck::Reading FromText(std::string& text);
};

}  // namespace jodocus

#endif  // JODOCUS_EMAIL_ADDRESS_H_
