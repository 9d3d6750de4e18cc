// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#ifndef ZWECK_TIDY_BROAD_PURPOSE_CHECK_H_
#define ZWECK_TIDY_BROAD_PURPOSE_CHECK_H_

#include "src/tidy/check.h"

namespace zweck::tidy {

// zweck-broad-purpose: a field for every purpose that there is, and a sink for more purposes than
// what flows to it. Both make the compiler's checks say yes to anything.
class BroadPurposeCheck : public Check {
 public:
  BroadPurposeCheck(llvm::StringRef name, clang::tidy::ClangTidyContext* context);
  void storeOptions(clang::tidy::ClangTidyOptions::OptionMap& options) override;

 protected:
  void Read(clang::ASTContext& context) override;

 private:
  class Walker;

  // With fewer purposes in sight, a field for all of them says little.
  const unsigned fewest_purposes_;
};

}  // namespace zweck::tidy

#endif  // ZWECK_TIDY_BROAD_PURPOSE_CHECK_H_
