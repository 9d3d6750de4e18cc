// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Reads the URL of a site, and never who logs in to it: `http://admin:secret@host:3001/wiki` is
// read as `http://host:3001/wiki`. User and password, query and fragment are dropped.
//
// Anything else is malformed: another scheme than http and https, no host ("localhost" without a
// scheme, "dummy"), a host or port that is none, and an `@` or a `;` that is left in the path.

#ifndef JODOCUS_URL_WITHOUT_USER_INFO_H_
#define JODOCUS_URL_WITHOUT_USER_INFO_H_

#include <zweck/declare/reader.h>

#include <string>

namespace jodocus {

struct UrlWithoutUserInfo {
  static zweck::Reading FromText(std::string& text);
};

}  // namespace jodocus

#endif  // JODOCUS_URL_WITHOUT_USER_INFO_H_
