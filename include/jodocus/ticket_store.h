// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Brings the tickets that are held up to date by what Jira sends; see ticket_event.h.
//
//   absl::StatusOr<jodocus::TicketEvent> event = jodocus::ReadTicketEvent(json);
//   if (!event.ok()) return event.status();
//   absl::StatusOr<jodocus::TicketResult> result =
//       jodocus::TicketStore(store).Take(*std::move(event));
//
// Two at a time must not take events. Errors: kOutOfRange for more than a ticket may hold, and the
// store's. After one of the store's, the same event can be taken again.

#ifndef JODOCUS_TICKET_STORE_H_
#define JODOCUS_TICKET_STORE_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/clock.h>
#include <absl/time/time.h>
#include <zweck/flow/end.h>
#include <zweck/flow/persist.h>
#include <zweck/flow/transact.h>
#include <zweck/flow/use.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "jodocus/sinks.h"
#include "jodocus/support_ticket.h"
#include "jodocus/ticket_event.h"
#include "jodocus/ticket_tombstone.h"

namespace jodocus {

struct TicketResult {
  std::size_t stored = 0;    // tickets: 0 or 1
  std::size_t erased = 0;    // tickets and comments that were held
  std::size_t outdated = 0;  // tickets and comments that something newer stands for
  std::uint64_t kept = 0;    // members that went into a field, and are stored
  std::uint64_t dropped = 0;
  absl::Status refused;  // why the event could not be read; what it says is gone is gone
};

template <class StoreType>
class TicketStore {
 public:
  explicit TicketStore(StoreType& store) : store_(store) {}

  absl::StatusOr<TicketResult> Take(TicketEvent event) {
    result_ = {.kept = event.kept, .dropped = event.dropped, .refused = event.refused};
    const bool gone = event.what == TicketEvent::What::kTicketGone;
    absl::Status taken = gone ? EraseTicket(event) : Update(event);
    if (!taken.ok()) return taken;
    if (result_.stored == 0) result_.dropped += std::exchange(result_.kept, 0);
    return result_;
  }

 private:
  // A key leads to another one, and so on, this often.
  static constexpr int kMaxMoves = 16;

  template <class C>
  absl::StatusOr<std::optional<C>> Find(const std::string& key) {
    absl::StatusOr<C> found = zweck::Find<SupportStore, C>(store_, key);
    if (absl::IsNotFound(found.status())) return std::optional<C>();
    if (!found.ok()) return found.status();
    return std::optional<C>(*std::move(found));
  }

  absl::Status EraseTombstone(const std::string& of) {
    return zweck::Erase<SupportStore, TicketTombstone>(store_, of).status();
  }

  absl::StatusOr<bool> EraseHeld(const std::string& key) {
    return zweck::Erase<SupportStore, SupportTicket>(store_, key);
  }

  // What was said by then counts no more. A later tombstone stays.
  absl::Status Bury(const std::string& of, std::optional<absl::Time> gone,
                    std::optional<std::string> moved_to = std::nullopt) {
    const auto known = Find<TicketTombstone>(of);
    if (!known.ok()) return known.status();
    const absl::Time now = absl::Now();
    if (known->has_value() && IsOver(**known, gone.value_or(now))) return absl::OkStatus();
    return zweck::Persist<SupportStore>(
        TicketTombstone{
            .of = of, .gone = gone.value_or(now), .noted = now, .moved_to = std::move(moved_to)},
        store_);
  }

  // Without a time, nothing says that it is newer.
  static bool IsOver(const TicketTombstone& tombstone, std::optional<absl::Time> said) {
    return !said.has_value() || *said <= tombstone.gone.Use<ContactWithResponse>();
  }

  static std::string CommentKey(const std::string& id) { return "comment/" + id; }

  // Under every key that it had.
  absl::Status EraseTicket(const TicketEvent& event) {
    std::optional<std::string> key = event.ticket.key.Use<ResolveIssue>();
    for (int i = 0; key.has_value() && i < kMaxMoves; ++i) {
      const auto tombstone = Find<TicketTombstone>(*key);
      if (!tombstone.ok()) return tombstone.status();
      const absl::StatusOr<bool> erased = EraseHeld(*key);
      if (!erased.ok()) return erased.status();
      result_.erased += *erased ? 1 : 0;
      if (absl::Status buried = Bury(*key, event.time); !buried.ok()) return buried;
      key.reset();
      if (tombstone->has_value()) key = (*tombstone)->moved_to.template Use<ContactWithResponse>();
    }
    return absl::OkStatus();
  }

  // Gives the event the key that its ticket has now; false if that is gone.
  absl::StatusOr<bool> Follow(TicketEvent& event) {
    for (int i = 0; i < kMaxMoves; ++i) {
      const std::string key = event.ticket.key.Use<ResolveIssue>();
      const auto tombstone = Find<TicketTombstone>(key);
      if (!tombstone.ok()) return tombstone.status();
      if (!tombstone->has_value()) return true;
      if (!IsOver(**tombstone, event.time)) {
        // It is there again; what only takes something away does not say so.
        if (event.what != TicketEvent::What::kTicket) return true;
        absl::Status erased = EraseTombstone(key);
        if (!erased.ok()) return erased;
        return true;
      }
      const auto& moved_to = (*tombstone)->moved_to.template Use<ContactWithResponse>();
      if (!moved_to.has_value()) return false;
      // NOLINTNEXTLINE(zweck-raw-value: which ticket an event is about, not what is done with it)
      event.ticket.key = *moved_to;
    }
    return false;
  }

