// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "base64url.h"

#include <catch2/catch.hpp>
#include <string>

using connect_backend::FromBase64Url;

TEST_CASE("base64 without padding, and with - and _, is read") {
  CHECK(FromBase64Url("") == "");
  CHECK(FromBase64Url("Zg") == "f");
  CHECK(FromBase64Url("Zm8") == "fo");
  CHECK(FromBase64Url("Zm9v") == "foo");
  CHECK(FromBase64Url("-_8") == "\xfb\xff");
}

TEST_CASE("anything else is nothing") {
  for (const char* text : {"Zg==", "Zg=", "+/8", "Z", "Zh", "Z g", "Zg\n", "Zm9v.", "Zm9vé"}) {
    CAPTURE(text);
    CHECK_FALSE(FromBase64Url(text).has_value());
  }
}
