// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The words that the policy is written in, so that it reads without the library's name before each.

#ifndef JODOCUS_WORDS_H_
#define JODOCUS_WORDS_H_

#include <zweck/declare/category.h>
#include <zweck/declare/kinds.h>

#include <chrono>  // IWYU pragma: export

namespace jodocus {

using zweck::At;
using zweck::For;
using zweck::Indexed;
using zweck::Is;
using zweck::Key;
using zweck::MaxBytes;
using zweck::ReadBy;
using zweck::Required;
using zweck::Secret;
using zweck::SharedWith;
using zweck::Subject;

// The library's kinds of data, and Jodocus' own.
namespace kind {
using namespace zweck::kind;

// Somebody wrote it.
struct CommentId {
  static constexpr zweck::KindInfo kInfo{"comment-id", "Id of a comment",
                                         zweck::Identifies::kIndirectly, "pd:Identifier",
                                         "user.content"};
};

}  // namespace kind

}  // namespace jodocus

#endif  // JODOCUS_WORDS_H_
