// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#ifndef ZWECK_TIDY_EGRESS_CHECK_H_
#define ZWECK_TIDY_EGRESS_CHECK_H_

#include "src/tidy/check.h"
#include "src/tidy/functions.h"
#include "src/tidy/personal_words.h"
#include "src/tidy/provenance.h"
#include "src/tidy/raw_values.h"

namespace zweck::tidy {

// zweck-egress: bytes that leave the program by another door than the library's.
//
// A raw value may go into functions that keep and send nothing (`Pure`), and into the project's own
// where their bodies are there to be followed; within Disclose, what is disclosed may go anywhere.
// Every other call that it goes into is a finding. `Doors` are the functions by which bytes leave.
// In a file that sees the library, each call of one is a finding, unless all that it takes is made
// of what stands in the source, of numbers and of what the program says of itself. In other files,
// and for `Speakers` (logs, streams, printf) everywhere, only what is personal is a finding: a raw
// value, or what a name says is personal. The library's own stores and transports may; others are
// `Allowed`.
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
  void LookAtBorrowed(const clang::FunctionDecl* function, const clang::Expr* call);
  void LookAtAnswered(const clang::FunctionDecl* function, const clang::Expr* call);
  void LookAtOption(const clang::Expr* value, const clang::FieldDecl* member);
  void SayBorrowed(const clang::Expr* value, const Raw& raw, RawValues::Way way,
                   const std::string& callee);
  bool IsSaidByRawValue(const clang::FunctionDecl* callee, const clang::Expr* call);
  bool IsAllowed(const clang::FunctionDecl* function);
  std::string What(RawValues& raw, const clang::Expr* argument) const;
  bool IsHarmless(const clang::Expr* call, const Functions::Entry& door,
                  llvm::ArrayRef<const clang::Expr*> arguments);

  const std::string pure_list_, impure_list_, more_pure_;
  const std::string more_doors_, doors_list_, more_speakers_, speakers_list_, allowed_list_;
  const bool everywhere_;
  Functions doors_, speakers_, allowed_;
  Functions said_by_raw_value_, keepers_;
  RawValues* raw_ = nullptr;
  std::optional<Provenance> provenance_;
  const clang::ASTContext* context_ = nullptr;
  PersonalWords words_;
  bool sees_zweck_ = false;
};

}  // namespace zweck::tidy

#endif  // ZWECK_TIDY_EGRESS_CHECK_H_
