// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/tidy/provenance.h"

#include <llvm/ADT/DenseMap.h>
#include <llvm/ADT/SmallPtrSet.h>
#include <llvm/ADT/StringSet.h>

#include "src/tidy/declared.h"
#include "src/tidy/raw_values.h"
#include "src/tidy/requests.h"
#include "src/tidy/user_code.h"

namespace zweck::tidy {
namespace {

using clang::CallExpr;
using clang::Expr;
using clang::FunctionDecl;
using clang::QualType;
using clang::ValueDecl;
using clang::VarDecl;
using llvm::dyn_cast;

bool IsCalledAPerson(const clang::CXXRecordDecl& record) {
  return llvm::any_of(
      llvm::ArrayRef<llvm::StringRef>{
          "person",  "people", "user",    "customer",   "client",  "patient", "employee",  "member",
          "contact", "guest",  "visitor", "subscriber", "account", "profile", "student",   "driver",
          "tenant",  "author", "sender",  "recipient",  "buyer",   "reader",  "passenger", "login"},
      [&](llvm::StringRef word) { return record.getName().contains_insensitive(word); });
}

// Does a name say that a text is of a thing?
bool IsCalledAThing(llvm::StringRef name) {
  static const llvm::StringSet<>& words =
      *new llvm::StringSet<>{"isbn",   "sku",      "ean",       "gtin",     "product",  "url",
                             "uri",    "topic",    "locale",    "language", "hostname", "machine",
                             "folder", "filename", "directory", "currency", "metric"};
  const llvm::StringRef plain = name.rtrim('_');
  return words.contains(plain.substr(plain.rfind('_') + 1));
}

// The variable that an expression is, or is a part of.
const VarDecl* RootOf(const Expr* expression) {
  constexpr int kDeepest = 16;
  for (int depth = 0; expression != nullptr && depth < kDeepest; ++depth) {
    expression = expression->IgnoreUnlessSpelledInSource()->IgnoreParenCasts();
    if (const auto* named = dyn_cast<clang::DeclRefExpr>(expression)) {
      if (const auto* binding = dyn_cast<clang::BindingDecl>(named->getDecl())) {
        return dyn_cast<VarDecl>(binding->getDecomposedDecl());
      }
      return dyn_cast<VarDecl>(named->getDecl());
    }
    if (const auto* member = dyn_cast<clang::MemberExpr>(expression)) {
      expression = member->getBase();
    } else if (const auto* operation = dyn_cast<clang::UnaryOperator>(expression)) {
      expression = operation->getSubExpr();
    } else if (const auto* element = dyn_cast<clang::ArraySubscriptExpr>(expression)) {
      expression = element->getBase();
    } else if (const auto* call = dyn_cast<CallExpr>(expression)) {
      const Expr* object = ObjectOf(call);
      const bool passes = object == nullptr && call->getNumArgs() > 0 &&
                          call->getDirectCallee() != nullptr &&
                          IsOfALibrary(call->getDirectCallee());
      expression = passes ? call->getArg(0) : object;
    } else {
      return nullptr;
    }
  }
  return nullptr;
}

}  // namespace

class Provenance::Index : public UserCode {
 public:
  Index(clang::ASTContext& context, const PersonalWords& words) : UserCode(context), words_(words) {
    Walk();
  }

