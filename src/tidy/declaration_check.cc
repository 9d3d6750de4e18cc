// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/tidy/declaration_check.h"

#include <llvm/ADT/StringExtras.h>
#include <llvm/ADT/StringSet.h>

#include "src/tidy/declared.h"
#include "src/tidy/personal_words.h"
#include "src/tidy/user_code.h"

namespace zweck::tidy {
namespace {

using clang::CXXRecordDecl;
using clang::FieldDecl;
using clang::QualType;

// Texts that stand beside a record for a technical reason, by the last word of their name. All
// others hold what somebody wrote, for what one knows.
bool IsCalledTechnically(llvm::StringRef name) {
  static const llvm::StringSet<>& words = *new llvm::StringSet<>{
      "id",     "ids",     "key",    "keys",     "cursor", "etag",   "token",   "template",
      "locale", "lang",    "path",   "url",      "uri",    "status", "state",   "error",
      "errors", "version", "format", "type",     "source", "queue",  "host",    "hash",
      "tag",    "label",   "file",   "language", "table",  "action", "command", "route",
      "method", "schema",  "shard",  "region",   "origin", "stage",  "step",    "digest"};
  name = name.rtrim('_');
  // templateId, request_id
  std::size_t begin = name.size();
  while (begin > 0 && name[begin - 1] != '_' && !llvm::isUpper(name[begin - 1])) --begin;
  const bool is_camel = begin > 0 && llvm::isUpper(name[begin - 1]);
  return words.contains(name.substr(is_camel ? begin - 1 : begin).lower());
}

// Is a text called like one that somebody wrote, or like a whole document?
bool IsCalledFreeText(llvm::StringRef name) {
  static const llvm::StringSet<>& words = *new llvm::StringSet<>{
      "comment", "comments", "note",     "notes", "message", "messages", "remark",  "remarks",
      "body",    "payload",  "document", "json",  "raw",     "blob",     "feedback"};
  return words.contains(name.rtrim('_').rsplit('_').second.lower()) ||
         words.contains(name.rtrim('_').lower());
}

bool IsBytes(QualType type) {
  const CXXRecordDecl* record = type->getAsCXXRecordDecl();
  return record != nullptr && InZweck(record->getDeclContext()) &&
         record->getDeclName().isIdentifier() && record->getName() == "Bytes";
}

// Text, bytes and whole numbers that are large enough for anybody's id.
bool IsOpen(const clang::ASTContext& context, QualType type, unsigned large = 64) {
  if (IsBytes(type)) return true;
  if (HoldsText(type)) return true;
  if (const auto* list = llvm::dyn_cast_or_null<clang::ClassTemplateSpecializationDecl>(
          type->getAsCXXRecordDecl());
      list != nullptr && list->getTemplateArgs().size() > 0 &&
      list->getTemplateArgs()[0].getKind() == clang::TemplateArgument::Type) {
    return IsOpen(context, list->getTemplateArgs()[0].getAsType(), large);
  }
  return type->isIntegerType() && !type->isEnumeralType() && context.getTypeSize(type) >= large;
}

bool IsCategory(QualType type) { return WhatIs(type->getAsCXXRecordDecl()) == Declared::kCategory; }

}  // namespace

class DeclarationCheck::Walker : public UserCode {
 public:
  Walker(clang::ASTContext& context, DeclarationCheck& check)
      : UserCode(context, Instances::kSkip), check_(check) {}

  bool VisitTypedefNameDecl(clang::TypedefNameDecl* alias) override {
    const QualType type = alias->getUnderlyingType();
    // A short name within a function stands beside its use.
    if (type->isDependentType() || !IsPurpose(type) || InZweck(alias->getDeclContext()) ||
        alias->getDeclContext()->isFunctionOrMethod()) {
      return true;
    }
    const std::string purpose = ShortName(type.getCanonicalType());
    // What a template asks of a class: its Purpose.
    const bool is_role = alias->getDeclContext()->isRecord() && alias->getName() == "Purpose";
    if (alias->getName() != purpose && !is_role) {
      check_.Report(sources(), alias->getLocation(),
                    "`" + alias->getName() + "` is another name of the purpose `" + purpose +
                        "`, for which the fields are declared, and no inventory shows it. Declare "
                        "a purpose of its own, or use the name that it has.");
    }
    return true;
  }

  bool VisitFieldDecl(FieldDecl* member) override {
    const FieldType* field = AsField(member->getType());
    if (field == nullptr) return true;
    const CXXRecordDecl* kind = KindOf(*field);
    if (kind == nullptr || !SaysItIdentifiesNobody(*kind)) return true;
    LookAtName(*member, *field, *kind);
    // The number on a badge is smaller than a user's.
    constexpr unsigned kLarge = 64;
    constexpr unsigned kPersonal = 32;
    if (InZweck(kind->getDeclContext()) ||
        !IsOpen(context(), field->getTemplateArgs()[2].getAsType(),
                IdentifiesByItsTerms(*kind) ? kPersonal : kLarge)) {
      return true;
    }
    check_.Report(sources(), member->getLocation(),
                  "`" + kind->getName() + "` says that it identifies nobody, and `" +
                      NameOf(*field) +
                      "` may hold anything. Say that it identifies indirectly, or take a type of a "
                      "few values.");
    return true;
  }

