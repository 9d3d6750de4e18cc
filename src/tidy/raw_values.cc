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
      "memcpy", "memmove", "strcpy",   "strncpy",  "strcat",    "strncat", "stpcpy",   "strlcpy",
      "bcopy",  "sprintf", "snprintf", "vsprintf", "vsnprintf", "mempcpy", "asprintf", "wmemcpy"};
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

// Is it of a framework for tests, whose assertions keep what they are given?
bool IsOfATest(const FunctionDecl& function) {
  const std::string name = QualifiedName(function);
  return llvm::any_of(
      llvm::ArrayRef<llvm::StringRef>{
          "Catch::", "testing::", "doctest::", "boost::test_tools::", "boost::unit_test::"},
      [&](llvm::StringRef space) { return llvm::StringRef(name).starts_with(space); });
}

// A number that is made of a value, and tells it again: what is hashed can be guessed.
bool IsDigest(llvm::StringRef name) {
  return llvm::any_of(llvm::ArrayRef<llvm::StringRef>{"hash", "crc", "adler", "xxh", "digest",
                                                      "checksum", "fingerprint"},
                      [&](llvm::StringRef word) { return name.contains_insensitive(word); });
}

// Is it a part of a text, after an offset or of a length?
bool IsAPart(const Expr* text) {
  const Expr* plain = text->IgnoreUnlessSpelledInSource()->IgnoreParenCasts();
  if (const auto* sum = dyn_cast<clang::BinaryOperator>(plain)) {
    return sum->getOpcode() == clang::BO_Add && sum->getType()->isPointerType();
  }
  static const llvm::StringSet<>& parts = *new llvm::StringSet<>{"substr", "first", "last"};
  const auto* call = dyn_cast<CallExpr>(plain);
  return call != nullptr && parts.contains(NameOfFunction(call->getDirectCallee()));
}

// A number of which a constant leaves little: what is over a hundred is told by no number of years,
// thousands or shards.
bool IsCoarser(const clang::ASTContext& context, const clang::BinaryOperator& operation) {
  constexpr int kCoarse = 100;
  constexpr int kFew = 1000;
  constexpr int kBits = 7;
  clang::Expr::EvalResult right;
  const Expr* by = operation.getRHS();
  if (by->isValueDependent() || !by->getType()->isIntegerType() ||
      !by->EvaluateAsInt(right, context)) {
    return false;
  }
  const llvm::APSInt& number = right.Val.getInt();
  switch (operation.getOpcode()) {
    case clang::BO_Div:
      return number >= kCoarse;
    case clang::BO_Rem:
      return number <= kFew;
    case clang::BO_Shr:
      return number >= kBits;
    default:
      return false;
  }
}

bool CanCarry(QualType type) { return !type->isVoidType() && !type->isBooleanType(); }

bool IsShift(const Expr* expression) {
  const auto* call = dyn_cast<CXXOperatorCallExpr>(expression);
  return call != nullptr && call->getOperator() == clang::OO_LessLess;
}

// Doors, conditions and marks that take values, by name.
const llvm::StringSet<>& TakesValues() {
  static const auto& names = *new llvm::StringSet<>{
      "Append",     "Find",          "Erase",        "End",     "FromJson", "FromWire",
      "CopyOf",     "Disclose",      "Equals",       "Between", "AnyOf",    "Set",
      "Select",     "Count",         "Update",       "AtLeast", "AtMost",   "Where",
      "StartsWith", "ExportSubject", "EraseSubject", "Before",  "After",    "If"};
  return names;
}

bool IsZwecks(const clang::CXXRecordDecl* record, llvm::StringRef name) {
  return record != nullptr && record->getDeclName().isIdentifier() && record->getName() == name &&
         InZweck(record->getDeclContext());
}
bool IsBody(const clang::CXXRecordDecl* record) { return IsZwecks(record, "Body"); }
bool IsCursor(const clang::CXXRecordDecl* record) { return IsZwecks(record, "JsonCursor"); }

// Is a type a pointer, an iterator or a view, so that writing through it writes elsewhere?
bool LeadsElsewhere(QualType type) {
  if (type->isPointerType()) return true;
  const clang::CXXRecordDecl* record = type->getAsCXXRecordDecl();
  if (record == nullptr || !record->getDeclName().isIdentifier()) return false;
  const llvm::StringRef name = record->getName();
  return name.ends_with("iterator") || name == "reference_wrapper" || name == "span" ||
         name == "Span";
}

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

// A row that a door hands to a store, or a value of it.
bool IsRow(QualType type) {
  type = type.getNonReferenceType();
  if (type->isPointerType()) type = type->getPointeeType();
  const clang::CXXRecordDecl* record = type->getAsCXXRecordDecl();
  const auto* list = llvm::dyn_cast_or_null<clang::ClassTemplateSpecializationDecl>(record);
  if (IsZwecks(list, "View") && list->getTemplateArgs().size() > 0 &&
      list->getTemplateArgs()[0].getKind() == clang::TemplateArgument::Type) {
    record = list->getTemplateArgs()[0].getAsType()->getAsCXXRecordDecl();
  }
  return IsZwecks(record, "Value") && record->getDeclContext()->isNamespace() &&
         llvm::cast<clang::NamespaceDecl>(record->getDeclContext())->getName() == "store";
}

