// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/tidy/raw_values.h"

#include <clang/AST/StmtCXX.h>
#include <llvm/ADT/StringSet.h>

#include "src/tidy/user_code.h"

namespace zweck::tidy {
namespace {

using clang::CallExpr;
using clang::CXXConstructExpr;
using clang::CXXOperatorCallExpr;
using clang::Expr;
using clang::FieldDecl;
using clang::FunctionDecl;
using clang::QualType;
using clang::ValueDecl;
using clang::VarDecl;
using llvm::dyn_cast;

// What is measured of a text or a container is not its value.
const llvm::StringSet<>& Measures() {
  static const auto& names =
      *new llvm::StringSet<>{"size",          "length",        "max_size",     "capacity",
                             "count",         "find",          "rfind",        "compare",
                             "index",         "find_first_of", "find_last_of", "find_first_not_of",
                             "use_count",     "has_value",     "empty",        "find_last_not_of",
                             "get_allocator", "type",          "status",       "ok"};
  return names;
}

// C functions that write their further arguments to the first.
const llvm::StringSet<>& Fillers() {
  static const auto& names = *new llvm::StringSet<>{
      "memcpy", "memmove", "strcpy",   "strncpy",  "strcat",    "strncat", "stpcpy", "strlcpy",
      "bcopy",  "sprintf", "snprintf", "vsprintf", "vsnprintf", "mempcpy", "wmemcpy"};
  return names;
}

// C functions that give back what they are given, or a copy.
const llvm::StringSet<>& Copiers() {
  static const auto& names =
      *new llvm::StringSet<>{"strdup", "strndup", "strchr",  "strrchr",         "strstr", "memchr",
                             "strtok", "strpbrk", "toupper", "tolower",         "atoi",   "atol",
                             "strtol", "strtoul", "strtoll", "__builtin_strchr"};
  return names;
}

llvm::StringRef NameOfFunction(const FunctionDecl* function) {
  return function != nullptr && function->getDeclName().isIdentifier() ? function->getName()
                                                                       : llvm::StringRef();
}

// Is the value of a field made of further fields, which keep their own tags?
bool IsMadeOfCategories(QualType type, Holders& holders, int depth = 0) {
  if (holders.Holds(type)) return true;
  const auto* instance =
      llvm::dyn_cast_or_null<clang::ClassTemplateSpecializationDecl>(type->getAsCXXRecordDecl());
  constexpr int kDeepest = 3;
  if (instance == nullptr || depth == kDeepest) return false;
  return llvm::any_of(instance->getTemplateArgs().asArray(),
                      [&](const clang::TemplateArgument& argument) {
                        return argument.getKind() == clang::TemplateArgument::Type &&
                               IsMadeOfCategories(argument.getAsType(), holders, depth + 1);
                      });
}

bool CanCarry(QualType type) { return !type->isVoidType() && !type->isBooleanType(); }

bool IsShift(const Expr* expression) {
  const auto* call = dyn_cast<CXXOperatorCallExpr>(expression);
  return call != nullptr && call->getOperator() == clang::OO_LessLess;
}

// Doors, conditions and marks that take values, by name.
const llvm::StringSet<>& TakesValues() {
  static const auto& names = *new llvm::StringSet<>{
      "Find",    "Erase",   "End",   "FromJson",   "FromWire",      "CopyOf",      "Disclose",
      "Equals",  "Between", "AnyOf", "Set",        "Select",        "Count",       "Update",
      "AtLeast", "AtMost",  "Where", "StartsWith", "ExportSubject", "EraseSubject"};
  return names;
}

bool IsZwecks(const clang::CXXRecordDecl* record, llvm::StringRef name) {
  return record != nullptr && record->getDeclName().isIdentifier() && record->getName() == name &&
         InZweck(record->getDeclContext());
}
bool IsBody(const clang::CXXRecordDecl* record) { return IsZwecks(record, "Body"); }

// The local variable or the parameter that an expression names.
const ValueDecl* VariableIn(const Expr* expression) {
  const auto* named =
      dyn_cast<clang::DeclRefExpr>(expression->IgnoreUnlessSpelledInSource()->IgnoreParenCasts());
  return named != nullptr ? named->getDecl() : nullptr;
}

// Is it one text or a piece of bytes, and no list of them?
bool IsOneText(QualType type) {
  constexpr int kDeepest = 3;
  for (int depth = 0; depth < kDeepest; ++depth) {
    if (type.isNull()) return false;
    type = type.getNonReferenceType().getCanonicalType();
    if (type->isPointerType()) {
      const QualType pointee = type->getPointeeType();
      return pointee->isAnyCharacterType() || pointee->isStdByteType() || pointee->isVoidType();
    }
    if (const clang::ArrayType* array = type->getAsArrayTypeUnsafe()) {
      return array->getElementType()->isAnyCharacterType();
    }
    const auto* record =
        llvm::dyn_cast_or_null<clang::ClassTemplateSpecializationDecl>(type->getAsCXXRecordDecl());
    if (record == nullptr) {
      const clang::CXXRecordDecl* plain = type->getAsCXXRecordDecl();
      return plain != nullptr && plain->getDeclName().isIdentifier() &&
             (plain->getName() == "string_view" || plain->getName() == "Cord");
    }
    const llvm::StringRef name = record->getName();
    if (name == "basic_string" || name == "basic_string_view") return true;
    if (record->getTemplateArgs().size() == 0 ||
        record->getTemplateArgs()[0].getKind() != clang::TemplateArgument::Type) {
      return false;
    }
    type = record->getTemplateArgs()[0].getAsType();
    if (name == "vector" || name == "span" || name == "array" || name == "Span") {
      return type->isAnyCharacterType() || type->isStdByteType();
    }
    if (name != "optional" && name != "StatusOr" && name != "unique_ptr" && name != "shared_ptr") {
      return false;
    }
  }
  return false;
}

// Is it a member that holds several texts?
bool KeepsTexts(const Expr* expression) {
  const auto* member = dyn_cast<clang::MemberExpr>(expression->IgnoreParenImpCasts());
  const auto* field = member != nullptr ? dyn_cast<FieldDecl>(member->getMemberDecl()) : nullptr;
  const auto* record = field != nullptr
                           ? llvm::dyn_cast_or_null<clang::ClassTemplateSpecializationDecl>(
                                 field->getType()->getAsCXXRecordDecl())
                           : nullptr;
  return record != nullptr && IsOfALibrary(record) && !IsOneText(field->getType()) &&
         record->getTemplateArgs().size() > 0 &&
         record->getTemplateArgs()[0].getKind() == clang::TemplateArgument::Type &&
         IsOneText(record->getTemplateArgs()[0].getAsType());
}

// Does a type hold a function that is known only when the program runs?
bool IsHolder(QualType type) {
  type = type.getNonReferenceType().getCanonicalType();
  if (type->isFunctionPointerType() || type->isMemberFunctionPointerType()) return true;
  const clang::CXXRecordDecl* record = type->getAsCXXRecordDecl();
  if (record == nullptr || !record->getDeclName().isIdentifier()) return false;
  static const llvm::StringSet<>& names =
      *new llvm::StringSet<>{"function", "move_only_function", "FunctionRef", "AnyInvocable",
                             "_Bind",    "_Bind_front",        "_Mem_fn",     "_Not_fn",
                             "__bind",   "FrontBinder"};
  return names.contains(record->getName()) && IsOfALibrary(record);
}

// Does it read or write bytes, and nothing else?
bool IsInCodec(const FunctionDecl& function) {
  return llvm::StringRef(QualifiedName(function)).starts_with("zweck::codec::");
}

// What holds the function that a call calls, if its type does not say which that is.
const Expr* HolderIn(const Expr* call) {
  if (const auto* op = dyn_cast<CXXOperatorCallExpr>(call)) {
    const bool calls = op->getOperator() == clang::OO_Call && IsHolder(op->getArg(0)->getType());
    return calls ? op->getArg(0) : nullptr;
  }
  const auto* plain = dyn_cast<CallExpr>(call);
  if (plain == nullptr || plain->getDirectCallee() != nullptr || plain->isTypeDependent() ||
      plain->getCallee()->isTypeDependent() ||
      llvm::isa<clang::CXXPseudoDestructorExpr>(plain->getCallee()->IgnoreParens())) {
    return nullptr;
  }
  return plain->getCallee();
}

// The field by which a door or a condition asks, or null.
const FieldType* FieldAskedBy(const CallExpr& call) {
  if (call.getNumArgs() > 0) {
    const auto* member = call.getArg(0)->getType()->getAs<clang::MemberPointerType>();
    if (member != nullptr) return AsField(member->getPointeeType());
  }
  const clang::TemplateArgumentList* arguments =
      call.getDirectCallee()->getTemplateSpecializationArgs();
  if (arguments == nullptr || arguments->size() < 2 ||
      (*arguments)[1].getKind() != clang::TemplateArgument::Type) {
    return nullptr;
  }
  const clang::CXXRecordDecl* category = (*arguments)[1].getAsType()->getAsCXXRecordDecl();
  if (const auto* cut = llvm::dyn_cast_or_null<clang::ClassTemplateSpecializationDecl>(category)) {
    const llvm::ArrayRef<clang::TemplateArgument> inner = cut->getTemplateArgs().asArray();
    if (inner.empty() || inner[0].getKind() != clang::TemplateArgument::Type) return nullptr;
    category = inner[0].getAsType()->getAsCXXRecordDecl();
  }
  if (category == nullptr || !category->hasDefinition()) return nullptr;
  for (const FieldDecl* member : category->getDefinition()->fields()) {
    const FieldType* field = AsField(member->getType());
    if (field != nullptr && HasTag(*field, "Key")) return field;
  }
  return nullptr;
}

// The lambda that an expression makes, through copies.
const clang::LambdaExpr* LambdaIn(const Expr* expression) {
  expression = expression->IgnoreUnlessSpelledInSource();
  return dyn_cast<clang::LambdaExpr>(expression);
}

}  // namespace

bool TakesDoorKey(const FunctionDecl& function) {
  return llvm::any_of(function.parameters(), [](const clang::ParmVarDecl* parameter) {
    return IsZwecks(parameter->getType().getNonReferenceType()->getAsCXXRecordDecl(), "DoorKey");
  });
}

std::string Raw::What() const {
  std::string name = field != nullptr ? NameOf(*field) : "";
  switch (from) {
    case From::kUse:
      return "the value of " + name + ", taken for " + ShortName(purpose) + ",";
    case From::kDisclose:
      return "the value of " + name +
             (given_back ? ", which Disclose gave back," : ", which is disclosed,");
    case From::kAnswer:
      return "what was made as an answer";
    case From::kKey:
      return name.empty() ? "the key of a record" : "the key of a record (" + name + ")";
    case From::kBody:
      return "what is read into a category";
    case From::kDoor:
      return "what a door hands over";
  }
  return name;
}

bool IsFiller(const FunctionDecl* function) { return Fillers().contains(NameOfFunction(function)); }

bool WritesTo(const FunctionDecl& function, unsigned index, const Expr* argument) {
  const QualType type = argument->getType();
  if (type->isPointerType() && !type->getPointeeType().isConstQualified() &&
      !type->isFunctionPointerType()) {
    return true;
  }
  const llvm::StringRef maker = NameOfFunction(CalleeOf(argument->IgnoreUnlessSpelledInSource()));
  if (maker.ends_with("inserter") || maker == "begin") return true;
  // A reference that is not const, and not one that takes whatever it gets.
  const clang::FunctionTemplateDecl* generic = function.getPrimaryTemplate();
  const FunctionDecl& written = generic != nullptr ? *generic->getTemplatedDecl() : function;
  if (index >= written.getNumParams()) return false;
  const QualType parameter = written.getParamDecl(index)->getType();
  return parameter->isLValueReferenceType() && !parameter->getPointeeType().isConstQualified();
}

bool IsOfALibrary(const clang::Decl* declaration) {
  for (const clang::DeclContext* context = declaration->getDeclContext(); context != nullptr;
       context = context->getParent()) {
    const auto* space = dyn_cast<clang::NamespaceDecl>(context);
    if (space == nullptr || !space->getParent()->getRedeclContext()->isTranslationUnit()) continue;
    return space->getName() == "std" || space->getName() == "absl" || space->getName() == "fmt" ||
           space->getName() == "__gnu_cxx";
  }
  return false;
}

const FunctionDecl* CalleeOf(const Expr* call) {
  if (const auto* plain = dyn_cast<CallExpr>(call)) return plain->getDirectCallee();
  if (const auto* construction = dyn_cast<CXXConstructExpr>(call)) {
    return construction->getConstructor();
  }
  return nullptr;
}

const Expr* ObjectOf(const Expr* call) {
  if (const auto* member = dyn_cast<clang::CXXMemberCallExpr>(call)) {
    return member->getImplicitObjectArgument();
  }
  if (const auto* op = dyn_cast<CXXOperatorCallExpr>(call)) {
    // std::ranges::for_each is an object, and means a function.
    const auto* method = llvm::dyn_cast_or_null<clang::CXXMethodDecl>(op->getDirectCallee());
    const bool is_algorithm = method != nullptr && op->getOperator() == clang::OO_Call &&
                              IsOfALibrary(method) &&
                              method->getParent()->getNameAsString().ends_with("_fn");
    if (method != nullptr && !is_algorithm) return op->getArg(0);
  }
  return nullptr;
}

llvm::SmallVector<const Expr*, 4> ArgumentsOf(const Expr* call) {
  llvm::SmallVector<const Expr*, 4> arguments;
  if (const auto* plain = dyn_cast<CallExpr>(call)) {
    arguments.append(plain->arg_begin(), plain->arg_end());
    if (llvm::isa<CXXOperatorCallExpr>(call) &&
        llvm::isa_and_nonnull<clang::CXXMethodDecl>(plain->getDirectCallee())) {
      arguments.erase(arguments.begin());
    }
  } else if (const auto* construction = dyn_cast<CXXConstructExpr>(call)) {
    arguments.append(construction->arg_begin(), construction->arg_end());
  }
  return arguments;
}

// ---- What is collected from the project's code

class RawValues::Collector : public UserCode {
 public:
  Collector(clang::ASTContext& context, RawValues& values) : UserCode(context), values_(values) {}

