// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Every place where data may end up, for what, and whose it is. All are Jodocus' own, but Google's,
// what a form states, and the mails to those whom the data is about.

#ifndef JODOCUS_SINKS_H_
#define JODOCUS_SINKS_H_

#include <zweck/declare/sink.h>

#include "jodocus/form_id.h"
#include "jodocus/purposes.h"
#include "jodocus/recipients.h"

namespace jodocus {

// Section 2.

struct InstallationStore {
  static constexpr zweck::SinkInfo kInfo{.id = "installation-store",
                                         .description = "Where the apps are installed"};
  using Purposes = For<ProvideService, SecureConnection>;
  using Recipient = Jodocus;
};

struct UsageStore {
  static constexpr zweck::SinkInfo kInfo{.id = "usage-store",
                                         .description = "How features are used, anonymously"};
  using Purposes = For<ImproveService>;
  using Recipient = Jodocus;
};

struct InstallationDesk {
  static constexpr zweck::SinkInfo kInfo{.id = "installation-desk",
                                         .description = "What those see who run the apps"};
  using Purposes = For<ProvideService>;
  using Recipient = Jodocus;
};

struct UsageDesk {
  static constexpr zweck::SinkInfo kInfo{.id = "usage-desk",
                                         .description = "What those see who plan the apps"};
  using Purposes = For<ImproveService>;
  using Recipient = Jodocus;
};

// Section 3.

struct GoogleAnalytics {
  static constexpr zweck::SinkInfo kInfo{.id = "google-analytics",
                                         .description = "Google's statistics of the website"};
  using Purposes = For<MeasureWebsite>;
  using Recipient = Google;
  using Hosts = zweck::AtHosts<"www.google-analytics.com">;
};

// Where the entries of a form are kept: one table for each form.
template <zweck::Purpose Purpose>
struct FormStore {
  static constexpr zweck::SinkInfo kInfo{
      .id = kFormId<"form-store", Purpose>,
      .description = "What was entered into a form on the website"};
  using Purposes = For<Purpose>;
  using Recipient = Jodocus;
};

// Where the entries of a form go that states so.
template <zweck::Purpose Purpose, zweck::Recipient StatedOnTheForm>
struct FormRecipient {
  static constexpr zweck::SinkInfo kInfo{
      .id = kFormId<"form-recipient", Purpose, StatedOnTheForm>,
      .description = "A recipient that a form on the website states"};
  using Purposes = For<Purpose>;
  using Recipient = StatedOnTheForm;
};

// Section 4.

struct MarketplaceStore {
  static constexpr zweck::SinkInfo kInfo{.id = "marketplace-store",
                                         .description = "Contacts from the Marketplace"};
  using Purposes = For<ContactDuringTrial, ContactWhileLicensed>;
  using Recipient = Jodocus;
};

struct ContactDesk {
  static constexpr zweck::SinkInfo kInfo{
      .id = "contact-desk",
      .description = "What those see who write to contacts of the Marketplace"};
  using Purposes = For<ContactDuringTrial, ContactWhileLicensed>;
  using Recipient = Jodocus;
};

// Mail goes out by Jodocus' own mail server.
struct TrialMail {
  static constexpr zweck::SinkInfo kInfo{.id = "trial-mail",
                                         .description = "Mails to those who try an app"};
  using Purposes = For<ContactDuringTrial>;
  using Recipient = DataSubject;
};

struct LicenceMail {
  static constexpr zweck::SinkInfo kInfo{.id = "licence-mail",
                                         .description = "Mails to customers while they use an app"};
  using Purposes = For<ContactWhileLicensed>;
  using Recipient = DataSubject;
};

struct WishStore {
  static constexpr zweck::SinkInfo kInfo{
      .id = "wish-store",
      .description = "Which licences somebody asked to be forgotten for, as keyed hashes"};
  using Purposes = For<HonourErasure>;
  using Recipient = Jodocus;
};

// Section 5.

struct SupportStore {
  static constexpr zweck::SinkInfo kInfo{.id = "support-store",
                                         .description = "The tickets of the Service Desk"};
  using Purposes = For<AnalyseIssue, ContactWithResponse, ResolveIssue>;
  using Recipient = Jodocus;
};

struct SupportDesk {
  static constexpr zweck::SinkInfo kInfo{.id = "support-desk",
                                         .description = "What those see who answer a ticket"};
  using Purposes = For<ContactWithResponse>;
  using Recipient = Jodocus;
};

struct ReplyMail {
  static constexpr zweck::SinkInfo kInfo{.id = "reply-mail",
                                         .description = "Mails that answer a ticket"};
  using Purposes = For<ContactWithResponse>;
  using Recipient = DataSubject;
};

// What somebody gets who asks for what is kept about them.
struct SubjectExport {
  static constexpr zweck::SinkInfo kInfo{.id = "subject-export",
                                         .description = "What people get who ask what is kept"};
  using Purposes = For<AnswerRequests>;
  using Recipient = DataSubject;
};

// Where developers work on what a ticket reports. Who reported it is not needed there.
struct TicketSystem {
  static constexpr zweck::SinkInfo kInfo{.id = "ticket-system",
                                         .description = "The issue tracker of the developers"};
  using Purposes = For<AnalyseIssue, ResolveIssue>;
  using Recipient = Jodocus;
  // On the machine of the backend. A tracker elsewhere has its host here, and the inventory says
  // so.
  using Hosts = zweck::AtHosts<"127.0.0.1">;
};

}  // namespace jodocus

#endif  // JODOCUS_SINKS_H_
