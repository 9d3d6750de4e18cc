// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/tidy/user_code.h"

#include <clang/AST/RecursiveASTVisitor.h>

namespace zweck::tidy {

class UserCode::Visitor : public clang::RecursiveASTVisitor<Visitor> {
  using Base = clang::RecursiveASTVisitor<Visitor>;

 public:
  explicit Visitor(UserCode& code) : code_(code) {}

  // NOLINTNEXTLINE(readability-identifier-naming): called by the base
  bool shouldVisitTemplateInstantiations() const { return code_.instances_ == Instances::kWalk; }

  bool TraverseDecl(clang::Decl* declaration) {
    const auto* function = llvm::dyn_cast_or_null<clang::FunctionDecl>(declaration);
    if (function == nullptr) return Base::TraverseDecl(declaration);
    code_.functions_.push_back(function);
    const bool go_on = Base::TraverseDecl(declaration);
    code_.functions_.pop_back();
    return go_on;
  }

  bool TraverseLambdaExpr(clang::LambdaExpr* lambda) {
    code_.functions_.push_back(lambda->getCallOperator());
    const bool go_on = Base::TraverseLambdaExpr(lambda) && TraverseInstances(*lambda);
    code_.functions_.pop_back();
    return go_on;
  }

  // As the compiler completed it, with the conversions that each member needs.
  bool TraverseInitListExpr(clang::InitListExpr* list) {
    clang::InitListExpr* semantic = list->isSemanticForm() ? list : list->getSemanticForm();
    if (!code_.VisitInitListExpr(semantic != nullptr ? semantic : list)) return false;
    for (clang::Stmt* child : (semantic != nullptr ? semantic : list)->children()) {
      if (child != nullptr && !TraverseStmt(child)) return false;
    }
    return true;
  }

  bool VisitCXXRecordDecl(clang::CXXRecordDecl* node) { return code_.VisitCXXRecordDecl(node); }
  bool VisitClassTemplateSpecializationDecl(clang::ClassTemplateSpecializationDecl* node) {
    return code_.VisitClassTemplateSpecializationDecl(node);
  }
  bool VisitVarTemplateSpecializationDecl(clang::VarTemplateSpecializationDecl* node) {
    return code_.VisitVarTemplateSpecializationDecl(node);
  }
  bool VisitCXXConstructorDecl(clang::CXXConstructorDecl* node) {
    return code_.VisitCXXConstructorDecl(node);
  }
  bool VisitFieldDecl(clang::FieldDecl* node) { return code_.VisitFieldDecl(node); }
  bool VisitFunctionDecl(clang::FunctionDecl* node) { return code_.VisitFunctionDecl(node); }
  bool VisitParmVarDecl(clang::ParmVarDecl* node) { return code_.VisitParmVarDecl(node); }
  bool VisitVarDecl(clang::VarDecl* node) { return code_.VisitVarDecl(node); }
  bool VisitBinaryOperator(clang::BinaryOperator* node) { return code_.VisitBinaryOperator(node); }
  bool VisitCXXConstructExpr(clang::CXXConstructExpr* node) {
    return code_.VisitCXXConstructExpr(node);
  }
  bool VisitCXXThrowExpr(clang::CXXThrowExpr* node) { return code_.VisitCXXThrowExpr(node); }
  bool VisitCallExpr(clang::CallExpr* node) { return code_.VisitCallExpr(node); }
  bool VisitCastExpr(clang::CastExpr* node) { return code_.VisitCastExpr(node); }
  bool VisitCoyieldExpr(clang::CoyieldExpr* node) { return code_.VisitCoyieldExpr(node); }
  bool VisitDeclRefExpr(clang::DeclRefExpr* node) { return code_.VisitDeclRefExpr(node); }
  bool VisitMemberExpr(clang::MemberExpr* node) { return code_.VisitMemberExpr(node); }
  bool VisitOffsetOfExpr(clang::OffsetOfExpr* node) { return code_.VisitOffsetOfExpr(node); }
  bool VisitStringLiteral(clang::StringLiteral* node) { return code_.VisitStringLiteral(node); }
  bool VisitCXXForRangeStmt(clang::CXXForRangeStmt* node) {
    return code_.VisitCXXForRangeStmt(node);
  }
  bool VisitCoreturnStmt(clang::CoreturnStmt* node) { return code_.VisitCoreturnStmt(node); }
  bool VisitGCCAsmStmt(clang::GCCAsmStmt* node) { return code_.VisitGCCAsmStmt(node); }
  bool VisitTagTypeLoc(clang::TagTypeLoc node) { return code_.VisitTagTypeLoc(node); }
  bool VisitTypedefNameDecl(clang::TypedefNameDecl* node) {
    return code_.VisitTypedefNameDecl(node);
  }
  bool VisitReturnStmt(clang::ReturnStmt* node) { return code_.VisitReturnStmt(node); }

 private:
  bool TraverseInstances(const clang::LambdaExpr& lambda) {
    const clang::FunctionTemplateDecl* call = lambda.getDependentCallOperator();
    if (call == nullptr) return true;
    for (clang::FunctionDecl* instance : call->specializations()) {
      if (instance->hasBody() && !TraverseDecl(instance)) return false;
    }
    return true;
  }

  UserCode& code_;
};

void UserCode::Walk() {
  Visitor visitor(*this);
  for (clang::Decl* declaration : context_.getTranslationUnitDecl()->decls()) {
    if (InProject(sources(), declaration->getLocation())) visitor.TraverseDecl(declaration);
  }
}

}  // namespace zweck::tidy
