// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Follows the raw values that Use gives, within one translation unit: through variables, through
// the functions of the standard library and of Abseil, and into and out of the functions whose
// bodies are there. It does not regard the order of statements, and does not follow a value through
// members, which are a finding by themselves, nor through functions whose bodies stand elsewhere.

#ifndef ZWECK_TIDY_RAW_VALUES_H_
#define ZWECK_TIDY_RAW_VALUES_H_

#include <clang/AST/ASTContext.h>
#include <clang/AST/ExprCXX.h>
#include <llvm/ADT/DenseMap.h>
#include <llvm/ADT/SmallPtrSet.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "src/tidy/declared.h"

namespace zweck::tidy {

// A value without its field.
struct Raw {
  Use use;
  // It came into the function as an argument, so giving it back is no news to the caller.
  bool through_parameter = false;

  std::string Name() const;  // "Customer.email, taken for ContactCustomer,"
};

// What an assignment or a function that fills its argument writes to.
struct Target {
  enum class Kind : unsigned char { kUnknown, kLocal, kCallers, kMember, kGlobal };
  Kind kind = Kind::kUnknown;
  const clang::ValueDecl* variable = nullptr;
  const clang::FieldDecl* member = nullptr;  // of the variable, or of another object
  bool in_container = false;
};

class RawValues {
 public:
  explicit RawValues(clang::ASTContext& context);

  // Is an expression a raw value, or made of one?
  std::optional<Raw> Of(const clang::Expr* expression) const;

  Target TargetOf(const clang::Expr* expression) const;

  // Does a container only collect what a ForEach goes through, to be worked on once that is done?
  // So the store wants it, which can't be used while it is read. Yes for a local variable in what
  // ForEach is given: it ends with its function, and what goes from it elsewhere is a finding
  // there.
  bool Collects(const clang::FunctionDecl* function, const clang::Expr* container) const;

  // The purposes that a function serves: those that it uses fields for, those of the sinks that it
  // sends to, and those among its template arguments and its class's.
  llvm::SmallVector<clang::QualType, 4> Serves(const clang::FunctionDecl* function) const;

  // What was found on the way, in the project's code; empty where no field is used.
  struct Place {
    const clang::FunctionDecl* function;  // in whose body it stands, or null
    const clang::Expr* value;
  };
  const std::vector<Place>& returned() const { return returned_; }  // also co_return and co_yield
  const std::vector<Place>& thrown() const { return thrown_; }
  const std::vector<Place>& calls() const { return calls_; }           // also constructor calls
  const std::vector<Place>& assignments() const { return assigned_; }  // builtin ones
  const std::vector<const clang::VarDecl*>& variables() const { return variables_; }
  const std::vector<const clang::CXXConstructorDecl*>& constructors() const {
    return constructors_;
  }

 private:
  class Collector;
  using Key = std::pair<const clang::ValueDecl*, const clang::FieldDecl*>;

  std::optional<Raw> OfCall(const clang::CallExpr& call) const;
  std::optional<Raw> OfConstruction(const clang::CXXConstructExpr& construction) const;
  std::optional<Raw> OfVariable(const clang::ValueDecl* variable,
                                const clang::FieldDecl* member) const;
  std::optional<Raw> OfLambda(const clang::LambdaExpr& lambda) const;
  template <class Arguments>
  std::optional<Raw> OfAny(const Arguments& arguments) const;

  bool Mark(Key key, const std::optional<Raw>& raw);  // true if that was not known
  bool MarkTarget(const clang::Expr* target, const std::optional<Raw>& raw);
  bool MarkVariable(const clang::VarDecl* variable, const clang::Expr* value);
  bool MarkParameters(const clang::FunctionDecl* function,
                      llvm::ArrayRef<const clang::Expr*> arguments);
  bool MarkLambdasAmong(llvm::ArrayRef<const clang::Expr*> arguments, const Raw& raw);
  bool MarkCall(const clang::Expr* call);
  void Settle();

  llvm::DenseMap<Key, Raw> known_;
  llvm::DenseMap<const clang::ValueDecl*, Raw> partly_;    // variables with a member that is known
  llvm::DenseMap<const clang::FunctionDecl*, Raw> gives_;  // functions that return a raw value
  llvm::DenseMap<const clang::FunctionDecl*, llvm::SmallVector<clang::QualType, 2>> serves_;
  std::vector<Place> returned_, thrown_, calls_, assigned_;
  std::vector<const clang::VarDecl*> variables_;
  std::vector<const clang::CXXForRangeStmt*> loops_;
  std::vector<const clang::CXXConstructorDecl*> constructors_;
  llvm::SmallPtrSet<const clang::DeclContext*, 4> each_;  // the lambdas that ForEach is given
};

// The function that a call or a construction calls, if it is known, and the arguments for its
// parameters (without the object).
const clang::FunctionDecl* CalleeOf(const clang::Expr* call);
llvm::SmallVector<const clang::Expr*, 4> ArgumentsOf(const clang::Expr* call);
// The object of a call of a member, or null.
const clang::Expr* ObjectOf(const clang::Expr* call);

// Is it a C function that writes its further arguments to the first?
bool IsFiller(const clang::FunctionDecl* function);

// Does a declaration belong to the standard library, to Abseil or to fmt?
bool IsOfALibrary(const clang::Decl* declaration);

}  // namespace zweck::tidy

#endif  // ZWECK_TIDY_RAW_VALUES_H_
