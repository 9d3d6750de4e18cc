// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "jodocus/ticket_event.h"

#include <zweck/codec/json_cursor.h>
#include <zweck/flow/ingest.h>
#include <zweck/flow/use.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "src/text/cat.h"
#include "src/text/lists.h"

namespace jodocus {

namespace {

using zweck::codec::JsonCursor;
using What = TicketEvent::What;
using Moment = std::optional<absl::Time>;
using zweck::text::IsOneOf;

// ---- What is read besides the ticket. Without a retention it goes nowhere.

consteval zweck::CategoryInfo InfoOf(std::string_view id, std::string_view description) {
  return {.id = id,
          .description = description,
          .subjects = "people who open or answer tickets",
          .policy_section = "5"};
}

// What happened is read to keep what is held of the ticket right, and for nothing else.
using ForEvent = For<ResolveIssue>;

// Enough to know what is gone, whatever else is wrong.
struct TicketEventName {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<TicketEventName, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo =
      InfoOf("ticket-event-name", "What happened to which ticket");

  Field<1, std::optional<std::string>, Is<kind::EventName>, ForEvent, At<"/webhookEvent">> event;
  Field<2, std::optional<std::string>, Is<kind::EventName>, ForEvent, At<"/issue_event_type_name">>
      type;
  Field<3, std::string, Is<kind::TicketKey>, ForEvent, At<"/issue/key">, At<"/key">,
        At<"/issueKey">, MaxBytes<255>>
      key;
};
ZWECK_CATEGORY(TicketEventName, event, type, key);

struct TicketEventTime {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<TicketEventTime, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo =
      InfoOf("ticket-event-time", "When a ticket was changed");

  Field<1, std::optional<absl::Time>, Is<kind::RecordTime>, ForEvent, At<"/issue/fields/updated">,
        At<"/fields/updated">>
      updated;
  Field<2, std::optional<absl::Time>, Is<kind::RecordTime>, ForEvent> timestamp;
};
ZWECK_CATEGORY(TicketEventTime, updated, timestamp);

// What the changelog says.
struct TicketEventChange {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<TicketEventChange, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo =
      InfoOf("ticket-event-change", "How a ticket was changed");

  Field<1, std::optional<std::string>, Is<kind::TicketKey>, ForEvent,
        At<"/changelog/items/[field=Key]/fromString">,
        At<"/changelog/items/[fieldId=issuekey]/fromString">, MaxBytes<255>>
      moved_from;
  Field<2, std::optional<std::string>, Is<kind::EventName>, ForEvent,
        At<"/changelog/items/[field=reporter]/field">,
        At<"/changelog/items/[fieldId=reporter]/fieldId">>
      reporter;
};
ZWECK_CATEGORY(TicketEventChange, moved_from, reporter);

// How far a request of Jira Service Management is.
struct TicketEventStatus {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<TicketEventStatus, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo =
      InfoOf("ticket-event-status", "Whether a ticket is done, and since when");

  Field<1, std::optional<std::string>, Is<kind::Status>, ForEvent,
        At<"/currentStatus/statusCategory">, MaxBytes<64>>
      category;
  Field<2, std::optional<absl::Time>, Is<kind::EventTime>, ForEvent,
        At<"/currentStatus/statusDate/iso8601">>
      since;
};
ZWECK_CATEGORY(TicketEventStatus, category, since);

// Of a comment that is not to be held. Its time may be of any form, and its id is read all the
// same.
struct TicketEventComment {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<TicketEventComment, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo =
      InfoOf("ticket-event-comment", "Which comment is gone");

  Field<1, std::string, Is<kind::CommentId>, ForEvent, ReadBy<CommentNumber>, MaxBytes<64>> id;
};
ZWECK_CATEGORY(TicketEventComment, id);

struct TicketEventCommentTime {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<TicketEventCommentTime, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo =
      InfoOf("ticket-event-comment-time", "When a comment was changed");

