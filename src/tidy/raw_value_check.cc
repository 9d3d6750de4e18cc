// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/tidy/raw_value_check.h"

#include <clang/Lex/Lexer.h>
#include <llvm/ADT/StringSet.h>

namespace zweck::tidy {
namespace {

using clang::Expr;
using clang::FunctionDecl;
using llvm::dyn_cast;

constexpr llvm::StringLiteral kLoggers = R"(
  printf = the output; fprintf = the output or a file; vprintf = the output; vfprintf = the output or a file;
  dprintf = a file; puts = the output; putchar = the output; wprintf = the output; perror = the error output;
  std::print* = the output; std::vprint_* = the output; fmt::print* = the output; absl::PrintF = the output;
  absl::FPrintF = a file; std::basic_ostream::* = a stream;
  syslog = the system's log; vsyslog = the system's log; sd_journal_* = the system's log;
  warn = the error output; warnx = the error output; err = the error output; errx = the error output;
  spdlog::* = a log; *::Logger::* = a log; Logger::* = a log; *::logger::* = a log; *::Log::* = a log;
  *::LogMessage::* = a log; *::log = a log; *::Log = a log; *::LogInfo = a log; *::LogError = a log;
  log4cxx::* = a log; log4cplus::* = a log; boost::log::* = a log; plog::* = a log;
  qDebug = a log; qInfo = a log; qWarning = a log; QDebug::* = a log; g_log = a log; g_print = the output;
  absl::*Error = a status, which ends in logs; absl::Status::Status = a status, which ends in logs;
  absl::Status::SetPayload = a status, which ends in logs;
  testing::*::RecordProperty = the report of a test
)";

// Functions that call what they are given after they have returned.
constexpr llvm::StringLiteral kLater = R"(
  std::thread::thread = another thread; std::jthread::jthread = another thread; std::async = another thread;
  pthread_create = another thread; thrd_create = another thread; std::call_once = later; atexit = later;
  std::at_quick_exit = later; std::promise::set_value = another thread; std::packaged_task::packaged_task = later;
  std::function::operator= = later; *::post = later; *::Post = later; *::PostTask* = later; *::dispatch = later;
  *::defer = later; *::Schedule* = later; *::schedule* = later; *::Submit* = later; *::submit* = later;
  *::Enqueue* = later; *::enqueue* = later; *::RunLater* = later; *::CallLater = later; *::then = later;
  *::OnComplete = later; *::on_complete = later; *::AddCallback = later; *::set_callback = later
)";

// Members of containers that keep their arguments.
constexpr llvm::StringLiteral kKeepers = R"(
  *::push_back = a container; *::emplace_back = a container; *::push_front = a container;
  *::emplace_front = a container; *::push = a container; *::emplace = a container; *::insert = a container;
  *::insert_or_assign = a container; *::try_emplace = a container; *::emplace_hint = a container;
  *::Add = a container; *::Insert = a container; *::Push = a container; *::append = a container;
  *::lazy_emplace = a container
)";

constexpr llvm::StringLiteral kHandOn =
    "Hand on the record, and call Use where the value is needed.";

constexpr llvm::StringLiteral kThrowLess = "Throw what says nothing about a person.";

// Members that are not const and only ask.
bool Asks(llvm::StringRef name) {
  static const llvm::StringSet<>& names = *new llvm::StringSet<>{
      "at",    "find",    "count",  "contains", "equal_range", "lower_bound", "upper_bound",
      "erase", "extract", "remove", "write",    "put",         "print"};
  return name.empty() || names.contains(name);
}

// A lambda, or what can be called and holds one.
bool HoldsCode(const Expr* argument) {
  const clang::CXXRecordDecl* record = argument->getType()->getAsCXXRecordDecl();
  return record != nullptr &&
         (record->isLambda() || (IsOfALibrary(record) && record->getDeclName().isIdentifier() &&
                                 record->getName().contains("function")));
}

