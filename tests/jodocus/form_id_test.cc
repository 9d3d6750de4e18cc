// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "jodocus/form_id.h"

#include <catch2/catch.hpp>
#include <concepts>
#include <string>

#include "jodocus/purposes.h"
#include "jodocus/recipients.h"

namespace {

using namespace jodocus;

struct Form {};
using kind::EmailAddress;

}  // namespace

TEST_CASE("a form's id says its purpose and its recipients") {
  STATIC_REQUIRE(kFormId<"website-form", AnswerContactForm> == "website-form-answer-contact-form");
  STATIC_REQUIRE(kFormId<"website-form", SendNewsletter, Google> ==
                 "website-form-send-newsletter-google");
}

TEST_CASE("a field of a form is for its purpose, and shared with whom the form states") {
  using Alone = FormFields<Form, SendNewsletter>::Field<1, std::string, Is<EmailAddress>>;
  STATIC_REQUIRE(std::same_as<Alone::Purposes, For<SendNewsletter>>);
  STATIC_REQUIRE(std::same_as<Alone::Recipients, void>);
  using Shared = FormFields<Form, SendNewsletter, Google>::Field<1, std::string, Is<EmailAddress>>;
  STATIC_REQUIRE(std::same_as<Shared::Purposes, For<SendNewsletter>>);
  STATIC_REQUIRE(std::same_as<Shared::Recipients, SharedWith<Google>>);
}
