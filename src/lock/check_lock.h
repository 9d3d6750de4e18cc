// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What is wider than it was: a company knows more, keeps longer, shares wider or protects less. The
// opposite is narrower. What only reads otherwise, such as a description, is no fact, so it is
// neither.

#ifndef ZWECK_SRC_LOCK_CHECK_LOCK_H_
#define ZWECK_SRC_LOCK_CHECK_LOCK_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "src/findings/finding.h"
#include "src/lock/fact.h"
#include "src/lock/lock_file.h"

namespace zweck::lock {

enum class Direction : std::uint8_t { kWider, kNarrower };

struct Change {
  Direction direction;
  std::optional<Fact> before;  // absent: new
  std::optional<Fact> after;   // absent: gone
};

// "+field customer.phone", and "-field customer.email secret" of what is gone. Of a value that
// changed, the new one.
std::string LineOf(const Change& change);
// "field customer.email is no longer secret", a sentence without a full stop.
std::string SentenceOf(const Change& change);

// Says it what the programs never do, such as erase what they store?
bool IsLack(const Fact& fact);
// Of the finding about it: "lock-field", "erase-missing".
std::string_view IdOf(const Fact& fact);

// The facts that lock files of a version hold.
std::vector<Fact> KnownTo(int version, const std::vector<Fact>& facts);

// Both sorted by their lines, as FactsOf and ParseLockFile give them. By subject and aspect.
std::vector<Change> Compare(const std::vector<Fact>& before, const std::vector<Fact>& after);

// An error for each change that is wider and not approved (a thing that is new is one, with all
// that it brings), for each approval that lets nothing pass, and for a lock file of an older
// version; a note if something is narrower. `path` is the lock file's. What was approved is added
// to `approved`, if that is not null.
std::vector<findings::Finding> CheckLock(const std::vector<Fact>& facts, const LockFile& lock,
                                         std::string_view path,
                                         std::vector<findings::Finding>* approved = nullptr);

}  // namespace zweck::lock

#endif  // ZWECK_SRC_LOCK_CHECK_LOCK_H_
