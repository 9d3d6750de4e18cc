// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#ifndef ZWECK_TIDY_NOLINT_CHECK_H_
#define ZWECK_TIDY_NOLINT_CHECK_H_

#include "src/tidy/check.h"

namespace zweck::tidy {

// zweck-nolint: a suppression of a check of this module that gives no reason, or suppresses
// nothing.
class NolintCheck : public Check {
 public:
  NolintCheck(llvm::StringRef name, clang::tidy::ClangTidyContext* context);
  void storeOptions(clang::tidy::ClangTidyOptions::OptionMap& options) override;
  void onEndOfTranslationUnit() override;

 protected:
  void Read(clang::ASTContext& context) override { sources_ = &context.getSourceManager(); }

 private:
  void LookAt(clang::FileID file, Nolint& nolint);

  const bool headers_;
  const clang::SourceManager* sources_ = nullptr;
};

}  // namespace zweck::tidy

#endif  // ZWECK_TIDY_NOLINT_CHECK_H_