// Does a name say that something is asked of us: of a class of a web framework?
bool IsCalledARequest(const clang::DeclContext* context) {
  const auto* record = llvm::dyn_cast<clang::CXXRecordDecl>(context);
  return record != nullptr && record->getDeclName().isIdentifier() &&
         record->getName().contains_insensitive("request");
}
bool IsCalledABody(const clang::NamedDecl& member) {
  return member.getDeclName().isIdentifier() && member.getName().contains_insensitive("body");
}
// What came in, by the names that web frameworks have for it.
bool GivesABody(const clang::SourceManager& sources, const ValueDecl* member) {
  if (member == nullptr || !IsCalledARequest(member->getDeclContext()) || !IsCalledABody(*member) ||
      InProject(sources, member->getLocation())) {
    return false;
  }
  const auto* function = dyn_cast<FunctionDecl>(member);
  return function == nullptr
             ? IsOneText(member->getType())
             : function->getNumParams() == 0 && IsOneText(function->getReturnType());
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
  if (names.contains(record->getName()) && IsOfALibrary(record)) return true;
  // absl::AnyInvocable is called as what it derives from.
  const auto* space = dyn_cast<clang::NamespaceDecl>(record->getDeclContext());
  return space != nullptr && space->getName() == "internal_any_invocable";
}

bool MayBeCalled(QualType type) {
  type = type.getNonReferenceType();
  const clang::CXXRecordDecl* record = type->getAsCXXRecordDecl();
  return IsHolder(type) || type->isFunctionType() || (record != nullptr && record->isLambda());
}

// Is it code that gives nothing back?
bool GivesNothing(QualType type) {
  const clang::CXXRecordDecl* record = type.getNonReferenceType()->getAsCXXRecordDecl();
  if (record == nullptr) return false;
  if (record->isLambda()) {
    const clang::CXXMethodDecl* code = record->getLambdaCallOperator();
    return code != nullptr && code->getReturnType()->isVoidType();
  }
  const auto* holder = dyn_cast<clang::ClassTemplateSpecializationDecl>(record);
  if (holder == nullptr || !IsHolder(type) || holder->getTemplateArgs().size() == 0 ||
      holder->getTemplateArgs()[0].getKind() != clang::TemplateArgument::Type) {
    return false;
  }
  const auto* code = holder->getTemplateArgs()[0].getAsType()->getAs<clang::FunctionType>();
  return code != nullptr && code->getReturnType()->isVoidType();
}

// Is it a list of such?
bool ListsHolders(QualType type) {
  type = type.getNonReferenceType().getCanonicalType();
  if (const clang::ArrayType* array = type->getAsArrayTypeUnsafe()) {
    return IsHolder(array->getElementType());
  }
  const auto* list =
      llvm::dyn_cast_or_null<clang::ClassTemplateSpecializationDecl>(type->getAsCXXRecordDecl());
  return list != nullptr && IsOfALibrary(list) && !IsHolder(type) &&
         list->getTemplateArgs().size() > 0 &&
         list->getTemplateArgs()[0].getKind() == clang::TemplateArgument::Type &&
         IsHolder(list->getTemplateArgs()[0].getAsType());
}

// The local list of functions that an expression is, or an element or an iterator of which.
const VarDecl* ListIn(const Expr* expression) {
  expression = expression->IgnoreUnlessSpelledInSource()->IgnoreParenCasts();
  if (const auto* element = dyn_cast<clang::ArraySubscriptExpr>(expression)) {
    expression = element->getBase();
  } else if (const Expr* object = ObjectOf(expression)) {
    expression = object;
  }
  const auto* variable = llvm::dyn_cast_or_null<VarDecl>(VariableIn(expression));
  const bool is_list =
      variable != nullptr && variable->isLocalVarDecl() && ListsHolders(variable->getType());
  return is_list ? variable : nullptr;
}

// What a list is made of; nothing if that is not written there.
std::optional<llvm::SmallVector<const Expr*, 4>> ElementsOf(const Expr* list) {
  for (const Expr* before = nullptr; list != before;) {
    before = list;
    list = list->IgnoreUnlessSpelledInSource()->IgnoreParenCasts();
    if (const auto* std_list = dyn_cast<clang::CXXStdInitializerListExpr>(list)) {
      list = std_list->getSubExpr();
    }
    const auto* made = dyn_cast<CXXConstructExpr>(list);
    if (made == nullptr) continue;
    if (made->getNumArgs() == 0) return llvm::SmallVector<const Expr*, 4>();
    const bool is_listed =
        llvm::isa<clang::CXXStdInitializerListExpr>(made->getArg(0)->IgnoreImplicit());
    if (!is_listed) return std::nullopt;
    list = made->getArg(0)->IgnoreImplicit();
  }
  const auto* braces = dyn_cast<clang::InitListExpr>(list);
  if (braces == nullptr) return std::nullopt;
  // std::array has its elements in braces of its own.
  if (braces->getNumInits() == 1 && llvm::isa<clang::InitListExpr>(braces->getInit(0))) {
    return ElementsOf(braces->getInit(0));
  }
  return llvm::SmallVector<const Expr*, 4>(braces->inits().begin(), braces->inits().end());
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

bool IsAllowedDoor(const FunctionDecl& function) {
  const auto* method = dyn_cast<clang::CXXMethodDecl>(&function);
  return method != nullptr && TakesDoorKey(function) && SaysWhyItMay(*method->getParent());
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
    case From::kRequest:
      return "what a request brings";
  }
  return name;
}

bool IsFiller(const FunctionDecl* function) { return Fillers().contains(NameOfFunction(function)); }

