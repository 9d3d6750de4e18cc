// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/tidy/requests.h"

#include <clang/AST/ASTContext.h>
#include <clang/AST/DeclTemplate.h>
#include <clang/AST/ExprCXX.h>
#include <llvm/ADT/STLExtras.h>
#include <llvm/ADT/StringExtras.h>
#include <llvm/ADT/StringSet.h>

#include <algorithm>

#include "src/tidy/check.h"
#include "src/tidy/declared.h"
#include "src/tidy/personal_words.h"
#include "src/tidy/raw_values.h"

namespace zweck::tidy {
namespace {

using clang::CXXRecordDecl;
using clang::Expr;
using clang::FunctionDecl;
using clang::QualType;
using llvm::dyn_cast;

// Besides all that a class of another library gives which is called a request.
constexpr llvm::StringLiteral kSources = R"(
  crow::multipart::message::* = a form; crow::multipart::part::* = a form; crow::query_string::get* = a query;
  httplib::MultipartFormData::* = a file; httplib::FormData::* = a file;
  drogon::MultiPartParser::get* = a form; drogon::HttpFile::* = a file;
  Poco::Net::HTMLForm::get = a form; Poco::Net::HTMLForm::operator[] = a form;
  grpc::*::client_metadata = a call; grpc::*::peer = a call; grpc::*::GetPeerIdentity = a call;
  grpc::*::FindPropertyValues = a call;
  getenv(QUERY_STRING) = CGI; getenv(HTTP_*) = CGI; getenv(REMOTE_*) = CGI; getenv(PATH_INFO) = CGI;
  getenv(REQUEST_URI) = CGI; secure_getenv(QUERY_STRING) = CGI; secure_getenv(HTTP_*) = CGI;
  secure_getenv(REMOTE_*) = CGI; FCGX_GetParam = FastCGI; FCGX_GetStr = FastCGI;
  rd_kafka_message_s::payload = a queue; rd_kafka_message_s::key = a queue;
  RdKafka::Message::payload = a queue; RdKafka::Message::key* = a queue; cppkafka::*Message::get_* = a queue;
  zmq::message_t::data = a queue; zmq::message_t::to_string* = a queue; zmq::message_t::str = a queue;
  zmq_msg_data = a queue; mosquitto_message::payload = a queue; mqtt::message::get_payload* = a queue;
  mqtt::message::to_string = a queue; amqp_bytes_t_::bytes = a queue; AMQP::Message::body = a queue;
  natsMsg_GetData = a queue; pulsar::Message::getData* = a queue; Aws::SQS::Model::Message::GetBody = a queue
)";

bool Has(llvm::StringRef name, llvm::ArrayRef<llvm::StringRef> words) {
  return llvm::any_of(words, [&](llvm::StringRef word) { return name.contains_insensitive(word); });
}
llvm::StringRef NameOfDecl(const clang::NamedDecl* declaration) {
  return declaration != nullptr && declaration->getDeclName().isIdentifier()
             ? declaration->getName()
             : llvm::StringRef();
}

bool IsForeign(const clang::Decl& declaration) {
  return !InProject(declaration.getASTContext().getSourceManager(), declaration.getLocation());
}

// A class that protoc generated stands in the project, and is filled by others all the same.
bool IsAMessage(const CXXRecordDecl& record) {
  if (!record.hasDefinition()) return false;
  return llvm::any_of(record.getDefinition()->bases(), [](const clang::CXXBaseSpecifier& base) {
    const CXXRecordDecl* of = base.getType()->getAsCXXRecordDecl();
    if (of == nullptr) return false;
    const std::string name = QualifiedName(*of);
    return name == "google::protobuf::Message" || name == "google::protobuf::MessageLite" ||
           IsAMessage(*of);
  });
}

// boost::beast::http::message<true, ...>
bool IsBeasts(const CXXRecordDecl& record) {
  const auto* instance = dyn_cast<clang::ClassTemplateSpecializationDecl>(&record);
  const llvm::StringRef name = NameOfDecl(instance);
  if (name != "message" && name != "header") return false;
  const clang::TemplateArgument& first = instance->getTemplateArgs()[0];
  return QualifiedName(record).starts_with("boost::beast::http::") &&
         first.getKind() == clang::TemplateArgument::Integral && !first.getAsIntegral().isZero();
}

bool IsRequestClass(const CXXRecordDecl* record) {
  const llvm::StringRef name = NameOfDecl(record);
  if (name.empty() || InZweck(record->getDeclContext()) || IsOfALibrary(record)) return false;
  if (IsBeasts(*record)) return true;
  return name.contains_insensitive("request") && (IsForeign(*record) || IsAMessage(*record));
}

// Behind a reference, a pointer, and one that owns.
const CXXRecordDecl* ClassOf(QualType type) {
  type = type.getNonReferenceType();
  if (type->isPointerType()) type = type->getPointeeType();
  const CXXRecordDecl* record = type->getAsCXXRecordDecl();
  const auto* instance = llvm::dyn_cast_or_null<clang::ClassTemplateSpecializationDecl>(record);
  if (instance == nullptr || !NameOfDecl(instance).ends_with("_ptr") || !IsOfALibrary(instance)) {
    return record;
  }
  const clang::TemplateArgument& held = instance->getTemplateArgs()[0];
  return held.getKind() == clang::TemplateArgument::Type ? held.getAsType()->getAsCXXRecordDecl()
                                                         : record;
}

// Texts, lists of them, and what another library's class has of them. What answers, and what runs
// the server, is had from a request too.
bool MayHoldWords(QualType type) {
  if (HoldsText(type)) return true;
  constexpr int kDeepest = 4;
  for (int depth = 0; depth < kDeepest && !type.isNull(); ++depth) {
    const CXXRecordDecl* record = ClassOf(type);
    if (record == nullptr || NameOfDecl(record).empty()) return false;
    if (!IsOfALibrary(record)) {
      return IsForeign(*record) && !IsRequestClass(record) &&
             !IsCalledAnAnswer(record->getName()) &&
             !Has(record->getName(),
                  {"context", "executor", "service", "loop", "allocator", "stop"});
    }
    const auto* instance = dyn_cast<clang::ClassTemplateSpecializationDecl>(record);
    if (instance == nullptr || instance->getTemplateArgs().size() == 0 ||
        instance->getTemplateArgs()[0].getKind() != clang::TemplateArgument::Type) {
      return false;
    }
    type = instance->getTemplateArgs()[0].getAsType();
  }
  return false;
}

// Headers about the message and its way, and not about who sent it.
bool IsOfTheMessage(llvm::StringRef name) {
  static const llvm::StringSet<>& names =
      *new llvm::StringSet<>{"accept",           "accept_encoding",
                             "connection",       "content_encoding",
                             "content_length",   "content_type",
                             "expect",           "host",
                             "origin",           "te",
                             "cache_control",    "transfer_encoding",
                             "upgrade",          "traceparent",
                             "tracestate",       "x_correlation_id",
                             "x_request_id",     "accept_charset",
                             "if_modified_since"};
  std::string plain = name.lower();
  std::ranges::replace(plain, '-', '_');
  return names.contains(plain) || llvm::StringRef(plain).starts_with("sec_websocket_");
}

// The text or the enumerator by which an argument names a header.
llvm::StringRef HeaderNamedBy(const Expr* argument) {
  constexpr int kDeepest = 6;
  for (int depth = 0; argument != nullptr && depth < kDeepest; ++depth) {
    argument = argument->IgnoreUnlessSpelledInSource()->IgnoreParenCasts();
    if (const auto* text = dyn_cast<clang::StringLiteral>(argument)) {
      return text->isOrdinary() ? text->getString() : llvm::StringRef();
    }
    if (const auto* named = dyn_cast<clang::DeclRefExpr>(argument)) {
      const auto* constant = dyn_cast<clang::EnumConstantDecl>(named->getDecl());
      return NameOfDecl(constant);
    }
    const auto* made = dyn_cast<clang::CXXConstructExpr>(argument);
    argument = made != nullptr && made->getNumArgs() > 0 ? made->getArg(0) : nullptr;
  }
  return {};
}

// The member that an expression names or calls, and the object of which.
struct Asked {
  const clang::NamedDecl* member = nullptr;
  const Expr* object = nullptr;
  const clang::CallExpr* call = nullptr;
};
Asked AskedBy(const Expr& expression) {
  if (const auto* member = dyn_cast<clang::MemberExpr>(&expression)) {
    return {.member = dyn_cast<clang::FieldDecl>(member->getMemberDecl()),
            .object = member->getBase()};
  }
  const auto* call = dyn_cast<clang::CallExpr>(&expression);
  if (call == nullptr) return {};
  return {.member = call->getDirectCallee(), .object = ObjectOf(call), .call = call};
}

}  // namespace

