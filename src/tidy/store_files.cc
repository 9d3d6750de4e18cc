// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/tidy/store_files.h"

#include <llvm/ADT/SmallPtrSet.h>
#include <llvm/ADT/StringSet.h>

#include <optional>
#include <set>
#include <tuple>

#include "src/tidy/functions.h"
#include "src/tidy/raw_values.h"
#include "src/tidy/user_code.h"

namespace zweck::tidy {
namespace {

using clang::CallExpr;
using clang::Expr;
using clang::FunctionDecl;
using clang::ValueDecl;

// What reads, copies or sends a file that it is given the name of.
constexpr llvm::StringLiteral kTakesFile = R"(
  sqlite3_open* = opens; PQconnect* = opens; PQsetdb* = opens; pqxx::*connection::* = opens;
  fopen* = opens; open = opens; openat = opens; creat = opens; std::basic_ifstream::* = opens;
  std::basic_ofstream::* = opens; std::basic_fstream::* = opens; std::basic_filebuf::open = opens;
  rename* = moves; link* = copies; symlink* = copies; system = copies; popen = copies; exec* = copies;
  posix_spawn* = copies; std::filesystem::copy* = copies; std::filesystem::rename = moves;
  std::filesystem::create_hard_link = copies; std::filesystem::create_symlink = copies
)";

// What takes a connection, and reads or copies a database by it.
constexpr llvm::StringLiteral kTakesConnection = R"(
  sqlite3_exec = reads; sqlite3_prepare* = reads; sqlite3_get_table = reads; sqlite3_blob_open = reads;
  sqlite3_backup_init = copies; sqlite3_serialize = copies; sqlite3_deserialize = copies;
  PQexec* = reads; PQsend* = reads; PQprepare = reads; PQgetCopyData = copies; PQputCopyData = writes
)";

const Expr* Stripped(const Expr* expression) {
  for (const Expr* before = nullptr; expression != before;) {
    before = expression;
    expression = expression->IgnoreUnlessSpelledInSource()->IgnoreParenCasts();
  }
  return expression;
}

// Through the text that is made of a literal.
const Expr* StrippedOfCopies(const Expr* expression) {
  expression = Stripped(expression);
  while (const auto* made = llvm::dyn_cast<clang::CXXConstructExpr>(expression)) {
    if (made->getNumArgs() == 0) break;
    expression = Stripped(made->getArg(0));
  }
  return expression;
}

// The variable or the member that an expression names, through c_str(), std::move and the like; of
// an element of a map, also the key.
struct Named {
  const ValueDecl* value = nullptr;
  std::string key;
  bool operator<(const Named& other) const {
    return std::tie(value, key) < std::tie(other.value, other.key);
  }
};
std::optional<Named> NamedIn(const Expr* expression) {
  const Expr* plain = Stripped(expression);
  if (const auto* named = llvm::dyn_cast<clang::DeclRefExpr>(plain)) {
    return Named{.value = named->getDecl(), .key = ""};
  }
  if (const auto* member = llvm::dyn_cast<clang::MemberExpr>(plain)) {
    return Named{.value = member->getMemberDecl(), .key = ""};
  }
  if (const auto* address = llvm::dyn_cast<clang::UnaryOperator>(plain)) {
    return NamedIn(address->getSubExpr());
  }
  if (const auto* made = llvm::dyn_cast<clang::CXXConstructExpr>(plain)) {
    return made->getNumArgs() > 0 ? NamedIn(made->getArg(0)) : std::nullopt;
  }
  const auto* call = llvm::dyn_cast<CallExpr>(plain);
  const FunctionDecl* callee = call != nullptr ? call->getDirectCallee() : nullptr;
  if (callee == nullptr || !IsOfALibrary(callee)) return std::nullopt;
  const llvm::SmallVector<const Expr*, 4> arguments = tidy::ArgumentsOf(call);
  if (const Expr* object = ObjectOf(call)) {
    std::optional<Named> named = NamedIn(object);
    if (!named || arguments.empty()) return named;
    const auto* key = llvm::dyn_cast<clang::StringLiteral>(StrippedOfCopies(arguments[0]));
    if (key == nullptr || !key->isOrdinary()) return std::nullopt;
    named->key += "/" + key->getString().str();
    return named;
  }
  return call->getNumArgs() == 1 ? NamedIn(call->getArg(0)) : std::nullopt;
}

