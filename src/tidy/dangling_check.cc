// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/tidy/dangling_check.h"

#include <llvm/ADT/StringSet.h>

#include "src/tidy/declared.h"
#include "src/tidy/raw_values.h"
#include "src/tidy/user_code.h"

namespace zweck::tidy {
namespace {

using clang::Expr;
using clang::QualType;
using llvm::dyn_cast;

// Types that point at what somebody else holds.
bool IsView(QualType type) {
  if (type->isPointerType() || type->isReferenceType()) return true;
  const clang::CXXRecordDecl* record = type->getAsCXXRecordDecl();
  if (record == nullptr || !record->getDeclName().isIdentifier()) return false;
  static const auto& views = *new llvm::StringSet<>{
      "basic_string_view", "string_view", "span",     "Span",     "reference_wrapper",
      "shared_ptr",        "FunctionRef", "weak_ptr", "subrange", "ref_view"};
  const llvm::StringRef name = record->getName();
  return views.contains(name) || name.ends_with("iterator");
}

// May be one of several owners, so that what it points at may live on.
bool SharesOwnership(QualType type) {
  const clang::CXXRecordDecl* record = type->getAsCXXRecordDecl();
  return record != nullptr && record->getDeclName().isIdentifier() &&
         (record->getName() == "shared_ptr" || record->getName() == "weak_ptr");
}

const Expr* Plain(const Expr* expression) {
  while (true) {
    const Expr* inner = expression->IgnoreParenImpCasts();
    if (const auto* full = dyn_cast<clang::FullExpr>(inner)) {
      inner = full->getSubExpr();
    } else if (const auto* bound = dyn_cast<clang::CXXBindTemporaryExpr>(inner)) {
      inner = bound->getSubExpr();
    } else if (const auto* made = dyn_cast<clang::MaterializeTemporaryExpr>(inner)) {
      inner = made->getSubExpr();
    } else if (const auto* cast = dyn_cast<clang::ExplicitCastExpr>(inner)) {
      inner = cast->getSubExpr();
    }
    if (inner == expression) return inner;
    expression = inner;
  }
}

// The bytes of an answer, which it holds.
bool GivesBytes(const Expr* expression) {
  const auto* call = dyn_cast<clang::CXXMemberCallExpr>(expression);
  const clang::CXXMethodDecl* method = call != nullptr ? call->getMethodDecl() : nullptr;
  return method != nullptr && InZweck(method->getParent()->getDeclContext()) &&
         method->getParent()->getName() == "AnswerTo" && method->getDeclName().isIdentifier() &&
         method->getName() == "bytes";
}

// What a reference, a pointer or a view leads to.
struct Lead {
  const Expr* held = nullptr;  // the part that is Zweck's: what Use gives, a field or a record
  bool through_owner = false;  // by a function of the temporary, which C++ does not see through
};

class Leads {
 public:
  // What in a temporary an expression leads to, if it ends with the full expression.
  std::optional<Lead> Of(const Expr* expression) {
    Lead lead;
    if (!Follow(expression, lead) || lead.held == nullptr || !lead.through_owner) {
      return std::nullopt;
    }
    return lead;
  }

 private:
  // Is it in a temporary?
  bool Follow(const Expr* expression, Lead& lead) {
    expression = Plain(expression);
    if (lead.held == nullptr && IsZwecks(expression)) lead.held = expression;
    if (const auto* choice = dyn_cast<clang::ConditionalOperator>(expression)) {
      return FollowEither({choice->getTrueExpr(), choice->getFalseExpr()}, lead);
    }
    if (const auto* operation = dyn_cast<clang::BinaryOperator>(expression)) {
      return operation->getOpcode() == clang::BO_Comma && Follow(operation->getRHS(), lead);
    }
    if (const auto* operation = dyn_cast<clang::UnaryOperator>(expression)) {
      const bool leads =
          operation->getOpcode() == clang::UO_AddrOf || operation->getOpcode() == clang::UO_Deref;
      return leads && Follow(operation->getSubExpr(), lead);
    }
    if (const auto* element = dyn_cast<clang::ArraySubscriptExpr>(expression)) {
      return Follow(element->getBase(), lead);
    }
    if (const auto* member = dyn_cast<clang::MemberExpr>(expression)) {
      return llvm::isa<clang::FieldDecl>(member->getMemberDecl()) &&
             Follow(member->getBase(), lead);
    }
    if (const auto* list = dyn_cast<clang::InitListExpr>(expression)) {
      const bool leads = list->isGLValue() || IsView(list->getType());
      return leads && list->getNumInits() == 1 && Follow(list->getInit(0), lead);
    }
    if (const auto* construction = dyn_cast<clang::CXXConstructExpr>(expression)) {
      if (!IsView(construction->getType())) return IsTemporary(expression);
      return FollowEither(ArgumentsOf(construction), lead);
    }
    if (const auto* call = dyn_cast<clang::CallExpr>(expression)) return FollowCall(*call, lead);
    return IsTemporary(expression);
  }