  bool VisitCXXRecordDecl(CXXRecordDecl* record) override {
    if (!record->isThisDeclarationADefinition() || record->isDependentType() ||
        record->isLambda() || record->isUnion()) {
      return true;
    }
    if (WhatIs(record) == Declared::kRecipient && IsController(*record)) LookAtController(*record);
    if (WhatIs(record) == Declared::kSink) LookAtWay(*record);
    if (WhatIs(record) == Declared::kCategory) LookAtRetention(*record);
    if (WhatIs(record) != Declared::kCategory && !InZweck(record->getDeclContext())) {
      LookAtMembers(*record);
    }
    return true;
  }

 private:
  // A member that is called like personal data, or like what may hold any, is of no harmless kind.
  void LookAtName(const FieldDecl& member, const FieldType& field, const CXXRecordDecl& kind) {
    const QualType type = field.getTemplateArgs()[2].getAsType();
    const PersonalWords::Kind* called = check_.words_.Find(member.getName(), type);
    const bool is_free = IsBytes(type) || (HoldsText(type) && IsCalledFreeText(member.getName()));
    if (called == nullptr && !is_free) return;
    check_.Report(sources(), member.getLocation(),
                  "`" + NameOf(field) + "` is " +
                      (called != nullptr ? "called like personal data (" + called->id + ")"
                                         : std::string("a text or bytes that may hold anything")) +
                      ", and its kind `" + kind.getName() +
                      "` says that it identifies nobody. Give it the kind of what it holds.");
  }

  // What it says of how data travels is asked by its type, and another type is not heard.
  void LookAtWay(const CXXRecordDecl& sink) {
    for (const clang::Decl* declared : sink.decls()) {
      const auto* way = llvm::dyn_cast<clang::TypedefNameDecl>(declared);
      if (way == nullptr || way->getName() != "OnItsWay") continue;
      const CXXRecordDecl* type = way->getUnderlyingType()->getAsCXXRecordDecl();
      if (type != nullptr && InZweck(type->getDeclContext()) && type->getName() == "Sealed") {
        continue;
      }
      check_.Report(sources(), way->getLocation(),
                    "`" + way->getUnderlyingType().getAsString() +
                        "` does not say that anything is sealed, so no Secret goes to `" +
                        sink.getName() + "`. Say zweck::Sealed, or nothing.");
    }
  }

  void LookAtRetention(const CXXRecordDecl& category) {
    for (const clang::Decl* declared : category.decls()) {
      const auto* retention = llvm::dyn_cast<clang::TypedefNameDecl>(declared);
      if (retention == nullptr || retention->getName() != "Retention") continue;
      const std::optional<std::int64_t> seconds = SecondsOf(retention->getUnderlyingType());
      if (!seconds || *seconds <= kLongest) continue;
      check_.Report(sources(), retention->getLocation(),
                    "`" + category.getName() + "` is kept for " +
                        llvm::Twine(*seconds / kSecondsPerYear) +
                        " years, and the longest time that laws ask for is 30. Say when it ends; "
                        "for an archive, say so in a NOLINT.");
    }
  }

  void LookAtController(const CXXRecordDecl& recipient) {
    if (controller_ == nullptr) {
      controller_ = &recipient;
      return;
    }
    check_.Report(sources(), recipient.getLocation(),
                  "`" + recipient.getName() + "` is a controller beside `" +
                      controller_->getName() +
                      "`, so no field has to name it. Say that it is a processor or a third party; "
                      "for joint controllers (GDPR Art. 26), say so in a NOLINT.");
  }

  void LookAtMembers(const CXXRecordDecl& record) {
    const bool derives = llvm::any_of(record.bases(), [](const clang::CXXBaseSpecifier& base) {
      return IsCategory(base.getType());
    });
    const bool holds = llvm::any_of(
        record.fields(), [](const FieldDecl* member) { return IsCategory(member->getType()); });
    if (!derives && !holds) return;
    for (const FieldDecl* member : record.fields()) {
      const QualType type = member->getType();
      if (AsField(type) != nullptr || IsCategory(type)) continue;
      const bool tells_little = type->isBooleanType() || type->isEnumeralType() ||
                                type->isReferenceType() ||
                                (type->isPointerType() && !HoldsText(type));
      const bool is_said =
          derives ? !tells_little : HoldsText(type) && !IsCalledTechnically(member->getName());
      if (!is_said) continue;
      check_.Report(sources(), member->getLocation(),
                    "`" + member->getName() + "` stands beside a category, and no field declares " +
                        "it. Make it a field, with a kind and a purpose.");
    }
  }

  static constexpr std::int64_t kSecondsPerYear = 366LL * 24 * 60 * 60;
  static constexpr std::int64_t kLongest = 30 * kSecondsPerYear;

  DeclarationCheck& check_;
  const CXXRecordDecl* controller_ = nullptr;
};

DeclarationCheck::DeclarationCheck(llvm::StringRef name, clang::tidy::ClangTidyContext* context)
    : Check(name, context) {
  words_.Add(OptionOf(*context, "zweck-undeclared-personal-data.Words", PersonalWords::Default()));
  words_.Add(OptionOf(*context, "zweck-undeclared-personal-data.MoreWords", ""));
  words_.Remove(OptionOf(*context, "zweck-undeclared-personal-data.FewerWords", ""));
}

void DeclarationCheck::Read(clang::ASTContext& context) {
  if (SeesZweck(context)) Walker(context, *this).Walk();
}

}  // namespace zweck::tidy
