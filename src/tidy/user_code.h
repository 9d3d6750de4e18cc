// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Walks the code of a project, and passes over what comes from the system's headers.

#ifndef ZWECK_TIDY_USER_CODE_H_
#define ZWECK_TIDY_USER_CODE_H_

#include <clang/AST/ASTContext.h>
#include <clang/AST/RecursiveASTVisitor.h>

#include "src/tidy/check.h"

namespace zweck::tidy {

// Instances of the project's templates are walked too, also the calls of generic lambdas.
template <class Derived>
class UserCode : public clang::RecursiveASTVisitor<Derived> {
  using Base = clang::RecursiveASTVisitor<Derived>;

 public:
  explicit UserCode(clang::ASTContext& context) : context_(context) {}

  void Walk() {
    for (clang::Decl* declaration : context_.getTranslationUnitDecl()->decls()) {
      if (InProject(context_.getSourceManager(), declaration->getLocation())) {
        this->getDerived().TraverseDecl(declaration);
      }
    }
  }

  // NOLINTNEXTLINE(readability-identifier-naming): called by the base
  bool shouldVisitTemplateInstantiations() const { return true; }

  bool TraverseLambdaExpr(clang::LambdaExpr* lambda) {
    if (!Base::TraverseLambdaExpr(lambda)) return false;
    if (clang::FunctionTemplateDecl* call = lambda->getDependentCallOperator()) {
      for (clang::FunctionDecl* instance : call->specializations()) {
        if (instance->hasBody()) this->getDerived().TraverseDecl(instance);
      }
    }
    return true;
  }

  // As the compiler completed it, with the conversions that each member needs.
  bool TraverseInitListExpr(clang::InitListExpr* list) {
    clang::InitListExpr* semantic = list->isSemanticForm() ? list : list->getSemanticForm();
    for (clang::Stmt* child : (semantic != nullptr ? semantic : list)->children()) {
      if (child != nullptr && !this->getDerived().TraverseStmt(child)) return false;
    }
    return true;
  }

  const clang::SourceManager& sources() const { return context_.getSourceManager(); }
  clang::ASTContext& context() const { return context_; }

 private:
  clang::ASTContext& context_;
};

}  // namespace zweck::tidy

#endif  // ZWECK_TIDY_USER_CODE_H_
