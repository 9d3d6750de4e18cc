// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the checks of this module have in common: how a finding reads, how it is suppressed, and
// what is known about one translation unit.

#ifndef ZWECK_TIDY_CHECK_H_
#define ZWECK_TIDY_CHECK_H_

#include <clang-tidy/ClangTidyCheck.h>
#include <clang/AST/ASTContext.h>
#include <llvm/ADT/Twine.h>

#include <memory>
#include <optional>

#include "src/tidy/nolint.h"

namespace zweck::tidy {

class PureFunctions;
class RawValues;
class Requests;

// What the checks share while one translation unit is read.
class Unit {
 public:
  Unit(const clang::SourceManager& sources, const clang::tidy::ClangTidyContext& context);
  ~Unit();

  Nolints& nolints() { return nolints_; }

  // Where the values go that came out of fields; worked out at the first call.
  RawValues& Raw(clang::ASTContext& context);

  PureFunctions& pure() { return *pure_; }

 private:
  Nolints nolints_;
  std::unique_ptr<PureFunctions> pure_;
  std::unique_ptr<Requests> requests_;
  std::unique_ptr<RawValues> raw_;
};

// Is a place in code of the project: in no system header, and not built in?
inline bool InProject(const clang::SourceManager& sources, clang::SourceLocation place) {
  const clang::SourceLocation in_file = sources.getFileLoc(place);
  return in_file.isValid() && !sources.isInSystemHeader(in_file) &&
         !sources.isWrittenInBuiltinFile(in_file) && !sources.isWrittenInCommandLineFile(in_file);
}

class Check : public clang::tidy::ClangTidyCheck {
 public:
  Check(llvm::StringRef name, clang::tidy::ClangTidyContext* context);
  bool isLanguageVersionSupported(const clang::LangOptions& language) const override {
    return language.CPlusPlus;
  }
  void registerMatchers(clang::ast_matchers::MatchFinder* finder) override;
  void check(const clang::ast_matchers::MatchFinder::MatchResult& result) final;

 protected:
  // Reads a whole translation unit, once it is parsed.
  virtual void Read(clang::ASTContext& context) = 0;

  // Says what is wrong and what to do; adds where to read. Gives nothing if a NOLINT with a reason
  // stands there.
  std::optional<clang::DiagnosticBuilder> Report(const clang::SourceManager& sources,
                                                 clang::SourceLocation place,
                                                 const llvm::Twine& text);

  // For callbacks of the preprocessor, which run before there is an ASTContext.
  Unit& UnitOf(const clang::SourceManager& sources);

  // Options that are true or false. clang-tidy's own reader of them is a template whose name g++
  // and clang give to the linker differently.
  bool Flag(llvm::StringRef name) const { return Options.get(name, "false") == "true"; }
  void StoreFlag(clang::tidy::ClangTidyOptions::OptionMap& options, llvm::StringRef name,
                 bool value) {
    Options.store(options, name, value ? "true" : "false");
  }

  bool IsEnabled(llvm::StringRef check) const { return context_->isCheckEnabled(check); }

  const clang::tidy::ClangTidyContext& tidy_context() const { return *context_; }

 private:
  clang::tidy::ClangTidyContext* context_;
  std::shared_ptr<Unit> unit_;
};

// An option of any check: "zweck-egress.Pure".
std::string OptionOf(const clang::tidy::ClangTidyContext& context, llvm::StringRef name,
                     llvm::StringRef otherwise);

// What every finding says last.
std::string WhereToRead(llvm::StringRef check);

}  // namespace zweck::tidy

#endif  // ZWECK_TIDY_CHECK_H_