Requests::Requests(llvm::StringRef sources, llvm::StringRef more) {
  sources_.Add(sources);
  sources_.Add(more);
}

llvm::StringRef Requests::Default() { return kSources; }

bool Requests::IsRequest(QualType type) { return IsRequestClass(ClassOf(type)); }

bool Requests::SaysNothing(const Expr& expression) {
  const Asked asked = AskedBy(expression);
  if (asked.member == nullptr || asked.object == nullptr ||
      !IsRequest(asked.object->IgnoreParenImpCasts()->getType())) {
    return false;
  }
  if (Has(NameOfDecl(asked.member),
          {"method", "version", "route", "pattern", "protocol", "scheme"})) {
    return true;
  }
  // A parameter may be called like a header.
  if (Has(NameOfDecl(asked.member), {"param", "cookie", "query", "form"})) return false;
  return asked.call != nullptr && llvm::any_of(ArgumentsOf(asked.call), [](const Expr* argument) {
           return IsOfTheMessage(HeaderNamedBy(argument));
         });
}

Requests::Part Requests::PartBy(const Expr& expression) {
  const Asked asked = AskedBy(expression);
  if (asked.member == nullptr) return Part::kNone;
  if (const Functions::Entry* source = sources_.Find(asked.member, asked.call)) {
    if (expression.getType()->isArithmeticType()) return Part::kNone;
    return source->reason == "a queue" ? Part::kWhole : Part::kOther;
  }
  if (asked.object == nullptr || !IsRequest(asked.object->IgnoreParenImpCasts()->getType())) {
    return Part::kNone;
  }
  const auto* function = dyn_cast<FunctionDecl>(asked.member);
  // What a message has for all of its kind, and what it is written by.
  const llvm::StringRef name = NameOfDecl(asked.member);
  if (function != nullptr && (function->isStatic() || name.starts_with("mutable_") ||
                              name == "GetMetadata" || name == "GetTypeName")) {
    return Part::kNone;
  }
  if (!MayHoldWords(expression.getType()) || SaysNothing(expression)) return Part::kNone;
  return name.contains_insensitive("body") ? Part::kWhole : Part::kOther;
}

bool Requests::CallsBack(const FunctionDecl& function) {
  if (!IsForeign(function) || IsOfALibrary(&function) || InZweck(function.getDeclContext())) {
    return false;
  }
  const auto* method = dyn_cast<clang::CXXMethodDecl>(&function);
  const llvm::StringRef of = method != nullptr ? NameOfDecl(method->getParent()) : "";
  return Has(of, {"route", "rule", "server", "websocket", "subscri", "consum"}) ||
         Has(NameOfDecl(&function), {"route", "subscri", "consume", "onmessage", "on_message",
                                     "message_callback", "message_handler", "registerhandler"});
}

}  // namespace zweck::tidy
