// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#ifndef ZWECK_TIDY_RAW_VALUE_CHECK_H_
#define ZWECK_TIDY_RAW_VALUE_CHECK_H_

#include "src/tidy/check.h"
#include "src/tidy/functions.h"
#include "src/tidy/raw_values.h"

namespace zweck::tidy {

// zweck-raw-value: a value that Use gave, kept beyond the place where it is needed, or used for
// another purpose. Its copy has no tags, so nothing checks where it goes.
class RawValueCheck : public Check {
 public:
  // The defaults of its options.
  static llvm::StringRef Loggers();
  static llvm::StringRef Later();
  static llvm::StringRef Keepers();

  RawValueCheck(llvm::StringRef name, clang::tidy::ClangTidyContext* context);
  void storeOptions(clang::tidy::ClangTidyOptions::OptionMap& options) override;

 protected:
  void Read(clang::ASTContext& context) override;

 private:
  void Say(const clang::Expr* value, const Raw& raw, const llvm::Twine& what,
           llvm::StringRef remedy);
  void LookAtTarget(const clang::Expr* target, const clang::Expr* value);
  void LookAtStored(const Target& to, const clang::Expr* value, const Raw& raw);
  void LookAtFilled(const clang::CallExpr& call);
  void LookAtVariables();
  void LookAtConstructors();
  void LookAtCall(const RawValues::Site& place);
  bool IsAllowed(const clang::DeclContext* context);
  bool EndsInTime(const Target& to, const Raw& raw) const;
  void LookAtWritten(const clang::Expr* call, const clang::Expr* object);
  void LookAtThrown(const clang::Expr* call);
  void LookAtSwap(const clang::Expr* call);
  void LookAtWrittenTo(const clang::Expr* call, const clang::FunctionDecl& callee);
  void LookAtPurposes(const clang::Expr* call);
  void LookAtField(const clang::CXXConstructExpr& field);
  void LookAtKept(const clang::Expr* value, const FieldType& into);

  const std::string loggers_list_, later_list_, keepers_list_, sources_list_, more_sources_;
  Functions loggers_, later_, keepers_;
  Functions allowed_;  // stores and transports of the project's own
  RawValues* raw_ = nullptr;
  const clang::ASTContext* context_ = nullptr;
};

}  // namespace zweck::tidy

#endif  // ZWECK_TIDY_RAW_VALUE_CHECK_H_
