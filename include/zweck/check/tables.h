// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a backend keeps in a store, declared once: each table is a sink and a category.
//
//   using Kept = zweck::Tables<zweck::Table<CustomerTable, Customer>,
//                              zweck::Table<TicketTable, SupportTicket>>;
//
// A table has the same name whether whole records are kept there or what Minimize leaves of them.

#ifndef ZWECK_CHECK_TABLES_H_
#define ZWECK_CHECK_TABLES_H_

#include "zweck/internal/check/table_rules.h"

namespace zweck {

// The table of category C at sink S.
template <class S, class C>
struct Table {};

// All tables of one store.
template <class... Ts>
struct Tables {};

// `TablesOfAStore<Kept>`: the sink of each table may keep something of its category, and no table
// is listed twice.
template <class T>
concept TablesOfAStore = internal::kPasses<internal::TablesRules, internal::TablesAsked<T>>;

}  // namespace zweck

#endif  // ZWECK_CHECK_TABLES_H_
