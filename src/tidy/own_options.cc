// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/tidy/own_options.h"

#include <llvm/ADT/StringSet.h>

#include "src/tidy/declared.h"
#include "src/tidy/raw_values.h"
#include "src/tidy/user_code.h"

namespace zweck::tidy {
namespace {

using clang::Expr;
using clang::VarDecl;

// The text that stands in the source for an expression, also as a constant, or null.
const clang::StringLiteral* TextIn(const Expr* expression, int depth = 0) {
  constexpr int kDeepest = 8;
  if (expression == nullptr || depth > kDeepest) return nullptr;
  for (const Expr* before = nullptr; expression != before;) {
    before = expression;
    expression = expression->IgnoreUnlessSpelledInSource()->IgnoreParenCasts();
  }
  if (const auto* literal = llvm::dyn_cast<clang::StringLiteral>(expression)) {
    return literal->isOrdinary() || literal->isUTF8() ? literal : nullptr;
  }
  if (const auto* named = llvm::dyn_cast<clang::DeclRefExpr>(expression)) {
    const auto* constant = llvm::dyn_cast<VarDecl>(named->getDecl());
    const bool is_constant = constant != nullptr && constant->getAnyInitializer() != nullptr &&
                             (constant->isConstexpr() || constant->getType().isConstQualified());
    return is_constant ? TextIn(constant->getAnyInitializer(), depth + 1) : nullptr;
  }
  if (const auto* made = llvm::dyn_cast<clang::CXXConstructExpr>(expression)) {
    return made->getNumArgs() > 0 ? TextIn(made->getArg(0), depth + 1) : nullptr;
  }
  if (const auto* list = llvm::dyn_cast<clang::InitListExpr>(expression)) {
    return list->getNumInits() > 0 ? TextIn(list->getInit(0), depth + 1) : nullptr;
  }
  if (const auto* operation = llvm::dyn_cast<clang::CXXOperatorCallExpr>(expression)) {
    for (const Expr* part : operation->arguments()) {
      if (const auto* text = TextIn(part, depth + 1)) return text;
    }
    return nullptr;
  }
  const auto* call = llvm::dyn_cast<clang::CallExpr>(expression);
  const clang::FunctionDecl* callee = call != nullptr ? call->getDirectCallee() : nullptr;
  if (callee == nullptr || !IsOfALibrary(callee)) return nullptr;
  if (const Expr* object = ObjectOf(call)) return TextIn(object, depth + 1);
  for (const Expr* part : call->arguments()) {  // absl::StrCat
    if (const auto* text = TextIn(part, depth + 1)) return text;
  }
  return nullptr;
}

// Does nothing but the source say what the bytes of a key are?
bool IsInSource(const Expr* key) {
  for (const Expr* before = nullptr; key != before;) {
    before = key;
    key = key->IgnoreUnlessSpelledInSource()->IgnoreParenCasts();
  }
  if (llvm::isa<clang::StringLiteral, clang::CharacterLiteral, clang::IntegerLiteral,
                clang::CXXDefaultArgExpr, clang::CXXBoolLiteralExpr>(key)) {
    return true;
  }
  if (const auto* made = llvm::dyn_cast<clang::CXXConstructExpr>(key)) {
    return made->getNumArgs() > 0 && llvm::all_of(made->arguments(), IsInSource);
  }
  if (const auto* list = llvm::dyn_cast<clang::InitListExpr>(key)) {
    return list->getNumInits() > 0 && llvm::all_of(list->inits(), IsInSource);
  }
  const auto* named = llvm::dyn_cast<clang::DeclRefExpr>(key);
  const auto* constant = named != nullptr ? llvm::dyn_cast<VarDecl>(named->getDecl()) : nullptr;
  return constant != nullptr && constant->getAnyInitializer() != nullptr &&
         (constant->isConstexpr() || constant->getType().isConstQualified()) &&
         IsInSource(constant->getAnyInitializer());
}

// The part of a path by which others get at what is in it: /var/www, /mnt/team-share.
llvm::StringRef OpenPart(llvm::StringRef path) {
  static const llvm::StringSet<>& words = *new llvm::StringSet<>{
      "www",  "htdocs",  "html",     "wwwroot", "webroot",   "public", "static",
      "nfs",  "smb",     "share",    "shared",  "shares",    "ftp",    "samba",
      "cifs", "dropbox", "onedrive", "gdrive",  "sharepoint"};
  llvm::SmallVector<llvm::StringRef, 8> folders;
  path.split(folders, '/');
  if (!folders.empty()) folders.pop_back();  // the file itself
  for (const llvm::StringRef folder : folders) {
    llvm::StringRef rest = folder;
    while (!rest.empty()) {
      const std::size_t end = rest.find_first_of("-_. ");
      if (words.contains(rest.substr(0, end).lower())) return folder;
      rest = end == llvm::StringRef::npos ? llvm::StringRef() : rest.substr(end + 1);
    }
  }
  return {};
}

class OptionWalker : public UserCode {
 public:
  OptionWalker(clang::ASTContext& context, const RawValues& raw) : UserCode(context), raw_(raw) {}

  bool VisitCallExpr(clang::CallExpr* call) override {
    const auto* method = llvm::dyn_cast_or_null<clang::CXXMethodDecl>(call->getDirectCallee());
    if (method == nullptr || !InZweck(method->getDeclContext()) || call->getNumArgs() == 0 ||
        !method->getDeclName().isIdentifier() || (function() != nullptr && InZweck(function()))) {
      return true;
    }
    const llvm::StringRef name = method->getName();
    if (name.starts_with("From") && method->getParent()->getName() == "SealingKey" &&
        name != "FromFile" && !raw_.IsInATest(call->getBeginLoc()) && IsInSource(call->getArg(0))) {
      Say(call->getArg(0),
          "the key is in the source, so anybody with the source or the program can open what it "
          "seals. Read it with SealingKey::FromFile.");
    }
    const clang::StringLiteral* path = name == "Open" ? TextIn(call->getArg(0)) : nullptr;
    const llvm::StringRef open = path != nullptr ? OpenPart(path->getString()) : llvm::StringRef();
    if (!open.empty() && !path->getString().contains("://")) {
      Say(call->getArg(0), "records are kept in `" + open.str() +
                               "`, which is called like a folder that others read. Keep them where "
                               "the program alone reads.");
    }
    return true;
  }

  bool VisitCXXConstructExpr(clang::CXXConstructExpr* made) override {
    const clang::CXXRecordDecl* record = made->getConstructor()->getParent();
    if (raw_.IsInATest(made->getBeginLoc()) || made->getNumArgs() != 1 ||
        !record->getDeclName().isIdentifier() || record->getName() != "JsonLinesStream" ||
        !InZweck(record->getDeclContext()) ||
        !NamesOneOf(made->getArg(0), {"cout", "cerr", "clog"})) {
      return true;
    }
    Say(made->getArg(0),
        "records are sent to the program's own output, which ends in a terminal or a log. Open a "
        "file or a transport of the sink's recipient.");
    return true;
  }

  std::vector<OwnOption> found() && { return std::move(found_); }

 private:
  void Say(const Expr* value, std::string what) {
    found_.push_back({function(), value->getExprLoc(), std::move(what)});
  }

  const RawValues& raw_;
  std::vector<OwnOption> found_;
};

}  // namespace

std::vector<OwnOption> FindOwnOptions(clang::ASTContext& context, const RawValues& raw) {
  if (!SeesZweck(context)) return {};
  OptionWalker walker(context, raw);
  walker.Walk();
  return std::move(walker).found();
}

}  // namespace zweck::tidy