void AddTexts(const clang::Stmt* statement, std::vector<std::string>& texts) {
  if (statement == nullptr || llvm::isa<clang::LambdaExpr>(statement)) return;
  if (const auto* literal = llvm::dyn_cast<clang::StringLiteral>(statement)) {
    if (literal->isOrdinary() || literal->isUTF8()) texts.push_back(literal->getString().str());
  }
  if (const auto* named = llvm::dyn_cast<clang::DeclRefExpr>(statement)) {
    const auto* constant = llvm::dyn_cast<clang::VarDecl>(named->getDecl());
    const bool is_constant = constant != nullptr && constant->hasGlobalStorage() &&
                             constant->getAnyInitializer() != nullptr &&
                             (constant->isConstexpr() || constant->getType().isConstQualified());
    if (is_constant) AddTexts(constant->getAnyInitializer(), texts);
  }
  for (const clang::Stmt* child : statement->children()) AddTexts(child, texts);
}

bool IsConstantText(const Expr* expression) {
  std::vector<std::string> texts;
  AddTexts(expression, texts);
  return !texts.empty();
}

// Is a declaration of the library's, and one of its stores?
bool IsStore(const clang::CXXRecordDecl* record) {
  return record != nullptr && InZweck(record->getDeclContext()) &&
         record->getDeclName().isIdentifier() && record->getName().ends_with("Store");
}

class Walker : public UserCode {
 public:
  Walker(clang::ASTContext& context, Functions& speakers) : UserCode(context), speakers_(speakers) {
    files_.Add(kTakesFile);
    connections_.Add(kTakesConnection);
  }

  bool VisitCallExpr(CallExpr* call) override {
    if (call->isTypeDependent()) return true;
    calls_.push_back({function(), call});
    const auto* method = llvm::dyn_cast_or_null<clang::CXXMethodDecl>(call->getDirectCallee());
    if (method == nullptr || !IsStore(method->getParent()) ||
        !method->getDeclName().isIdentifier() || method->getName() != "Open" ||
        call->getNumArgs() == 0 || (function() != nullptr && InZweck(function()))) {
      return true;
    }
    opens_.insert(call);
    if (auto path = NamedIn(call->getArg(0))) paths_.insert(*std::move(path));
    std::vector<std::string> texts;
    AddTexts(call->getArg(0), texts);
    for (const llvm::StringRef text : texts) {
      const llvm::StringRef name = text.substr(text.rfind('/') + 1);
      constexpr std::size_t kShortest = 4;
      if (name.size() >= kShortest && name.contains('.')) names_.insert(name);
    }
    return true;
  }
  bool VisitCXXConstructExpr(clang::CXXConstructExpr* made) override {
    if (made->getNumArgs() > 0) calls_.push_back({function(), made});
    return true;
  }
  bool VisitVarDecl(clang::VarDecl* variable) override {
    names_store_ =
        names_store_ || IsStore(variable->getType().getNonReferenceType()->getAsCXXRecordDecl());
    if (variable->getInit() != nullptr && !llvm::isa<clang::ParmVarDecl>(variable)) {
      same_.emplace_back(variable, variable->getInit());
    }
    return true;
  }
  bool VisitCXXConstructorDecl(clang::CXXConstructorDecl* constructor) override {
    for (const clang::CXXCtorInitializer* part : constructor->inits()) {
      if (part->isAnyMemberInitializer()) same_.emplace_back(part->getAnyMember(), part->getInit());
    }
    return true;
  }

  std::vector<AroundStore> Find() {
    if (opens_.empty() && !names_store_) return {};
    FollowNames();
    FindOthers();
    for (const auto& [function, call] : calls_) Look(function, call);
    return std::move(found_);
  }

 private:
  struct OpenCall {
    const FunctionDecl* function;
    const Expr* call;
  };

  // What was made of a path that a store has, or became it.
  void FollowNames() {
    constexpr int kMostRounds = 4;
    bool is_new = true;
    for (int round = 0; is_new && round < kMostRounds; ++round) {
      is_new = false;
      for (const auto& [variable, value] : same_) {
        const std::optional<Named> named = NamedIn(value);
        if (!named) continue;
        const Named own{.value = variable, .key = ""};
        if (paths_.contains(*named)) is_new |= paths_.insert(own).second;
        if (paths_.contains(own)) is_new |= paths_.insert(*named).second;
      }
    }
  }

