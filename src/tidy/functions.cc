// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/tidy/functions.h"

#include <clang/AST/DeclCXX.h>
#include <llvm/ADT/STLExtras.h>
#include <llvm/ADT/SmallVector.h>

#include <utility>

#include "src/tidy/nolint.h"

namespace zweck::tidy {
namespace {

using clang::Expr;

llvm::StringRef LastPart(llvm::StringRef name) {
  const std::size_t colons = name.rfind("::");
  return colons == llvm::StringRef::npos ? name : name.substr(colons + 2);
}

bool HasConstant(const clang::CallExpr& call, llvm::StringRef glob) {
  return llvm::any_of(call.arguments(), [&](const Expr* argument) {
    const Expr* plain = argument->IgnoreParenImpCasts();
    if (const auto* text = llvm::dyn_cast<clang::StringLiteral>(plain)) {
      return text->isOrdinary() && GlobMatches(glob, text->getString());
    }
    const auto* named = llvm::dyn_cast<clang::DeclRefExpr>(plain);
    return named != nullptr && named->getDecl()->getDeclName().isIdentifier() &&
           GlobMatches(glob, named->getDecl()->getName());
  });
}

}  // namespace

std::string QualifiedName(const clang::NamedDecl& declaration) {
  llvm::SmallVector<std::string, 4> parts = {declaration.getNameAsString()};
  for (const clang::DeclContext* context = declaration.getDeclContext(); context != nullptr;
       context = context->getParent()) {
    if (const auto* space = llvm::dyn_cast<clang::NamespaceDecl>(context)) {
      if (!space->isInline() && !space->isAnonymousNamespace()) {
        parts.push_back(space->getNameAsString());
      }
    } else if (const auto* record = llvm::dyn_cast<clang::RecordDecl>(context)) {
      parts.push_back(record->getNameAsString());
    }
  }
  return llvm::join(llvm::reverse(parts), "::");
}

void Functions::Add(llvm::StringRef list) {
  llvm::SmallVector<llvm::StringRef, 32> texts;
  list.split(texts, ';');
  for (llvm::StringRef text : texts) {
    text = text.trim();
    if (text.empty()) continue;
    auto [name, reason] = text.split(" = ");
    Entry entry{.name = name.trim().str(), .constant = "", .reason = reason.trim().str()};
    if (entry.name.empty() || entry.reason.empty()) {
      problems_.push_back(("`" + text + "` is not a `function = reason`").str());
      continue;
    }
    if (llvm::StringRef(entry.name).ends_with(")")) {
      const auto [function, constant] = name.trim().drop_back().split('(');
      entry.constant = constant.str();
      entry.name = function.str();
    }
    const llvm::StringRef last = LastPart(entry.name);
    const auto index = static_cast<unsigned>(entries_.size());
    if (last.contains('*')) {
      others_.push_back(index);
    } else {
      by_last_name_[last].push_back(index);
    }
    entries_.push_back(std::move(entry));
  }
}

const Functions::Entry* Functions::Find(const clang::NamedDecl* function,
                                        const clang::CallExpr* call) {
  if (function == nullptr) return nullptr;
  const auto [found, is_new] = known_.try_emplace(function->getCanonicalDecl());
  if (is_new) {
    const std::string name = QualifiedName(*function);
    if (const auto named = by_last_name_.find(LastPart(name)); named != by_last_name_.end()) {
      for (const unsigned index : named->second) {
        if (GlobMatches(entries_[index].name, name)) found->second.push_back(index);
      }
    }
    for (const unsigned index : others_) {
      if (GlobMatches(entries_[index].name, name)) found->second.push_back(index);
    }
  }
  for (const unsigned index : found->second) {
    const Entry& entry = entries_[index];
    if (entry.constant.empty() || (call != nullptr && HasConstant(*call, entry.constant))) {
      return &entry;
    }
  }
  return nullptr;
}

}  // namespace zweck::tidy
