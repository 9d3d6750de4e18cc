// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/tidy/egress_check.h"

#include <llvm/ADT/StringExtras.h>
#include <llvm/ADT/StringSet.h>

#include "src/tidy/own_options.h"
#include "src/tidy/raw_value_check.h"
#include "src/tidy/store_files.h"
#include "src/tidy/user_code.h"

namespace zweck::tidy {
namespace {

using clang::Expr;
using clang::FunctionDecl;

constexpr llvm::StringLiteral kDoors = R"(
  write = a file or a socket; writev = a file or a socket; pwrite = a file; pwritev = a file;
  send = a socket; sendto = a socket; sendmsg = a socket; sendmmsg = a socket; sendfile = a socket; splice = a pipe;
  vmsplice = a pipe; mq_send = a message queue; msgsnd = a message queue; process_vm_writev = another process;
  fwrite = a file; fwrite_unlocked = a file; fputs = a file; fputc = a file; putc = a file; putw = a file;
  fputws = a file; aio_write = a file;
  std::basic_ofstream::* = a file; std::basic_fstream::* = a file; std::basic_filebuf::* = a file;
  setenv = the environment, which other programs inherit; putenv = the environment, which other programs inherit;
  execl* = the arguments of another program; execv* = the arguments of another program;
  posix_spawn* = the arguments of another program; system = the arguments of another program;
  popen = the arguments of another program;
  sqlite3_bind_* = a database; sqlite3_exec = a database; sqlite3_prepare* = a database;
  sqlite3_result_* = a database; PQexec* = a database; PQsend* = a database; PQput* = a database;
  PQprepare = a database; mysql_query = a database; mysql_real_query = a database;
  mysql_stmt_* = a database; pqxx::*::exec* = a database; redisCommand* = a database; redisAppend* = a database;
  mdb_put = a database; gdbm_store = a database; leveldb::*::Put = a database; rocksdb::*::Put = a database;
  curl_easy_setopt(CURLOPT_POSTFIELDS) = the network; curl_easy_setopt(CURLOPT_COPYPOSTFIELDS) = the network;
  curl_easy_setopt(CURLOPT_URL) = the network; curl_easy_setopt(CURLOPT_HTTPHEADER) = the network;
  curl_easy_setopt(CURLOPT_READDATA) = the network; curl_easy_setopt(CURLOPT_COOKIE) = the network;
  curl_easy_setopt(CURLOPT_USERAGENT) = the network; curl_easy_setopt(CURLOPT_REFERER) = the network;
  curl_easy_setopt(CURLOPT_MAIL_*) = the network; curl_easy_setopt(CURLOPT_CUSTOMREQUEST) = the network;
  curl_easy_send = the network; curl_ws_send = the network; curl_mime_data* = the network;
  curl_formadd = the network; SSL_write* = the network; BIO_write* = the network; BIO_puts = the network;
  gnutls_record_send* = the network; nghttp2_submit_* = the network; zmq_send* = the network;
  zmq_msg_send = the network; nng_send* = the network; MQTTClient_publish* = the network;
  mosquitto_publish* = the network; rd_kafka_produce* = the network; amqp_basic_publish = the network;
  httplib::*Client*::Get = the network; httplib::*Client*::Post = the network; httplib::*Client*::Put = the network;
  httplib::*Client*::Patch = the network; httplib::*::set_content = the network; httplib::*::set_header = the network;
  httplib::*::send = the network; boost::asio::*write* = the network; boost::asio::*send* = the network;
  boost::beast::*write* = the network; asio::*write* = the network; asio::*send* = the network;
  grpc::*::Write = the network; grpc::*::Finish = the network;
  google::protobuf::*::SerializeTo* = bytes without tags; google::protobuf::*::SerializeAs* = bytes without tags;
  google::protobuf::*::SerializePartial* = bytes without tags; google::protobuf::util::MessageToJson* = bytes without tags;
  google::protobuf::json::MessageTo* = bytes without tags;
  google::protobuf::*::DebugString = text without tags; google::protobuf::*::ShortDebugString = text without tags;
  google::protobuf::TextFormat::Print = text without tags;
  google::protobuf::TextFormat::PrintTo* = text without tags;
  google::protobuf::TextFormat::Printer::Print* = text without tags;
  nlohmann::*::dump = text without tags; nlohmann::*::to_cbor = bytes without tags;
  nlohmann::*::to_msgpack = bytes without tags; nlohmann::*::to_bson = bytes without tags;
  nlohmann::*::to_ubjson = bytes without tags;
  rapidjson::*::Accept = text without tags; boost::json::serialize = text without tags;
  Json::*::write = text without tags; Json::writeString = text without tags;
  boost::archive::*::save = bytes without tags; cereal::*::operator() = bytes without tags;
  msgpack::*::pack = bytes without tags; YAML::Dump = text without tags;
  QFile::write = a file; QIODevice::write = a file or a socket; QSqlQuery::bindValue = a database;
  QNetworkAccessManager::post = the network; QNetworkAccessManager::put = the network;
  mmap = memory that may be a file or another program's; shmat = memory that other programs see;
  sd_bus_* = another program; dbus_message_append_args = another program; XChangeProperty = another program
)";

constexpr llvm::StringLiteral kSpeakers = R"(
  printf = the output; fprintf = the output or a file; vprintf = the output; vfprintf = the output or a file;
  dprintf = a file or a socket; vdprintf = a file or a socket; puts = the output; putchar = the output;
  wprintf = the output; fwprintf = the output or a file; perror = the error output; error = the error output;
  std::print* = the output; std::vprint_* = the output; fmt::print* = the output; fmt::vprint = the output;
  absl::PrintF = the output; absl::FPrintF = a file; std::basic_ostream::* = a stream; std::operator<< = a stream;
  std::operator_lt_lt = a stream;
  syslog = the system's log; vsyslog = the system's log; sd_journal_* = the system's log;
  openlog = the system's log; warn = the error output; warnx = the error output; err = the error output;
  errx = the error output; verr = the error output; vwarn = the error output;
  spdlog::* = a log; *::Logger::* = a log; Logger::* = a log; *::logger::* = a log; *::Log::* = a log;
  *::LogMessage::* = a log; *::log = a log; *::Log = a log; *::LogInfo = a log; *::LogError = a log;
  log4cxx::* = a log; log4cplus::* = a log; boost::log::* = a log; plog::* = a log; glog::* = a log;
  qDebug = a log; qInfo = a log; qWarning = a log; qCritical = a log; qFatal = a log; QDebug::* = a log;
  g_log = a log; g_print = the output; g_message = a log; g_warning = a log; zlog_* = a log; dlt_* = a log;
  absl::*Error = a status, which ends in logs; absl::Status::Status = a status, which ends in logs;
  absl::Status::SetPayload = a status, which ends in logs
)";

