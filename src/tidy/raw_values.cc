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
                             "get_allocator", "type"};
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

// The lambda that an expression makes, through copies.
const clang::LambdaExpr* LambdaIn(const Expr* expression) {
  expression = expression->IgnoreUnlessSpelledInSource();
  return dyn_cast<clang::LambdaExpr>(expression);
}

}  // namespace

std::string Raw::Name() const {
  return tidy::NameOf(*use.field) + ", taken for " + ShortName(use.purpose) + ",";
}

bool IsFiller(const FunctionDecl* function) { return Fillers().contains(NameOfFunction(function)); }

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
    if (llvm::isa_and_nonnull<clang::CXXMethodDecl>(op->getDirectCallee())) return op->getArg(0);
  }
  return nullptr;
}

llvm::SmallVector<const Expr*, 4> ArgumentsOf(const Expr* call) {
  llvm::SmallVector<const Expr*, 4> arguments;
  if (const auto* plain = dyn_cast<CallExpr>(call)) {
    arguments.append(plain->arg_begin(), plain->arg_end());
    if (llvm::isa<CXXOperatorCallExpr>(call) && ObjectOf(call) != nullptr) {
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
    const FunctionDecl* callee = call->getDirectCallee();
    if (callee != nullptr && InZweck(callee->getDeclContext())) {
      ServeSinkOf(*callee);
      if (NameOfFunction(callee) == "ForEach") GoThrough(*call);
    }
    return true;
  }
  bool VisitCXXConstructExpr(CXXConstructExpr* construction) override {
    if (construction->getNumArgs() > 0) values_.calls_.push_back({function(), construction});
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

RawValues::RawValues(clang::ASTContext& context) {
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
  if (holders.Holds(construction.getType())) return std::nullopt;  // it has tags again
  return OfAny(construction.arguments());
}

std::optional<Raw> RawValues::OfCall(const CallExpr& call) const {
  if (const auto use = AsUse(&call)) {
    Holders holders;
    const QualType value = use->field->getTemplateArgs()[2].getAsType();
    if (!IsPersonal(*use->field) || IsMadeOfCategories(value, holders)) return std::nullopt;
    return Raw{.use = *use};
  }
  const QualType type = call.getType();
  if (!CanCarry(type) && !call.isGLValue()) return std::nullopt;
  const FunctionDecl* callee = call.getDirectCallee();
  const bool is_number =
      type->isArithmeticType() && !type->isAnyCharacterType() && !call.isGLValue();

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
        if (callee == nullptr || !IsOfALibrary(callee)) return std::nullopt;
        return OfAny(ArgumentsOf(&call));
      default:
        return OfAny(op->arguments());
    }
  }
  if (const Expr* object = ObjectOf(&call)) {
    if (Measures().contains(NameOfFunction(callee))) return std::nullopt;
    if (is_number && (callee == nullptr || !IsOfALibrary(callee))) return std::nullopt;
    if (auto raw = Of(object)) return raw;
    const bool may_give_it = NameOfFunction(callee) == "value_or" && IsOfALibrary(callee);
    return may_give_it ? OfAny(ArgumentsOf(&call)) : std::nullopt;
  }
  if (callee == nullptr) return std::nullopt;
  const llvm::StringRef name = NameOfFunction(callee);
  if (Copiers().contains(name)) return OfAny(call.arguments());
  if (!IsOfALibrary(callee) || (is_number && !name.starts_with("sto"))) return std::nullopt;
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

bool RawValues::Mark(Key key, const std::optional<Raw>& raw) {
  if (!raw || key.first == nullptr) return false;
  if (key.second != nullptr) partly_.try_emplace(key.first, *raw);
  return known_.try_emplace(key, *raw).second;
}

bool RawValues::MarkTarget(const Expr* target, const std::optional<Raw>& raw) {
  if (!raw) return false;
  const Target to = TargetOf(target);
  if (to.variable == nullptr || to.kind == Target::Kind::kMember ||
      AsField(target->getType()) != nullptr) {
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
    std::optional<Raw> raw = Of(arguments[i]);
    if (!raw || AsField(definition->getParamDecl(i)->getType()) != nullptr) continue;
    raw->through_parameter = true;
    is_new |= Mark({definition->getParamDecl(i), nullptr}, raw);
  }
  return is_new;
}

// An algorithm calls a lambda with what it is given.
bool RawValues::MarkLambdasAmong(llvm::ArrayRef<const Expr*> arguments, const Raw& raw) {
  Raw given = raw;
  given.through_parameter = true;
  bool is_new = false;
  for (const Expr* argument : arguments) {
    const clang::LambdaExpr* lambda = LambdaIn(argument);
    if (lambda == nullptr) continue;
    llvm::SmallVector<const FunctionDecl*, 2> bodies = {lambda->getCallOperator()};
    if (clang::FunctionTemplateDecl* generic = lambda->getDependentCallOperator()) {
      bodies.append(generic->spec_begin(), generic->spec_end());
    }
    for (const FunctionDecl* body : bodies) {
      for (const clang::ParmVarDecl* parameter : body->parameters()) {
        is_new |= Mark({parameter, nullptr}, given);
      }
    }
  }
  return is_new;
}

bool RawValues::MarkCall(const Expr* call) {
  const FunctionDecl* callee = CalleeOf(call);
  const llvm::SmallVector<const Expr*, 4> arguments = ArgumentsOf(call);
  bool is_new = MarkParameters(callee, arguments);
  const std::optional<Raw> raw = OfAny(arguments);
  const Expr* object = ObjectOf(call);
  if (const auto* op = dyn_cast<CXXOperatorCallExpr>(call)) {
    const bool writes = op->isAssignmentOp() || op->getOperator() == clang::OO_LessLess;
    return (writes && op->getNumArgs() == 2 && MarkTarget(op->getArg(0), Of(op->getArg(1)))) ||
           is_new;
  }
  if (callee == nullptr) return is_new;
  if (IsFiller(callee) && arguments.size() > 1) {
    is_new |= MarkTarget(arguments[0], OfAny(llvm::ArrayRef(arguments).drop_front()));
  }
  if (!IsOfALibrary(callee)) return is_new;
  if (raw) {
    is_new |= MarkLambdasAmong(arguments, *raw);
    const auto* method = dyn_cast<clang::CXXMethodDecl>(callee);
    if (object != nullptr && method != nullptr && !method->isConst()) {
      is_new |= MarkTarget(object, raw);
    }
    // std::copy, std::transform, absl::StrAppend and their like write to an argument of theirs.
    if (object == nullptr) {
      for (const Expr* argument : arguments) {
        const bool is_pointer = argument->getType()->isPointerType() &&
                                !argument->getType()->getPointeeType().isConstQualified();
        const Expr* plain = argument->IgnoreUnlessSpelledInSource();
        const FunctionDecl* inserter = CalleeOf(plain);
        if (is_pointer || NameOfFunction(inserter).ends_with("inserter") ||
            NameOfFunction(inserter) == "begin") {
          is_new |= MarkTarget(argument, raw);
        }
      }
    }
  }
  if (object != nullptr) {
    if (const std::optional<Raw> held = Of(object)) is_new |= MarkLambdasAmong(arguments, *held);
  }
  return is_new;
}

void RawValues::Settle() {
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
    for (const Place& place : calls_) is_new |= MarkCall(place.value);
    for (const Place& place : returned_) {
      if (place.function == nullptr) continue;
      if (const std::optional<Raw> raw = Of(place.value)) {
        is_new |= gives_.try_emplace(place.function->getCanonicalDecl(), *raw).second;
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