  Field<1, std::optional<absl::Time>, Is<kind::EventTime>, ForEvent, At<"/created">,
        At<"/created/iso8601">>
      created;
  Field<2, std::optional<absl::Time>, Is<kind::EventTime>, ForEvent> updated;
};
ZWECK_CATEGORY(TicketEventCommentTime, created, updated);

// ---- Reading

absl::Status Refused(std::string_view sentence) {
  return absl::InvalidArgumentError(zweck::text::ForAbseil(sentence));
}

absl::StatusOr<What> WhatHappened(const TicketEventName& names) {
  const std::optional<std::string>& event = names.event.Use<ResolveIssue>();
  const std::optional<std::string>& type = names.type.Use<ResolveIssue>();
  if (event == "jira:issue_deleted" || type == "issue_deleted") return What::kTicketGone;
  if (event == "comment_deleted" || type == "issue_comment_deleted") return What::kCommentGone;
  if (!event.has_value() || IsOneOf(*event, {"comment_created", "comment_updated",
                                             "jira:issue_created", "jira:issue_updated"})) {
    return What::kTicket;
  }
  return Refused("ticket-event: /webhookEvent: the event is not one that is known");
}

// Later of both, if there are both.
Moment Later(Moment a, Moment b) { return std::max(a, b); }

// Walks to what a category can't tell: null, and comments that are internal.
class EventWalk {
 public:
  explicit EventWalk(TicketEvent& event) : event_(event) {}

  absl::Status Walk(std::string_view json) {
    JsonCursor cursor(json);
    if (cursor.EnterObject()) {
      while (cursor.NextMember()) AtRoot(cursor);
    }
    if (absl::Status read = cursor.Finish(); !read.ok()) return read;
    if (reporters_ > 1) return Refused("support-ticket: /reporter: it is there in two places");
    return status_;
  }

 private:
  void AtRoot(JsonCursor& cursor) {
    if (cursor.name() == "issue" && cursor.EnterObject()) {
      while (cursor.NextMember()) {
        if (cursor.name() == "fields") InFields(cursor);
      }
    } else if (cursor.name() == "fields") {
      InFields(cursor);
    } else if (cursor.name() == "reporter") {
      AtReporter(cursor);
    } else if (cursor.name() == "comment") {
      AtComment(cursor.Skip(), true);
    } else if (cursor.name() == "comments") {
      InComments(cursor, "values");
    } else if (cursor.name() == "requestFieldValues") {
      // All that were filled in.
      event_.has_description = cursor.Next() == JsonCursor::Type::kArray;
    }
  }

  void InFields(JsonCursor& cursor) {
    if (!cursor.EnterObject()) return;
    while (cursor.NextMember()) {
      if (cursor.name() == "description") event_.has_description = true;
      if (cursor.name() == "resolutiondate") event_.has_resolved = true;
      if (cursor.name() == "reporter") AtReporter(cursor);
      if (cursor.name() == "comment") InComments(cursor, "comments");
    }
  }

  void AtReporter(JsonCursor& cursor) {
    const bool is_nobody = cursor.Next() == JsonCursor::Type::kNull;
    event_.reporter_is_nobody = is_nobody && !event_.has_reporter;
    event_.has_reporter = true;
    reporters_ += is_nobody ? 0 : 1;
  }

  // A list, or an object that has it.
  void InComments(JsonCursor& cursor, std::string_view list) {
    if (cursor.EnterArray()) {
      while (cursor.NextElement()) AtComment(cursor.Skip(), false);
    } else if (cursor.EnterObject()) {
      while (cursor.NextMember()) {
        if (cursor.name() != list || !cursor.EnterArray()) continue;
        while (cursor.NextElement()) AtComment(cursor.Skip(), false);
      }
    }
  }

  void AtComment(std::string_view json, bool told) {
    const bool is_gone = told && event_.what == What::kCommentGone;
    if (!json.starts_with('{') || (!is_gone && SupportComment::TakesJson(json))) return;
    const auto comment = zweck::FromJson<TicketEventComment>(json);
    if (!comment.ok()) {
      if (status_.ok()) status_ = comment.status();
      return;
    }
    const std::string& id = comment->id.Use<ResolveIssue>();
    if (id.empty()) return;
    TicketEvent::GoneComment gone{
        .id = id, .created = {}, .since = {}, .deleted = is_gone, .told = told};
    if (const auto time = zweck::FromJson<TicketEventCommentTime>(json); time.ok()) {
      gone.created = time->created.Use<ResolveIssue>();
      gone.since = Later(gone.created, time->updated.Use<ResolveIssue>());
    }
    // An event about a comment comes after what it says of it.
    if (told) gone.since = Later(gone.since, event_.time);
    // NOLINTNEXTLINE(zweck-raw-value: what is to be removed; gone with the event)
    event_.gone.push_back(std::move(gone));
  }

