// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// That a ticket or a comment is gone, so that a webhook which comes late does not bring it back
// (GDPR Art. 17), or goes to where the ticket is now. Ids and times; nothing of what it was about.
// It is for the desk, which answers people by what they left standing; developers need it not.

#ifndef JODOCUS_TICKET_TOMBSTONE_H_
#define JODOCUS_TICKET_TOMBSTONE_H_

#include <absl/time/time.h>

#include <optional>
#include <string>

#include "jodocus/purposes.h"
#include "jodocus/words.h"

namespace jodocus {

struct TicketTombstone {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<TicketTombstone, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "ticket-tombstone",
      .description = "That a ticket or a comment was deleted, so that it does not come back",
      .subjects = "people who open or answer tickets",
      .policy_section = "5"};
  // Jira sends a webhook again for hours at most. The second end is for a clock that was ahead.
  using Retention = zweck::FirstOf<zweck::KeepFor<std::chrono::days{30}, zweck::Since<"noted">>,
                                   zweck::KeepFor<std::chrono::days{60}>>;
  using Erasure = zweck::NotErasable<
      "what was erased must not come back, and this names nobody (GDPR Art. 17(3)(b))">;

  // The key of a ticket, or `comment/` and the id of a comment.
  Field<1, std::string, Is<kind::TicketKey>, For<ContactWithResponse>, Key, MaxBytes<255>> of;
  // What was said before then counts no more.
  Field<2, absl::Time, Is<kind::RecordTime>, For<ContactWithResponse>> gone;
  // When that came in.
  Field<3, absl::Time, Is<kind::RecordTime>, For<ContactWithResponse>> noted;
  // The key of a ticket that is in another project now.
  Field<4, std::optional<std::string>, Is<kind::TicketKey>, For<ContactWithResponse>, MaxBytes<255>>
      moved_to;
};
ZWECK_CATEGORY(TicketTombstone, of, gone, noted, moved_to);

}  // namespace jodocus

#endif  // JODOCUS_TICKET_TOMBSTONE_H_
