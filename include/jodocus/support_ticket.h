// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Section 5: "When you open a ticket in our Service Desk [...], we store the information you enter.
// We use that information to analyze the issue, contact you with a response, and resolve the
// issue."
//
// Read from a webhook of Jira (`issue`, and `comment` beside it), from an issue of Jira's REST
// interface, or from a request of Jira Service Management. The name and the address of who opened
// it are for the answer only: nobody needs them to find or fix a fault. Account ids, pictures,
// time zones, the authors of comments, and all that Jira adds by itself are dropped.
//
// An internal comment is not "the information you enter": who opened the ticket neither wrote it
// nor sees it, and it was written for readers of its own. So it is never read: neither kept nor
// passed on. Internal is a comment with a `jsdPublic` or `public` that is not true, with a
// `visibility` that is not null, or with a property `sd.public.comment` that is not `"internal":
// false`. Without any of them it is public.
//
// A webhook holds a part of the issue, or says that something is gone. To bring what is held up to
// date, see ticket_event.h; don't put it in its place.

#ifndef JODOCUS_SUPPORT_TICKET_H_
#define JODOCUS_SUPPORT_TICKET_H_

#include <absl/time/time.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "jodocus/atlassian_text.h"
#include "jodocus/email_address.h"
#include "jodocus/one_line.h"
#include "jodocus/purposes.h"
#include "jodocus/words.h"

namespace jodocus {

// An id of Jira, which writes it as text or as a number. In text it has no blanks.
struct CommentNumber {
  static zweck::Reading FromText(std::string& text);
  static zweck::Reading FromJson(std::string_view json, std::string& text);
};

using ForTicket = For<AnalyseIssue, ContactWithResponse, ResolveIssue, AnswerRequests>;
using ForAnswer = For<ContactWithResponse, AnswerRequests>;

struct SupportComment {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<SupportComment, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "support-comment",
                                             .description = "What was written below a ticket",
                                             .subjects = "people who open or answer tickets",
                                             .policy_section = "5"};
  // Not if it is internal.
  static bool TakesJson(std::string_view json);

  Field<1, std::string, Is<kind::MessageBody>, ForTicket, ReadBy<AtlassianText>,
        MaxBytes<128 * 1024>>
      body;
  Field<2, std::optional<absl::Time>, Is<kind::EventTime>, ForTicket, At<"/created">,
        At<"/created/iso8601">>
      created;
  // By these it is found again, when it is edited or deleted.
  Field<3, std::string, Is<kind::CommentId>, ForTicket, ReadBy<CommentNumber>, MaxBytes<64>> id;
  Field<4, std::optional<absl::Time>, Is<kind::EventTime>, ForTicket> updated;
};
ZWECK_CATEGORY(SupportComment, body, created, id, updated);

struct SupportTicket {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<SupportTicket, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "support-ticket",
      .description = "A bug report, a feature request or other feedback, and what came of it",
      .subjects = "people who open tickets",
      .policy_section = "5"};
  // What was resolved comes back, mostly within a year, and is then resolved by looking it up.
  using Retention = zweck::KeepUntil<"the issue is resolved", std::chrono::days{365}>;

  // What the answer refers to.
  Field<1, std::string, Is<kind::TicketKey>, ForTicket, Key, Required, At<"/issue/key">, At<"/key">,
        At<"/issueKey">, MaxBytes<255>>
      key;
  // Since when somebody waits.
  Field<2, std::optional<absl::Time>, Is<kind::EventTime>, ForTicket, At<"/issue/fields/created">,
        At<"/fields/created">, At<"/createdDate/iso8601">>
      created;
  // "[...] the information you enter".
  Field<3, std::string, Is<kind::MessageSubject>, ForTicket, At<"/issue/fields/summary">,
        At<"/fields/summary">, At<"/requestFieldValues/[fieldId=summary]/value">,
        At<"/requestFieldValues/[label=Summary]/value">, ReadBy<AtlassianText>, MaxBytes<1024>>
      summary;
  Field<4, std::optional<std::string>, Is<kind::MessageBody>,
        For<AnalyseIssue, ResolveIssue, AnswerRequests>, At<"/issue/fields/description">,
        At<"/fields/description">, At<"/requestFieldValues/[fieldId=description]/value">,
        At<"/requestFieldValues/[label=Description]/value">, ReadBy<AtlassianText>,
        MaxBytes<128 * 1024>>
      description;
  // "[...] contact you with a response [...]": and for nothing else.
  Field<5, std::optional<std::string>, Is<kind::FullName>, ForAnswer,
        At<"/issue/fields/reporter/displayName">, At<"/fields/reporter/displayName">,
        At<"/reporter/displayName">, ReadBy<OneLine>, MaxBytes<512>>
      reporter_name;
  Field<6, std::optional<std::string>, Is<kind::EmailAddress>, ForAnswer, Subject,
        At<"/issue/fields/reporter/emailAddress">, At<"/fields/reporter/emailAddress">,
        At<"/reporter/emailAddress">, ReadBy<EmailText>, MaxBytes<320>>
      reporter_email;
  // What was added later, by whomever. The one that a webhook is about comes after those of a list.
  Field<7, std::vector<SupportComment>, Is<kind::MessageBody>, ForTicket,
        At<"/issue/fields/comment/comments">, At<"/fields/comment/comments">, At<"/comment">,
        At<"/comments/values">, At<"/comments">>
      comments;
  // Tells what is newer of two webhooks about the issue itself.
  Field<8, std::optional<absl::Time>, Is<kind::RecordTime>, ForTicket, At<"/issue/fields/updated">,
        At<"/fields/updated">>
      updated;
  // When the issue was resolved, from where its time counts. Absent while it is open.
  Field<9, std::optional<absl::Time>, Is<kind::EventTime>, For<ResolveIssue, AnswerRequests>,
        At<"/issue/fields/resolutiondate">, At<"/fields/resolutiondate">>
      resolved;
};
ZWECK_CATEGORY(SupportTicket, key, created, summary, description, reporter_name, reporter_email,
               comments, updated, resolved);

}  // namespace jodocus

#endif  // JODOCUS_SUPPORT_TICKET_H_