// Does it stand in the source: a text, a number, a null pointer?
bool IsLiteral(const Expr* argument) {
  const Expr* plain =
      argument->IgnoreParenCasts()->IgnoreUnlessSpelledInSource()->IgnoreParenCasts();
  if (llvm::isa<clang::StringLiteral, clang::IntegerLiteral, clang::CharacterLiteral,
                clang::CXXNullPtrLiteralExpr, clang::GNUNullExpr, clang::PredefinedExpr,
                clang::UnaryExprOrTypeTraitExpr, clang::CXXBoolLiteralExpr,
                clang::CXXDefaultArgExpr, clang::FloatingLiteral, clang::LambdaExpr>(plain)) {
    return true;
  }
  if (const auto* reference = llvm::dyn_cast<clang::DeclRefExpr>(plain)) {
    return llvm::isa<clang::EnumConstantDecl, clang::FunctionDecl>(reference->getDecl());
  }
  if (const auto* construction = llvm::dyn_cast<clang::CXXConstructExpr>(plain)) {
    return llvm::all_of(construction->arguments(), IsLiteral);
  }
  return false;
}

// Can an argument carry data out? A descriptor, a stream, a flag, a length or another library's
// address of where it goes can't.
bool CarriesData(const Expr* argument) {
  const clang::QualType type = argument->getType().getNonReferenceType();
  if (IsLiteral(argument)) return false;
  const clang::CXXRecordDecl* record = type->getAsCXXRecordDecl();
  if (record != nullptr && record->getDeclName().isIdentifier() &&
      record->getName().ends_with("endpoint")) {
    return false;
  }
  if (type->isPointerType()) {
    const clang::QualType pointee = type->getPointeeType();
    // A handle, such as CURL, is another name of void.
    const bool is_handle = pointee->getAs<clang::TypedefType>() != nullptr;
    return (pointee->isVoidType() && !is_handle) || pointee->isAnyCharacterType() ||
           HoldsText(type);
  }
  return !type->isScalarType();
}