const clang::CXXRecordDecl* RecordOf(const Expr* object) {
  const clang::QualType type = object->getType().getNonReferenceType();
  const clang::CXXRecordDecl* record = type->getAsCXXRecordDecl();
  return record != nullptr ? record : type->getPointeeCXXRecordDecl();
}

bool IsNamed(const clang::CXXRecordDecl* record, llvm::StringRef name) {
  return record != nullptr && record->getDeclName().isIdentifier() && record->getName() == name;
}

bool IsFile(const Expr* stream) {
  const clang::CXXRecordDecl* record = RecordOf(stream);
  return IsNamed(record, "basic_ofstream") || IsNamed(record, "basic_fstream");
}

// What is disclosed may be written to a file or to the output, and to no log; all else may be put
// together in a stream that ends here, which is followed.
bool IsLog(const Expr* stream, const Target& to, const Raw& raw) {
  const clang::CXXRecordDecl* record = RecordOf(stream);
  const bool is_library = record != nullptr && IsOfALibrary(record) &&
                          record->getDeclName().isIdentifier() &&
                          record->getName().contains("stream");
  if (raw.may_leave()) return !is_library || NamesOneOf(stream, {"cerr", "clog"});
  return !is_library || !record->getName().contains("stringstream") ||
         (raw.was_taken() && !IsOwnLocal(to.variable));
}
bool IsLogEntry(const Functions::Entry& entry, const clang::CallExpr* call) {
  const llvm::StringRef reason = entry.reason;
  if (call != nullptr && call->getNumArgs() > 0 && NamesOneOf(call->getArg(0), {"stderr"})) {
    return true;
  }
  return !reason.starts_with("the output") && reason != "a file" && reason != "a stream";
}

// The stream at the left end of a << b << c.
const Expr* LeftmostOf(const clang::CXXOperatorCallExpr* shift) {
  const Expr* left = shift->getArg(0)->IgnoreParenImpCasts();
  const auto* further = dyn_cast<clang::CXXOperatorCallExpr>(left);
  return further != nullptr && further->getOperator() == clang::OO_LessLess ? LeftmostOf(further)
                                                                            : left;
}

// Is a container a variable that ends with its function? It is followed.
bool IsCollected(const Expr* container, const Target& to) {
  return llvm::isa<clang::DeclRefExpr>(container->IgnoreUnlessSpelledInSource()) &&
         to.kind == Target::Kind::kLocal && IsOwnLocal(to.variable);
}

// The member with several texts that a value was taken out of, or null.
const clang::FieldDecl* KeptIn(const Expr* value) {
  constexpr int kDeepest = 8;
  for (int depth = 0; value != nullptr && depth < kDeepest; ++depth) {
    value = value->IgnoreUnlessSpelledInSource()->IgnoreParenCasts();
    if (const auto* made = dyn_cast<clang::CXXConstructExpr>(value)) {
      value = made->getNumArgs() > 0 ? made->getArg(0) : nullptr;
    } else if (const auto* through = dyn_cast<clang::UnaryOperator>(value)) {
      value = through->getSubExpr();
    } else if (const auto* call = dyn_cast<clang::CallExpr>(value)) {
      const FunctionDecl* callee = call->getDirectCallee();
      if (callee == nullptr || !IsOfALibrary(callee)) return nullptr;
      const Expr* object = ObjectOf(call);
      value = object != nullptr ? object : call->getNumArgs() > 0 ? call->getArg(0) : nullptr;
    } else if (const auto* member = dyn_cast<clang::MemberExpr>(value)) {
      const auto* field = dyn_cast<clang::FieldDecl>(member->getMemberDecl());
      const bool is_own = llvm::isa<clang::CXXThisExpr>(member->getBase()->IgnoreParenImpCasts());
      if (is_own) return KeepsTexts(member) ? field : nullptr;
      value = member->getBase();
    } else {
      return nullptr;
    }
  }
  return nullptr;
}