bool WritesTo(const FunctionDecl& function, unsigned index, const Expr* argument) {
  const QualType type = argument->getType();
  if (type->isPointerType() && !type->getPointeeType().isConstQualified() &&
      !type->isFunctionPointerType()) {
    // A FILE is read from, or is an egress.
    const clang::CXXRecordDecl* pointee = type->getPointeeCXXRecordDecl();
    return pointee == nullptr ? !type->getPointeeType()->isRecordType() : IsOfALibrary(pointee);
  }
  const llvm::StringRef maker = NameOfFunction(CalleeOf(argument->IgnoreUnlessSpelledInSource()));
  if (maker.ends_with("inserter") || maker == "begin") return true;
  // A reference that is not const, and not one that takes whatever it gets.
  const clang::FunctionTemplateDecl* generic = function.getPrimaryTemplate();
  const FunctionDecl& written = generic != nullptr ? *generic->getTemplatedDecl() : function;
  if (index >= written.getNumParams()) return false;
  const QualType parameter = written.getParamDecl(index)->getType();
  // std::getline reads from its stream.
  const clang::CXXRecordDecl* read = type.getNonReferenceType()->getAsCXXRecordDecl();
  if (read != nullptr && read->getDeclName().isIdentifier() &&
      (read->getName() == "basic_istream" || read->getName() == "basic_ifstream")) {
    return false;
  }
  return parameter->isLValueReferenceType() && !parameter->getPointeeType().isConstQualified();
}

bool SaysLittle(QualType type) {
  type = type.getNonReferenceType();
  if (type->isNullPtrType() || type->isEnumeralType()) return true;
  if (type->isArithmeticType()) return !type->isAnyCharacterType();
  const clang::CXXRecordDecl* record = type->getAsCXXRecordDecl();
  if (record == nullptr || !record->getDeclName().isIdentifier()) return false;
  // A status has no value in it, or zweck-raw-value says so; a file's text is of no record.
  static const llvm::StringSet<>& names = *new llvm::StringSet<>{
      "Status",   "Time",       "Duration",   "TimeZone",       "civil_time",
      "duration", "time_point", "error_code", "basic_ifstream", "year_month_day"};
  return names.contains(record->getName());
}

bool IsCalledAnAnswer(llvm::StringRef name) {
  return llvm::any_of(llvm::ArrayRef<llvm::StringRef>{"resp", "reply", "server", "session", "conn",
                                                      "socket", "writer", "request"},
                      [&](llvm::StringRef word) { return name.contains_insensitive(word); });
}

bool IsOwnLocal(const ValueDecl* variable) {
  const auto* local = llvm::dyn_cast_or_null<VarDecl>(variable);
  if (local == nullptr || !local->hasLocalStorage()) return false;
  const clang::CXXRecordDecl* record = local->getType()->getAsCXXRecordDecl();
  static const llvm::StringSet<>& shared = *new llvm::StringSet<>{"shared_ptr", "weak_ptr"};
  return record != nullptr && record->getDeclName().isIdentifier() &&
         !shared.contains(record->getName());
}