// Is it, or the function around its lambda, one of the library's own stores and transports?
bool IsBehindADoor(const FunctionDecl* function) {
  for (const clang::DeclContext* context = function; context != nullptr;
       context = context->getParent()) {
    const auto* around = llvm::dyn_cast<FunctionDecl>(context);
    if (around != nullptr && InZweck(around) && TakesDoorKey(*around)) return true;
  }
  return false;
}

// The name by which a value is called: of a variable, a member, or the function that gives it.
const clang::ValueDecl* NamedBy(const Expr* argument) {
  const Expr* plain =
      argument->IgnoreParenCasts()->IgnoreUnlessSpelledInSource()->IgnoreParenCasts();
  if (const auto* reference = llvm::dyn_cast<clang::DeclRefExpr>(plain)) {
    return reference->getDecl();
  }
  if (const auto* member = llvm::dyn_cast<clang::MemberExpr>(plain)) return member->getMemberDecl();
  if (const auto* call = llvm::dyn_cast<clang::CXXMemberCallExpr>(plain)) {
    const clang::CXXMethodDecl* method = call->getMethodDecl();
    const bool is_library = method != nullptr && IsOfALibrary(method);  // email.c_str()
    return is_library ? NamedBy(call->getImplicitObjectArgument()) : method;
  }
  return nullptr;
}

// The stream at the left end of a << b << c.
const Expr* StreamOf(const Expr* expression) {
  const auto* shift = llvm::dyn_cast<clang::CXXOperatorCallExpr>(expression->IgnoreParenImpCasts());
  while (shift != nullptr && shift->getOperator() == clang::OO_LessLess) {
    expression = shift->getArg(0)->IgnoreParenImpCasts();
    shift = llvm::dyn_cast<clang::CXXOperatorCallExpr>(expression);
  }
  return expression;
}

bool IsFile(const clang::CXXRecordDecl* stream) {
  return stream != nullptr && stream->getDeclName().isIdentifier() &&
         (stream->getName() == "basic_ofstream" || stream->getName() == "basic_fstream");
}

const Functions::Entry& FileEntry() {
  static const Functions::Entry& entry = *new Functions::Entry{"<<", "", "a file"};
  return entry;
}

// Lists and bit sets have a << too.
bool IsCalledLikeAStream(const clang::CXXOperatorCallExpr& shift) {
  const clang::CXXRecordDecl* left = StreamOf(&shift)->getType()->getAsCXXRecordDecl();
  if (left == nullptr || !left->getDeclName().isIdentifier()) return false;
  const std::string name = left->getName().lower();
  return llvm::any_of(llvm::ArrayRef<const char*>{"stream", "log", "debug", "print", "output"},
                      [&](const char* word) { return llvm::StringRef(name).contains(word); });
}

}  // namespace

// Every call in the project's code, with the function that it stands in.
class EgressCheck::Walker : public UserCode {
 public:
  Walker(clang::ASTContext& context, EgressCheck& check, RawValues& raw)
      : UserCode(context), check_(check), raw_(raw) {}

  bool VisitCallExpr(clang::CallExpr* call) override {
    if (!call->isTypeDependent()) check_.Look(context(), raw_, function(), call);
    return true;
  }
  bool VisitCXXConstructExpr(clang::CXXConstructExpr* construction) override {
    if (construction->getNumArgs() > 0) check_.Look(context(), raw_, function(), construction);
    return true;
  }
  bool VisitInitListExpr(clang::InitListExpr* list) override {
    const clang::CXXRecordDecl* record =
        list->isTypeDependent() ? nullptr : list->getType()->getAsCXXRecordDecl();
    if (record == nullptr || !InZweck(record->getDeclContext())) return true;
    for (const clang::FieldDecl* member : record->fields()) {
      if (member->getFieldIndex() >= list->getNumInits()) break;
      check_.LookAtOption(list->getInit(member->getFieldIndex()), member);
    }
    return true;
  }

 private:
  EgressCheck& check_;
  RawValues& raw_;
};