// Is a returned value made by a lambda that is called right there, by an algorithm or by itself?
bool IsLambda(const FunctionDecl* function) {
  const auto* method = llvm::dyn_cast_or_null<clang::CXXMethodDecl>(function);
  return method != nullptr && method->getParent()->isLambda();
}

}  // namespace

llvm::StringRef RawValueCheck::Loggers() { return kLoggers; }
llvm::StringRef RawValueCheck::Later() { return kLater; }
llvm::StringRef RawValueCheck::Keepers() { return kKeepers; }

RawValueCheck::RawValueCheck(llvm::StringRef name, clang::tidy::ClangTidyContext* context)
    : Check(name, context),
      loggers_list_(Options.get("Loggers", kLoggers)),
      later_list_(Options.get("Later", kLater)),
      keepers_list_(Options.get("Keepers", kKeepers)),
      sources_list_(Options.get("Sources", Requests::Default())),
      more_sources_(Options.get("MoreSources", "")) {
  loggers_.Add(loggers_list_);
  later_.Add(later_list_);
  keepers_.Add(keepers_list_);
  allowed_.Add(OptionOf(*context, "zweck-egress.Allowed", ""));
  std::vector<std::string> problems = Requests(sources_list_, more_sources_).problems();
  for (const Functions* list : {&loggers_, &later_, &keepers_}) {
    problems.insert(problems.end(), list->problems().begin(), list->problems().end());
  }
  for (const std::string& problem : problems) {
    configurationDiag("zweck-raw-value: %0. Give each function a reason.",
                      clang::DiagnosticIDs::Error)
        << problem;
  }
}

void RawValueCheck::storeOptions(clang::tidy::ClangTidyOptions::OptionMap& options) {
  Options.store(options, "Loggers", loggers_list_);
  Options.store(options, "Later", later_list_);
  Options.store(options, "Keepers", keepers_list_);
  Options.store(options, "Sources", sources_list_);
  Options.store(options, "MoreSources", more_sources_);
}

void RawValueCheck::Say(const Expr* value, const Raw& raw, const llvm::Twine& what,
                        llvm::StringRef remedy) {
  Report(context_->getSourceManager(), value->getBeginLoc(),
         raw.What() + " " + what + ". " + remedy);
}

void RawValueCheck::Read(clang::ASTContext& context) {
  raw_ = &UnitOf(context.getSourceManager()).Raw(context);
  context_ = &context;
  for (const RawValues::Site& place : raw_->returned()) {
    const auto raw = raw_->Of(place.value);
    if (!raw || raw->through_parameter || raw->may_leave()) continue;
    // Who asks for a part of a request gets one.
    if (raw->from == Raw::From::kRequest) continue;
    // All who call it are here, and followed.
    const bool is_internal =
        place.function != nullptr && !place.function->hasExternalFormalLinkage();
    if (!raw->was_taken() && is_internal) continue;
    const bool suspends = place.function != nullptr && place.function->hasBody() &&
                          llvm::isa<clang::CoroutineBodyStmt>(place.function->getBody());
    if (IsLambda(place.function) && !suspends) {
      // What the lambda is used for, is what counts; one that is returned carries the value along.
      continue;
    }
    const Expr* plain = place.value->IgnoreUnlessSpelledInSource();
    if (llvm::isa<clang::LambdaExpr>(plain)) {
      Say(plain, *raw, "is in the hands of a lambda that outlives the call", kHandOn);
    } else {
      Say(place.value, *raw, "is returned, and has no tags there", kHandOn);
    }
  }
  for (const RawValues::Site& place : raw_->thrown()) {
    if (const auto raw = raw_->Of(place.value)) {
      Say(place.value, *raw, "is thrown, and has no tags where it is caught", kThrowLess);
    }
  }
  for (const RawValues::Site& place : raw_->assignments()) {
    if (IsAllowed(place.function)) continue;
    const auto* operation = llvm::cast<clang::BinaryOperator>(place.value);
    LookAtTarget(operation->getLHS(), operation->getRHS());
  }
  LookAtVariables();
  LookAtConstructors();
  for (const RawValues::Site& place : raw_->calls()) {
    LookAtCall(place);
    LookAtPurposes(place.value);
  }
}