bool NamesOneOf(const Expr* expression, llvm::ArrayRef<llvm::StringRef> names) {
  const auto* named = dyn_cast<clang::DeclRefExpr>(expression->IgnoreParenImpCasts());
  return named != nullptr && named->getDecl()->getDeclName().isIdentifier() &&
         llvm::is_contained(names, named->getDecl()->getName());
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
    LookForTest(call->getDirectCallee(), call->getBeginLoc());
    LookForPart(call);
    LookForFilled(*call);
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
    LookAtLists(*call, callee);
    if (callee != nullptr && InZweck(callee->getDeclContext())) {
      ServeSinkOf(*callee);
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
    const clang::CXXRecordDecl* made = construction->getConstructor()->getParent();
    LookForTest(made, construction->getBeginLoc());
    uses_ = uses_ || AsField(construction->getType()) != nullptr || IsBody(made) ||
            IsCursor(made) || IsZwecks(made, "JsonLinesStream");
    return true;
  }
  bool VisitMemberExpr(clang::MemberExpr* member) override {
    LookForPart(member);
    if (GivesABody(sources(), member->getMemberDecl())) {
      uses_ = true;
      values_.bodies_.insert(member->getMemberDecl()->getCanonicalDecl());
    }
    return true;
  }
  bool VisitFunctionDecl(FunctionDecl* function) override {
    if (!function->isThisDeclarationADefinition() || InZweck(function)) return true;
    if (TakesDoorKey(*function)) {
      uses_ = true;
      values_.behind_doors_.push_back(function);
    }
    if (IsTextReader(*function)) {
      uses_ = true;
      values_.readers_.push_back(function);
    }
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
      // What a loop over a list of functions takes is known by the list.
      if (variable->isCXXForRangeDecl() && IsHolder(variable->getType())) return true;
      values_.values_of_[variable].push_back(variable->getInit());
    }
    return true;
  }
  bool VisitDeclRefExpr(clang::DeclRefExpr* named) override {
    if (const VarDecl* list = ListIn(named)) ++values_.unknown_uses_[list];
    return true;
  }
  bool VisitCXXForRangeStmt(clang::CXXForRangeStmt* loop) override {
    if (const VarDecl* list = ListIn(loop->getRangeInit())) {
      --values_.unknown_uses_[list];
      if (loop->getLoopVariable() != nullptr) {
        values_.values_of_[loop->getLoopVariable()].push_back(loop->getRangeInit());
      }
    }
    values_.loops_.push_back(loop);
    return true;
  }
  bool VisitCXXConstructorDecl(clang::CXXConstructorDecl* constructor) override {
    if (constructor->isThisDeclarationADefinition()) values_.constructors_.push_back(constructor);
    return true;
  }

  bool uses() const { return uses_; }

  // What is taken out of a request that the program makes itself did not come in.
  void KeepParts() {
    for (const Candidate& part : candidates_) {
      if (part.made != nullptr && !filled_.contains(part.made)) continue;
      values_.parts_.try_emplace(part.expression, part.from);
      uses_ = true;
    }
  }

 private:
  struct Candidate {
    const Expr* expression;
    Raw::From from;
    const VarDecl* made;  // the request, where the program makes it
  };
  void LookForPart(const Expr* expression) {
    const Requests::Part part = values_.requests_.PartBy(*expression);
    if (part == Requests::Part::kNone) return;
    const auto* member = dyn_cast<clang::MemberExpr>(expression);
    const Expr* object = member != nullptr ? member->getBase() : ObjectOf(expression);
    const auto* variable =
        object != nullptr ? llvm::dyn_cast_or_null<VarDecl>(VariableIn(object)) : nullptr;
    candidates_.push_back(
        {.expression = expression,
         .from = part == Requests::Part::kWhole ? Raw::From::kBody : Raw::From::kRequest,
         .made = IsMadeHere(variable) ? variable : nullptr});
  }
  // A list of functions that stays in the function: what it is given, and who is called with it.
  void LookAtLists(const CallExpr& call, const FunctionDecl* callee) {
    if (callee == nullptr || !IsOfALibrary(callee)) return;
    const llvm::SmallVector<const Expr*, 4> arguments = ArgumentsOf(&call);
    if (const Expr* object = ObjectOf(&call)) {
      const VarDecl* list = ListIn(object);
      static const llvm::StringSet<>& known =
          *new llvm::StringSet<>{"begin", "end",     "cbegin",    "cend",        "size",
                                 "empty", "reserve", "push_back", "emplace_back"};
      if (list == nullptr || !known.contains(NameOfFunction(callee))) return;
      --values_.unknown_uses_[list];
      if (NameOfFunction(callee).ends_with("_back") && arguments.size() == 1) {
        values_.values_of_[list].push_back(arguments[0]);
      }
      return;
    }
    const Expr* range = nullptr;
    for (const Expr* argument : arguments) {
      const VarDecl* list = ListIn(argument);
      if (list == nullptr) continue;
      range = argument;
      // std::ranges::all_of(list, ...); an iterator has been counted.
      if (VariableIn(argument) != nullptr) --values_.unknown_uses_[list];
    }
    if (range == nullptr) return;
    for (const Expr* argument : arguments) {
      const clang::LambdaExpr* lambda = LambdaIn(argument);
      if (lambda == nullptr) continue;
      llvm::SmallVector<const FunctionDecl*, 2> bodies = {lambda->getCallOperator()};
      if (clang::FunctionTemplateDecl* generic = lambda->getDependentCallOperator()) {
        bodies.append(generic->spec_begin(), generic->spec_end());
      }
      for (const FunctionDecl* body : bodies) {
        for (const clang::ParmVarDecl* parameter : body->parameters()) {
          if (IsHolder(parameter->getType())) values_.values_of_[parameter].push_back(range);
        }
      }
    }
  }
  static bool IsMadeHere(const VarDecl* variable) {
    if (variable == nullptr || !variable->isLocalVarDecl() ||
        !variable->getType()->isRecordType() || variable->getInit() == nullptr) {
      return false;
    }
    const Expr* made = variable->getInit()->IgnoreUnlessSpelledInSource();
    const auto* construction = dyn_cast<CXXConstructExpr>(made);
    return construction != nullptr ? !construction->getConstructor()->isCopyOrMoveConstructor()
                                   : llvm::isa<clang::InitListExpr>(made);
  }
  // http::read(socket, buffer, request)
  void LookForFilled(const CallExpr& call) {
    const FunctionDecl* callee = call.getDirectCallee();
    const llvm::SmallVector<const Expr*, 4> arguments = ArgumentsOf(&call);
    for (unsigned i = 0; i < arguments.size(); ++i) {
      const auto* variable = llvm::dyn_cast_or_null<VarDecl>(VariableIn(arguments[i]));
      if (variable == nullptr || !Requests::IsRequest(variable->getType())) continue;
      const QualType type = callee != nullptr && i < callee->getNumParams()
                                ? callee->getParamDecl(i)->getType()
                                : QualType();
      const bool may_write =
          type.isNull() || (type->isReferenceType() && !type->getPointeeType().isConstQualified());
      if (may_write) filled_.insert(variable);
    }
  }
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
  void LookForTest(const clang::Decl* asked, clang::SourceLocation place) {
    for (const clang::DeclContext* around = asked != nullptr ? asked->getDeclContext() : nullptr;
         around != nullptr; around = around->getParent()) {
      const auto* space = dyn_cast<clang::NamespaceDecl>(around);
      if (space == nullptr || !space->getParent()->isTranslationUnit()) continue;
      if (space->getName() == "Catch" || space->getName() == "testing" ||
          space->getName() == "doctest") {
        values_.tests_.insert(sources().getFileID(sources().getExpansionLoc(place)));
      }
    }
  }
  // FromText and FromJson of a reader, TakesJson of a category.
  static bool IsTextReader(const FunctionDecl& function) {
    const auto* method = dyn_cast<clang::CXXMethodDecl>(&function);
    if (method == nullptr || !method->isStatic()) return false;
    const llvm::StringRef name = NameOfFunction(method);
    if (name == "TakesJson") return WhatIs(method->getParent()) == Declared::kCategory;
    const auto* reading = method->getReturnType()->getAs<clang::EnumType>();
    return (name == "FromText" || name == "FromJson") && reading != nullptr &&
           reading->getDecl()->getName() == "Reading" &&
           InZweck(reading->getDecl()->getDeclContext());
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
  std::vector<Candidate> candidates_;
  llvm::SmallPtrSet<const VarDecl*, 4> filled_;
  bool uses_ = false;
};

RawValues::RawValues(clang::ASTContext& context, PureFunctions& pure, Requests& requests)
    : context_(context), pure_(pure), requests_(requests) {
  if (!SeesZweck(context)) return;
  Collector collector(context, *this);
  collector.Walk();
  collector.KeepParts();
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
  if (InZweck(construction.getConstructor()->getDeclContext())) {
    return IsRow(construction.getType()) ? OfAny(construction.arguments()) : std::nullopt;
  }
  const bool is_pair = IsOfALibrary(construction.getConstructor());
  if (!is_pair && holders.Holds(construction.getType())) return std::nullopt;  // it has tags again
  return OfAny(construction.arguments());
}

