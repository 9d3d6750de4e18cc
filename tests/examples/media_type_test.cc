// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "media_type.h"

#include <catch2/catch.hpp>
#include <string>

using connect_backend::IsJson;

TEST_CASE("JSON is JSON in any case and with parameters") {
  for (const char* type :
       {"application/json", "APPLICATION/JSON", "Application/Json",
        "application/json;charset=utf-8", "application/json; charset=UTF-8",
        "application/json;charset=\"utf-8\"", "application/json; Charset=\"UTF\\-8\"",
        "application/json ; charset=utf-8 ; q=\"a;b=c\\\"\"", "application/json;",
        "application/json; ;charset=utf-8;", "application/json;\tcharset=utf-8\t",
        " application/json ", "application/json; version=1"}) {
    CAPTURE(type);
    CHECK(IsJson(type));
  }
}

TEST_CASE("what is nearly JSON is none") {
  for (const char* type : {"",
                           " ",
                           "json",
                           "application",
                           "application/",
                           "/json",
                           "application/jsonx",
                           "application/json5",
                           "application/jsonp",
                           "application/json-seq",
                           "application/ld+json",
                           "application/x-json",
                           "text/json",
                           "xapplication/json",
                           "application /json",
                           "application/ json",
                           "application/json/x",
                           "application/json, text/plain",
                           "application/json,application/json",
                           "application/json charset=utf-8",
                           "\"application/json\"",
                           "application%2fjson",
                           "text/plain; a=application/json"}) {
    CAPTURE(type);
    CHECK_FALSE(IsJson(type));
  }
  CHECK_FALSE(IsJson(std::string("application/json\0", 17)));
}

TEST_CASE("another charset than UTF-8 is refused, and one that is there twice") {
  for (const char* type :
       {"application/json;charset=utf-16", "application/json; charset=ISO-8859-1",
        "application/json; charset=\"latin1\"", "application/json; charset=utf8",
        "application/json; charset=\"utf-8 \"", "application/json; charset=\"\"",
        "application/json; charset=utf-8; charset=utf-8",
        "application/json; charset=utf-8; CHARSET=utf-16"}) {
    CAPTURE(type);
    CHECK_FALSE(IsJson(type));
  }
}

TEST_CASE("parameters that can't be read are refused") {
  for (const char* type :
       {"application/json; charset", "application/json; charset=", "application/json; =utf-8",
        "application/json; charset =utf-8", "application/json; charset= utf-8",
        "application/json; charset=\"utf-8", "application/json; charset=\"utf-8\\",
        "application/json; charset=utf-8 x", "application/json; a=\"b\"c",
        "application/json; a=\"\x01\"", "application/json; \xc3\xa4=b"}) {
    CAPTURE(type);
    CHECK_FALSE(IsJson(type));
  }
}