EgressCheck::EgressCheck(llvm::StringRef name, clang::tidy::ClangTidyContext* context)
    : Check(name, context),
      pure_list_(Options.get("Pure", PureFunctions::Pure())),
      impure_list_(Options.get("Impure", PureFunctions::Impure())),
      more_pure_(Options.get("MorePure", "")),
      more_doors_(Options.get("MoreDoors", "")),
      doors_list_(Options.get("Doors", kDoors)),
      more_speakers_(Options.get("MoreSpeakers", "")),
      speakers_list_(Options.get("Speakers", kSpeakers)),
      allowed_list_(Options.get("Allowed", "")),
      everywhere_(Flag("Everywhere")) {
  doors_.Add(doors_list_);
  doors_.Add(more_doors_);
  speakers_.Add(speakers_list_);
  speakers_.Add(more_speakers_);
  allowed_.Add(allowed_list_);
  words_.Add(PersonalWords::Default());
  if (IsEnabled("zweck-raw-value")) {
    for (const auto& [option, list] :
         {std::pair("zweck-raw-value.Loggers", RawValueCheck::Loggers()),
          std::pair("zweck-raw-value.Later", RawValueCheck::Later())}) {
      said_by_raw_value_.Add(OptionOf(*context, option, list));
    }
    keepers_.Add(OptionOf(*context, "zweck-raw-value.Keepers", RawValueCheck::Keepers()));
  }
  std::vector<std::string> problems =
      PureFunctions(pure_list_, impure_list_, more_pure_).problems();
  for (const Functions* list : {&doors_, &speakers_, &allowed_}) {
    problems.insert(problems.end(), list->problems().begin(), list->problems().end());
  }
  for (const std::string& problem : problems) {
    configurationDiag("zweck-egress: %0. Give each function a reason.", clang::DiagnosticIDs::Error)
        << problem;
  }
}

void EgressCheck::storeOptions(clang::tidy::ClangTidyOptions::OptionMap& options) {
  Options.store(options, "Pure", pure_list_);
  Options.store(options, "Impure", impure_list_);
  Options.store(options, "MorePure", more_pure_);
  Options.store(options, "Doors", doors_list_);
  Options.store(options, "MoreDoors", more_doors_);
  Options.store(options, "Speakers", speakers_list_);
  Options.store(options, "MoreSpeakers", more_speakers_);
  Options.store(options, "Allowed", allowed_list_);
  StoreFlag(options, "Everywhere", everywhere_);
}

void EgressCheck::Read(clang::ASTContext& context) {
  sees_zweck_ = everywhere_ || SeesZweck(context);
  RawValues& raw = UnitOf(context.getSourceManager()).Raw(context);
  raw_ = &raw;
  context_ = &context;
  provenance_.emplace(context, words_);
  Walker(context, *this, raw).Walk();
  for (const OwnOption& found : FindOwnOptions(context, raw)) {
    if (!IsAllowed(found.function)) Report(context.getSourceManager(), found.place, found.what);
  }
  for (const AroundStore& found : FindAroundStores(context, speakers_)) {
    if (IsAllowed(found.function)) continue;
    Report(context.getSourceManager(), found.place,
           found.what +
               " around its doors, and so no rule, no retention and no erasure reaches what that "
               "gives. Ask the store by a door.");
  }
}

// What is personal about an argument, in words, or nothing.
std::string EgressCheck::What(RawValues& raw, const Expr* argument) const {
  if (const auto value = raw.Of(argument)) return value->may_leave() ? "" : value->What();
  const clang::ValueDecl* named = NamedBy(argument);
  if (named == nullptr || !named->getDeclName().isIdentifier() ||
      llvm::isa<clang::EnumConstantDecl>(named) || IsASetting(*named)) {
    return "";
  }
  const auto* function = llvm::dyn_cast<FunctionDecl>(named);
  const clang::QualType type = function != nullptr ? function->getReturnType() : named->getType();
  const PersonalWords::Match match = words_.Look(named->getName(), type);
  const PersonalWords::Kind* kind = match.kind;
  if (kind == nullptr) return "";
  // A thing may have a full name, too; an address in a log belongs to a person who was there.
  if (match.is_open && !sees_zweck_ && kind->id != "ip-address") return "";
  return "`" + named->getName().str() + "`, which is called like personal data (" + kind->id + "),";
}

