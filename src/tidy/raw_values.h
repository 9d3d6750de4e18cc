// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Follows raw values within one translation unit: what Use gives, what is given as a key to Find
// and Erase, what FromJson and FromWire read, what a request brings, and what Disclose hands to its
// callback. They are
// borrowed: followed through variables, through pure functions, and into and out of the functions
// whose bodies are there. The order of statements is not regarded. Storing one in a member is a
// finding by itself, and so is a call that can't be followed.

#ifndef ZWECK_TIDY_RAW_VALUES_H_
#define ZWECK_TIDY_RAW_VALUES_H_

#include <clang/AST/ASTContext.h>
#include <clang/AST/ExprCXX.h>
#include <llvm/ADT/DenseMap.h>
#include <llvm/ADT/DenseSet.h>
#include <llvm/ADT/SmallPtrSet.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "src/tidy/declared.h"
#include "src/tidy/pure_functions.h"
#include "src/tidy/requests.h"

namespace zweck::tidy {

// A value without its field.
struct Raw {
  enum class From : unsigned char {
    kUse,
    kDisclose,  // a parameter of Disclose's callback
    kAnswer,    // the bytes of an AnswerTo
    kKey,       // of Find, Erase and their like
    kBody,      // what FromJson or FromWire reads
    kDoor,      // what a store or a transport of the project's own is handed, or a stream got
    kRequest,   // what a request of another library's brings besides its body
  };
  From from = From::kUse;
  const FieldType* field = nullptr;  // null where no field is known
  clang::QualType purpose = {};      // of Use
  // It came into the function as an argument, so giving it back is no news to the caller.
  bool through_parameter = false;

  bool given_back = false;  // by the callback of Disclose, so it is out of there

  // May it go out: was it disclosed to a sink, or made as an answer?
  bool may_leave() const {
    return !given_back && (from == From::kDisclose || from == From::kAnswer);
  }
  // Was it taken out of a field, rather than seen on its way in?
  bool was_taken() const {
    return from != From::kKey && from != From::kBody && from != From::kDoor &&
           from != From::kRequest;
  }

  std::string What() const;  // "the value of Customer.email, taken for ContactCustomer,"
};

// What an assignment or a function that fills its argument writes to.
struct Target {
  enum class Kind : unsigned char { kUnknown, kLocal, kCallers, kMember, kGlobal };
  Kind kind = Kind::kUnknown;
  const clang::ValueDecl* variable = nullptr;
  const clang::FieldDecl* member = nullptr;  // of the variable, or of another object
  bool in_container = false;
  bool in_foreign = false;  // of an object of another library
};

class RawValues {
 public:
  RawValues(clang::ASTContext& context, PureFunctions& pure, Requests& requests);

  // Is an expression a raw value, or made of one?
  std::optional<Raw> Of(const clang::Expr* expression) const;

  // The same of what is printed: a whole request, too.
  std::optional<Raw> OfPrinted(const clang::Expr* expression) const;

  // Is a parameter followed, as one that takes a value, or compared with one?
  bool Takes(const clang::ParmVarDecl& parameter) const;

  Target TargetOf(const clang::Expr* expression) const;
  // Of what stands left of an assignment: a pointer or an iterator is a variable itself.
  Target TargetOfAssignment(const clang::Expr* left) const;

  // Does a function keep what it is given in its object? Those of the project's own list do not.
  bool WritesToObject(const clang::FunctionDecl* function) const;

  // Is it what a JsonCursor fills a text by?
  static bool ReadsText(const clang::FunctionDecl& function);

  // Does it stand in a file that uses a framework for tests? The people in tests are made up.
  bool IsInATest(clang::SourceLocation place) const;

  // Does what comes out of a function, and what it writes to, hold what went in?
  bool CarriesThrough(const clang::FunctionDecl* function) const;

  // Does a function, or one around it, run within Disclose: is it its callback, or called by that
  // with what is disclosed?
  bool Discloses(const clang::DeclContext* function) const;

  // Is what a constructor stores code that it was given and that gives nothing back, in objects
  // that end with the function which makes them? What such a guard runs is looked at where it is
  // written.
  bool MakesGuards(const clang::CXXConstructorDecl& constructor, const clang::Expr* code) const;

