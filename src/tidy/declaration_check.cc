// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/tidy/declaration_check.h"

#include <llvm/ADT/StringSet.h>

#include "src/tidy/declared.h"
#include "src/tidy/personal_words.h"
#include "src/tidy/user_code.h"

namespace zweck::tidy {
namespace {

using clang::CXXRecordDecl;
using clang::FieldDecl;
using clang::QualType;

// What members are called that hold whatever somebody writes about a person. Names that mean
// something technical as often (`text`, `message`, `description`) are not among them.
bool IsCalledLikeRemarks(llvm::StringRef name) {
  static const llvm::StringSet<>& words = *new llvm::StringSet<>{
      "note",     "notes",    "remark",    "remarks",     "comment",     "comments", "memo",
      "nickname", "feedback", "opinion",   "preferences", "biography",   "bio",      "complaint",
      "wishes",   "hobbies",  "diagnosis", "extras",      "custom_data", "memos"};
  name = name.rtrim('_');
  return words.contains(name) || words.contains(name.substr(name.rfind('_') + 1));
}

bool IsCategory(QualType type) { return WhatIs(type->getAsCXXRecordDecl()) == Declared::kCategory; }

}  // namespace

class DeclarationCheck::Walker : public UserCode {
 public:
  Walker(clang::ASTContext& context, DeclarationCheck& check)
      : UserCode(context, Instances::kSkip), check_(check) {}

  bool VisitTypedefNameDecl(clang::TypedefNameDecl* alias) override {
    const QualType type = alias->getUnderlyingType();
    if (type->isDependentType() || !IsPurpose(type) || InZweck(alias->getDeclContext())) {
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
    if (kind == nullptr || InZweck(kind->getDeclContext()) || !SaysItIdentifiesNobody(*kind) ||
        !HoldsText(field->getTemplateArgs()[2].getAsType())) {
      return true;
    }
    check_.Report(sources(), member->getLocation(),
                  "`" + kind->getName() + "` says that it identifies nobody, and `" +
                      NameOf(*field) +
                      "` may hold any text. Say that it identifies indirectly, or take a type of a "
                      "few values.");
    return true;
  }

  bool VisitCXXRecordDecl(CXXRecordDecl* record) override {
    if (!record->isThisDeclarationADefinition() || record->isDependentType() ||
        record->isLambda()) {
      return true;
    }
    if (WhatIs(record) == Declared::kRecipient && IsController(*record)) LookAtController(*record);
    if (WhatIs(record) != Declared::kCategory && !InZweck(record->getDeclContext())) {
      LookAtMembers(*record);
    }
    return true;
  }

 private:
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
          derives ? !tells_little : HoldsText(type) && IsCalledLikeRemarks(member->getName());
      if (!is_said) continue;
      check_.Report(sources(), member->getLocation(),
                    "`" + member->getName() + "` stands beside a category, and no field declares " +
                        "it. Make it a field, with a kind and a purpose.");
    }
  }

  DeclarationCheck& check_;
  const CXXRecordDecl* controller_ = nullptr;
};

void DeclarationCheck::Read(clang::ASTContext& context) {
  if (SeesZweck(context)) Walker(context, *this).Walk();
}

}  // namespace zweck::tidy