// Is all that leaves by a door made of what stands in the source?
bool EgressCheck::IsHarmless(const Expr* call, const Functions::Entry& door,
                             llvm::ArrayRef<const Expr*> arguments) {
  const llvm::StringRef reason = door.reason;
  if (reason.starts_with("memory that")) return false;
  const Expr* object = ObjectOf(call);
  const bool is_object = object != nullptr && reason.ends_with("without tags");
  return (!is_object || provenance_->IsHarmless(object)) &&
         llvm::all_of(arguments, [&](const Expr* each) {
           return !CarriesData(each) || provenance_->IsHarmless(each);
         });
}

void EgressCheck::Look(clang::ASTContext& context, RawValues& raw, const FunctionDecl* function,
                       const Expr* call) {
  const FunctionDecl* callee = CalleeOf(call);
  if (callee == nullptr) return LookAtBorrowed(function, call);
  const auto* as_call = llvm::dyn_cast<clang::CallExpr>(call);
  const Functions::Entry* door = doors_.Find(callee, as_call);
  llvm::SmallVector<const Expr*, 4> arguments = ArgumentsOf(call);
  const auto* shift = llvm::dyn_cast<clang::CXXOperatorCallExpr>(call);
  if (shift != nullptr && shift->isAssignmentOp() && shift->getNumArgs() == 2) {
    const auto* member = llvm::dyn_cast<clang::MemberExpr>(shift->getArg(0)->IgnoreParenImpCasts());
    LookAtOption(shift->getArg(1), member != nullptr
                                       ? llvm::dyn_cast<clang::FieldDecl>(member->getMemberDecl())
                                       : nullptr);
  }
  const bool is_shift =
      shift != nullptr && shift->getOperator() == clang::OO_LessLess && shift->getNumArgs() == 2;
  if (is_shift) {
    arguments = {shift->getArg(1)};
    // The operator is a stream's; what kind of stream, its type says.
    const clang::CXXRecordDecl* stream = StreamOf(shift)->getType()->getAsCXXRecordDecl();
    if (stream == nullptr || !stream->getDeclName().isIdentifier()) return;
    const llvm::StringRef name = stream->getName();
    if (name.contains("stringstream")) return;  // stays in the program
    if (IsFile(stream)) door = &FileEntry();
  } else if (const Expr* object = ObjectOf(call)) {
    // write() is the stream's; that it is a file's stream, the object says.
    const bool writes = callee->getDeclName().isIdentifier() &&
                        (callee->getName() == "write" || callee->getName() == "put");
    if (writes && IsFile(object->IgnoreParenImpCasts()->getType()->getAsCXXRecordDecl())) {
      door = &FileEntry();
    }
  }
  const Functions::Entry* speaker = door == nullptr ? speakers_.Find(callee, as_call) : nullptr;
  if (is_shift && door == nullptr && speaker == nullptr && IsCalledLikeAStream(*shift)) {
    static const Functions::Entry& stream = *new Functions::Entry{"<<", "", "a stream"};
    speaker = &stream;
  }
  const Functions::Entry* entry = door != nullptr ? door : speaker;
  if (entry == nullptr || (door == nullptr && !is_shift)) LookAtBorrowed(function, call);
  LookAtAnswered(function, call);
  if (entry == nullptr || IsAllowed(function)) return;

  std::string what;
  bool may_leave = false;
  for (const Expr* argument : arguments) {
    if (what.empty()) what = What(raw, argument);
    // zweck-raw-value says it, or LookAtBorrowed.
    if (door == nullptr && raw.Of(argument) && IsEnabled("zweck-raw-value")) return;
    // What may leave may be joined by what says nothing.
    if (const auto value = raw.Of(argument)) may_leave = may_leave || value->may_leave();
  }
  if (what.empty()) {
    if (door == nullptr || !sees_zweck_ || may_leave || raw.Discloses(function)) return;
    // Some take no bytes, but make or open what they leave by.
    const llvm::StringRef reason = entry->reason;
    const bool opens = reason.ends_with("without tags") || reason.starts_with("memory that");
    if (!opens && !llvm::any_of(arguments, CarriesData)) return;
    if (IsHarmless(call, *entry, arguments)) return;
    // Opening or closing a file writes nothing.
    static const llvm::StringSet<>& silent =
        *new llvm::StringSet<>{"open", "close", "is_open", "rdbuf", "good", "flush"};
    if (callee->getDeclName().isIdentifier() && silent.contains(callee->getName())) return;
    if (llvm::isa<clang::CXXConstructorDecl>(callee) ||
        llvm::isa<clang::CXXConversionDecl>(callee)) {
      return;
    }
    what = "what `" + (is_shift ? std::string("<<") : QualifiedName(*callee)) + "` takes";
  }
  Report(context.getSourceManager(), call->getExprLoc(),
         what + " leaves by another door than Persist and Transmit: " + entry->reason +
             ". Put it into a category and send that through a door, give its fields to Disclose, "
             "or say why it may: "
             "NOLINT(zweck-egress: reason).");
}