  bool IsOfStore(const Expr* argument) const {
    const std::optional<Named> named = NamedIn(argument);
    if (named && paths_.contains(*named)) return true;
    std::vector<std::string> texts;
    AddTexts(argument, texts);
    return llvm::any_of(texts, [&](llvm::StringRef text) {
      return llvm::any_of(names_, [&](const auto& name) { return text.contains(name.getKey()); });
    });
  }

  // Connections that were opened to another database.
  void FindOthers() {
    for (const auto& [function, expression] : calls_) {
      const auto* call = llvm::dyn_cast<CallExpr>(expression);
      const FunctionDecl* callee = call != nullptr ? call->getDirectCallee() : nullptr;
      if (callee == nullptr || !callee->getDeclName().isIdentifier() ||
          !callee->getName().starts_with("sqlite3_open") || call->getNumArgs() < 2) {
        continue;
      }
      const std::optional<Named> handle = NamedIn(call->getArg(1));
      if (!handle || IsOfStore(call->getArg(0))) continue;
      others_.insert(*handle);
      if (IsConstantText(call->getArg(0))) constants_.insert(*handle);
    }
  }

  void Look(const FunctionDecl* function, const Expr* call) {
    const FunctionDecl* callee = CalleeOf(call);
    if (callee == nullptr || opens_.contains(call) || InZweck(callee->getDeclContext()) ||
        (function != nullptr && InZweck(function))) {
      return;
    }
    const llvm::SmallVector<const Expr*, 4> arguments = tidy::ArgumentsOf(call);
    const auto* as_call = llvm::dyn_cast<CallExpr>(call);
    const Functions::Entry* entry = files_.Find(callee, as_call);
    // Another library that is given the name of the file sends it, for what one knows.
    const bool is_foreign = !InProject(sources(), callee->getLocation()) && !IsOfALibrary(callee) &&
                            callee->getDeclContext()->isNamespace() &&
                            speakers_.Find(callee, as_call) == nullptr;
    if ((entry != nullptr || is_foreign) &&
        llvm::any_of(arguments, [&](const Expr* argument) { return IsOfStore(argument); })) {
      return Say(function, call, *callee, entry != nullptr ? entry->reason : "takes");
    }
    entry = connections_.Find(callee, as_call);
    if (entry == nullptr || (opens_.empty() && entry->reason != "copies")) return;
    // A copy is one of a store, for what one knows, unless the source says of what else.
    const std::set<Named>& others = entry->reason == "copies" ? constants_ : others_;
    const bool is_other = llvm::any_of(arguments, [&](const Expr* argument) {
      const std::optional<Named> named = NamedIn(argument);
      return named && others.contains(*named);
    });
    if (!is_other ||
        llvm::any_of(arguments, [&](const Expr* argument) { return IsOfStore(argument); })) {
      Say(function, call, *callee, entry->reason);
    }
  }

  void Say(const FunctionDecl* function, const Expr* call, const FunctionDecl& callee,
           llvm::StringRef how) {
    found_.push_back({function, call->getExprLoc(),
                      "`" + QualifiedName(callee) + "` " + how.str() + " the database of a store"});
  }

  Functions files_, connections_;
  std::vector<OpenCall> calls_;
  std::vector<std::pair<const ValueDecl*, const Expr*>> same_;
  llvm::SmallPtrSet<const Expr*, 4> opens_;
  std::set<Named> paths_, others_, constants_;
  Functions& speakers_;
  bool names_store_ = false;
  llvm::StringSet<> names_;
  std::vector<AroundStore> found_;
};

}  // namespace

std::vector<AroundStore> FindAroundStores(clang::ASTContext& context, Functions& speakers) {
  // Only where a store of the library is seen.
  const auto& names = context.Idents;
  if (names.find("SqliteStore") == names.end() && names.find("PostgresStore") == names.end()) {
    return {};
  }
  Walker walker(context, speakers);
  walker.Walk();
  return walker.Find();
}

}  // namespace zweck::tidy
