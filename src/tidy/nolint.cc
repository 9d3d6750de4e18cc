// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/tidy/nolint.h"

#include <llvm/ADT/SmallVector.h>
#include <llvm/ADT/StringExtras.h>

#include <algorithm>
#include <utility>

namespace zweck::tidy {
namespace {

// Takes the longest keyword, since each begins with the first.
Nolint::Form TakeForm(llvm::StringRef& rest) {
  if (rest.consume_front("NOLINTNEXTLINE")) return Nolint::Form::kNextLine;
  if (rest.consume_front("NOLINTBEGIN")) return Nolint::Form::kBegin;
  if (rest.consume_front("NOLINTEND")) return Nolint::Form::kEnd;
  rest.consume_front("NOLINT");
  return Nolint::Form::kLine;
}

// The index of the parenthesis that closes the first one, or npos.
std::size_t Closing(llvm::StringRef text) {
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '(') ++depth;
    if (text[i] == ')' && --depth == 0) return i;
  }
  return llvm::StringRef::npos;
}

void ParseNames(llvm::StringRef inside, Nolint& nolint) {
  // A reason runs to the end, commas included.
  std::size_t from = 0;
  while (from <= inside.size()) {
    const std::size_t comma = inside.find(',', from);
    const llvm::StringRef name = inside.slice(from, comma).trim();
    const std::size_t colon = name.find(':');
    if (name.starts_with("zweck-") && colon != llvm::StringRef::npos) {
      nolint.check = name.take_front(colon).trim().str();
      nolint.reason = inside.substr(from).split(':').second.trim().str();
      return;
    }
    if (!name.empty()) nolint.names.push_back(name.str());
    if (comma == llvm::StringRef::npos) return;
    from = comma + 1;
  }
}

}  // namespace

std::vector<Nolint> ParseNolints(llvm::StringRef text) {
  constexpr llvm::StringLiteral kWord = "NOLINT";
  std::vector<Nolint> found;
  std::size_t counted = 0;
  unsigned line = 1;
  for (std::size_t at = text.find(kWord); at != llvm::StringRef::npos; at = text.find(kWord, at)) {
    line += static_cast<unsigned>(text.slice(counted, at).count('\n'));
    counted = at;
    const std::size_t line_begin = text.rfind('\n', at) + 1;  // 0 for the first line
    const std::size_t line_end = std::min(text.find('\n', at), text.size());
    llvm::StringRef rest = text.slice(at, line_end);
    Nolint nolint{};
    nolint.line = line;
    nolint.begin = static_cast<unsigned>(at);
    nolint.form = TakeForm(rest);
    const llvm::StringRef before = text.slice(line_begin, at).rtrim();
    nolint.starts_comment =
        before.ends_with("//") || before.ends_with("/*") ||
        (!found.empty() && found.back().line == line && found.back().starts_comment);
    nolint.names_all = true;
    if (rest.starts_with("(")) {
      const std::size_t close = Closing(rest);
      nolint.names_all = false;
      ParseNames(rest.slice(1, close), nolint);
      rest = rest.substr(close == llvm::StringRef::npos ? rest.size() : close + 1);
    }
    nolint.end = static_cast<unsigned>(line_end - rest.size());
    at = std::max<std::size_t>(nolint.end, at + kWord.size());
    found.push_back(std::move(nolint));
  }
  return found;
}

bool GlobMatches(llvm::StringRef glob, llvm::StringRef name) {
  const auto [head, tail] = glob.split('*');
  if (head.size() == glob.size()) return glob == name;
  if (!name.consume_front(head)) return false;
  if (tail.empty()) return true;
  for (std::size_t i = 0; i <= name.size(); ++i) {
    if (GlobMatches(tail, name.substr(i))) return true;
  }
  return false;
}

std::vector<Nolint>& Nolints::Of(clang::FileID file) {
  const auto [entry, is_new] = by_file_.try_emplace(file);
  if (is_new) entry->second = ParseNolints(sources_.getBufferData(file));
  return entry->second;
}

bool Nolints::Suppresses(llvm::StringRef check, clang::SourceLocation place) {
  const auto [file, offset] = sources_.getDecomposedLoc(sources_.getFileLoc(place));
  std::vector<Nolint>& nolints = Of(file);
  if (nolints.empty()) return false;
  const unsigned line = sources_.getLineNumber(file, offset);
  bool suppressed = false;
  unsigned open_blocks = 0;
  for (Nolint& nolint : nolints) {
    if (nolint.Covers(line) && nolint.check == check && !nolint.reason.empty()) {
      nolint.used = true;
      suppressed = true;
    }
  }
  if (suppressed) return true;
  for (Nolint& nolint : nolints) {
    const bool named = nolint.names_all || llvm::any_of(nolint.names, [&](const std::string& name) {
                         return GlobMatches(name, check);
                       });
    if (named && nolint.form == Nolint::Form::kEnd && nolint.line < line && open_blocks > 0) {
      --open_blocks;
    }
    if (named && nolint.form == Nolint::Form::kBegin && nolint.line < line) ++open_blocks;
    if (named && nolint.Covers(line)) nolint.hides = true;
  }
  if (open_blocks > 0) {
    for (Nolint& nolint : nolints) {
      if (nolint.form == Nolint::Form::kBegin && nolint.line < line) nolint.hides = true;
    }
  }
  return false;
}

}  // namespace zweck::tidy
