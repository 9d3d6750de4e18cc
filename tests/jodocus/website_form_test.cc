// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "jodocus/website_form.h"

#include <zweck/zweck.h>

#include <catch2/catch.hpp>
#include <string>

#include "jodocus/policy.h"
#include "tests/jodocus/fixture.h"
#include "tests/jodocus/mailer.h"
#include "tests/support/refused.h"

namespace {

using namespace jodocus;
using zweck::Persistable;
using zweck::Transmittable;
using zweck::Usable;
using zweck::testing::CheckRefused;
using zweck::testing::Fixture;
using zweck::testing::RequireOk;

using ContactForm = WebsiteForm<AnswerContactForm>;
using Newsletter = WebsiteForm<SendNewsletter>;
using MailedNewsletter = WebsiteForm<SendNewsletter, Mailer>;

}  // namespace

TEST_CASE("the entry of a form is read, and what the form does not ask for is dropped") {
  zweck::IngestReport report;
  const ContactForm form =
      RequireOk(zweck::FromJson<ContactForm>(Fixture("website_form_contact.json"), &report));
  CHECK(form.name.Use<AnswerContactForm>() == "Cleo Fiction");
  CHECK(form.email.Use<AnswerContactForm>() == "cleo@example.org");
  CHECK(form.company.Use<AnswerContactForm>() == "Fiction Ltd");
  CHECK(form.message.Use<AnswerContactForm>() == "How do I export a report?");
  CHECK(report.kept == 5);
  CHECK(report.dropped == 2);
}

TEST_CASE("a form serves the purpose that it indicates and no other") {
  STATIC_REQUIRE(Usable<decltype(ContactForm::email), AnswerContactForm>);
  STATIC_REQUIRE_FALSE(Usable<decltype(ContactForm::email), SendNewsletter>);
  STATIC_REQUIRE(Persistable<ContactForm, FormStore<AnswerContactForm>>);
  STATIC_REQUIRE_FALSE(Persistable<ContactForm, FormStore<SendNewsletter>>);
  STATIC_REQUIRE(Persistable<MailedNewsletter, FormStore<SendNewsletter>>);
  STATIC_REQUIRE_FALSE(Persistable<MailedNewsletter, FormStore<AnswerContactForm>>);
}

TEST_CASE("a form goes to those whom it states and to nobody else") {
  STATIC_REQUIRE(Transmittable<MailedNewsletter, FormRecipient<SendNewsletter, Mailer>>);
  STATIC_REQUIRE_FALSE(Transmittable<Newsletter, FormRecipient<SendNewsletter, Mailer>>);
  STATIC_REQUIRE_FALSE(Transmittable<MailedNewsletter, FormRecipient<SendNewsletter, Google>>);
  STATIC_REQUIRE_FALSE(Transmittable<MailedNewsletter, FormRecipient<AnswerContactForm, Mailer>>);
  STATIC_REQUIRE_FALSE(Transmittable<ContactForm, FormRecipient<AnswerContactForm, Mailer>>);
}

TEST_CASE("no two forms share a table") {
  STATIC_REQUIRE(ContactForm::kInfo.id == "website-form-answer-contact-form");
  STATIC_REQUIRE(Newsletter::kInfo.id == "website-form-send-newsletter");
  STATIC_REQUIRE(MailedNewsletter::kInfo.id == "website-form-send-newsletter-mailer");
  STATIC_REQUIRE(FormStore<SendNewsletter>::kInfo.id == "form-store-send-newsletter");
}

TEST_CASE("a form has an entry and an address, or is refused") {
  CheckRefused(zweck::FromJson<ContactForm>(R"({"entry":"1","message":"Zq9Canary"})"),
               absl::StatusCode::kInvalidArgument, "website-form-answer-contact-form.email");
  CheckRefused(zweck::FromJson<ContactForm>(R"({"email":"Zq9Canary@example.com"})"),
               absl::StatusCode::kInvalidArgument, "website-form-answer-contact-form.entry");
}

TEST_CASE("a message that is too long is refused") {
  const std::string json = R"({"message":"Zq9Canary)" + std::string(16 * 1024, 'x') + R"("})";
  CheckRefused(zweck::FromJson<ContactForm>(json), absl::StatusCode::kOutOfRange, "message");
}
