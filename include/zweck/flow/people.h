// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// EraseSubject and ExportSubject: erase everything that a store keeps about one person, or send it
// to them (GDPR Art. 17, 15 and 20). Both go through every table that Tables names (check/tables.h)
// and that has a Subject, at any depth.
//
//   using Kept = zweck::Tables<zweck::Table<CustomerTable, Customer>,
//                              zweck::Table<TicketTable, SupportTicket>>;
//   absl::StatusOr<zweck::ErasedSubject> erased = zweck::EraseSubject<Kept>(
//       store, zweck::Who<kind::EmailAddress>{mail}, zweck::Who<kind::AccountId>{account});
//   absl::StatusOr<std::int64_t> sent = zweck::ExportSubject<Kept>(
//       store, zweck::Who<kind::EmailAddress>{mail}, zweck::Who<kind::AccountId>{account}, mailer);
//
// A person has several ids: each kind by which a table names people must be given.
//
// What is about whom: a Subject says whom its record is about. A record that is about the person is
// erased whole, whether it is a row, in a list or in a field, which is empty afterwards. What it is
// nested in stays if that names somebody else; a row whose last person is gone is erased, too. A
// list of subjects loses only this one.
//
// The same is exported: what is about the person, without what the record says about others by
// name.
//
// If a category says why its records stay (zweck/declare/erasure.h), they are exported, but not
// erased.
//
// Rows are found by an index if the Subject is the only one of its category, is a key, Indexed,
// Unique or Lookup, and has a kind with one spelling for each id. Otherwise all rows of the table
// are read, page by page.

#ifndef ZWECK_FLOW_PEOPLE_H_
#define ZWECK_FLOW_PEOPLE_H_

#include <absl/strings/str_cat.h>
#include <absl/time/time.h>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

#include "zweck/check/tables.h"
#include "zweck/internal/flow/people.h"

namespace zweck {

// An id of kind K, by which somebody is known.
template <class K>
class Who {
 public:
  explicit Who(std::string_view id) : id_(internal::SpellingOf<K>(id)) {}
  template <std::integral N>
  explicit Who(N number) : id_(absl::StrCat(+number)) {}
  // The person has no such id.
  static Who None() { return Who(); }

 private:
  friend class internal::People;
  Who() : none_(true) {}
  std::string id_;
  bool none_ = false;
};

// Erases the person from every table, some rows at a time: each row is changed or erased whole or
// not at all, and after an error some may be gone. Called again, it goes on. Only what tells whom a
// row is about is read.
//
// kInvalidArgument if an id is empty, or if none is given. kDataLoss for a row that can't be read
// and may be about the person; everything else was erased then. Other errors are the store's.
template <class Kept, class StoreType, class... Whos>
absl::StatusOr<ErasedSubject> EraseSubject(StoreType& store, const Whos&... who) {
  using Asked = internal::PeopleAsked<Kept, StoreType, true, Store<StoreType>,
                                      internal::kErasesPeople<StoreType>, Whos...>;
  if constexpr (internal::kPasses<internal::EraseSubjectRules, Asked>) {
    return internal::People::Erase(static_cast<Kept*>(nullptr), internal::People::Known(who...),
                                   store);
  } else {
    internal::BrokenRule<internal::EraseSubjectRules, Asked>::template Refuse<Asked>();
    __builtin_unreachable();
  }
}

// Sends a record for each row that is about the person, by the last argument: a transport that was
// opened for a sink whose recipient is the data subject. Returns how many it sent.
//
// Errors as EraseSubject, and the transport's. After an error some have been sent; after kDataLoss
// all that could be read.
template <class Kept, class StoreType, class... Args>
absl::StatusOr<std::int64_t> ExportSubject(StoreType& store, Args&&... args) {
  using Asked = typename internal::ExportOf<Kept, StoreType, std::remove_cvref_t<Args>...>::type;
  if constexpr (internal::kPasses<internal::ExportSubjectRules, Asked>) {
    return internal::People::Export<Kept>(store, std::forward_as_tuple(args...),
                                          std::make_index_sequence<sizeof...(Args) - 1>());
  } else {
    internal::BrokenRule<internal::ExportSubjectRules, Asked>::template Refuse<Asked>();
    __builtin_unreachable();
  }
}

// Calls `each` with each id of one kind that the tables are about, for a purpose that each such
// Subject and the key of its table declare. `each` is an absl::Status(const std::string& id,
// absl::Time recorded), and is called until it returns an error. The id has the spelling that is
// compared; it comes as often as it is in the tables. `recorded` is the earliest time in the fields
// of kind::RecordTime that are beside the Subject and declare the purpose; InfinitePast if there is
// none.
//
//   absl::Status all = zweck::ForEachSubject<Kept, kind::AccountId, ReportAccounts>(
//       store, [&](const std::string& account, absl::Time recorded) {
//         return Note(account, recorded);
//       });
//
// Errors are the store's, and kDataLoss for a row that can't be read.
template <class Kept, class K, class P, class StoreType, class Each>
absl::Status ForEachSubject(StoreType& store, Each&& each) {
  using Asked = internal::SubjectsAsked<
      Kept, K, P, StoreType, Store<StoreType>, QueryableStore<StoreType>, Each,
      std::is_invocable_r_v<absl::Status, Each&, const std::string&, absl::Time>>;
  if constexpr (internal::kPasses<internal::ForEachSubjectRules, Asked>) {
    return internal::People::Tell<K, P>(static_cast<Kept*>(nullptr), store, each);
  } else {
    internal::BrokenRule<internal::ForEachSubjectRules, Asked>::template Refuse<Asked>();
    __builtin_unreachable();
  }
}

}  // namespace zweck

#endif  // ZWECK_FLOW_PEOPLE_H_