  bool FollowCall(const clang::CallExpr& call, Lead& lead) {
    if (!call.isGLValue() && !IsView(call.getType())) return IsTemporary(&call);
    const Expr* object = ObjectOf(&call);
    const clang::FunctionDecl* callee = call.getDirectCallee();
    if (callee == nullptr) return false;
    if (AsUse(&call) || GivesBytes(&call)) {
      lead.through_owner = true;
      return object != nullptr && Follow(object, lead);
    }
    if (!IsOfALibrary(callee)) return false;
    if (object == nullptr) {
      lead.through_owner = true;
      return FollowEither(ArgumentsOf(&call), lead);  // std::move, absl::StripAsciiWhitespace
    }
    if (SharesOwnership(object->getType().getNonReferenceType())) return false;
    lead.through_owner = true;
    return Follow(object, lead);
  }

  template <class Expressions>
  bool FollowEither(const Expressions& expressions, Lead& lead) {
    const Lead before = lead;
    for (const Expr* each : expressions) {
      lead = before;
      if (Follow(each, lead)) return true;
    }
    lead = before;
    return false;
  }
  bool FollowEither(std::initializer_list<const Expr*> expressions, Lead& lead) {
    return FollowEither(llvm::ArrayRef(expressions.begin(), expressions.size()), lead);
  }

  static bool IsTemporary(const Expr* expression) {
    return expression->isPRValue() && expression->getType()->isRecordType() &&
           !IsView(expression->getType());
  }

  bool IsZwecks(const Expr* expression) {
    if (AsUse(expression) || GivesBytes(expression)) return true;
    QualType type = expression->getType().getNonReferenceType();
    if (llvm::isa<clang::CallExpr>(expression) && type->isPointerType()) {
      type = type->getPointeeType();
    }
    return WhatIs(type->getAsCXXRecordDecl()) == Declared::kCategory || AsField(type) != nullptr;
  }
};

}  // namespace

class DanglingCheck::Walker : public UserCode {
 public:
  Walker(clang::ASTContext& context, DanglingCheck& check) : UserCode(context), check_(check) {}

  bool VisitVarDecl(clang::VarDecl* variable) override {
    if (variable->getInit() != nullptr && !llvm::isa<clang::ParmVarDecl>(variable)) {
      LookAt(variable->getType(), variable->getInit());
    }
    return true;
  }
  bool VisitCXXForRangeStmt(clang::CXXForRangeStmt* loop) override {
    // What stands there lives on since C++23.
    if (!context().getLangOpts().CPlusPlus23) Say(loop->getRangeInit());
    return true;
  }
  bool VisitReturnStmt(clang::ReturnStmt* statement) override {
    if (function() != nullptr && statement->getRetValue() != nullptr) {
      LookAt(function()->getReturnType(), statement->getRetValue());
    }
    return true;
  }
  bool VisitBinaryOperator(clang::BinaryOperator* operation) override {
    if (operation->getOpcode() == clang::BO_Assign) {
      LookAt(operation->getLHS()->getType(), operation->getRHS());
    }
    return true;
  }
  bool VisitCallExpr(clang::CallExpr* call) override {
    const auto* op = dyn_cast<clang::CXXOperatorCallExpr>(call);
    if (op != nullptr && op->getOperator() == clang::OO_Equal && op->getNumArgs() == 2) {
      LookAt(op->getArg(0)->getType(), op->getArg(1));
    }
    return true;
  }
  bool VisitCXXConstructorDecl(clang::CXXConstructorDecl* constructor) override {
    for (const clang::CXXCtorInitializer* initializer : constructor->inits()) {
      if (!initializer->isAnyMemberInitializer() || !initializer->isWritten()) continue;
      LookAt(initializer->getAnyMember()->getType(), initializer->getInit());
    }
    return true;
  }

 private:
  void LookAt(QualType type, const Expr* value) {
    if (!value->isTypeDependent() && IsView(type)) Say(value);
  }

  void Say(const Expr* value) {
    if (value->isTypeDependent()) return;
    const auto lead = Leads().Of(value);
    if (!lead) return;
    const auto use = AsUse(lead->held);
    const FieldType* field = use ? use->field : AsField(lead->held->getType());
    const std::string what = use                      ? "the value of " + NameOf(*use->field)
                             : field != nullptr       ? NameOf(*field)
                             : GivesBytes(lead->held) ? "the text of the answer"
                                                      : "the record";
    check_.Report(sources(), lead->held->getBeginLoc(),
                  what +
                      " is gone before it is read: a temporary holds it. Give what holds it a "
                      "name first.");
  }

  DanglingCheck& check_;
};

void DanglingCheck::Read(clang::ASTContext& context) {
  if (SeesZweck(context)) Walker(context, *this).Walk();
}

}  // namespace zweck::tidy
