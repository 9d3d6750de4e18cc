// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Why Jodocus holds data: every purpose that the privacy policy names, under its section. There is
// no other.
//
// Most people whom Jodocus writes to work for a customer and are no party to the contract
// themselves, so contacting them rests on legitimate interests (GDPR Art. 6(1)(f)), not on the
// contract.

#ifndef JODOCUS_PURPOSES_H_
#define JODOCUS_PURPOSES_H_

#include <zweck/declare/purpose.h>

namespace jodocus {

using zweck::LegalBasis;

// Section 2, data collected from our apps.

// "It is exclusively used in order to improve our service."
struct ImproveService {
  static constexpr zweck::PurposeInfo kInfo{
      .id = "improve-service",
      .description = "Make better decisions about the apps, from how their features are used",
      .legal_basis = LegalBasis::kNotPersonal,
      .dpv = "dpv:ImproveExistingProductsAndServices",
      .fides = "functional.service.improve"};
};

// "This information is required to provide the service [...]"
struct ProvideService {
  static constexpr zweck::PurposeInfo kInfo{.id = "provide-service",
                                            .description = "Run the app where it is installed",
                                            .legal_basis = LegalBasis::kNotPersonal,
                                            .dpv = "dpv:TechnicalServiceProvision",
                                            .fides = "essential.service.operations"};
};

// "[...] to ensure a secure connection [...]": a purpose of its own, so that the shared secret
// serves nothing else.
struct SecureConnection {
  static constexpr zweck::PurposeInfo kInfo{
      .id = "secure-connection",
      .description =
          "Know that a request comes from the Atlassian product, and the other way round",
      .legal_basis = LegalBasis::kNotPersonal,
      .dpv = "dpv:IdentityAuthentication",
      .fides = "essential.service.security"};
};

// Section 3, data collected on our website.

// "[...] we use Google Analytics to gather anonymized statistics on who uses our website and how."
// The statistics are about nobody; the cookies that count visits need consent (Directive
// 2002/58/EC, Art. 5(3)).
struct MeasureWebsite {
  static constexpr zweck::PurposeInfo kInfo{.id = "measure-website",
                                            .description = "Count how the website is used",
                                            .legal_basis = LegalBasis::kConsent,
                                            .dpv = "dpv:ServiceUsageAnalytics",
                                            .fides = "analytics.reporting.content_performance"};
};

// "[...] we will use that information only for the indicated purpose": each form has a purpose of
// its own. These are two; a new form brings its own.
struct AnswerContactForm {
  static constexpr zweck::PurposeInfo kInfo{
      .id = "answer-contact-form",
      .description = "Answer what somebody asked by the contact form",
      .legal_basis = LegalBasis::kLegitimateInterests,
      .dpv = "dpv:CommunicationManagement",
      .fides = "essential.service.operations.support"};
};
struct SendNewsletter {
  static constexpr zweck::PurposeInfo kInfo{
      .id = "send-newsletter",
      .description = "Send the newsletter to those who asked for it",
      .legal_basis = LegalBasis::kConsent,
      .dpv = "dpv:DirectMarketing",
      .fides = "marketing.communications.email"};
};

// Section 4, data collected from the Marketplace.

// "We use this data to contact you during your trial phase [...]"
struct ContactDuringTrial {
  static constexpr zweck::PurposeInfo kInfo{
      .id = "contact-during-trial",
      .description = "Write to or call somebody who tries an app",
      .legal_basis = LegalBasis::kLegitimateInterests,
      .dpv = "dpv:CustomerRelationshipManagement",
      .fides = "sales"};
};

// "[...] and during the time you keep using our App."
struct ContactWhileLicensed {
  static constexpr zweck::PurposeInfo kInfo{
      .id = "contact-while-licensed",
      .description = "Write to or call a customer about an app while they use it",
      .legal_basis = LegalBasis::kLegitimateInterests,
      .dpv = "dpv:CommunicationForCustomerCare",
      .fides = "essential.service.notifications"};
};

// A contact who asked Atlassian to be forgotten is supplied as such, and must not come back with an
// older report (GDPR Art. 17(1) and 5(2)).
struct HonourErasure {
  static constexpr zweck::PurposeInfo kInfo{
      .id = "honour-erasure",
      .description = "Erase who asked to be forgotten, and keep them from coming back",
      .legal_basis = LegalBasis::kLegalObligation,
      .dpv = "dpv:RightsFulfilment",
      .fides = "essential.legal_obligation"};
};

// Everybody who asks is shown what is kept about them, and forgotten: no section says it, the law
// does (GDPR Art. 15, 17 and 20).
struct AnswerRequests {
  static constexpr zweck::PurposeInfo kInfo{
      .id = "answer-requests",
      .description = "Show people what is kept about them, or erase it, when they ask",
      .legal_basis = LegalBasis::kLegalObligation,
      .dpv = "dpv:RightsFulfilment",
      .fides = "essential.legal_obligation"};
};

// Section 5, data collected through our issue tracker: "We use that information to [...]"

// "[...] analyze the issue, [...]"
struct AnalyseIssue {
  static constexpr zweck::PurposeInfo kInfo{.id = "analyse-issue",
                                            .description = "Find out what is wrong, or wanted",
                                            .legal_basis = LegalBasis::kLegitimateInterests,
                                            .dpv = "dpv:CustomerCare",
                                            .fides = "essential.service.operations.support"};
};

// "[...] contact you with a response, [...]"
struct ContactWithResponse {
  static constexpr zweck::PurposeInfo kInfo{.id = "contact-with-response",
                                            .description = "Answer the person who opened a ticket",
                                            .legal_basis = LegalBasis::kLegitimateInterests,
                                            .dpv = "dpv:CommunicationForCustomerCare",
                                            .fides = "essential.service.operations.support"};
};

// "[...] and resolve the issue."
struct ResolveIssue {
  static constexpr zweck::PurposeInfo kInfo{
      .id = "resolve-issue",
      .description = "Fix what is wrong, or build what is wanted",
      .legal_basis = LegalBasis::kLegitimateInterests,
      .dpv = "dpv:RepairImpairments",
      .fides = "essential.service.operations.improve"};
};

}  // namespace jodocus

#endif  // JODOCUS_PURPOSES_H_