void RawValueCheck::LookAtTarget(const Expr* target, const Expr* value) {
  const auto raw = raw_->Of(value);
  if (!raw || AsField(target->getType()) != nullptr) return;
  LookAtStored(raw_->TargetOfAssignment(target), value, *raw);
}

// memcpy and its like write behind a pointer.
void RawValueCheck::LookAtFilled(const clang::CallExpr& call) {
  Target to = raw_->TargetOf(call.getArg(0));
  const auto* parameter = llvm::dyn_cast_or_null<clang::ParmVarDecl>(to.variable);
  if (to.kind == Target::Kind::kLocal && parameter != nullptr &&
      parameter->getType()->isPointerType()) {
    to.kind = Target::Kind::kCallers;
  }
  for (unsigned i = 1; i < call.getNumArgs(); ++i) {
    if (const auto raw = raw_->Of(call.getArg(i))) return LookAtStored(to, call.getArg(i), *raw);
  }
}

// Where something may be kept that is disclosed, or that is on its way in: in what ends with
// Disclose, and in what ends with the function.
bool RawValueCheck::EndsInTime(const Target& to, const Raw& raw) const {
  // A request or an answer of another library is how it leaves.
  if (raw.may_leave() && to.kind != Target::Kind::kGlobal) {
    if (to.in_foreign) return true;
    if (to.member != nullptr &&
        (!InProject(context_->getSourceManager(), to.member->getLocation()) ||
         (raw.from == Raw::From::kAnswer && IsCalledAnAnswer(to.member->getParent()->getName())))) {
      return true;
    }
  }
  const auto* variable = llvm::dyn_cast_or_null<clang::VarDecl>(to.variable);
  if (variable == nullptr || variable->hasGlobalStorage()) return false;
  if (raw.from == Raw::From::kDisclose && raw.may_leave()) {
    return raw_->Discloses(variable->getDeclContext());
  }
  return (!raw.was_taken() || raw.may_leave()) && to.kind == Target::Kind::kLocal;
}

void RawValueCheck::LookAtStored(const Target& to, const Expr* value, const Raw& raw) {
  if (EndsInTime(to, raw)) return;
  if (raw.may_leave() && raw.from == Raw::From::kDisclose && to.kind == Target::Kind::kLocal) {
    return Say(value, raw, "is kept beyond Disclose", "Let it end with the callback.");
  }
  const bool is_lambda = llvm::isa<clang::LambdaExpr>(value->IgnoreUnlessSpelledInSource());
  switch (to.kind) {
    case Target::Kind::kMember:
      Say(value, raw,
          is_lambda ? "is in the hands of a lambda that outlives the call"
                    : "is stored in a member",
          kHandOn);
      return;
    case Target::Kind::kGlobal:
      Say(value, raw, "is stored in a global", kHandOn);
      return;
    case Target::Kind::kCallers:
      if (raw.from == Raw::From::kRequest) return;
      if (!raw.through_parameter || raw.may_leave()) {
        Say(value, raw, "is returned through a parameter, and has no tags there", kHandOn);
      }
      return;
    case Target::Kind::kLocal:
      if (to.in_container && !IsOwnLocal(to.variable)) {
        Say(value, raw, "is stored in a container", kHandOn);
      }
      return;
    case Target::Kind::kUnknown:
      if (to.in_container) Say(value, raw, "is stored in a container", kHandOn);
  }
}