  bool VisitCallExpr(CallExpr* call) override {
    if (call->isTypeDependent()) return true;
    values_.calls_.push_back({function(), call});
    if (const auto use = AsUse(call)) {
      uses_ = true;
      Serve(use->purpose);
    }
    const auto* op = dyn_cast<CXXOperatorCallExpr>(call);
    if (op != nullptr && op->getOperator() == clang::OO_Equal && op->getNumArgs() == 2) {
      const auto* variable = llvm::dyn_cast_or_null<VarDecl>(VariableIn(op->getArg(0)));
      if (variable != nullptr && IsHolder(variable->getType())) {
        values_.values_of_[variable].push_back(op->getArg(1));
      }
    }
    const FunctionDecl* callee = call->getDirectCallee();
    if (callee != nullptr && InZweck(callee->getDeclContext())) {
      ServeSinkOf(*callee);
      if (NameOfFunction(callee) == "ForEach") GoThrough(*call);
      const bool within = function() != nullptr && InZweck(function());
      if (!within && TakesValues().contains(NameOfFunction(callee))) {
        uses_ = true;
        values_.doors_.push_back(call);
      }
    }
    return true;
  }
  bool VisitCXXConstructExpr(CXXConstructExpr* construction) override {
    if (construction->getNumArgs() > 0) values_.calls_.push_back({function(), construction});
    uses_ = uses_ || IsBody(construction->getConstructor()->getParent());
    return true;
  }
  bool VisitFunctionDecl(FunctionDecl* function) override {
    if (!function->isThisDeclarationADefinition() || !TakesDoorKey(*function) ||
        InZweck(function)) {
      return true;
    }
    uses_ = true;
    values_.behind_doors_.push_back(function);
    return true;
  }
  bool VisitReturnStmt(clang::ReturnStmt* statement) override {
    return Return(statement->getRetValue());
  }
  bool VisitCoreturnStmt(clang::CoreturnStmt* statement) override {
    return Return(statement->getOperand());
  }
  bool VisitCoyieldExpr(clang::CoyieldExpr* expression) override {
    // The operand is what promise.yield_value() makes of the value.
    const Expr* operand = expression->getOperand()->IgnoreUnlessSpelledInSource();
    const auto* call = dyn_cast<CallExpr>(operand);
    const bool is_yield =
        call != nullptr && NameOfFunction(call->getDirectCallee()) == "yield_value";
    return Return(is_yield && call->getNumArgs() > 0 ? call->getArg(0) : operand);
  }
  bool VisitCXXThrowExpr(clang::CXXThrowExpr* expression) override {
    if (expression->getSubExpr() != nullptr) {
      values_.thrown_.push_back({function(), expression->getSubExpr()});
    }
    return true;
  }
  bool VisitBinaryOperator(clang::BinaryOperator* operation) override {
    if (operation->isAssignmentOp()) values_.assigned_.push_back({function(), operation});
    return true;
  }
  bool VisitVarDecl(VarDecl* variable) override {
    if (variable->getInit() != nullptr && !llvm::isa<clang::ParmVarDecl>(variable)) {
      values_.variables_.push_back(variable);
      values_.values_of_[variable].push_back(variable->getInit());
    }
    return true;
  }
  bool VisitCXXForRangeStmt(clang::CXXForRangeStmt* loop) override {
    values_.loops_.push_back(loop);
    return true;
  }
  bool VisitCXXConstructorDecl(clang::CXXConstructorDecl* constructor) override {
    if (constructor->isThisDeclarationADefinition()) values_.constructors_.push_back(constructor);
    return true;
  }

