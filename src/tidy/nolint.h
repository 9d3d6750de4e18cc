// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Comments that suppress a finding. For the checks of this module there is one form, with a reason:
//
//   write(fd, bytes, size);  // NOLINT(zweck-egress: the log of our own test runs)
//   // NOLINTNEXTLINE(zweck-egress: the log of our own test runs)
//
// clang-tidy does not know the form: to it, `zweck-egress: the log…` is the name of another check.
// So the checks of this module look themselves (Check::Report), and keep count here.

#ifndef ZWECK_TIDY_NOLINT_H_
#define ZWECK_TIDY_NOLINT_H_

#include <clang/Basic/SourceManager.h>
#include <llvm/ADT/StringRef.h>

#include <map>
#include <string>
#include <vector>

namespace zweck::tidy {

// One comment.
struct Nolint {
  enum class Form : unsigned char { kLine, kNextLine, kBegin, kEnd };
  Form form;
  unsigned line;        // of the comment, from 1
  unsigned begin;       // offset of NOLINT in the file
  unsigned end;         // offset behind it, its parentheses included
  bool starts_comment;  // only blanks or another NOLINT stand between it and `//` or `/*`
  bool names_all;       // no parentheses: it names every check
  std::vector<std::string> names;  // globs, as clang-tidy reads them
  std::string check;               // of this module, with a reason: `zweck-egress`
  std::string reason;
  bool used = false;   // suppressed a finding, by its reason
  bool hides = false;  // clang-tidy drops a finding of this module for it, without a reason

  bool Covers(unsigned other_line) const {
    return form == Form::kLine ? line == other_line
                               : form == Form::kNextLine && line + 1 == other_line;
  }
};

// Every NOLINT in a text, in its order.
std::vector<Nolint> ParseNolints(llvm::StringRef text);

// Does a glob of a NOLINT name a check?
bool GlobMatches(llvm::StringRef glob, llvm::StringRef name);

// The comments of the files of one translation unit.
class Nolints {
 public:
  explicit Nolints(const clang::SourceManager& sources) : sources_(sources) {}

  // Is a finding at this place suppressed for a reason? Notes which comment did so, and which hides
  // it without one.
  bool Suppresses(llvm::StringRef check, clang::SourceLocation place);

  std::vector<Nolint>& Of(clang::FileID file);

 private:
  const clang::SourceManager& sources_;
  std::map<clang::FileID, std::vector<Nolint>> by_file_;
};

}  // namespace zweck::tidy

#endif  // ZWECK_TIDY_NOLINT_H_