bool RawValues::Takes(const clang::ParmVarDecl& parameter) const {
  return OfVariable(&parameter, nullptr) || compared_.contains(&parameter);
}

bool RawValues::IsInATest(clang::SourceLocation place) const {
  const clang::SourceManager& sources = context_.getSourceManager();
  return tests_.contains(sources.getFileID(sources.getExpansionLoc(place)));
}

bool RawValues::WritesToObject(const FunctionDecl* function) const {
  return CarriesThrough(function) && !pure_.IsListedByProject(function);
}

bool RawValues::MakesGuards(const clang::CXXConstructorDecl& constructor, const Expr* code) const {
  if (!GivesNothing(code->getType())) return false;
  llvm::SmallPtrSet<const Expr*, 8> ending;
  for (const VarDecl* variable : variables_) {
    if (!variable->hasLocalStorage() || !variable->getType()->isRecordType()) continue;
    ending.insert(variable->getInit()->IgnoreImplicit()->IgnoreParenCasts()->IgnoreImplicit());
  }
  bool is_given = false;
  for (const Site& place : calls_) {
    const auto* made = dyn_cast<CXXConstructExpr>(place.value);
    if (made == nullptr ||
        made->getConstructor()->getCanonicalDecl() != constructor.getCanonicalDecl()) {
      continue;
    }
    for (const Expr* argument : made->arguments()) {
      if (!Of(argument)) continue;
      if (!GivesNothing(argument->getType()) || !ending.contains(made)) return false;
      is_given = true;
    }
  }
  return is_given;
}

// What comes out of a function that is known is made of what went in.
bool RawValues::CarriesThrough(const FunctionDecl* function) const {
  if (IsOfALibrary(function) || pure_.IsListedByProject(function)) return true;
  return !IsFiller(function) && !IsOfATest(*function) && pure_.Has(function);
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

// What the functions give that a call may lead to. Of one that nobody knows, the call is the
// finding, as with other libraries.
std::optional<Raw> RawValues::OfHeld(const Expr& holder, const CallExpr& call) const {
  for (const FunctionDecl* function : FunctionsIn(&holder)) {
    const auto given = gives_.find(function->getCanonicalDecl());
    const bool gives = given != gives_.end();
    if (gives && !given->second.through_parameter) return given->second;
    if (!gives && !CarriesThrough(function)) continue;
    if (auto raw = OfAny(ArgumentsOf(&call))) return raw;
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
    const llvm::StringRef reads = NameOfFunction(callee);
    if (method != nullptr && IsCursor(method->getParent()) &&
        (reads == "Skip" || reads == "document")) {
      return Raw{.from = Raw::From::kBody};
    }
  }
  if (callee != nullptr && bodies_.contains(callee->getCanonicalDecl())) {
    return Raw{.from = Raw::From::kBody};
  }
  if (auto raw = OfPart(&call)) return raw;
  if (const Expr* holder = HolderIn(&call)) return OfHeld(*holder, call);
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
        // std::ranges::count_if and its like measure; std::hash does not.
        if (is_number && ObjectOf(&call) == nullptr) return std::nullopt;
        return OfAny(ArgumentsOf(&call));
      default:
        return OfAny(op->arguments());
    }
  }
  if (const Expr* object = ObjectOf(&call)) {
    // Of a map, find() gives what stands there.
    const bool finds = NameOfFunction(callee) == "find" && !is_number;
    if (!finds && Measures().contains(NameOfFunction(callee))) return std::nullopt;
    if (is_number && (callee == nullptr || !CarriesThrough(callee))) return std::nullopt;
    if (auto raw = Of(object)) return raw;
    const bool may_give_it = NameOfFunction(callee) == "value_or" && IsOfALibrary(callee);
    return may_give_it ? OfAny(ArgumentsOf(&call)) : std::nullopt;
  }
  if (callee == nullptr) return std::nullopt;
  const llvm::StringRef name = NameOfFunction(callee);
  const bool copies = Copiers().contains(name);
  const bool tells = !is_number || name.starts_with("sto") || IsDigest(name);
  if (!copies && (!CarriesThrough(callee) || !tells)) return std::nullopt;
  // The number of a house in an address is not the address.
  if (is_number && call.getNumArgs() > 0 && IsAPart(call.getArg(0))) return std::nullopt;
  return OfAny(call.arguments());
}

std::optional<Raw> RawValues::OfPart(const Expr* expression) const {
  const auto part = parts_.find(expression);
  return part != parts_.end() ? std::optional(Raw{.from = part->second}) : std::nullopt;
}

std::optional<Raw> RawValues::OfPrinted(const Expr* expression) const {
  if (auto raw = Of(expression)) return raw;
  const Expr* plain = expression->IgnoreParenImpCasts();
  return Requests::IsRequest(plain->getType()) ? std::optional(Raw{.from = Raw::From::kRequest})
                                               : std::nullopt;
}

std::optional<Raw> RawValues::Of(const Expr* expression) const {
  std::optional<Raw> raw = OfAnything(expression);
  // The number of a page, a day that somebody asks for: what is read out of a request's text.
  if (raw && raw->from == Raw::From::kRequest && SaysLittle(expression->getType())) {
    return std::nullopt;
  }
  return raw;
}

std::optional<Raw> RawValues::OfAnything(const Expr* expression) const {
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
      if (auto raw = OfVariable(reference->getDecl(), field)) return raw;
      return field != nullptr && bodies_.contains(field)
                 ? std::optional(Raw{.from = Raw::From::kBody})
                 : OfPart(member);
    }
    if (llvm::isa<clang::CXXThisExpr>(base)) return OfVariable(field, nullptr);
    if (field == nullptr) return std::nullopt;
    if (auto raw = Of(base)) return raw;
    return bodies_.contains(field) ? std::optional(Raw{.from = Raw::From::kBody}) : OfPart(member);
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
    if (IsCoarser(context_, *operation)) return std::nullopt;
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

