// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/tidy/check.h"

#include <clang/ASTMatchers/ASTMatchFinder.h>

#include <map>

#include "src/tidy/pure_functions.h"
#include "src/tidy/raw_values.h"
#include "src/tidy/requests.h"

namespace zweck::tidy {
namespace {

// The checks of one translation unit are made with the same context, and nothing else ties them
// together. clang-tidy makes them anew for the next one; with the last of them the Unit goes.
std::shared_ptr<Unit> SharedUnit(const clang::tidy::ClangTidyContext* context,
                                 const clang::SourceManager& sources) {
  static auto& units = *new std::map<const clang::tidy::ClangTidyContext*, std::weak_ptr<Unit>>;
  std::weak_ptr<Unit>& held = units[context];
  std::shared_ptr<Unit> unit = held.lock();
  if (unit == nullptr) {
    unit = std::make_shared<Unit>(sources, *context);
    held = unit;
  }
  return unit;
}

}  // namespace

std::string OptionOf(const clang::tidy::ClangTidyContext& context, llvm::StringRef name,
                     llvm::StringRef otherwise) {
  const clang::tidy::ClangTidyOptions& options = context.getOptions();
  const auto option = options.CheckOptions.find(name);
  return option != options.CheckOptions.end() ? option->getValue().Value : otherwise.str();
}

Unit::Unit(const clang::SourceManager& sources, const clang::tidy::ClangTidyContext& context)
    : nolints_(sources),
      pure_(std::make_unique<PureFunctions>(
          OptionOf(context, "zweck-egress.Pure", PureFunctions::Pure()),
          OptionOf(context, "zweck-egress.Impure", PureFunctions::Impure()),
          OptionOf(context, "zweck-egress.MorePure", ""))),
      requests_(std::make_unique<Requests>(
          OptionOf(context, "zweck-raw-value.Sources", Requests::Default()),
          OptionOf(context, "zweck-raw-value.MoreSources", ""))) {}
Unit::~Unit() = default;

RawValues& Unit::Raw(clang::ASTContext& context) {
  if (raw_ == nullptr) raw_ = std::make_unique<RawValues>(context, *pure_, *requests_);
  return *raw_;
}

Check::Check(llvm::StringRef name, clang::tidy::ClangTidyContext* context)
    : ClangTidyCheck(name, context), context_(context) {}

// One visit of the translation unit: each check walks the project's own code alone, which costs
// less than matching every node of every system header.
void Check::registerMatchers(clang::ast_matchers::MatchFinder* finder) {
  finder->addMatcher(clang::ast_matchers::translationUnitDecl().bind("unit"), this);
}

void Check::check(const clang::ast_matchers::MatchFinder::MatchResult& result) {
  UnitOf(*result.SourceManager);
  Read(*result.Context);
}

Unit& Check::UnitOf(const clang::SourceManager& sources) {
  if (unit_ == nullptr) unit_ = SharedUnit(context_, sources);
  return *unit_;
}

std::string WhereToRead(llvm::StringRef check) { return (" Run: zweck explain " + check).str(); }

std::optional<clang::DiagnosticBuilder> Check::Report(const clang::SourceManager& sources,
                                                      clang::SourceLocation place,
                                                      const llvm::Twine& text) {
  const clang::SourceLocation in_file = sources.getFileLoc(place);
  const llvm::StringRef name = llvm::StringRef(getID());
  if (UnitOf(sources).nolints().Suppresses(name, in_file)) return std::nullopt;
  return diag(in_file, "%0") << (text + WhereToRead(name)).str();
}

}  // namespace zweck::tidy