// ---- Where a raw value goes, of which no list knows

bool EgressCheck::IsAllowed(const FunctionDecl* function) {
  if (function == nullptr) return false;
  if (IsBehindADoor(function)) return true;
  for (const clang::DeclContext* context = function; context != nullptr;
       context = context->getParent()) {
    const auto* around = llvm::dyn_cast<FunctionDecl>(context);
    if (around != nullptr && (allowed_.Find(around) != nullptr || IsAllowedDoor(*around))) {
      return true;
    }
  }
  return false;
}

bool EgressCheck::IsSaidByRawValue(const FunctionDecl* callee, const Expr* call) {
  return said_by_raw_value_.Find(callee, llvm::dyn_cast<clang::CallExpr>(call)) != nullptr ||
         (ObjectOf(call) != nullptr && IsOfALibrary(callee) && keepers_.Find(callee) != nullptr);
}

void EgressCheck::SayBorrowed(const Expr* value, const Raw& raw, RawValues::Way way,
                              const std::string& callee) {
  using Way = RawValues::Way;
  const std::string to = " goes to `" + callee + "`, ";
  std::string where;
  switch (way) {
    case Way::kForeign:
    case Way::kPure:
      where = to + "of which nothing is known";
      break;
    case Way::kElsewhere:
      where = to + "whose body is in another file";
      break;
    case Way::kVirtual:
      where = to + "which any derived class may override";
      break;
    case Way::kPointer:
      where = " goes to a function that is known only when the program runs";
      break;
    case Way::kCoroutine:
      where = to + "a coroutine, which keeps it while it waits";
      break;
    case Way::kOption:
      where = to + "an option of the library, which no rule looks at";
      break;
    case Way::kFollowed:
    case Way::kLibrary:
      return;
  }
  llvm::StringRef remedy =
      "Give the field to Disclose and call it in there, send the record by Answer, Persist or "
      "Transmit, or hand the record on";
  if (raw.from == Raw::From::kBody) {
    remedy = "Read it by FromJson or FromWire first, and leave the text alone";
  }
  if (raw.from == Raw::From::kRequest) {
    remedy =
        "Put it into a field of a category and send that through a door, or give it to a door as "
        "the key of a record";
  }
  if (raw.from == Raw::From::kKey) remedy = "Leave the key alone, but for the door";
  if (raw.from == Raw::From::kDoor) {
    remedy = "Let zweck-egress.Allowed say why this store or transport may";
  }
  if (way == Way::kOption) remedy = "Make it a field of the record, and send that";
  Report(context_->getSourceManager(), value->getExprLoc(),
         raw.What() + where + ". " + remedy +
             ". A function that keeps and sends nothing belongs into zweck-egress.MorePure.");
}

