// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What Jira sends about a ticket: a webhook, an issue of its REST interface, or a request of Jira
// Service Management; and how it changes the ticket that is held. ticket_store.h does both.
//
// What happened is in `webhookEvent` and `issue_event_type_name`. Without both, it is the ticket as
// it is now.
//
//   comment_created, comment_updated        a new comment, or one in place of what is held of it
//   comment_deleted                         the comment is removed
//   jira:issue_created, jira:issue_updated  members that are there take the place of what is held
//   jira:issue_deleted                      the ticket is erased
//   another webhookEvent                    refused, and nothing is stored
//
// What either of the two calls deleted (issue_deleted, issue_comment_deleted) is deleted, even if
// the rest of the document can't be read. So is a comment that became internal removed then, and an
// issue that moved is moved; the rest is refused. Other types of an issue's event say no more.
//
// A comment that became internal is removed as if it were deleted (see support_ticket.h). One that
// a list lacks stays: lists are cut, and come late. An issue that moved to another project takes
// its ticket along, by the old key in `changelog`, and nothing is left under that.
//
// Webhooks come in any order, and again. Of two about one issue, or one comment, the later one by
// `updated` counts (if that is missing, by the webhook's `timestamp`; without any time, the one
// that comes in later). What is gone leaves a TicketTombstone for 30 days: what is not said to be
// newer stays away, so what has no time does. What can't be seen: a deletion that never came in.
//
// A ticket ends a year after its issue was resolved, and not while that is open again: by
// `resolutiondate`, or by `currentStatus` of a request that is done.
//
// The reporter is taken as a whole or not at all: a name is never laid over the address of somebody
// else. If the address is hidden, a reporter of the same name is taken for the same person, and
// another name takes the place of both. Where there is neither (an account id only), what is held
// stays, unless `changelog` says that the reporter was changed. null is nobody.

#ifndef JODOCUS_TICKET_EVENT_H_
#define JODOCUS_TICKET_EVENT_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/time.h>
#include <zweck/codec/body.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "jodocus/support_ticket.h"

namespace jodocus {

struct TicketEvent {
  enum class What : std::uint8_t { kTicket, kCommentGone, kTicketGone };
  struct GoneComment {
    std::string id;
    std::optional<absl::Time> created;  // finds one that is held without an id
    std::optional<absl::Time> since;
    bool deleted;  // not only internal
    bool told;     // the event is about it, and not only a list that has it
  };

  What what = What::kTicket;
  SupportTicket ticket;  // of what is gone, the key only
  std::vector<GoneComment> gone;
  // NOLINTNEXTLINE(zweck-declaration: the key that the ticket had, while the event is read)
  std::optional<std::string> moved_from;
  absl::Status refused;  // why the rest can't be read; nothing of it is here
  std::optional<absl::Time> time;
  bool is_part = false;          // of an issue, beside a comment
  bool has_description = false;  // null, perhaps
  bool has_reporter = false;     // null, perhaps
  bool has_resolved = false;     // null, perhaps
  bool reporter_is_nobody = false;
  bool reporter_changed = false;
  std::uint64_t kept = 0;     // members that went into a field
  std::uint64_t dropped = 0;  // members that no field declares, and that were never copied
};

// Errors: kInvalidArgument for what is not a ticket, and for an event that the list above does not
// have, with the place; those of FromJson. If something is gone or moved all the same, the event
// has the error in `refused`.
absl::StatusOr<TicketEvent> ReadTicketEvent(std::string_view json);
absl::StatusOr<TicketEvent> ReadTicketEvent(const zweck::Body& body);

// No ticket holds more. Jira itself takes 5,000 comments for an issue.
inline constexpr std::size_t kMaxComments = 100'000;
inline constexpr std::size_t kMaxCommentBytes = 16 * 1024 * 1024;

struct TicketChange {
  std::size_t erased = 0;    // comments that were held
  std::size_t outdated = 0;  // of the ticket itself and comments: what something newer stands for
  bool reporter = false;     // another one than was held
};

// Lays an event over the ticket that is held, but for its key. Of `gone`, what was held is `told`
// then. Error: kOutOfRange for more than a ticket may hold; `held` must not be stored then.
// n comments take n log n.
absl::StatusOr<TicketChange> UpdateTicket(TicketEvent& event, SupportTicket& held);

// When a comment was written, or changed.
std::optional<absl::Time> TimeOf(const SupportComment& comment);

}  // namespace jodocus

#endif  // JODOCUS_TICKET_EVENT_H_