  TicketEvent& event_;
  int reporters_ = 0;
  absl::Status status_;
};

Moment TimeOfEvent(const TicketEventTime& time, What what) {
  const Moment& updated = time.updated.Use<ResolveIssue>();
  const Moment& timestamp = time.timestamp.Use<ResolveIssue>();
  if (what != What::kTicket) return Later(updated, timestamp);
  return updated.has_value() ? updated : timestamp;
}

// Of what is done nobody knows since when, what is held of that stays.
absl::Status ReadStatus(std::string_view json, TicketEvent& event) {
  const auto status = zweck::FromJson<TicketEventStatus>(json);
  if (!status.ok()) return status.status();
  const std::optional<std::string>& category = status->category.Use<ResolveIssue>();
  if (!category.has_value()) return absl::OkStatus();
  const Moment& since = status->since.Use<ResolveIssue>();
  const bool is_done = *category == "DONE";
  // NOLINTNEXTLINE(zweck-raw-value: since when the ticket is done, from one category to the other)
  if (is_done) event.ticket.resolved = since.has_value() ? since : event.time;
  event.has_resolved = !is_done || event.ticket.resolved.Use<ResolveIssue>().has_value();
  return absl::OkStatus();
}

// What moved is known even if the ticket can't be read.
absl::Status ReadTicket(std::string_view json, TicketEvent& event) {
  const auto change = zweck::FromJson<TicketEventChange>(json);
  if (!change.ok()) return change.status();
  // NOLINTNEXTLINE(zweck-raw-value: the key to erase the ticket by; gone with the event)
  event.moved_from = change->moved_from.Use<ResolveIssue>();
  if (event.moved_from == "") event.moved_from.reset();
  event.reporter_changed = change->reporter.Use<ResolveIssue>().has_value();
  zweck::IngestReport report;
  absl::StatusOr<SupportTicket> ticket = zweck::FromJson<SupportTicket>(json, &report);
  if (!ticket.ok()) return ticket.status();
  event.ticket = *std::move(ticket);
  event.kept = report.kept;
  event.dropped = report.dropped;
  return ReadStatus(json, event);
}

// ---- Updating

bool IsOlder(const Moment& a, const Moment& b) { return a.has_value() && b.has_value() && *a < *b; }

// Gives whether somebody else was held.
bool UpdateReporter(const TicketEvent& event, SupportTicket& held) {
  if (!event.has_reporter) return false;
  const std::optional<std::string>& name = event.ticket.reporter_name.Use<ContactWithResponse>();
  const std::optional<std::string>& email = event.ticket.reporter_email.Use<ContactWithResponse>();
  if (!event.reporter_is_nobody && !event.reporter_changed) {
    const bool unknown = !name.has_value() && !email.has_value();
    const bool same_name =
        !email.has_value() && name == held.reporter_name.Use<ContactWithResponse>();
    const bool same_address =
        !name.has_value() && email == held.reporter_email.Use<ContactWithResponse>();
    if (unknown || same_name || same_address) return false;
  }
  const bool other = (held.reporter_name.Use<ContactWithResponse>().has_value() &&
                      held.reporter_name.Use<ContactWithResponse>() != name) ||
                     (held.reporter_email.Use<ContactWithResponse>().has_value() &&
                      held.reporter_email.Use<ContactWithResponse>() != email);
  held.reporter_name = name;
  held.reporter_email = email;
  return other;
}

// Comments of one id are one. Without an id it is the same if it was written at the same moment, in
// the same words; of a comment that is held without an id, the moment is enough.
class Comments {
 public:
  explicit Comments(std::size_t most) { all_.reserve(most); }

