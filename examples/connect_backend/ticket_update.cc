// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Field by field, each for a purpose that it declares.

#include "ticket_update.h"

#include <zweck/flow/use.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace connect_backend {
namespace {

using jodocus::ContactWithResponse;
using jodocus::ResolveIssue;
using jodocus::SupportComment;

template <class Purpose, class Field>
void Update(Field& update, Field& held) {
  if (update.template Use<Purpose>() != typename Field::Value{}) held = std::move(update);
}

bool IsSame(const SupportComment& a, const SupportComment& b) {
  return a.body.Use<ResolveIssue>() == b.body.Use<ResolveIssue>() &&
         a.created.Use<ResolveIssue>() == b.created.Use<ResolveIssue>();
}

}  // namespace

void UpdateTicket(jodocus::SupportTicket update, jodocus::SupportTicket& held) {
  Update<ResolveIssue>(update.created, held.created);
  Update<ResolveIssue>(update.summary, held.summary);
  Update<ResolveIssue>(update.description, held.description);
  Update<ContactWithResponse>(update.reporter_name, held.reporter_name);
  Update<ContactWithResponse>(update.reporter_email, held.reporter_email);

  std::vector<SupportComment> comments = held.comments.Use<ResolveIssue>();
  for (const SupportComment& comment : update.comments.Use<ResolveIssue>()) {
    const auto is_same = [&comment](const SupportComment& known) { return IsSame(known, comment); };
    if (std::ranges::none_of(comments, is_same)) comments.push_back(comment);
  }
  held.comments = std::move(comments);
}

}  // namespace connect_backend