  // Leaves out the comments that are gone. Those of `held` are known not to be.
  absl::Status DropGone(SupportTicket& ticket, const std::optional<SupportTicket>& held) {
    std::set<std::string_view> known;
    if (held.has_value()) {
      for (const SupportComment& comment : held->comments.Use<ResolveIssue>()) {
        // NOLINTNEXTLINE(zweck-raw-value: a view of what is held, gone with this function)
        known.insert(comment.id.Use<ResolveIssue>());
      }
    }
    std::vector<SupportComment> left;
    for (const SupportComment& comment : ticket.comments.Use<ResolveIssue>()) {
      const std::string& id = comment.id.Use<ResolveIssue>();
      if (!id.empty() && known.find(id) == known.end()) {
        const auto tombstone = Find<TicketTombstone>(CommentKey(id));
        if (!tombstone.ok()) return tombstone.status();
        if (tombstone->has_value() && IsOver(**tombstone, TimeOf(comment))) {
          ++result_.outdated;
          continue;
        }
      }
      left.push_back(comment);
    }
    ticket.comments = std::move(left);
    return absl::OkStatus();
  }

  // What is held under the old key, with what is held under the new one laid over it.
  absl::Status Bring(const std::string& from, const std::string& key,
                     std::optional<SupportTicket>& held) {
    auto old = Find<SupportTicket>(from);
    if (!old.ok()) return old.status();
    if (!old->has_value()) return absl::OkStatus();
    SupportTicket& ticket = **old;
    if (absl::Status dropped = DropGone(ticket, held); !dropped.ok()) return dropped;
    if (held.has_value()) {
      TicketEvent newer;
      newer.time = held->updated.Use<ResolveIssue>();
      newer.has_description = held->description.Use<ResolveIssue>().has_value();
      newer.has_reporter = true;
      newer.has_resolved = true;
      newer.ticket = *std::move(held);
      const auto change = UpdateTicket(newer, ticket);
      if (!change.ok()) return change.status();
    }
    ticket.key = key;
    held = std::move(ticket);
    return absl::OkStatus();
  }

  absl::Status Update(TicketEvent& event) {
    const absl::StatusOr<bool> is_there = Follow(event);
    if (!is_there.ok()) return is_there.status();
    const std::string key = event.ticket.key.Use<ResolveIssue>();
    if (event.moved_from == key) event.moved_from.reset();
    if (*is_there) {
      if (absl::Status stored = Store(event, key); !stored.ok()) return stored;
    } else {
      ++result_.outdated;
    }
    for (const TicketEvent::GoneComment& comment : event.gone) {
      if (!comment.told) continue;
      absl::Status buried = Bury(CommentKey(comment.id), comment.since);
      if (!buried.ok()) return buried;
    }
    if (!event.moved_from.has_value()) return absl::OkStatus();
    const absl::StatusOr<bool> erased = EraseHeld(*event.moved_from);
    return erased.ok() ? Bury(*event.moved_from, event.time, key) : erased.status();
  }

  absl::Status Store(TicketEvent& event, const std::string& key) {
    auto held = Find<SupportTicket>(key);
    if (!held.ok()) return held.status();
    if (event.moved_from.has_value()) {
      absl::Status brought = Bring(*event.moved_from, key, *held);
      if (!brought.ok()) return brought;
    }
    if (absl::Status dropped = DropGone(event.ticket, *held); !dropped.ok()) return dropped;
    // What is gone of a ticket that is not held makes none.
    const bool is_new = !held->has_value();
    if (is_new && event.what != TicketEvent::What::kTicket) return absl::OkStatus();
    if (is_new) held->emplace().key = key;
    const absl::StatusOr<TicketChange> change = UpdateTicket(event, **held);
    if (!change.ok()) return change.status();
    result_.erased += change->erased;
    result_.outdated += change->outdated;
    result_.stored = event.what == TicketEvent::What::kTicket ? 1 : 0;
    absl::Status kept = Keep(**held, key);
    // Of a row that is replaced, a store may have left a copy, with the comments that are gone and
    // the person who is somebody else now.
    if constexpr (requires { store_.Scrub(); }) {
      if (kept.ok() && (change->erased > 0 || change->reporter)) kept = store_.Scrub();
    }
    return kept;
  }

  // An issue that was opened again has no end any more; one that is resolved has, from when it was.
  absl::Status Keep(const SupportTicket& ticket, const std::string& key) {
    const std::optional<absl::Time>& resolved = ticket.resolved.Use<ResolveIssue>();
    if (!resolved.has_value()) return zweck::Reopen<SupportStore>(ticket, store_);
    return zweck::Transact(store_, [&](auto& inside) -> absl::Status {
      absl::Status kept = zweck::Reopen<SupportStore>(ticket, inside);
      if (!kept.ok()) return kept;
      return zweck::End<SupportStore, SupportTicket>(inside, key, *resolved);
    });
  }

  StoreType& store_;
  TicketResult result_;
};

}  // namespace jodocus

#endif  // JODOCUS_TICKET_STORE_H_