  bool uses() const { return uses_; }

 private:
  bool Return(const Expr* value) {
    if (value != nullptr && !value->isTypeDependent()) {
      values_.returned_.push_back({function(), value});
    }
    return true;
  }
  // A lambda's purposes are those of the function around it too.
  void Serve(QualType purpose) {
    for (const FunctionDecl* function : functions()) {
      auto& purposes = values_.serves_[function->getCanonicalDecl()];
      if (!llvm::is_contained(purposes, purpose)) purposes.push_back(purpose);
    }
  }
  // Also a lambda that has a name.
  void GoThrough(const CallExpr& door) {
    for (const Expr* argument : door.arguments()) {
      const auto* named = dyn_cast<clang::DeclRefExpr>(argument->IgnoreUnlessSpelledInSource());
      const auto* variable = named != nullptr ? dyn_cast<VarDecl>(named->getDecl()) : nullptr;
      if (variable != nullptr && variable->hasLocalStorage()) argument = variable->getInit();
      const clang::LambdaExpr* lambda = argument != nullptr ? LambdaIn(argument) : nullptr;
      if (lambda == nullptr) continue;
      values_.each_.insert(lambda->getCallOperator());
      if (clang::FunctionTemplateDecl* generic = lambda->getDependentCallOperator()) {
        values_.each_.insert(generic->spec_begin(), generic->spec_end());
      }
    }
  }
  void ServeSinkOf(const FunctionDecl& door) {
    const clang::TemplateArgumentList* arguments = door.getTemplateSpecializationArgs();
    if (arguments == nullptr || arguments->size() == 0 ||
        (*arguments)[0].getKind() != clang::TemplateArgument::Type) {
      return;
    }
    const clang::CXXRecordDecl* sink = (*arguments)[0].getAsType()->getAsCXXRecordDecl();
    if (WhatIs(sink) != Declared::kSink) return;
    for (const QualType& purpose : PurposesOfSink(*sink)) Serve(purpose);
  }