  // Of a list; what is later in it was told later. Views lead into `all_`, so that has its room.
  void Add(const SupportComment& comment, bool is_held) {
    all_.push_back(comment);
    const SupportComment& added = all_.back();
    const std::string_view id = added.id.Use<ResolveIssue>();
    const Moment& created = added.created.Use<ResolveIssue>();
    const Words words{created, added.body.Use<ResolveIssue>()};
    const std::size_t index = all_.size() - 1;
    std::size_t group = FindGroup(id, created, words);
    if (group == kNone) {
      group = groups_.size();
      groups_.push_back({.newest = index, .held = is_held});
    } else if (IsOlder(TimeOf(added), TimeOf(all_[groups_[group].newest]))) {
      ++outdated_;
    } else if (!id.empty() || !groups_[group].has_id) {
      groups_[group].newest = index;
    }
    Name(group, id, created, words);
  }

  // Those that are gone; gives how many were held.
  std::size_t Remove(std::vector<TicketEvent::GoneComment>& gone) {
    std::size_t removed = 0;
    for (TicketEvent::GoneComment& comment : gone) {
      if (const std::size_t group = Find(by_id_, comment.id); group != kNone) {
        removed += Remove(comment, groups_[group]);
      } else if (comment.created.has_value()) {
        // Of several without an id, it is not told which one is meant.
        const auto [begin, end] = by_moment_.equal_range(*comment.created);
        for (auto at = begin; at != end; ++at) {
          if (!groups_[at->second].has_id) removed += Remove(comment, groups_[at->second]);
        }
        by_moment_.erase(begin, end);
      }
    }
    return removed;
  }

  std::vector<SupportComment> Finish() && {
    std::vector<SupportComment> left;
    for (const Group& group : groups_) {
      if (!group.gone) left.push_back(std::move(all_[group.newest]));
    }
    return left;
  }

  std::size_t outdated() const { return outdated_; }

 private:
  static constexpr std::size_t kNone = ~std::size_t{0};
  using Words = std::pair<Moment, std::string_view>;
  struct Group {
    std::size_t newest;
    bool held = false;
    bool has_id = false;
    bool gone = false;
  };

  std::size_t Remove(TicketEvent::GoneComment& comment, Group& group) {
    const Moment newest = TimeOf(all_[group.newest]);
    if (group.gone || (!comment.deleted && IsOlder(comment.since, newest))) return 0;
    // NOLINTNEXTLINE(zweck-raw-value: until when words about it are late; gone with the event)
    if (comment.since.has_value()) comment.since = Later(comment.since, newest);
    group.gone = true;
    comment.told |= group.held;
    return group.held ? 1 : 0;
  }

  template <class Map, class Key>
  static std::size_t Find(const Map& map, const Key& key) {
    const auto found = map.find(key);
    return found == map.end() ? kNone : found->second;
  }

  std::size_t FindGroup(std::string_view id, const Moment& created, const Words& words) const {
    if (id.empty()) return Find(by_words_, words);
    std::size_t group = Find(by_id_, id);
    if (group == kNone) group = WithoutId(Find(by_words_, words));
    if (group == kNone && created.has_value()) {
      const auto [begin, end] = by_moment_.equal_range(*created);
      if (begin != end && std::next(begin) == end) group = WithoutId(begin->second);
    }
    return group;
  }

  std::size_t WithoutId(std::size_t group) const {
    return group != kNone && groups_[group].has_id ? kNone : group;
  }

  void Name(std::size_t group, std::string_view id, const Moment& created, const Words& words) {
    // NOLINTNEXTLINE(zweck-raw-value: an index into the comments, gone with them)
    by_words_.emplace(words, group);
    if (!id.empty()) {
      // NOLINTNEXTLINE(zweck-raw-value: the same)
      by_id_.emplace(id, group);
      groups_[group].has_id = true;
    } else if (created.has_value()) {
      // NOLINTNEXTLINE(zweck-raw-value: the same)
      by_moment_.emplace(*created, group);
    }
  }