  bool VisitVarDecl(VarDecl* variable) override {
    if (variable->getInit() != nullptr && !llvm::isa<clang::ParmVarDecl>(variable)) {
      written_[variable].push_back(variable->getInit());
    }
    return true;
  }
  bool VisitCXXForRangeStmt(clang::CXXForRangeStmt* loop) override {
    if (loop->getLoopVariable() != nullptr) {
      written_[loop->getLoopVariable()].push_back(loop->getRangeInit());
      ranges_[loop->getLoopVariable()] = loop->getRangeInit();
    }
    return true;
  }
  bool VisitInitListExpr(clang::InitListExpr* list) override {
    const clang::RecordDecl* record = list->getType()->getAsRecordDecl();
    if (record == nullptr) return true;
    for (const clang::FieldDecl* member : record->fields()) {
      if (member->getFieldIndex() >= list->getNumInits()) break;
      stored_[member->getCanonicalDecl()].push_back(list->getInit(member->getFieldIndex()));
    }
    return true;
  }
  bool VisitReturnStmt(clang::ReturnStmt* statement) override {
    if (function() != nullptr && statement->getRetValue() != nullptr) {
      returns_[function()->getCanonicalDecl()].push_back(statement->getRetValue());
    }
    return true;
  }
  bool VisitBinaryOperator(clang::BinaryOperator* operation) override {
    if (operation->isAssignmentOp()) Write(operation->getLHS(), {operation->getRHS()});
    return true;
  }
  bool VisitCXXConstructExpr(clang::CXXConstructExpr* made) override {
    Give(made->getConstructor(), ArgumentsOf(made));
    return true;
  }
  bool VisitCallExpr(CallExpr* call) override {
    if (call->isTypeDependent()) return true;
    const FunctionDecl* callee = call->getDirectCallee();
    const llvm::SmallVector<const Expr*, 4> arguments = ArgumentsOf(call);
    const auto* method = llvm::dyn_cast_or_null<clang::CXXMethodDecl>(callee);
    if (const Expr* object = ObjectOf(call);
        object != nullptr && (method == nullptr || !method->isConst())) {
      Write(object, arguments);
    }
    const auto* op = dyn_cast<clang::CXXOperatorCallExpr>(call);
    if (op != nullptr && method == nullptr && op->getNumArgs() == 2) {
      Write(op->getArg(0), {op->getArg(1)});
    }
    Give(callee, arguments);
    for (unsigned i = 0; i < arguments.size(); ++i) {
      const bool may_write = arguments[i]->getType()->isPointerType()
                                 ? !arguments[i]->getType()->getPointeeType().isConstQualified()
                                 : callee != nullptr && i < callee->getNumParams() &&
                                       IsOpenReference(callee->getParamDecl(i)->getType());
      if (!may_write) continue;
      llvm::SmallVector<const Expr*, 4> others(arguments);
      others.erase(others.begin() + i);
      Write(arguments[i], others);
    }
    return true;
  }

  bool IsHarmless(const Expr* value, int depth) {
    constexpr int kDeepest = 24;
    if (value == nullptr || depth > kDeepest || value->isTypeDependent()) return false;
    if (SaysLittle(value->getType())) return true;
    const Expr* plain = value;
    for (const Expr* before = nullptr; plain != before;) {
      before = plain;
      plain = plain->IgnoreUnlessSpelledInSource()->IgnoreParenCasts();
    }
    if (SaysLittle(plain->getType())) return true;
    const auto all = [&](auto&& parts) {
      return llvm::all_of(parts, [&](const Expr* part) { return IsHarmless(part, depth + 1); });
    };
    if (llvm::isa<clang::StringLiteral, clang::PredefinedExpr, clang::LambdaExpr,
                  clang::CXXDefaultArgExpr, clang::CharacterLiteral, clang::GNUNullExpr,
                  clang::SubstNonTypeTemplateParmExpr, clang::CXXScalarValueInitExpr,
                  clang::ImplicitValueInitExpr, clang::SourceLocExpr>(plain)) {
      return true;
    }
    if (const auto* named = dyn_cast<clang::DeclRefExpr>(plain)) {
      return IsHarmlessName(*named, depth);
    }
    if (Requests::SaysNothing(*plain)) return true;
    if (const auto* member = dyn_cast<clang::MemberExpr>(plain)) {
      if (const auto* constant = dyn_cast<VarDecl>(member->getMemberDecl())) {
        return IsHarmlessGlobal(*constant, depth);
      }
      if (IsOfALibrary(member->getMemberDecl())) return IsHarmless(member->getBase(), depth + 1);
      const VarDecl* root = RootOf(member);
      if ((root == nullptr || llvm::isa<clang::ParmVarDecl>(root) || IsElement(*root)) &&
          IsOfAPlainStruct(*member)) {
        return IsHarmlessMember(*member, depth);
      }
      return root != nullptr && root->hasLocalStorage() && !llvm::isa<clang::ParmVarDecl>(root) &&
             IsHarmlessLocal(*root, depth);
    }
    if (const auto* call = dyn_cast<CallExpr>(plain)) return IsHarmlessCall(*call, depth);
    if (const auto* made = dyn_cast<clang::CXXConstructExpr>(plain)) return all(made->arguments());
    if (const auto* list = dyn_cast<clang::InitListExpr>(plain)) return all(list->inits());
    if (const auto* list = dyn_cast<clang::CXXStdInitializerListExpr>(plain)) {
      return IsHarmless(list->getSubExpr(), depth + 1);
    }
    if (const auto* choice = dyn_cast<clang::AbstractConditionalOperator>(plain)) {
      return IsHarmless(choice->getTrueExpr(), depth + 1) &&
             IsHarmless(choice->getFalseExpr(), depth + 1);
    }
    if (const auto* operation = dyn_cast<clang::BinaryOperator>(plain)) {
      return IsHarmless(operation->getLHS(), depth + 1) &&
             IsHarmless(operation->getRHS(), depth + 1);
    }
    if (const auto* operation = dyn_cast<clang::UnaryOperator>(plain)) {
      return IsHarmless(operation->getSubExpr(), depth + 1);
    }
    if (const auto* element = dyn_cast<clang::ArraySubscriptExpr>(plain)) {
      return IsHarmless(element->getBase(), depth + 1);
    }
    return false;
  }