  RawValues& values_;
  bool uses_ = false;
};

RawValues::RawValues(clang::ASTContext& context, PureFunctions& pure) : pure_(pure) {
  if (!SeesZweck(context)) return;
  Collector collector(context, *this);
  collector.Walk();
  if (collector.uses()) {
    Settle();
  } else {
    calls_.clear();
    returned_.clear();
    thrown_.clear();
    assigned_.clear();
    variables_.clear();
    constructors_.clear();
  }
}

// ---- Is it raw?

std::optional<Raw> RawValues::OfVariable(const ValueDecl* variable, const FieldDecl* member) const {
  if (variable == nullptr) return std::nullopt;
  if (const auto* binding = dyn_cast<clang::BindingDecl>(variable)) {
    if (const VarDecl* holding = binding->getHoldingVar()) {
      if (auto raw = OfVariable(holding, member)) return raw;
    }
    if (auto raw = Of(binding->getBinding())) return raw;
    return OfVariable(dyn_cast<VarDecl>(binding->getDecomposedDecl()), member);
  }
  if (const auto whole = known_.find({variable, nullptr}); whole != known_.end()) {
    return whole->second;
  }
  if (member == nullptr) {
    const auto part = partly_.find(variable);
    return part != partly_.end() ? std::optional(part->second) : std::nullopt;
  }
  if (const auto part = known_.find({variable, member}); part != known_.end()) return part->second;
  return std::nullopt;
}

std::optional<Raw> RawValues::OfLambda(const clang::LambdaExpr& lambda) const {
  for (const clang::LambdaCapture& capture : lambda.captures()) {
    if (!capture.capturesVariable()) continue;
    if (auto raw = OfVariable(capture.getCapturedVar(), nullptr)) return raw;
  }
  const auto given = gives_.find(lambda.getCallOperator()->getCanonicalDecl());
  if (given == gives_.end() || given->second.through_parameter) return std::nullopt;
  return given->second;
}

template <class Arguments>
std::optional<Raw> RawValues::OfAny(const Arguments& arguments) const {
  for (const Expr* argument : arguments) {
    if (auto raw = Of(argument)) return raw;
  }
  return std::nullopt;
}

std::optional<Raw> RawValues::OfConstruction(const CXXConstructExpr& construction) const {
  Holders holders;
  // What the library makes of it, it looks after; options are aggregates.
  if (InZweck(construction.getConstructor()->getDeclContext())) return std::nullopt;
  if (holders.Holds(construction.getType())) return std::nullopt;  // it has tags again
  return OfAny(construction.arguments());
}

bool RawValues::Takes(const clang::ParmVarDecl& parameter) const {
  const auto raw = OfVariable(&parameter, nullptr);
  return raw && raw->field != nullptr && raw->was_taken();
}

// What comes out of a function that is known is made of what went in.
bool RawValues::CarriesThrough(const FunctionDecl* function) const {
  return IsOfALibrary(function) || pure_.IsListedByProject(function);
}

std::optional<Raw> RawValues::GivenBackBy(const CallExpr& disclose) const {
  for (const FunctionDecl* callback : CallbacksOf(disclose)) {
    const auto given = gives_.find(callback->getCanonicalDecl());
    if (given == gives_.end()) continue;
    Raw raw = given->second;
    raw.given_back = true;
    raw.through_parameter = false;
    return raw;
  }
  return std::nullopt;
}

std::optional<Raw> RawValues::OfCall(const CallExpr& call) const {
  if (const auto use = AsUse(&call)) {
    Holders holders;
    const QualType value = use->field->getTemplateArgs()[2].getAsType();
    if (!IsPersonal(*use->field) || IsMadeOfCategories(value, holders)) return std::nullopt;
    return Raw{.field = use->field, .purpose = use->purpose};
  }
  const QualType type = call.getType();
  if (!CanCarry(type) && !call.isGLValue()) return std::nullopt;
  const FunctionDecl* callee = call.getDirectCallee();
  const bool is_number =
      type->isArithmeticType() && !type->isAnyCharacterType() && !call.isGLValue();

  if (callee != nullptr && InZweck(callee->getDeclContext())) {
    if (NameOfFunction(callee) == "Disclose") return GivenBackBy(call);
    const auto* method = dyn_cast<clang::CXXMethodDecl>(callee);
    const bool is_answer = method != nullptr && IsZwecks(method->getParent(), "AnswerTo") &&
                           NameOfFunction(callee) != "content_type";
    if (is_answer) return Raw{.from = Raw::From::kAnswer};
  }
  if (callee != nullptr) {
    if (const auto given = gives_.find(callee->getCanonicalDecl()); given != gives_.end()) {
      if (!given->second.through_parameter) return given->second;
      if (auto raw = OfAny(ArgumentsOf(&call))) return raw;
    }
  }
  if (const auto* op = dyn_cast<CXXOperatorCallExpr>(&call)) {
    switch (op->getOperator()) {
      case clang::OO_LessLess:
      case clang::OO_GreaterGreater:
      case clang::OO_Spaceship:
        return std::nullopt;
      case clang::OO_Subscript:
      case clang::OO_Star:
      case clang::OO_Arrow:
        return Of(op->getArg(0));
      case clang::OO_Call:
        if (callee == nullptr || !CarriesThrough(callee)) return std::nullopt;
        return OfAny(ArgumentsOf(&call));
      default:
        return OfAny(op->arguments());
    }
  }
  if (const Expr* object = ObjectOf(&call)) {
    if (Measures().contains(NameOfFunction(callee))) return std::nullopt;
    if (is_number && (callee == nullptr || !CarriesThrough(callee))) return std::nullopt;
    if (auto raw = Of(object)) return raw;
    const bool may_give_it = NameOfFunction(callee) == "value_or" && IsOfALibrary(callee);
    return may_give_it ? OfAny(ArgumentsOf(&call)) : std::nullopt;
  }
  if (callee == nullptr) return std::nullopt;
  const llvm::StringRef name = NameOfFunction(callee);
  if (Copiers().contains(name)) return OfAny(call.arguments());
  if (!CarriesThrough(callee) || (is_number && !name.starts_with("sto"))) return std::nullopt;
  return OfAny(call.arguments());
}

std::optional<Raw> RawValues::Of(const Expr* expression) const {
  if (expression == nullptr || expression->isTypeDependent()) return std::nullopt;
  expression = expression->IgnoreParens();
  if (const auto* cast = dyn_cast<clang::CastExpr>(expression)) {
    const bool asks =
        cast->getType()->isBooleanType() && !cast->getSubExpr()->getType()->isBooleanType();
    if (asks || cast->getCastKind() == clang::CK_ToVoid) return std::nullopt;
    return Of(cast->getSubExpr());
  }
  if (const auto* full = dyn_cast<clang::FullExpr>(expression)) return Of(full->getSubExpr());
  if (const auto* made = dyn_cast<clang::MaterializeTemporaryExpr>(expression)) {
    return Of(made->getSubExpr());
  }
  if (const auto* bound = dyn_cast<clang::CXXBindTemporaryExpr>(expression)) {
    return Of(bound->getSubExpr());
  }
  if (const auto* list = dyn_cast<clang::CXXStdInitializerListExpr>(expression)) {
    return Of(list->getSubExpr());
  }
  if (const auto* opaque = dyn_cast<clang::OpaqueValueExpr>(expression)) {
    return Of(opaque->getSourceExpr());
  }
  if (const auto* reference = dyn_cast<clang::DeclRefExpr>(expression)) {
    return OfVariable(reference->getDecl(), nullptr);
  }
  if (const auto* member = dyn_cast<clang::MemberExpr>(expression)) {
    const Expr* base = member->getBase()->IgnoreParenImpCasts();
    const auto* field = dyn_cast<FieldDecl>(member->getMemberDecl());
    if (const auto* reference = dyn_cast<clang::DeclRefExpr>(base)) {
      return OfVariable(reference->getDecl(), field);
    }
    if (llvm::isa<clang::CXXThisExpr>(base)) return OfVariable(field, nullptr);
    return field != nullptr ? Of(base) : std::nullopt;
  }
  if (const auto* call = dyn_cast<CallExpr>(expression)) return OfCall(*call);
  if (const auto* construction = dyn_cast<CXXConstructExpr>(expression)) {
    return OfConstruction(*construction);
  }
  if (const auto* lambda = dyn_cast<clang::LambdaExpr>(expression)) return OfLambda(*lambda);
  if (const auto* choice = dyn_cast<clang::AbstractConditionalOperator>(expression)) {
    if (auto raw = Of(choice->getTrueExpr())) return raw;
    return Of(choice->getFalseExpr());
  }
  if (const auto* list = dyn_cast<clang::InitListExpr>(expression)) {
    Holders holders;
    return holders.Holds(list->getType()) ? std::nullopt : OfAny(list->inits());
  }
  if (const auto* list = dyn_cast<clang::CXXParenListInitExpr>(expression)) {
    Holders holders;
    return holders.Holds(list->getType()) ? std::nullopt : OfAny(list->getInitExprs());
  }
  if (const auto* operation = dyn_cast<clang::BinaryOperator>(expression)) {
    if (operation->isComparisonOp() || operation->isLogicalOp()) return std::nullopt;
    if (operation->isCommaOp()) return Of(operation->getRHS());
    if (auto raw = Of(operation->getLHS())) return raw;
    return Of(operation->getRHS());
  }
  if (const auto* operation = dyn_cast<clang::UnaryOperator>(expression)) {
    return operation->getOpcode() == clang::UO_LNot ? std::nullopt : Of(operation->getSubExpr());
  }
  if (const auto* element = dyn_cast<clang::ArraySubscriptExpr>(expression)) {
    return Of(element->getBase());
  }
  if (const auto* made = dyn_cast<clang::CXXNewExpr>(expression)) return Of(made->getInitializer());
  if (const auto* block = dyn_cast<clang::StmtExpr>(expression)) {
    const clang::CompoundStmt* body = block->getSubStmt();
    return body->body_empty() ? std::nullopt : Of(dyn_cast<Expr>(body->body_back()));
  }
  if (const auto* awaited = dyn_cast<clang::CoawaitExpr>(expression)) {
    return Of(awaited->getOperand());
  }
  return std::nullopt;
}

// ---- Where does an assignment go?

Target RawValues::TargetOf(const Expr* expression) const {
  using Kind = Target::Kind;
  if (expression == nullptr) return {};
  expression = expression->IgnoreParenCasts();
  if (const auto* made = dyn_cast<clang::MaterializeTemporaryExpr>(expression)) {
    return TargetOf(made->getSubExpr());
  }
  if (const auto* bound = dyn_cast<clang::CXXBindTemporaryExpr>(expression)) {
    return TargetOf(bound->getSubExpr());
  }
  if (const auto* full = dyn_cast<clang::FullExpr>(expression)) return TargetOf(full->getSubExpr());
  if (const auto* reference = dyn_cast<clang::DeclRefExpr>(expression)) {
    const auto* variable = dyn_cast<VarDecl>(reference->getDecl());
    if (variable == nullptr) return {.kind = Kind::kLocal, .variable = reference->getDecl()};
    if (variable->hasGlobalStorage()) return {.kind = Kind::kGlobal, .variable = variable};
    const bool refers = variable->getType()->isReferenceType();
    if (refers && llvm::isa<clang::ParmVarDecl>(variable)) {
      return {.kind = Kind::kCallers, .variable = variable};
    }
    if (refers && variable->getInit() != nullptr) return TargetOf(variable->getInit());
    return {.kind = Kind::kLocal, .variable = variable};
  }
  if (llvm::isa<clang::CXXThisExpr>(expression)) return {.kind = Kind::kMember};
  if (const auto* member = dyn_cast<clang::MemberExpr>(expression)) {
    Target target = TargetOf(member->getBase());
    const auto* field = dyn_cast<FieldDecl>(member->getMemberDecl());
    if (const auto* variable = dyn_cast<VarDecl>(member->getMemberDecl())) {
      return {.kind = Kind::kGlobal, .variable = variable};
    }
    if (target.member == nullptr) target.member = field;
    const bool elsewhere =
        member->isArrow() || target.kind == Kind::kUnknown || target.kind == Kind::kCallers;
    if (elsewhere && target.kind != Kind::kGlobal) target.kind = Kind::kMember;
    return target;
  }
  if (const auto* operation = dyn_cast<clang::UnaryOperator>(expression)) {
    Target target = TargetOf(operation->getSubExpr());
    const bool through = operation->getOpcode() == clang::UO_Deref;
    if (through && target.kind == Kind::kLocal && llvm::isa<clang::ParmVarDecl>(target.variable)) {
      target.kind = Kind::kCallers;
    }
    return target;
  }
  if (const auto* element = dyn_cast<clang::ArraySubscriptExpr>(expression)) {
    return TargetOf(element->getBase());
  }
  if (const auto* op = dyn_cast<CXXOperatorCallExpr>(expression)) {
    Target target = TargetOf(op->getArg(0));
    if (op->getOperator() == clang::OO_Subscript) {
      // Text is no container.
      const clang::CXXRecordDecl* record = op->getArg(0)->getType()->getAsCXXRecordDecl();
      target.in_container = record == nullptr || record->getName() != "basic_string";
    }
    return target;
  }
  if (const auto* call = dyn_cast<CallExpr>(expression)) {
    if (const Expr* object = ObjectOf(call)) return TargetOf(object);
    const FunctionDecl* callee = call->getDirectCallee();
    if (callee != nullptr && IsOfALibrary(callee) && call->getNumArgs() > 0) {
      return TargetOf(call->getArg(0));
    }
    return {};
  }
  if (const auto* construction = dyn_cast<CXXConstructExpr>(expression)) {
    return construction->getNumArgs() > 0 ? TargetOf(construction->getArg(0)) : Target{};
  }
  return {};
}

bool RawValues::Collects(const FunctionDecl* function, const Expr* container) const {
  const clang::DeclContext* context = function;
  while (context != nullptr && !each_.contains(context)) context = context->getParent();
  if (context == nullptr) return false;
  const auto* named = dyn_cast<clang::DeclRefExpr>(container->IgnoreUnlessSpelledInSource());
  const auto* variable = named != nullptr ? dyn_cast<VarDecl>(named->getDecl()) : nullptr;
  if (variable == nullptr || !variable->hasLocalStorage()) return false;
  const clang::CXXRecordDecl* record = variable->getType()->getAsCXXRecordDecl();
  return record != nullptr && IsOfALibrary(record);  // itself, and no reference or pointer to it
}

// ---- From place to place, until nothing new is known

// What is disclosed in one place and not in another counts as not disclosed.
template <class Map, class MapKey>
bool RawValues::Learn(Map& map, const MapKey& key, const Raw& raw) {
  const auto [known, is_new] = map.try_emplace(key, raw);
  if (is_new || !known->second.may_leave() || raw.may_leave()) return is_new;
  known->second = raw;
  return true;
}

bool RawValues::Mark(Key key, const std::optional<Raw>& raw) {
  if (!raw || key.first == nullptr) return false;
  if (key.second != nullptr) Learn(partly_, key.first, *raw);
  return Learn(known_, key, *raw);
}

bool RawValues::MarkTarget(const Expr* target, const std::optional<Raw>& raw) {
  if (!raw) return false;
  const Target to = TargetOf(target);
  if (to.variable == nullptr || llvm::isa<FunctionDecl>(to.variable) ||
      to.kind == Target::Kind::kMember || AsField(target->getType()) != nullptr) {
    return false;
  }
  // A stream that leaves the program carries nothing back.
  if (to.kind == Target::Kind::kGlobal && IsShift(target)) return false;
  Holders holders;
  if (holders.Holds(to.variable->getType())) return false;
  return Mark({to.variable, to.member}, raw);
}

bool RawValues::MarkVariable(const VarDecl* variable, const Expr* value) {
  const auto* list = dyn_cast<clang::InitListExpr>(value->IgnoreUnlessSpelledInSource());
  const clang::RecordDecl* record = list != nullptr ? list->getType()->getAsRecordDecl() : nullptr;
  if (record == nullptr) return Mark({variable, nullptr}, Of(value));
  if (const clang::InitListExpr* semantic = list->getSemanticForm()) list = semantic;
  bool is_new = false;
  for (const FieldDecl* member : record->fields()) {
    if (member->getFieldIndex() >= list->getNumInits()) break;
    if (AsField(member->getType()) != nullptr) continue;
    is_new |= Mark({variable, member}, Of(list->getInit(member->getFieldIndex())));
  }
  return is_new;
}

bool RawValues::MarkParameters(const FunctionDecl* function,
                               llvm::ArrayRef<const Expr*> arguments) {
  const FunctionDecl* definition = nullptr;
  if (function == nullptr || !function->hasBody(definition) || IsOfALibrary(definition) ||
      InZweck(definition->getDeclContext())) {
    return false;
  }
  bool is_new = false;
  for (unsigned i = 0; i < arguments.size() && i < definition->getNumParams(); ++i) {
    const clang::ParmVarDecl* parameter = definition->getParamDecl(i);
    if (const auto origin = origins_.find(parameter); origin != origins_.end()) {
      is_new |= MarkOrigin(arguments[i], Raw(origin->second));
    }
    is_new |= MarkParts(parameter, VariableIn(arguments[i]));
    if (const auto of_members = MarkMembers(parameter, arguments[i])) {
      is_new |= *of_members;
      continue;
    }
    std::optional<Raw> raw = Of(arguments[i]);
    if (!raw || AsField(parameter->getType()) != nullptr) continue;
    raw->through_parameter = true;
    if (raw->may_leave()) disclosing_.insert(definition);
    is_new |= Mark({parameter, nullptr}, raw);
  }
  return is_new;
}

// Of a struct that is handed on, only the members that are raw; nothing if it is raw as a whole.
std::optional<bool> RawValues::MarkMembers(const clang::ParmVarDecl* parameter,
                                           const Expr* argument) {
  const ValueDecl* variable = VariableIn(argument);
  const auto* list = dyn_cast<clang::InitListExpr>(argument->IgnoreUnlessSpelledInSource());
  if (list != nullptr && list->getSemanticForm() != nullptr) list = list->getSemanticForm();
  const clang::CXXRecordDecl* record =
      parameter->getType().getNonReferenceType()->getAsCXXRecordDecl();
  if (record == nullptr || !record->hasDefinition() || IsOfALibrary(record) ||
      (list == nullptr && (variable == nullptr || known_.contains({variable, nullptr})))) {
    return std::nullopt;
  }
  bool is_new = false;
  for (const FieldDecl* member : record->getDefinition()->fields()) {
    if (AsField(member->getType()) != nullptr) continue;
    std::optional<Raw> raw;
    if (list == nullptr) {
      raw = OfVariable(variable, member);
    } else if (member->getFieldIndex() < list->getNumInits()) {
      raw = Of(list->getInit(member->getFieldIndex()));
    }
    if (!raw) continue;
    raw->through_parameter = true;
    is_new |= raw->was_taken() ? Mark({parameter, member}, raw) : MarkPart(parameter, member, *raw);
  }
  return is_new;
}

// A member of a parameter that ends in a door is the same of the argument, and the other way round.
bool RawValues::MarkParts(const ValueDecl* parameter, const ValueDecl* argument) {
  bool is_new = false;
  if (argument == nullptr) return false;
  const std::pair<const ValueDecl*, const ValueDecl*> ways[] = {{parameter, argument},
                                                                {argument, parameter}};
  for (const auto& [from, to] : ways) {
    const auto parts = origin_parts_.find(from);
    if (parts == origin_parts_.end()) continue;
    const llvm::SmallVector<const FieldDecl*, 2> members = parts->second;
    for (const FieldDecl* member : members) {
      const auto raw = OfVariable(from, member);
      is_new |= raw.has_value() && MarkPart(to, member, *raw);
    }
  }
  return is_new;
}

bool RawValues::MarkPart(const ValueDecl* variable, const FieldDecl* member, const Raw& raw) {
  // Only the member: what else is asked of a request is not its body.
  if (!Learn(known_, Key{variable, member}, raw)) return false;
  origin_parts_[variable].push_back(member);
  return true;
}

// ---- What is called with it

// The functions that an expression may stand for: of a lambda, of a name, of an object that can be
// called, or of a local variable that holds one of them. Empty if one of them is not known.
llvm::SmallVector<const FunctionDecl*, 2> RawValues::FunctionsIn(const Expr* callable,
                                                                 int depth) const {
  constexpr int kDeepest = 4;
  if (callable == nullptr || depth > kDeepest) return {};
  callable = callable->IgnoreUnlessSpelledInSource()->IgnoreParenCasts();
  if (const clang::LambdaExpr* lambda = LambdaIn(callable)) {
    llvm::SmallVector<const FunctionDecl*, 2> bodies = {lambda->getCallOperator()};
    if (clang::FunctionTemplateDecl* generic = lambda->getDependentCallOperator()) {
      bodies.append(generic->spec_begin(), generic->spec_end());
    }
    return bodies;
  }
  if (const auto* address = dyn_cast<clang::UnaryOperator>(callable)) {
    return FunctionsIn(address->getSubExpr(), depth + 1);
  }
  if (const auto* moved = dyn_cast<CallExpr>(callable)) {  // std::move, std::ref, std::bind
    const FunctionDecl* callee = moved->getDirectCallee();
    const bool passes = callee != nullptr && IsOfALibrary(callee) && moved->getNumArgs() > 0;
    return passes ? FunctionsIn(moved->getArg(0), depth + 1)
                  : llvm::SmallVector<const FunctionDecl*, 2>{};
  }
  if (const auto* made = dyn_cast<CXXConstructExpr>(callable)) {
    if (made->getNumArgs() == 1 && IsOfALibrary(made->getConstructor())) {
      return FunctionsIn(made->getArg(0), depth + 1);
    }
  }
  if (const auto* named = dyn_cast<clang::DeclRefExpr>(callable)) {
    if (const auto* function = dyn_cast<FunctionDecl>(named->getDecl())) return {function};
    const auto* variable = dyn_cast<VarDecl>(named->getDecl());
    const auto values = variable != nullptr ? values_of_.find(variable) : values_of_.end();
    if (values != values_of_.end() && variable->hasLocalStorage() &&
        IsHolder(variable->getType())) {
      llvm::SmallVector<const FunctionDecl*, 2> all;
      for (const Expr* value : values->second) {
        const auto some = FunctionsIn(value, depth + 1);
        if (some.empty()) return {};
        all.append(some.begin(), some.end());
      }
      return all;
    }
  }
  const clang::CXXRecordDecl* record = callable->getType()->getAsCXXRecordDecl();
  if (record == nullptr || !record->hasDefinition() || IsOfALibrary(record)) return {};
  llvm::SmallVector<const FunctionDecl*, 2> operators;
  for (const clang::CXXMethodDecl* method : record->getDefinition()->methods()) {
    if (method->getOverloadedOperator() == clang::OO_Call) operators.push_back(method);
  }
  return operators;
}

llvm::SmallVector<const FunctionDecl*, 2> RawValues::CallbacksOf(const CallExpr& disclose) const {
  if (disclose.getNumArgs() == 0) return {};
  return FunctionsIn(disclose.getArg(disclose.getNumArgs() - 1));
}

// An algorithm calls a lambda with what it is given.
bool RawValues::MarkLambdasAmong(llvm::ArrayRef<const Expr*> arguments, const Raw& raw) {
  Raw given = raw;
  given.through_parameter = true;
  bool is_new = false;
  for (const Expr* argument : arguments) {
    for (const FunctionDecl* function : FunctionsIn(argument)) {
      const FunctionDecl* body = nullptr;
      if (!function->hasBody(body) || IsOfALibrary(body)) continue;
      if (given.may_leave()) disclosing_.insert(body);
      for (const clang::ParmVarDecl* parameter : body->parameters()) {
        if (AsField(parameter->getType()) != nullptr) continue;
        is_new |= Mark({parameter, nullptr}, given);
      }
    }
  }
  return is_new;
}

bool RawValues::MarkDisclosed(const CallExpr& call) {
  bool is_new = false;
  for (const FunctionDecl* callback : CallbacksOf(call)) {
    const FunctionDecl* body = nullptr;
    if (!callback->hasBody(body)) continue;
    is_new |= disclosing_.insert(body).second;
    for (unsigned i = 0; i + 1 < call.getNumArgs() && i < body->getNumParams(); ++i) {
      const FieldType* field = AsField(call.getArg(i)->getType());
      if (field == nullptr || !IsPersonal(*field)) continue;
      is_new |= Mark({body->getParamDecl(i), nullptr},
                     Raw{.from = Raw::From::kDisclose, .field = field, .through_parameter = true});
    }
  }
  return is_new;
}

bool RawValues::Discloses(const clang::DeclContext* function) const {
  for (; function != nullptr; function = function->getParent()) {
    if (disclosing_.contains(function)) return true;
  }
  return false;
}

// ---- Back from a door

bool RawValues::MarkOrigin(const Expr* expression, const Raw& raw, int depth) {
  constexpr int kDeepest = 8;
  if (expression == nullptr || depth > kDeepest || expression->isTypeDependent()) return false;
  const Expr* plain = expression;
  for (const Expr* before = nullptr; plain != before;) {
    before = plain;
    plain = plain->IgnoreUnlessSpelledInSource()->IgnoreParenCasts();
  }
  const auto all = [&](auto&& parts) {
    bool is_new = false;
    for (const Expr* part : parts) is_new |= MarkOrigin(part, raw, depth + 1);
    return is_new;
  };
  // Of several texts that are put together it is not known which is the person's.
  const auto only_one = [&](llvm::ArrayRef<const Expr*> parts) {
    const Expr* one = nullptr;
    for (const Expr* part : parts) {
      const Expr* said = part->IgnoreUnlessSpelledInSource()->IgnoreParenCasts();
      if (!IsOneText(part->getType()) || llvm::isa<clang::StringLiteral>(said)) continue;
      if (one != nullptr) return false;
      one = part;
    }
    return MarkOrigin(one, raw, depth + 1);
  };
  const auto is_kept = [&](QualType type) {
    type = type.getNonReferenceType();
    return IsOneText(type) || (raw.from == Raw::From::kKey && type->isIntegerType());
  };
  if (const auto* named = dyn_cast<clang::DeclRefExpr>(plain)) {
    const ValueDecl* value = named->getDecl();
    const auto* variable = dyn_cast<VarDecl>(value);
    if (variable == nullptr || !variable->hasLocalStorage() || !is_kept(variable->getType())) {
      return false;
    }
    Raw own = raw;
    own.through_parameter = llvm::isa<clang::ParmVarDecl>(variable);
    if (!origins_.try_emplace(variable, own).second) return false;
    Mark({variable, nullptr}, own);
    if (const auto values = values_of_.find(variable); values != values_of_.end()) {
      all(llvm::SmallVector<const Expr*, 2>(values->second));
    }
    return true;
  }
  if (const auto* member = dyn_cast<clang::MemberExpr>(plain)) {
    const auto* field = dyn_cast<FieldDecl>(member->getMemberDecl());
    if (field != nullptr && KeepsTexts(member)) return origins_.try_emplace(field, raw).second;
    if (field == nullptr || !is_kept(field->getType())) return false;
    Raw own = raw;
    own.through_parameter = true;
    if (llvm::isa<clang::CXXThisExpr>(member->getBase()->IgnoreParenImpCasts())) {
      return Mark({field, nullptr}, own);
    }
    const ValueDecl* base = VariableIn(member->getBase());
    return base != nullptr && MarkPart(base, field, own);
  }
  if (const auto* choice = dyn_cast<clang::AbstractConditionalOperator>(plain)) {
    return all(llvm::ArrayRef{choice->getTrueExpr(), choice->getFalseExpr()});
  }
  if (const auto* operation = dyn_cast<clang::UnaryOperator>(plain)) {
    return MarkOrigin(operation->getSubExpr(), raw, depth + 1);
  }
  if (const auto* list = dyn_cast<clang::InitListExpr>(plain)) return all(list->inits());
  if (const auto* made = dyn_cast<CXXConstructExpr>(plain)) return only_one(ArgumentsOf(made));
  if (const auto* call = dyn_cast<CallExpr>(plain)) {
    const FunctionDecl* callee = call->getDirectCallee();
    if (callee == nullptr || !CarriesThrough(callee)) return false;
    if (const Expr* object = ObjectOf(call)) {
      const bool measures = Measures().contains(NameOfFunction(callee));
      return !measures && MarkOrigin(object, raw, depth + 1);
    }
    return only_one(ArgumentsOf(call));
  }
  return false;
}

// A queue from which something goes to a door: so does what is put into it.
bool RawValues::MarkKept(const Expr* queue, const FunctionDecl* method,
                         llvm::ArrayRef<const Expr*> arguments) {
  const auto* member = llvm::cast<clang::MemberExpr>(queue->IgnoreParenImpCasts());
  const auto origin = origins_.find(member->getMemberDecl());
  const auto* writes = llvm::dyn_cast_or_null<clang::CXXMethodDecl>(method);
  if (origin == origins_.end() || writes == nullptr || writes->isConst()) return false;
  const Raw raw = origin->second;
  bool is_new = false;
  for (const Expr* argument : arguments) is_new |= MarkOrigin(argument, raw);
  return is_new;
}

bool RawValues::MarkDoor(const CallExpr& call) {
  const FunctionDecl* door = call.getDirectCallee();
  const llvm::StringRef name = NameOfFunction(door);
  if (name == "Disclose") return MarkDisclosed(call);
  const llvm::ArrayRef<const Expr*> arguments(call.getArgs(), call.getNumArgs());
  if (arguments.empty()) return false;
  if (name == "FromJson" || name == "FromWire" || name == "CopyOf") {
    return MarkOrigin(arguments[0], Raw{.from = Raw::From::kBody});
  }
  Raw key{.from = Raw::From::kKey, .field = FieldAskedBy(call)};
  if (key.field != nullptr && !IsPersonal(*key.field)) return false;
  bool is_new = false;
  for (const Expr* argument : arguments.drop_front()) is_new |= MarkOrigin(argument, key);
  return is_new;
}

bool RawValues::MarkCall(const Expr* call) {
  const FunctionDecl* callee = CalleeOf(call);
  const llvm::SmallVector<const Expr*, 4> arguments = ArgumentsOf(call);
  bool is_new = MarkParameters(callee, arguments);
  if (const auto* made = dyn_cast<CXXConstructExpr>(call)) {
    const bool is_body = IsBody(made->getConstructor()->getParent()) && arguments.size() == 1 &&
                         !made->getConstructor()->isCopyOrMoveConstructor();
    if (is_body) is_new |= MarkOrigin(arguments[0], Raw{.from = Raw::From::kBody});
  }
  const std::optional<Raw> raw = OfAny(arguments);
  const Expr* object = ObjectOf(call);
  if (object != nullptr && KeepsTexts(object)) is_new |= MarkKept(object, callee, arguments);
  if (const Expr* holder = HolderIn(call); holder != nullptr && raw) {
    is_new |= MarkLambdasAmong({holder}, *raw);
  }
  if (object != nullptr && callee != nullptr) is_new |= MarkObject(object, callee);
  const auto* op = dyn_cast<CXXOperatorCallExpr>(call);
  if (op != nullptr && op->getOperator() != clang::OO_Call) {
    const bool writes = op->isAssignmentOp() || op->getOperator() == clang::OO_LessLess;
    return (writes && op->getNumArgs() == 2 && MarkTarget(op->getArg(0), Of(op->getArg(1)))) ||
           is_new;
  }
  if (callee == nullptr) return is_new;
  if (IsFiller(callee) && arguments.size() > 1) {
    is_new |= MarkTarget(arguments[0], OfAny(llvm::ArrayRef(arguments).drop_front()));
  }
  if (!CarriesThrough(callee)) return is_new;
  if (raw) {
    is_new |= MarkLambdasAmong(arguments, *raw);
    const auto* method = dyn_cast<clang::CXXMethodDecl>(callee);
    if (object != nullptr && method != nullptr && !method->isConst()) {
      is_new |= MarkTarget(object, raw);
    }
    // std::copy, std::transform, absl::StrAppend and their like write to an argument of theirs.
    if (object == nullptr) {
      for (unsigned i = 0; i < arguments.size(); ++i) {
        if (WritesTo(*callee, i, arguments[i])) is_new |= MarkTarget(arguments[i], raw);
      }
    }
  }
  if (object != nullptr) {
    if (const std::optional<Raw> held = Of(object)) is_new |= MarkLambdasAmong(arguments, *held);
  }
  return is_new;
}

// A method of the project's own reads the members of its object, of which one may be raw.
bool RawValues::MarkObject(const Expr* object, const FunctionDecl* method) {
  const ValueDecl* variable = VariableIn(object);
  const FunctionDecl* body = nullptr;
  if (variable == nullptr || !partly_.contains(variable) || !method->hasBody(body) ||
      IsOfALibrary(body)) {
    return false;
  }
  const clang::CXXRecordDecl* record = llvm::cast<clang::CXXMethodDecl>(body)->getParent();
  bool is_new = false;
  for (const FieldDecl* member : record->fields()) {
    const auto part = known_.find({variable, member});
    if (part == known_.end()) continue;
    Raw raw = part->second;
    raw.through_parameter = true;
    is_new |= Learn(known_, Key{member, nullptr}, raw);
  }
  return is_new;
}

// ---- Where does a call lead?

RawValues::Way RawValues::WayOfFunction(const FunctionDecl* function) const {
  if (pure_.Has(function)) return Way::kPure;
  const auto* method = dyn_cast<clang::CXXMethodDecl>(function);
  if (InZweck(function->getDeclContext())) {
    static const llvm::StringSet<>& holders = *new llvm::StringSet<>{
        "Field", "ValueHolder", "Body", "Who", "AnswerTo", "View", "Minimized", "Partial", "Value"};
    const bool takes = method == nullptr || function->isImplicit() ||
                       method->getParent()->isLambda() ||
                       !method->getParent()->getDeclName().isIdentifier() ||
                       holders.contains(method->getParent()->getName()) || IsInCodec(*method);
    return takes ? Way::kLibrary : Way::kOption;
  }
  if (function->isImplicit() || function->isDefaulted() || function->getBuiltinID() != 0) {
    return Way::kFollowed;
  }
  const clang::SourceManager& sources = function->getASTContext().getSourceManager();
  const FunctionDecl* body = nullptr;
  if (function->hasBody(body) && InProject(sources, body->getLocation())) {
    return llvm::isa<clang::CoroutineBodyStmt>(body->getBody()) ? Way::kCoroutine : Way::kFollowed;
  }
  if (!InProject(sources, function->getLocation())) return Way::kForeign;
  // What stands behind a door is looked at where it is defined.
  return TakesDoorKey(*function) ? Way::kFollowed : Way::kElsewhere;
}

RawValues::Way RawValues::WayOfFunctions(const Expr* callable) const {
  const auto functions = FunctionsIn(callable);
  if (functions.empty()) return Way::kPointer;
  for (const FunctionDecl* function : functions) {
    const Way way = WayOfFunction(function);
    if (way != Way::kFollowed && way != Way::kPure && way != Way::kLibrary) return way;
  }
  return Way::kFollowed;
}

RawValues::Way RawValues::WayOf(const Expr* call) const {
  if (const Expr* holder = HolderIn(call)) return WayOfFunctions(holder);
  const FunctionDecl* callee = CalleeOf(call);
  if (callee == nullptr) return Way::kFollowed;  // depends on a template's argument
  const Way way = WayOfFunction(callee);
  const auto* member = dyn_cast<clang::CXXMemberCallExpr>(call);
  const auto* method = dyn_cast<clang::CXXMethodDecl>(callee);
  if (member != nullptr && method != nullptr && method->isVirtual() &&
      (way == Way::kFollowed || way == Way::kElsewhere)) {
    const auto* named = dyn_cast<clang::MemberExpr>(member->getCallee()->IgnoreParens());
    const bool says_which = named != nullptr && named->hasQualifier();
    const Expr* object = member->getImplicitObjectArgument();
    const auto* variable = dyn_cast<clang::DeclRefExpr>(object->IgnoreParenImpCasts());
    const bool is_exact = variable != nullptr && variable->getDecl()->getType()->isRecordType();
    const bool is_final =
        method->hasAttr<clang::FinalAttr>() || method->getParent()->isEffectivelyFinal();
    if (!says_which && !is_exact && !is_final && !TakesDoorKey(*callee)) return Way::kVirtual;
  }
  if (way == Way::kFollowed && callee->isVariadic()) {
    const llvm::SmallVector<const Expr*, 4> arguments = ArgumentsOf(call);
    for (unsigned i = callee->getNumParams(); i < arguments.size(); ++i) {
      if (Of(arguments[i])) return Way::kElsewhere;
    }
  }
  return way;
}

RawValues::Way RawValues::WayOfArgument(const Expr* argument) const {
  const Expr* plain = argument->IgnoreUnlessSpelledInSource()->IgnoreParenCasts();
  const auto* address = dyn_cast<clang::UnaryOperator>(plain);
  if (address != nullptr && address->getOpcode() == clang::UO_AddrOf) {
    plain = address->getSubExpr()->IgnoreParenCasts();
  }
  const auto* named = dyn_cast<clang::DeclRefExpr>(plain);
  const bool is_function = named != nullptr && llvm::isa<FunctionDecl>(named->getDecl());
  return is_function || IsHolder(plain->getType()) ? WayOfFunctions(plain) : Way::kFollowed;
}

void RawValues::Settle() {
  for (const FunctionDecl* function : behind_doors_) {
    for (const clang::ParmVarDecl* parameter : function->parameters()) {
      if (!IsOneText(parameter->getType())) continue;
      Mark({parameter, nullptr}, Raw{.from = Raw::From::kDoor, .through_parameter = true});
    }
  }
  constexpr int kMostRounds = 12;
  bool is_new = true;
  for (int round = 0; is_new && round < kMostRounds; ++round) {
    is_new = false;
    for (const VarDecl* variable : variables_) {
      is_new |= MarkVariable(variable, variable->getInit());
    }
    for (const clang::CXXForRangeStmt* loop : loops_) {
      if (loop->getLoopVariable() != nullptr) {
        is_new |= Mark({loop->getLoopVariable(), nullptr}, Of(loop->getRangeInit()));
      }
    }
    for (const Place& place : assigned_) {
      const auto* operation = llvm::cast<clang::BinaryOperator>(place.value);
      is_new |= MarkTarget(operation->getLHS(), Of(operation->getRHS()));
    }
    for (const CallExpr* door : doors_) is_new |= MarkDoor(*door);
    for (const Place& place : calls_) is_new |= MarkCall(place.value);
    for (const Place& place : returned_) {
      if (place.function == nullptr) continue;
      if (const std::optional<Raw> raw = Of(place.value)) {
        is_new |= Learn(gives_, place.function->getCanonicalDecl(), *raw);
      }
    }
  }
}

llvm::SmallVector<QualType, 4> RawValues::Serves(const FunctionDecl* function) const {
  llvm::SmallVector<QualType, 4> purposes;
  if (const auto own = serves_.find(function->getCanonicalDecl()); own != serves_.end()) {
    purposes.append(own->second.begin(), own->second.end());
  }
  const auto add = [&](const clang::TemplateArgumentList* arguments) {
    if (arguments == nullptr) return;
    for (const clang::TemplateArgument& argument : arguments->asArray()) {
      if (argument.getKind() == clang::TemplateArgument::Type && IsPurpose(argument.getAsType())) {
        purposes.push_back(argument.getAsType().getCanonicalType());
      }
    }
  };
  add(function->getTemplateSpecializationArgs());
  if (const auto* method = dyn_cast<clang::CXXMethodDecl>(function)) {
    const auto* instance = dyn_cast<clang::ClassTemplateSpecializationDecl>(method->getParent());
    if (instance != nullptr) add(&instance->getTemplateArgs());
  }
  return purposes;
}

}  // namespace zweck::tidy