void EgressCheck::LookAtBorrowed(const FunctionDecl* function, const Expr* call) {
  using Way = RawValues::Way;
  if (function != nullptr && InZweck(function)) return;
  const Expr* borrowed = nullptr;
  std::optional<Raw> raw;
  const llvm::SmallVector<const Expr*, 4> arguments = ArgumentsOf(call);
  const auto look = [&](const Expr* value) {
    std::optional<Raw> found = raw_->Of(value);
    if (borrowed != nullptr || !found || found->may_leave()) return;
    borrowed = value;
    raw = found;
  };
  for (const Expr* argument : arguments) look(argument);
  const Expr* object = ObjectOf(call);
  if (object != nullptr && borrowed == nullptr) {
    look(object);
    // A request may be asked; and how a thread got it has been said.
    const FunctionDecl* member = CalleeOf(call);
    const bool is_library = member != nullptr && IsOfALibrary(member);
    if (raw && (!raw->was_taken() || is_library)) return;
  }
  if (borrowed == nullptr) return;
  // What another library gives is written to: *message.mutable_email() = value.
  if (object != nullptr && borrowed != object) {
    const FunctionDecl* giver = CalleeOf(object->IgnoreUnlessSpelledInSource());
    const auto* through = llvm::dyn_cast<clang::UnaryOperator>(object->IgnoreParenImpCasts());
    if (through != nullptr) giver = CalleeOf(through->getSubExpr()->IgnoreUnlessSpelledInSource());
    const auto* method = llvm::dyn_cast_or_null<clang::CXXMethodDecl>(CalleeOf(call));
    if (giver != nullptr && method != nullptr && !method->isConst() &&
        raw_->WayOfFunction(giver) == Way::kForeign && !IsAllowed(function)) {
      return SayBorrowed(borrowed, *raw, Way::kForeign, QualifiedName(*giver));
    }
  }
  const FunctionDecl* callee = CalleeOf(call);
  if (callee != nullptr && (AsUse(call) || IsSaidByRawValue(callee, call))) return;
  Way way = raw_->WayOf(call);
  std::string name = callee != nullptr ? QualifiedName(*callee) : "";
  if (way == Way::kPure) {
    // An algorithm calls what it is given.
    for (const Expr* argument : arguments) {
      if (raw_->Of(argument)) continue;
      const Way further = raw_->WayOfArgument(argument);
      if (further == Way::kFollowed) continue;
      way = further;
      if (const clang::ValueDecl* named = NamedBy(argument)) name = QualifiedName(*named);
    }
    if (way == Way::kPure) return;
  }
  if (way == Way::kFollowed || way == Way::kLibrary || IsAllowed(function) ||
      allowed_.Find(callee) != nullptr) {
    return;
  }
  // What a request brings is handed to other files of the project, which are read on their own.
  if (raw->from == Raw::From::kRequest &&
      (way == Way::kElsewhere || way == Way::kVirtual || way == Way::kCoroutine)) {
    return;
  }
  SayBorrowed(borrowed, *raw, way, name);
}

// An answer may go to what is called a response, and nowhere else.
void EgressCheck::LookAtAnswered(const FunctionDecl* function, const Expr* call) {
  const FunctionDecl* callee = CalleeOf(call);
  if (callee == nullptr || raw_->WayOfFunction(callee) != RawValues::Way::kForeign) {
    return;
  }
  const auto* method = llvm::dyn_cast<clang::CXXMethodDecl>(callee);
  const clang::NamedDecl* named = callee;
  if (method != nullptr) named = method->getParent();
  const std::string name = QualifiedName(*callee);
  const std::string called = named->getNameAsString();
  const bool writes = method == nullptr && (llvm::StringRef(called).contains_insensitive("send") ||
                                            llvm::StringRef(called).contains_insensitive("write"));
  const bool is_door = doors_.Find(callee, llvm::dyn_cast<clang::CallExpr>(call)) != nullptr &&
                       !llvm::StringRef(called).contains_insensitive("client");
  if (writes || is_door || IsCalledAnAnswer(called)) return;
  for (const Expr* argument : ArgumentsOf(call)) {
    const std::optional<Raw> raw = raw_->Of(argument);
    if (!raw || raw->from != Raw::From::kAnswer || !raw->may_leave() ||
        !HoldsText(argument->getType()) || IsAllowed(function)) {
      continue;
    }
    Report(context_->getSourceManager(), argument->getExprLoc(),
           raw->What() + " goes to `" + name +
               "`, which is not called like what answers a request. Give it to the server's "
               "response alone; to another, send the record by Transmit or Disclose.");
    return;
  }
}

void EgressCheck::LookAtOption(const Expr* value, const clang::FieldDecl* member) {
  if (value == nullptr || member == nullptr || AsField(member->getType()) != nullptr) return;
  const auto raw = raw_->Of(value);
  if (raw && !raw->may_leave() && InZweck(member->getDeclContext())) {
    static const llvm::StringSet<>& values =
        *new llvm::StringSet<>{"Who", "Literal", "View", "Page"};
    if (!values.contains(member->getParent()->getNameAsString())) {
      SayBorrowed(value, *raw, RawValues::Way::kOption, QualifiedName(*member));
    }
  }
}

}  // namespace zweck::tidy
