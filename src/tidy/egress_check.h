// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#ifndef ZWECK_TIDY_EGRESS_CHECK_H_
#define ZWECK_TIDY_EGRESS_CHECK_H_

#include "src/tidy/check.h"
#include "src/tidy/functions.h"
#include "src/tidy/personal_words.h"
#include "src/tidy/raw_values.h"

namespace zweck::tidy {

// zweck-egress: bytes that leave the program by another door than Persist and Transmit.
//
// `Doors` are the functions by which bytes leave. In a file that sees the library, each call of one
// is a finding, unless all that it takes stands in the source as a literal. In other files, and for
// `Speakers` (logs, streams, printf) everywhere, only what is personal is a finding: a raw value,
// or what a name says is personal. A function that takes a zweck::DoorKey stands behind a door, and
// may.
class EgressCheck : public Check {
 public:
  EgressCheck(llvm::StringRef name, clang::tidy::ClangTidyContext* context);
  void storeOptions(clang::tidy::ClangTidyOptions::OptionMap& options) override;

 protected:
  void Read(clang::ASTContext& context) override;

 private:
  class Walker;
  void Look(clang::ASTContext& context, RawValues& raw, const clang::FunctionDecl* function,
            const clang::Expr* call);
  std::string What(RawValues& raw, const clang::Expr* argument) const;

  const std::string more_doors_, doors_list_, more_speakers_, speakers_list_, allowed_list_;
  const bool everywhere_;
  Functions doors_, speakers_, allowed_;
  PersonalWords words_;
  bool sees_zweck_ = false;
};

}  // namespace zweck::tidy

#endif  // ZWECK_TIDY_EGRESS_CHECK_H_