 private:
  static bool IsOpenReference(QualType type) {
    return type->isLValueReferenceType() && !type->getPointeeType().isConstQualified();
  }
  void Write(const Expr* target, llvm::ArrayRef<const Expr*> values) {
    const VarDecl* root = RootOf(target);
    if (root != nullptr) written_[root].append(values.begin(), values.end());
    const Expr* plain = target->IgnoreUnlessSpelledInSource()->IgnoreParenCasts();
    if (const auto* through = dyn_cast<clang::UnaryOperator>(plain)) {
      plain = through->getSubExpr()->IgnoreParenCasts();
    }
    if (const auto* member = dyn_cast<clang::MemberExpr>(plain)) {
      stored_[member->getMemberDecl()->getCanonicalDecl()].append(values.begin(), values.end());
    }
  }
  // Does a loop go over what came from elsewhere?
  static bool IsElement(const VarDecl& variable) { return variable.isCXXForRangeDecl(); }

  // A struct of the project's own that holds no field and is not called like one with people in it.
  // If a person's value is put into it elsewhere, the finding is there.
  bool IsOfAPlainStruct(const clang::MemberExpr& member) {
    const auto* record = dyn_cast<clang::CXXRecordDecl>(member.getMemberDecl()->getDeclContext());
    if (record == nullptr || !record->isAggregate() || record->isUnion() ||
        IsCalledAPerson(*record) || !InProject(sources(), record->getLocation()) ||
        holders_.Holds(context().getRecordType(record))) {
      return false;
    }
    return llvm::none_of(record->fields(), [&](const clang::FieldDecl* each) {
      return words_.Find(each->getName(), each->getType()) != nullptr;
    });
  }
  // Of one that comes from elsewhere: what is stored in such a member in this file.
  bool IsHarmlessMember(const clang::MemberExpr& member, int depth) {
    const auto* field = dyn_cast<clang::FieldDecl>(member.getMemberDecl());
    if (field == nullptr) return false;
    if (!asked_members_.insert(field).second) return true;
    const bool is_harmless =
        llvm::all_of(llvm::SmallVector<const Expr*, 4>(stored_.lookup(field->getCanonicalDecl())),
                     [&](const Expr* each) { return IsHarmless(each, depth + 1); });
    asked_members_.erase(field);
    return is_harmless;
  }
  void Give(const FunctionDecl* callee, llvm::ArrayRef<const Expr*> arguments) {
    const FunctionDecl* body = nullptr;
    if (callee == nullptr || !callee->hasBody(body) || !InProject(sources(), body->getLocation())) {
      return;
    }
    for (unsigned i = 0; i < arguments.size() && i < body->getNumParams(); ++i) {
      written_[body->getParamDecl(i)].push_back(arguments[i]);
    }
  }

