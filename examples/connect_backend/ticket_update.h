// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a later webhook adds to a ticket that is held.

#ifndef CONNECT_BACKEND_TICKET_UPDATE_H_
#define CONNECT_BACKEND_TICKET_UPDATE_H_

#include <jodocus/support_ticket.h>

namespace connect_backend {

// A webhook about a comment brings that comment and a part of the issue: what it brings is new,
// what it lacks stays.
void UpdateTicket(jodocus::SupportTicket update, jodocus::SupportTicket& held);

}  // namespace connect_backend

#endif  // CONNECT_BACKEND_TICKET_UPDATE_H_