  // Where a call leads that is given a raw value.
  enum class Way : unsigned char {
    kFollowed,   // into a body that is there, or into none that the project wrote
    kPure,       // into a function that keeps and sends nothing
    kLibrary,    // into one of Zweck's own that takes values
    kOption,     // into another of Zweck's own
    kForeign,    // into another library
    kElsewhere,  // into the project, where the body is in another file
    kVirtual,
    kPointer,
    kCoroutine,
  };
  Way WayOf(const clang::Expr* call) const;
  Way WayOfFunction(const clang::FunctionDecl* function) const;
  // The same for a function that is handed on as an argument, to be called there with what is raw.
  Way WayOfArgument(const clang::Expr* argument) const;

  // The purposes that a function serves: those that it uses fields for, those of the sinks that it
  // sends to, and those among its template arguments and its class's.
  llvm::SmallVector<clang::QualType, 4> Serves(const clang::FunctionDecl* function) const;

  // What was found on the way, in the project's code; empty where no field is used.
  struct Site {
    const clang::FunctionDecl* function;  // in whose body it stands, or null
    const clang::Expr* value;
  };
  const std::vector<Site>& returned() const { return returned_; }  // also co_return and co_yield
  const std::vector<Site>& thrown() const { return thrown_; }
  const std::vector<Site>& calls() const { return calls_; }           // also constructor calls
  const std::vector<Site>& assignments() const { return assigned_; }  // builtin ones
  const std::vector<const clang::VarDecl*>& variables() const { return variables_; }
  const std::vector<const clang::CXXConstructorDecl*>& constructors() const {
    return constructors_;
  }

 private:
  class Collector;
  using Key = std::pair<const clang::ValueDecl*, const clang::FieldDecl*>;

  std::optional<Raw> OfAnything(const clang::Expr* expression) const;
  std::optional<Raw> OfPart(const clang::Expr* expression) const;
  std::optional<Raw> OfCall(const clang::CallExpr& call) const;
  std::optional<Raw> OfConstruction(const clang::CXXConstructExpr& construction) const;
  std::optional<Raw> OfVariable(const clang::ValueDecl* variable,
                                const clang::FieldDecl* member) const;
  std::optional<Raw> OfLambda(const clang::LambdaExpr& lambda) const;
  std::optional<Raw> OfHeld(const clang::Expr& holder, const clang::CallExpr& call) const;
  template <class Arguments>
  std::optional<Raw> OfAny(const Arguments& arguments) const;
  Way WayOfFunctions(const clang::Expr* callable) const;
  llvm::SmallVector<const clang::FunctionDecl*, 2> FunctionsIn(const clang::Expr* callable,
                                                               int depth = 0) const;
  llvm::SmallVector<const clang::FunctionDecl*, 2> CallbacksOf(
      const clang::CallExpr& disclose) const;
  std::optional<Raw> GivenBackBy(const clang::CallExpr& disclose) const;

  // True if that was not known.
  template <class Map, class MapKey>
  static bool Learn(Map& map, const MapKey& key, const Raw& raw);
  bool Mark(Key key, const std::optional<Raw>& raw);
  std::optional<bool> MarkMembers(const clang::ParmVarDecl* parameter, const clang::Expr* argument);
  bool MarkParts(const clang::ValueDecl* parameter, const clang::ValueDecl* argument);
  bool MarkPart(const clang::ValueDecl* variable, const clang::FieldDecl* member, const Raw& raw);
  // What an expression was made of is raw, since it ends in a door: looks back from there.
  bool MarkOrigin(const clang::Expr* expression, const Raw& raw, int depth = 0);
  bool MarkKept(const clang::Expr* queue, const clang::FunctionDecl* method,
                llvm::ArrayRef<const clang::Expr*> arguments);
  bool MarkDoor(const clang::CallExpr& call);
  bool MarkRead(const clang::Expr* read);
  bool MarkHandedOn(const clang::CallExpr& call);
  bool MarkStream(const clang::CXXConstructExpr& transport);
  bool MarkFilling(const clang::Expr* call);
  bool MarkRegistered(const clang::FunctionDecl& callee,
                      llvm::ArrayRef<const clang::Expr*> arguments);
  void MarkCompared(const clang::Expr* call);
  bool MarkDisclosed(const clang::CallExpr& call);
  bool MarkObject(const clang::Expr* object, const clang::FunctionDecl* method);
  bool MarkTarget(const clang::Expr* target, const std::optional<Raw>& raw);
  bool MarkTarget(const Target& to, const clang::Expr* target, const Raw& raw);
  bool MarkVariable(const clang::VarDecl* variable, const clang::Expr* value);
  bool MarkParameters(const clang::FunctionDecl* function,
                      llvm::ArrayRef<const clang::Expr*> arguments);
  bool MarkLambdasAmong(llvm::ArrayRef<const clang::Expr*> arguments, const Raw& raw);
  bool MarkCall(const clang::Expr* call);
  void Follow();
  void Settle();