void RawValueCheck::LookAtVariables() {
  for (const clang::VarDecl* variable : raw_->variables()) {
    if (!variable->hasGlobalStorage()) continue;
    const auto raw = raw_->Of(variable->getInit());
    if (!raw) continue;
    auto finding = Report(context_->getSourceManager(), variable->getInit()->getBeginLoc(),
                          raw->What() + " is stored in a global. " + kHandOn);
    // `static` within a function is easily taken back.
    const clang::SourceLocation begin = variable->getBeginLoc();
    if (finding && variable->isStaticLocal() && begin.isFileID() &&
        clang::Lexer::getSourceText(clang::CharSourceRange::getTokenRange(begin, begin),
                                    context_->getSourceManager(),
                                    context_->getLangOpts()) == "static") {
      *finding << clang::FixItHint::CreateRemoval(clang::CharSourceRange::getCharRange(
          begin, begin.getLocWithOffset(sizeof("static ") - 1)));
    }
  }
}

void RawValueCheck::LookAtConstructors() {
  for (const clang::CXXConstructorDecl* constructor : raw_->constructors()) {
    for (const clang::CXXCtorInitializer* initializer : constructor->inits()) {
      if (!initializer->isAnyMemberInitializer() || !initializer->isWritten()) continue;
      if (AsField(initializer->getAnyMember()->getType()) != nullptr) continue;
      const auto raw = raw_->Of(initializer->getInit());
      if (raw && !raw_->MakesGuards(*constructor, initializer->getInit())) {
        Say(initializer->getInit(), *raw, "is stored in a member", kHandOn);
      }
    }
  }
}

// Also what stands in a lambda there.
bool RawValueCheck::IsAllowed(const clang::DeclContext* context) {
  for (; context != nullptr; context = context->getParent()) {
    const auto* function = dyn_cast<FunctionDecl>(context);
    if (function == nullptr || !TakesDoorKey(*function)) continue;
    return IsAllowedDoor(*function) || allowed_.Find(function) != nullptr;
  }
  return false;
}

