// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#ifndef ZWECK_TIDY_BYPASS_CHECK_H_
#define ZWECK_TIDY_BYPASS_CHECK_H_

#include <llvm/Support/Regex.h>

#include <optional>

#include "src/tidy/check.h"

namespace zweck::tidy {

// zweck-bypass: a way around the compiler, into a field or past a rule.
class BypassCheck : public Check {
 public:
  BypassCheck(llvm::StringRef name, clang::tidy::ClangTidyContext* context);
  void storeOptions(clang::tidy::ClangTidyOptions::OptionMap& options) override;
  void registerPPCallbacks(const clang::SourceManager& sources, clang::Preprocessor* preprocessor,
                           clang::Preprocessor* expander) override;

 protected:
  void Read(clang::ASTContext& context) override;

 private:
  class Walker;
  class Macros;

  // Is a place in the library itself, which may reach into a field?
  bool InLibrary(const clang::SourceManager& sources, clang::SourceLocation place);

  // Is it in a test, which may open the doors without a check?
  bool InTest(const clang::SourceManager& sources, clang::SourceLocation place);

  const std::string library_;
  llvm::Regex library_files_;
  const std::string tests_;
  std::optional<llvm::Regex> test_files_;  // none: no file is a test
  // Where #if, #else and #endif stand, for the declarations that must not depend on them.
  std::vector<clang::SourceLocation> conditions_;
};

}  // namespace zweck::tidy

#endif  // ZWECK_TIDY_BYPASS_CHECK_H_