  const clang::ASTContext& context_;
  PureFunctions& pure_;
  Requests& requests_;
  llvm::DenseMap<Key, Raw> known_;
  llvm::DenseMap<const clang::ValueDecl*, Raw> origins_;  // whose values end in a door
  // Variables of which a member does, such as the body of a request.
  llvm::DenseMap<const clang::ValueDecl*, llvm::SmallVector<const clang::FieldDecl*, 2>>
      origin_parts_;
  llvm::DenseMap<const clang::VarDecl*, llvm::SmallVector<const clang::Expr*, 2>> values_of_;
  llvm::DenseMap<const clang::VarDecl*, int> unknown_uses_;  // of lists of functions
  llvm::DenseMap<const clang::ValueDecl*, Raw> partly_;    // variables with a member that is known
  llvm::DenseMap<const clang::FunctionDecl*, Raw> gives_;  // functions that return a raw value
  llvm::DenseMap<const clang::FunctionDecl*, llvm::SmallVector<clang::QualType, 2>> serves_;
  std::vector<Site> returned_, thrown_, calls_, assigned_;
  std::vector<const clang::VarDecl*> variables_;
  std::vector<const clang::CXXForRangeStmt*> loops_;
  std::vector<const clang::CXXConstructorDecl*> constructors_;
  // Members and functions of requests, by which a body is had; parameters that are compared.
  llvm::SmallPtrSet<const clang::Decl*, 4> bodies_, compared_;
  llvm::DenseMap<const clang::Expr*, Raw::From>
      parts_;  // expressions that give a part of a request
  llvm::SmallPtrSet<const clang::DeclContext*, 4> disclosing_;
  std::vector<const clang::CallExpr*> doors_;
  std::vector<const clang::FunctionDecl*> behind_doors_, readers_;
  llvm::DenseSet<clang::FileID> tests_;
};

// The function that a call or a construction calls, if it is known, and the arguments for its
// parameters (without the object).
const clang::FunctionDecl* CalleeOf(const clang::Expr* call);
llvm::SmallVector<const clang::Expr*, 4> ArgumentsOf(const clang::Expr* call);
// The object of a call of a member, or null.
const clang::Expr* ObjectOf(const clang::Expr* call);

// Does a function take a key that only the doors can make?
bool TakesDoorKey(const clang::FunctionDecl& function);

// Is it one of a store or a transport that says why it may keep and send what it gets?
bool IsAllowedDoor(const clang::FunctionDecl& function);

// Is it a C function that writes its further arguments to the first?
bool IsFiller(const clang::FunctionDecl* function);

// Does a function of a library write to one of its arguments: through a pointer, a reference or an
// iterator?
bool WritesTo(const clang::FunctionDecl& function, unsigned index, const clang::Expr* argument);

// Is it a member that holds several texts?
bool KeepsTexts(const clang::Expr* expression);

// Is it called like what answers a request: HttpResponse, ServerReply?
bool IsCalledAnAnswer(llvm::StringRef name);

// Numbers, times and states, and all that says nothing of a person unless it came out of a field.
bool SaysLittle(clang::QualType type);

// Does a declaration belong to the standard library, to Abseil or to fmt?
bool IsOfALibrary(const clang::Decl* declaration);

// A local variable that ends with its function, and holds what it is given itself.
bool IsOwnLocal(const clang::ValueDecl* variable);

// Is it the standard output, or another stream of this name?
bool NamesOneOf(const clang::Expr* expression, llvm::ArrayRef<llvm::StringRef> names);

}  // namespace zweck::tidy

#endif  // ZWECK_TIDY_RAW_VALUES_H_