  bool IsHarmlessName(const clang::DeclRefExpr& named, int depth) {
    const ValueDecl* value = named.getDecl();
    if (llvm::isa<clang::EnumConstantDecl, FunctionDecl>(value)) return true;
    const VarDecl* variable = RootOf(&named);
    if (variable == nullptr) return false;
    if (variable->hasGlobalStorage()) return IsHarmlessGlobal(*variable, depth);
    if (IsCalledAThing(value->getName()) && IsGivenElsewhere(*variable)) return true;
    return IsHarmlessLocal(*variable, depth);
  }
  // A parameter that nobody gives here, or an element of one. A value of a person is found where it
  // is given.
  bool IsGivenElsewhere(const VarDecl& variable) const {
    const Expr* range = ranges_.lookup(&variable);
    const VarDecl* root = range != nullptr ? RootOf(range) : &variable;
    return root != nullptr && llvm::isa<clang::ParmVarDecl>(root) && !written_.contains(root);
  }
  bool IsHarmlessGlobal(const VarDecl& variable, int depth) {
    const bool is_constant = variable.isConstexpr() || variable.getType().isConstQualified();
    return is_constant && variable.getAnyInitializer() != nullptr &&
           IsHarmless(variable.getAnyInitializer(), depth + 1);
  }
  bool IsHarmlessLocal(const VarDecl& variable, int depth) {
    if (variable.isExceptionVariable()) return true;
    const auto values = written_.find(&variable);
    if (values == written_.end()) return !llvm::isa<clang::ParmVarDecl>(variable);
    if (!asked_.insert(&variable).second) return true;  // of itself
    const bool is_harmless =
        llvm::all_of(llvm::SmallVector<const Expr*, 4>(values->second),
                     [&](const Expr* each) { return IsHarmless(each, depth + 1); });
    asked_.erase(&variable);
    return is_harmless;
  }
  bool IsHarmlessCall(const CallExpr& call, int depth) {
    const FunctionDecl* callee = call.getDirectCallee();
    if (callee == nullptr) return false;
    if (InZweck(callee->getDeclContext())) return true;  // or it is raw, which has been said
    const FunctionDecl* body = nullptr;
    if (callee->hasBody(body) && InProject(sources(), body->getLocation())) {
      const auto returned = returns_.find(body->getCanonicalDecl());
      if (returned == returns_.end()) return false;
      if (!entered_.insert(body).second) return true;
      const bool is_harmless =
          llvm::all_of(llvm::SmallVector<const Expr*, 4>(returned->second),
                       [&](const Expr* each) { return IsHarmless(each, depth + 1); });
      entered_.erase(body);
      return is_harmless;
    }
    if (InProject(sources(), callee->getLocation())) return false;
    const Expr* object = ObjectOf(&call);
    if (object != nullptr && !IsHarmless(object, depth + 1)) return false;
    return llvm::all_of(ArgumentsOf(&call),
                        [&](const Expr* each) { return IsHarmless(each, depth + 1); });
  }

  llvm::DenseMap<const VarDecl*, llvm::SmallVector<const Expr*, 4>> written_;
  llvm::DenseMap<const clang::Decl*, llvm::SmallVector<const Expr*, 4>> stored_;  // in members
  llvm::DenseMap<const VarDecl*, const Expr*> ranges_;  // what a loop goes over
  llvm::DenseMap<const FunctionDecl*, llvm::SmallVector<const Expr*, 4>> returns_;
  Holders holders_;
  const PersonalWords& words_;
  llvm::SmallPtrSet<const VarDecl*, 8> asked_;
  llvm::SmallPtrSet<const clang::FieldDecl*, 8> asked_members_;
  llvm::SmallPtrSet<const FunctionDecl*, 8> entered_;
};

Provenance::Provenance(clang::ASTContext& context, const PersonalWords& words)
    : context_(context), words_(words) {}
Provenance::~Provenance() = default;

bool Provenance::IsHarmless(const Expr* value) {
  if (index_ == nullptr) index_ = std::make_unique<Index>(context_, words_);
  return index_->IsHarmless(value, 0);
}

}  // namespace zweck::tidy