void RawValueCheck::LookAtCall(const RawValues::Site& place) {
  const Expr* call = place.value;
  // What a door hands over may go where zweck-egress.Allowed says.
  if (IsAllowed(place.function)) return;
  const FunctionDecl* callee = CalleeOf(call);
  if (const auto* construction = dyn_cast<clang::CXXConstructExpr>(call)) {
    if (AsField(construction->getType()) != nullptr) return LookAtField(*construction);
  }
  if (const auto* op = dyn_cast<clang::CXXOperatorCallExpr>(call)) {
    if (op->getOperator() == clang::OO_Equal && op->getNumArgs() == 2) {
      return LookAtTarget(op->getArg(0), op->getArg(1));
    }
    if (op->getOperator() == clang::OO_PlusEqual && op->getNumArgs() == 2) {
      return LookAtTarget(op->getArg(0), op->getArg(1));
    }
    if (op->getOperator() == clang::OO_LessLess && op->getNumArgs() == 2) {
      const Expr* stream = LeftmostOf(op);
      const auto raw = raw_->OfPrinted(op->getArg(1));
      // A file is an egress.
      if (raw && !(IsFile(stream) && IsEnabled("zweck-egress")) &&
          IsLog(stream, raw_->TargetOf(stream), *raw)) {
        Say(op->getArg(1), *raw, "is written to a stream, and has no tags there",
            "Leave it out, or send the record through a door.");
      }
      return;
    }
    if (op->getOperator() == clang::OO_Subscript && op->getNumArgs() == 2) {
      const clang::CXXRecordDecl* record = RecordOf(op->getArg(0));
      const bool is_map = record != nullptr && record->getDeclName().isIdentifier() &&
                          record->getName().contains("map");
      const auto raw = is_map ? raw_->Of(op->getArg(1)) : std::nullopt;
      const Target to = raw_->TargetOf(op->getArg(0));
      if (raw && !IsCollected(op->getArg(0), to) && !EndsInTime(to, *raw)) {
        Say(op->getArg(1), *raw, "is stored in a container", kHandOn);
      }
      return;
    }
  }
  if (callee == nullptr) return;
  if (raw_->CarriesThrough(callee) && callee->getDeclName().isIdentifier()) {
    if (callee->getName() == "swap") return LookAtSwap(call);
    if (ObjectOf(call) == nullptr) LookAtWrittenTo(call, *callee);
  }
  const auto* as_call = dyn_cast<clang::CallExpr>(call);
  if (RawValues::ReadsText(*callee) && as_call != nullptr && as_call->getNumArgs() == 1) {
    const Expr* into = as_call->getArg(0);
    return LookAtStored(raw_->TargetOf(into), into, Raw{.from = Raw::From::kBody});
  }
  if (IsFiller(callee) && as_call != nullptr && as_call->getNumArgs() > 1) {
    return LookAtFilled(*as_call);
  }
  const Expr* object = ObjectOf(call);
  const auto* method = dyn_cast<clang::CXXMethodDecl>(callee);
  if (object != nullptr && method != nullptr && !method->isConst() && IsOfALibrary(callee) &&
      IsNamed(RecordOf(object), "basic_string")) {
    for (const Expr* argument : ArgumentsOf(call)) {  // assign, append, insert
      if (const auto raw = raw_->Of(argument)) {
        return LookAtStored(raw_->TargetOf(object), argument, *raw);
      }
    }
    return;
  }
  const Functions::Entry* entry = loggers_.Find(callee, as_call);
  const bool logs = entry != nullptr && !(object != nullptr && IsFile(object));
  if (!logs) entry = later_.Find(callee, as_call);
  const bool is_later = !logs && entry != nullptr;
  const llvm::StringRef name =
      callee->getDeclName().isIdentifier() ? callee->getName() : llvm::StringRef();
  if (name == "make_exception_ptr" || name == "throw_with_nested") return LookAtThrown(call);
  const bool keeps = entry == nullptr && object != nullptr && raw_->WritesToObject(callee) &&
                     keepers_.Find(callee, as_call) != nullptr &&
                     !IsNamed(RecordOf(object), "basic_string");
  if (!logs && !is_later && !keeps) {
    if (object != nullptr && method != nullptr && !method->isConst() &&
        raw_->WritesToObject(callee) && !Asks(name)) {
      LookAtWritten(call, object);
    }
    return;
  }
  if (keeps && IsCollected(object, raw_->TargetOf(object))) return;
  for (const Expr* argument : ArgumentsOf(call)) {
    const auto raw = raw_->Of(argument);
    if (!raw) continue;
    if (logs && raw->may_leave() && !IsLogEntry(*entry, as_call)) return;
    // A client's Post() is no queue's: it sends what may leave.
    if (is_later && raw->may_leave() && entry->reason == "later" && !HoldsCode(argument)) return;
    if (keeps && EndsInTime(raw_->TargetOf(object), *raw)) return;
    if (logs) {
      Say(argument, *raw, "goes to a logger: " + entry->reason,
          "Leave it out, or send the record through a door.");
    } else if (is_later) {
      Say(argument, *raw,
          "is in the hands of a lambda that outlives the call: it is called " +
              llvm::StringRef(entry->reason == "later" ? "later" : "on " + entry->reason),
          kHandOn);
    } else {
      Say(argument, *raw, "is stored in a container", kHandOn);
    }
    return;
  }
}

// A member of the standard library's that writes to its object, which may live on.
void RawValueCheck::LookAtWritten(const Expr* call, const Expr* object) {
  for (const Expr* argument : ArgumentsOf(call)) {
    const auto raw = raw_->Of(argument);
    if (!raw) continue;
    Target to = raw_->TargetOf(object);
    to.in_container = false;
    return LookAtStored(to, argument, *raw);
  }
}