  std::vector<SupportComment> all_;
  std::vector<Group> groups_;
  std::map<std::string_view, std::size_t> by_id_;
  std::map<Words, std::size_t> by_words_;
  std::multimap<absl::Time, std::size_t> by_moment_;  // those without an id
  std::size_t outdated_ = 0;
};

absl::Status CheckSize(const std::vector<SupportComment>& comments) {
  std::size_t bytes = 0;
  for (const SupportComment& comment : comments) bytes += comment.body.Use<ResolveIssue>().size();
  if (comments.size() <= kMaxComments && bytes <= kMaxCommentBytes) return absl::OkStatus();
  return absl::OutOfRangeError("support-ticket: /comments: there is more than one ticket may hold");
}

}  // namespace

absl::StatusOr<TicketEvent> ReadTicketEvent(const zweck::Body& body) {
  return ReadTicketEvent(JsonCursor(body).document());
}

absl::StatusOr<TicketEvent> ReadTicketEvent(std::string_view json) {
  zweck::IngestReport report;
  const auto names = zweck::FromJson<TicketEventName>(json, &report);
  if (!names.ok()) return names.status();
  TicketEvent event;
  const absl::StatusOr<What> what = WhatHappened(*names);
  if (!what.ok()) return what.status();
  event.what = *what;
  event.is_part = IsOneOf(names->event.Use<ResolveIssue>().value_or(""),
                          {"comment_created", "comment_updated", "comment_deleted"});
  event.ticket.key = names->key.Use<ResolveIssue>();
  event.dropped = report.kept + report.dropped;
  if (event.ticket.key.Use<ResolveIssue>().empty()) {
    return Refused("support-ticket: /key: the key is missing");
  }
  const auto time = zweck::FromJson<TicketEventTime>(json);
  if (time.ok()) event.time = TimeOfEvent(*time, event.what);
  if (event.what == What::kTicketGone) return event;
  if (event.what == What::kTicket) {
    event.refused = time.status();
    if (absl::Status read = ReadTicket(json, event); event.refused.ok()) event.refused = read;
  }
  if (absl::Status walked = EventWalk(event).Walk(json); event.refused.ok()) {
    event.refused = walked;
  }
  if (!event.refused.ok()) {
    if (event.gone.empty() && !event.moved_from.has_value()) return event.refused;
    event.what = What::kCommentGone;
    event.ticket = {};
    event.ticket.key = names->key.Use<ResolveIssue>();
    event.dropped += std::exchange(event.kept, 0);
    return event;
  }
  if (event.what == What::kCommentGone && event.gone.empty()) {
    return Refused("ticket-event: /comment/id: the comment that is gone is missing");
  }
  return event;
}

std::optional<absl::Time> TimeOf(const SupportComment& comment) {
  const Moment& updated = comment.updated.Use<ResolveIssue>();
  // NOLINTNEXTLINE(zweck-raw-value: a time to compare by)
  return updated.has_value() ? updated : comment.created.Use<ResolveIssue>();
}

absl::StatusOr<TicketChange> UpdateTicket(TicketEvent& event, SupportTicket& held) {
  TicketChange change;
  const SupportTicket& ticket = event.ticket;
  if (event.what == What::kTicket) {
    if (IsOlder(event.time, held.updated.Use<ResolveIssue>())) {
      ++change.outdated;
    } else {
      const Moment& created = ticket.created.Use<ResolveIssue>();
      if (created.has_value()) held.created = created;
      const std::string& summary = ticket.summary.Use<ResolveIssue>();
      if (!summary.empty()) held.summary = summary;
      if (event.has_description) held.description = ticket.description.Use<ResolveIssue>();
      if (event.has_resolved) held.resolved = ticket.resolved.Use<ResolveIssue>();
      change.reporter = UpdateReporter(event, held);
      if (event.time.has_value() && !event.is_part) held.updated = event.time;
    }
  }
  const std::vector<SupportComment>& old = held.comments.Use<ResolveIssue>();
  const std::vector<SupportComment>& more = ticket.comments.Use<ResolveIssue>();
  Comments comments(old.size() + more.size());
  for (const SupportComment& comment : old) comments.Add(comment, true);
  for (const SupportComment& comment : more) comments.Add(comment, false);
  change.erased = comments.Remove(event.gone);
  change.outdated += comments.outdated();
  std::vector<SupportComment> left = std::move(comments).Finish();
  if (absl::Status size = CheckSize(left); !size.ok()) return size;
  held.comments = std::move(left);
  return change;
}

}  // namespace jodocus
