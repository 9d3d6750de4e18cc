// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Walks the code of a project, and passes over what comes from the system's headers.

#ifndef ZWECK_TIDY_USER_CODE_H_
#define ZWECK_TIDY_USER_CODE_H_

#include <clang/AST/ASTContext.h>
#include <clang/AST/DeclTemplate.h>
#include <clang/AST/ExprCXX.h>
#include <clang/AST/StmtCXX.h>

#include <vector>

#include "src/tidy/check.h"

namespace zweck::tidy {

// Clang's own visitor is a template that takes longer to compile than a check, so there is one
// instance of it, and virtual functions here. Instances of the project's templates are walked too,
// also the calls of generic lambdas.
class UserCode {
 public:
  enum class Instances : bool { kSkip, kWalk };

  explicit UserCode(clang::ASTContext& context, Instances instances = Instances::kWalk)
      : context_(context), instances_(instances) {}
  virtual ~UserCode() = default;
  UserCode(const UserCode&) = delete;
  UserCode& operator=(const UserCode&) = delete;

  void Walk();

 protected:
  // What a check may look at. False ends the walk.
  virtual bool VisitCXXRecordDecl(clang::CXXRecordDecl* /*node*/) { return true; }
  virtual bool VisitClassTemplateSpecializationDecl(
      clang::ClassTemplateSpecializationDecl* /*node*/) {
    return true;
  }
  virtual bool VisitVarTemplateSpecializationDecl(clang::VarTemplateSpecializationDecl* /*node*/) {
    return true;
  }
  virtual bool VisitCXXConstructorDecl(clang::CXXConstructorDecl* /*node*/) { return true; }
  virtual bool VisitFieldDecl(clang::FieldDecl* /*node*/) { return true; }
  virtual bool VisitFunctionDecl(clang::FunctionDecl* /*node*/) { return true; }
  virtual bool VisitParmVarDecl(clang::ParmVarDecl* /*node*/) { return true; }
  virtual bool VisitVarDecl(clang::VarDecl* /*node*/) { return true; }
  virtual bool VisitBinaryOperator(clang::BinaryOperator* /*node*/) { return true; }
  virtual bool VisitCXXConstructExpr(clang::CXXConstructExpr* /*node*/) { return true; }
  virtual bool VisitCXXThrowExpr(clang::CXXThrowExpr* /*node*/) { return true; }
  virtual bool VisitCallExpr(clang::CallExpr* /*node*/) { return true; }
  virtual bool VisitCastExpr(clang::CastExpr* /*node*/) { return true; }
  virtual bool VisitCoyieldExpr(clang::CoyieldExpr* /*node*/) { return true; }
  virtual bool VisitDeclRefExpr(clang::DeclRefExpr* /*node*/) { return true; }
  virtual bool VisitInitListExpr(clang::InitListExpr* /*node*/) { return true; }
  virtual bool VisitMemberExpr(clang::MemberExpr* /*node*/) { return true; }
  virtual bool VisitOffsetOfExpr(clang::OffsetOfExpr* /*node*/) { return true; }
  virtual bool VisitStringLiteral(clang::StringLiteral* /*node*/) { return true; }
  virtual bool VisitCXXForRangeStmt(clang::CXXForRangeStmt* /*node*/) { return true; }
  virtual bool VisitCoreturnStmt(clang::CoreturnStmt* /*node*/) { return true; }
  virtual bool VisitGCCAsmStmt(clang::GCCAsmStmt* /*node*/) { return true; }
  virtual bool VisitTagTypeLoc(clang::TagTypeLoc /*node*/) { return true; }
  virtual bool VisitTypedefNameDecl(clang::TypedefNameDecl* /*node*/) { return true; }
  virtual bool VisitReturnStmt(clang::ReturnStmt* /*node*/) { return true; }

  const clang::SourceManager& sources() const { return context_.getSourceManager(); }
  clang::ASTContext& context() const { return context_; }

  // The functions in whose bodies the walk is, the innermost last; a lambda counts as one.
  const std::vector<const clang::FunctionDecl*>& functions() const { return functions_; }
  const clang::FunctionDecl* function() const {
    return functions_.empty() ? nullptr : functions_.back();
  }

 private:
  class Visitor;

  clang::ASTContext& context_;
  const Instances instances_;
  std::vector<const clang::FunctionDecl*> functions_;
};

}  // namespace zweck::tidy

#endif  // ZWECK_TIDY_USER_CODE_H_
