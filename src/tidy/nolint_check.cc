// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/tidy/nolint_check.h"

#include <llvm/ADT/STLExtras.h>
#include <llvm/ADT/SmallVector.h>
#include <llvm/Support/Path.h>

namespace zweck::tidy {
namespace {

constexpr llvm::StringLiteral kChecks[] = {
    "zweck-egress", "zweck-raw-value",     "zweck-undeclared-personal-data",
    "zweck-bypass", "zweck-broad-purpose", "zweck-dangling"};
constexpr llvm::StringLiteral kForm = "Write NOLINT(zweck-check: reason) at each line.";

bool NamesOfThisModule(llvm::StringRef glob) {
  return glob.starts_with("zweck") &&
         llvm::any_of(kChecks, [&](llvm::StringRef check) { return GlobMatches(glob, check); });
}

}  // namespace

NolintCheck::NolintCheck(llvm::StringRef name, clang::tidy::ClangTidyContext* context)
    : Check(name, context), headers_(Flag("Headers")) {}

void NolintCheck::storeOptions(clang::tidy::ClangTidyOptions::OptionMap& options) {
  StoreFlag(options, "Headers", headers_);
}

// The other checks report while the syntax tree is walked, so now all is known.
void NolintCheck::onEndOfTranslationUnit() {
  if (sources_ == nullptr) return;
  // What a header's comment suppresses may be found only from some of the files that include it; a
  // source and its own header belong together.
  const clang::FileID main = sources_->getMainFileID();
  const llvm::StringRef stem =
      llvm::sys::path::stem(sources_->getFilename(sources_->getLocForStartOfFile(main)));
  llvm::SmallVector<clang::FileID, 8> files;
  for (unsigned i = 0; i < sources_->local_sloc_entry_size(); ++i) {
    const clang::SrcMgr::SLocEntry& entry = sources_->getLocalSLocEntry(i);
    if (!entry.isFile()) continue;
    const clang::SourceLocation place =
        clang::SourceLocation::getFromRawEncoding(entry.getOffset());
    if (!InProject(*sources_, place)) continue;
    const llvm::StringRef name = sources_->getFilename(place);
    const llvm::StringRef extension = llvm::sys::path::extension(name);
    const bool is_source = extension == ".cc" || extension == ".cpp" || extension == ".cxx";
    if (headers_ || is_source || llvm::sys::path::stem(name) == stem) {
      files.push_back(sources_->getFileID(place));
    }
  }
  for (const clang::FileID file : files) {
    for (Nolint& nolint : UnitOf(*sources_).nolints().Of(file)) LookAt(file, nolint);
  }
  sources_ = nullptr;
}

void NolintCheck::LookAt(clang::FileID file, Nolint& nolint) {
  const bool has_reason = !nolint.check.empty() && !nolint.reason.empty();
  std::string text;
  if (nolint.form == Nolint::Form::kEnd) return;
  const auto own = llvm::find_if(nolint.names, NamesOfThisModule);
  const bool names_own = own != nolint.names.end();
  if (!nolint.check.empty() && nolint.reason.empty()) {
    text = "the NOLINT for " + nolint.check + " gives no reason. " + kForm.str();
  } else if (nolint.form == Nolint::Form::kBegin && (has_reason || names_own || nolint.hides)) {
    text = "a block hides what is added to it later from the checks of this module. " + kForm.str();
  } else if (names_own && (nolint.starts_comment || nolint.hides)) {
    text = "the NOLINT for " + *own + " gives no reason. " + kForm.str();
  } else if (nolint.hides) {
    text = "this NOLINT hides a finding and gives no reason. " + kForm.str();
  } else if (has_reason && !nolint.used && nolint.starts_comment) {
    if (!llvm::is_contained(kChecks, llvm::StringRef(nolint.check))) {
      text = "`" + nolint.check +
             "` is not a check whose findings can be suppressed. Name the check that reports here.";
    } else if (IsEnabled(nolint.check)) {
      text = "the NOLINT for " + nolint.check + " suppresses nothing. Remove it.";
    }
  }
  if (text.empty()) return;

  // clang-tidy itself would drop this for the comment that it is about; it never drops an error.
  const bool would_vanish = nolint.names_all || nolint.form == Nolint::Form::kBegin ||
                            llvm::any_of(nolint.names, [](const std::string& name) {
                              return GlobMatches(name, "zweck-nolint");
                            });
  const clang::SourceLocation start = sources_->getLocForStartOfFile(file);
  const clang::SourceLocation place = start.getLocWithOffset(static_cast<int>(nolint.begin));
  auto finding =
      diag(place, "%0", would_vanish ? clang::DiagnosticIDs::Error : clang::DiagnosticIDs::Warning);
  finding << text + WhereToRead("zweck-nolint");

  // A comment that is nothing but a useless NOLINT goes as a whole.
  const llvm::StringRef buffer = sources_->getBufferData(file);
  const std::size_t line_begin = buffer.rfind('\n', nolint.begin) + 1;
  const std::size_t line_end = std::min(buffer.find('\n', nolint.begin), buffer.size());
  const llvm::StringRef before = buffer.slice(line_begin, nolint.begin).rtrim();
  const bool alone = before.ends_with("//") && buffer.slice(nolint.end, line_end).trim().empty();
  if (has_reason && !nolint.used && alone && nolint.names.empty()) {
    const llvm::StringRef code = before.drop_back(2).rtrim();
    const std::size_t from = code.empty() ? line_begin : line_begin + code.size();
    const std::size_t to = code.empty() ? std::min(line_end + 1, buffer.size()) : line_end;
    finding << clang::FixItHint::CreateRemoval(
        clang::CharSourceRange::getCharRange(start.getLocWithOffset(static_cast<int>(from)),
                                             start.getLocWithOffset(static_cast<int>(to))));
  }
}

}  // namespace zweck::tidy