Target RawValues::TargetOfAssignment(const Expr* left) const {
  const auto* named = dyn_cast<clang::DeclRefExpr>(left->IgnoreParenImpCasts());
  const auto* variable = named != nullptr ? dyn_cast<VarDecl>(named->getDecl()) : nullptr;
  return variable != nullptr && variable->hasLocalStorage() && LeadsElsewhere(variable->getType())
             ? Target{.kind = Target::Kind::kLocal, .variable = variable}
             : TargetOf(left);
}

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
    // An iterator or a pointer leads to what it was made of.
    if (LeadsElsewhere(variable->getType()) && variable->getInit() != nullptr) {
      const Target to = TargetOf(variable->getInit());
      if (to.kind != Kind::kUnknown) return to;
    }
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
    // Of what std::ranges::find gives, the range is asked, and not the algorithm.
    const bool is_algorithm = op->getOperator() == clang::OO_Call && ObjectOf(op) == nullptr;
    if (is_algorithm) return op->getNumArgs() > 1 ? TargetOf(op->getArg(1)) : Target{};
    Target target = TargetOf(op->getArg(0));
    if (op->getOperator() == clang::OO_Subscript) {
      // Text is no container.
      const clang::CXXRecordDecl* record = op->getArg(0)->getType()->getAsCXXRecordDecl();
      target.in_container = record == nullptr || record->getName() != "basic_string";
    }
    return target;
  }
  if (const auto* call = dyn_cast<CallExpr>(expression)) {
    const FunctionDecl* callee = call->getDirectCallee();
    if (const Expr* object = ObjectOf(call)) {
      Target target = TargetOf(object);
      // response.body() = text
      const auto* method = llvm::dyn_cast_or_null<clang::CXXMethodDecl>(callee);
      target.in_foreign =
          target.in_foreign || (method != nullptr && !IsOfALibrary(method) &&
                                !InProject(context_.getSourceManager(), method->getLocation()));
      return target;
    }
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

// ---- From place to place, until nothing new is known

// What is disclosed in one place and not in another counts as not disclosed.
template <class Map, class MapKey>
bool RawValues::Learn(Map& map, const MapKey& key, const Raw& raw) {
  const auto [known, is_new] = map.try_emplace(key, raw);
  // A part of a request that turns out to be a key, or to be read into a category.
  if (!is_new && known->second.from == Raw::From::kRequest && raw.from != Raw::From::kRequest) {
    known->second = raw;
    return true;
  }
  if (is_new || !known->second.may_leave() || raw.may_leave()) return is_new;
  known->second = raw;
  return true;
}

bool RawValues::Mark(Key key, const std::optional<Raw>& raw) {
  if (!raw || key.first == nullptr) return false;
  if (raw->from == Raw::From::kRequest && SaysLittle(key.first->getType())) return false;
  if (key.second != nullptr) Learn(partly_, key.first, *raw);
  return Learn(known_, key, *raw);
}

bool RawValues::MarkTarget(const Expr* target, const std::optional<Raw>& raw) {
  return raw && MarkTarget(TargetOf(target), target, *raw);
}

bool RawValues::MarkTarget(const Target& to, const Expr* target, const Raw& raw) {
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
  if (const VarDecl* list = ListIn(callable)) {
    const auto values = values_of_.find(list);
    const bool may_change = !list->getType().isConstQualified() && unknown_uses_.lookup(list) != 0;
    if (values == values_of_.end() || may_change) return {};
    llvm::SmallVector<const FunctionDecl*, 2> all;
    for (const Expr* value : values->second) {
      // Its first elements, or one that was put into it.
      const auto elements =
          value == list->getInit() ? ElementsOf(value) : llvm::SmallVector<const Expr*, 4>{value};
      if (!elements) return {};
      for (const Expr* element : *elements) {
        const auto some = FunctionsIn(element, depth + 1);
        if (some.empty()) return {};
        all.append(some.begin(), some.end());
      }
    }
    return all;
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
  // Behind it stands only what Disclose itself adds.
  for (unsigned i = disclose.getNumArgs(); i > 0; --i) {
    const Expr* last = disclose.getArg(i - 1);
    if (!llvm::isa<clang::CXXDefaultArgExpr>(last)) return FunctionsIn(last);
  }
  return {};
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
    // What is a body of one request is one of each.
    const bool is_foreign = !InProject(context_.getSourceManager(), field->getLocation());
    if (raw.from == Raw::From::kBody && is_foreign) return bodies_.insert(field).second;
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
    if (callee == nullptr) return false;
    if (!CarriesThrough(callee)) {
      const bool is_getter = llvm::isa<clang::CXXMemberCallExpr>(call) && call->getNumArgs() == 0 &&
                             IsOneText(call->getType()) && !InZweck(callee->getDeclContext()) &&
                             !InProject(context_.getSourceManager(), callee->getLocation());
      return is_getter && raw.from == Raw::From::kBody &&
             bodies_.insert(callee->getCanonicalDecl()).second;
    }
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

bool RawValues::ReadsText(const FunctionDecl& function) {
  const auto* method = dyn_cast<clang::CXXMethodDecl>(&function);
  return method != nullptr && IsCursor(method->getParent()) && NameOfFunction(method) == "ReadText";
}

// A body or a cursor over it is made; a cursor gives a text.
bool RawValues::MarkRead(const Expr* read) {
  const FunctionDecl* callee = CalleeOf(read);
  const llvm::SmallVector<const Expr*, 4> arguments = ArgumentsOf(read);
  const auto* method = llvm::dyn_cast_or_null<clang::CXXMethodDecl>(callee);
  if (method == nullptr || arguments.size() != 1) return false;
  const Raw body{.from = Raw::From::kBody};
  if (const auto* constructor = dyn_cast<clang::CXXConstructorDecl>(method)) {
    const bool reads = IsBody(method->getParent()) || IsCursor(method->getParent());
    return reads && !constructor->isCopyOrMoveConstructor() && MarkOrigin(arguments[0], body);
  }
  return ReadsText(*method) && MarkTarget(arguments[0], body);
}

// What a store reads goes to the callback that it is given.
bool RawValues::MarkHandedOn(const CallExpr& call) {
  const FunctionDecl* callee = call.getDirectCallee();
  if (callee == nullptr || !TakesDoorKey(*callee)) return false;
  const llvm::SmallVector<const Expr*, 4> arguments = ArgumentsOf(&call);
  bool is_new = false;
  for (const Expr* argument : arguments) {
    for (const FunctionDecl* callback : FunctionsIn(argument)) {
      const FunctionDecl* body = nullptr;
      if (!callback->hasBody(body) ||
          !InProject(context_.getSourceManager(), body->getLocation())) {
        continue;
      }
      for (const clang::ParmVarDecl* parameter : body->parameters()) {
        if (!IsRow(parameter->getType())) continue;
        is_new |=
            Mark({parameter, nullptr}, Raw{.from = Raw::From::kDoor, .through_parameter = true});
      }
    }
  }
  return is_new;
}

// A transport that writes to a text in memory.
bool RawValues::MarkStream(const CXXConstructExpr& transport) {
  if (!IsZwecks(transport.getConstructor()->getParent(), "JsonLinesStream") ||
      transport.getNumArgs() != 1 || IsInATest(transport.getBeginLoc())) {
    return false;
  }
  const ValueDecl* stream = VariableIn(transport.getArg(0));
  const clang::CXXRecordDecl* record =
      stream != nullptr ? stream->getType().getNonReferenceType()->getAsCXXRecordDecl() : nullptr;
  return record != nullptr && record->getDeclName().isIdentifier() &&
         record->getName().contains("stringstream") &&
         Mark({stream, nullptr}, Raw{.from = Raw::From::kDoor});
}

// What a parameter or a request brings for a field is on its way in, so it may go nowhere else.
bool RawValues::MarkFilling(const Expr* call) {
  const auto* made = dyn_cast<CXXConstructExpr>(call);
  const FieldType* field = made != nullptr ? AsField(made->getType()) : nullptr;
  if (field == nullptr || made->getNumArgs() != 1 || !IsPersonal(*field)) return false;
  const Expr* value = made->getArg(0)->IgnoreUnlessSpelledInSource()->IgnoreParenCasts();
  const auto* moved = dyn_cast<CallExpr>(value);
  if (moved != nullptr && moved->isCallToStdMove()) value = moved->getArg(0);
  const auto* variable = llvm::dyn_cast_or_null<VarDecl>(VariableIn(value));
  if (variable == nullptr || !variable->hasLocalStorage() || !IsOneText(variable->getType())) {
    return false;
  }
  const bool is_parameter = llvm::isa<clang::ParmVarDecl>(variable);
  const Expr* init = is_parameter ? nullptr : variable->getInit();
  const FunctionDecl* asked =
      init != nullptr ? CalleeOf(init->IgnoreUnlessSpelledInSource()) : nullptr;
  const auto* method = llvm::dyn_cast_or_null<clang::CXXMethodDecl>(asked);
  if (!is_parameter && (method == nullptr || !IsCalledARequest(method->getParent()))) return false;
  return Mark({variable, nullptr},
              Raw{.from = Raw::From::kBody, .through_parameter = is_parameter});
}

// A parameter that a value is compared with is such a value, by which the record is asked for.
void RawValues::MarkCompared(const Expr* call) {
  const auto* comparison = dyn_cast<CallExpr>(call);
  const FunctionDecl* callee = comparison != nullptr ? comparison->getDirectCallee() : nullptr;
  if (callee == nullptr || !CarriesThrough(callee) ||
      !comparison->getType()->isIntegralType(context_)) {
    return;
  }
  if (llvm::none_of(comparison->arguments(),
                    [&](const Expr* each) { return Of(each).has_value(); }) &&
      !(ObjectOf(call) != nullptr && Of(ObjectOf(call)))) {
    return;
  }
  for (const Expr* each : comparison->arguments()) {
    const auto* parameter = llvm::dyn_cast_or_null<clang::ParmVarDecl>(VariableIn(each));
    if (parameter != nullptr) compared_.insert(parameter);
  }
}

// A handler is called with the parameters of a path, a subscriber with messages.
bool RawValues::MarkRegistered(const FunctionDecl& callee, llvm::ArrayRef<const Expr*> arguments) {
  if (llvm::none_of(arguments, [](const Expr* each) { return MayBeCalled(each->getType()); })) {
    return false;
  }
  bool is_new = false;
  const bool calls_back = Requests::CallsBack(callee);
  if (!calls_back && WayOfFunction(&callee) != Way::kForeign) return false;
  for (const Expr* argument : arguments) {
    if (!MayBeCalled(argument->getType())) continue;
    for (const FunctionDecl* function : FunctionsIn(argument)) {
      const FunctionDecl* body = nullptr;
      if (!function->hasBody(body) ||
          !InProject(context_.getSourceManager(), body->getLocation())) {
        continue;
      }
      if (!calls_back && llvm::none_of(body->parameters(), [](const clang::ParmVarDecl* parameter) {
            return Requests::IsRequest(parameter->getType());
          })) {
        continue;
      }
      for (const clang::ParmVarDecl* parameter : body->parameters()) {
        if (!IsOneText(parameter->getType())) continue;
        is_new |=
            Mark({parameter, nullptr}, Raw{.from = Raw::From::kRequest, .through_parameter = true});
      }
    }
  }
  return is_new;
}

bool RawValues::MarkCall(const Expr* call) {
  const FunctionDecl* callee = CalleeOf(call);
  const llvm::SmallVector<const Expr*, 4> arguments = ArgumentsOf(call);
  bool is_new = MarkParameters(callee, arguments);
  if (callee != nullptr) is_new |= MarkRegistered(*callee, arguments);
  is_new |= MarkRead(call);
  if (const auto* made = dyn_cast<CXXConstructExpr>(call)) is_new |= MarkStream(*made);
  if (const auto* plain = dyn_cast<CallExpr>(call)) is_new |= MarkHandedOn(*plain);
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
    const std::optional<Raw> right = op->getNumArgs() == 2 ? Of(op->getArg(1)) : std::nullopt;
    if (writes && right) {
      is_new |= MarkTarget(TargetOfAssignment(op->getArg(0)), op->getArg(0), *right);
    }
    // map[value], stream >> text
    const auto* method = llvm::dyn_cast_or_null<clang::CXXMethodDecl>(callee);
    if (op->getOperator() == clang::OO_Subscript && right && method != nullptr &&
        !method->isConst() && WritesToObject(method)) {
      is_new |= MarkTarget(op->getArg(0), right);
    }
    if (op->getOperator() == clang::OO_GreaterGreater && op->getNumArgs() == 2) {
      is_new |= MarkTarget(op->getArg(1), Of(op->getArg(0)));
    }
    return is_new;
  }
  if (callee == nullptr) return is_new;
  if (IsFiller(callee) && arguments.size() > 1) {
    is_new |= MarkTarget(arguments[0], OfAny(llvm::ArrayRef(arguments).drop_front()));
  }
  if (!CarriesThrough(callee)) return is_new;
  if (raw) {
    is_new |= MarkLambdasAmong(arguments, *raw);
    const auto* method = dyn_cast<clang::CXXMethodDecl>(callee);
    if (object != nullptr && method != nullptr && !method->isConst() && WritesToObject(method)) {
      is_new |= MarkTarget(object, raw);
    }
    // std::copy, std::transform, absl::StrAppend and their like write to an argument of theirs.
    if (object == nullptr) {
      const bool is_part = IsAPart(arguments[0]);
      for (unsigned i = 0; i < arguments.size(); ++i) {
        if (!WritesTo(*callee, i, arguments[i])) continue;
        // std::from_chars: the number of a house
        if (is_part && arguments[i]->getType()->isArithmeticType()) continue;
        is_new |= MarkTarget(arguments[i], raw);
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
  if (TakesDoorKey(*function) && InZweck(function->getDeclContext())) return Way::kLibrary;
  const auto* method = dyn_cast<clang::CXXMethodDecl>(function);
  if (InZweck(function->getDeclContext())) {
    static const llvm::StringSet<>& holders =
        *new llvm::StringSet<>{"Field", "ValueHolder", "Body",    "Who",   "AnswerTo",
                               "View",  "Minimized",   "Partial", "Value", "JsonCursor"};
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
  if (const Expr* holder = HolderIn(call)) {
    // A store gives rows to the door that asked it.
    const auto* parameter = llvm::dyn_cast_or_null<clang::ParmVarDecl>(VariableIn(holder));
    const auto* store =
        parameter != nullptr ? dyn_cast<FunctionDecl>(parameter->getDeclContext()) : nullptr;
    return store != nullptr && TakesDoorKey(*store) ? Way::kFollowed : WayOfFunctions(holder);
  }
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

void RawValues::Follow() {
  constexpr int kMostRounds = 12;
  bool is_new = true;
  for (int round = 0; is_new && round < kMostRounds; ++round) {
    is_new = false;
    for (const VarDecl* variable : variables_) {
      is_new |= MarkVariable(variable, variable->getInit());
    }
    for (const clang::CXXForRangeStmt* loop : loops_) {
      if (loop->getLoopVariable() != nullptr) {
        is_new |= Mark({loop->getLoopVariable(), nullptr}, OfPrinted(loop->getRangeInit()));
      }
    }
    for (const Site& place : assigned_) {
      const auto* operation = llvm::cast<clang::BinaryOperator>(place.value);
      if (const std::optional<Raw> raw = Of(operation->getRHS())) {
        const Expr* left = operation->getLHS();
        is_new |= MarkTarget(TargetOfAssignment(left), left, *raw);
      }
    }
    for (const CallExpr* door : doors_) is_new |= MarkDoor(*door);
    for (const Site& place : calls_) is_new |= MarkCall(place.value);
    for (const Site& place : returned_) {
      if (place.function == nullptr) continue;
      if (const std::optional<Raw> raw = Of(place.value)) {
        is_new |= Learn(gives_, place.function->getCanonicalDecl(), *raw);
      }
    }
  }
}

void RawValues::Settle() {
  for (const FunctionDecl* function : behind_doors_) {
    if (IsInATest(function->getLocation())) continue;
    for (const clang::ParmVarDecl* parameter : function->parameters()) {
      if (!IsOneText(parameter->getType()) && !IsRow(parameter->getType())) continue;
      Mark({parameter, nullptr}, Raw{.from = Raw::From::kDoor, .through_parameter = true});
    }
  }
  for (const FunctionDecl* function : readers_) {
    for (const clang::ParmVarDecl* parameter : function->parameters()) {
      Mark({parameter, nullptr}, Raw{.from = Raw::From::kBody, .through_parameter = true});
    }
  }
  Follow();
  bool is_new = false;
  for (const Site& place : calls_) is_new |= MarkFilling(place.value);
  if (is_new) Follow();
  for (const Site& place : calls_) MarkCompared(place.value);
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