void RawValueCheck::LookAtThrown(const Expr* call) {
  for (const Expr* argument : ArgumentsOf(call)) {
    const auto raw = raw_->Of(argument);
    if (raw) {
      return Say(argument, *raw, "is thrown, and has no tags where it is caught", kThrowLess);
    }
  }
}

// What each of two holds goes into the other.
void RawValueCheck::LookAtSwap(const Expr* call) {
  llvm::SmallVector<const Expr*, 4> both = ArgumentsOf(call);
  if (const Expr* object = ObjectOf(call)) both.push_back(object);
  if (both.size() != 2) return;
  LookAtTarget(both[0], both[1]);
  LookAtTarget(both[1], both[0]);
}

// std::copy, std::exchange and their like write what they are given to another argument.
void RawValueCheck::LookAtWrittenTo(const Expr* call, const FunctionDecl& callee) {
  const llvm::SmallVector<const Expr*, 4> arguments = ArgumentsOf(call);
  for (unsigned i = 0; i < arguments.size(); ++i) {
    if (!WritesTo(callee, i, arguments[i])) continue;
    for (const Expr* argument : arguments) {
      if (argument == arguments[i]) continue;
      const auto raw = raw_->Of(argument);
      Target to = raw_->TargetOf(arguments[i]);
      // What it is read from is no place where it goes.
      if (!raw || to.kind == Target::Kind::kUnknown || raw_->Of(arguments[i])) continue;
      return LookAtStored(to, argument, *raw);
    }
  }
}

void RawValueCheck::LookAtPurposes(const Expr* call) {
  const FunctionDecl* callee = CalleeOf(call);
  if (callee == nullptr || InZweck(callee->getDeclContext()) || IsOfALibrary(callee)) return;
  const llvm::SmallVector<clang::QualType, 4> serves = raw_->Serves(callee);
  if (serves.empty()) return;
  for (const Expr* argument : ArgumentsOf(call)) {
    const auto raw = raw_->Of(argument);
    if (!raw || raw->purpose.isNull() || llvm::is_contained(serves, raw->purpose)) continue;
    Say(argument, *raw,
        "goes to a function that serves another purpose (" + ShortNames(serves) + ")",
        "Take it for the purpose that it is used for, if the field declares that.");
    return;
  }
}

// A field of another category is a good place for a value, if it is not for more than the field
// from which the value came.
void RawValueCheck::LookAtField(const clang::CXXConstructExpr& field) {
  const FieldType* into = AsField(field.getType());
  for (const Expr* argument : field.arguments()) {
    LookAtKept(argument, *into);
    const auto raw = raw_->Of(argument);
    if (!raw || raw->field == nullptr || !raw->was_taken()) continue;
    // FromJson could have put it there too.
    if (AreReadAlike(*raw->field, *into)) continue;
    const auto declared = PurposesOf(*raw->field);
    llvm::SmallVector<clang::QualType, 4> further;
    for (const clang::QualType& purpose : PurposesOf(*into)) {
      if (!llvm::is_contained(declared, purpose)) further.push_back(purpose);
    }
    if (further.empty()) continue;
    Say(argument, *raw,
        "goes into " + NameOf(*into) + ", which is for another purpose too (" +
            ShortNames(further) + ")",
        "Declare that purpose at the field where it comes from, if the policy allows it, or leave "
        "it out.");
  }
}

// What a member held before any field did: a form that was taken apart by hand.
void RawValueCheck::LookAtKept(const Expr* value, const FieldType& into) {
  if (!IsPersonal(into)) return;
  const clang::FieldDecl* kept = KeptIn(value);
  if (kept == nullptr) return;
  Report(context_->getSourceManager(), value->getBeginLoc(),
         "what goes into " + NameOf(into) + " was kept in the member `" + kept->getName() +
             "`, where no field declares it. Read what came in by FromJson or FromWire, or keep "
             "the record.");
}

}  // namespace zweck::tidy
