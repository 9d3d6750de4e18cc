// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Finds in a syntax tree what is declared in the library's terms: fields, categories, purposes and
// sinks.

#ifndef ZWECK_TIDY_DECLARED_H_
#define ZWECK_TIDY_DECLARED_H_

#include <clang/AST/ASTContext.h>
#include <clang/AST/DeclCXX.h>
#include <clang/AST/DeclTemplate.h>
#include <clang/AST/ExprCXX.h>
#include <llvm/ADT/DenseMap.h>
#include <llvm/ADT/SmallVector.h>
#include <llvm/ADT/StringRef.h>

#include <cstdint>
#include <optional>
#include <string>

namespace zweck::tidy {

using FieldType = clang::ClassTemplateSpecializationDecl;  // zweck::Field<...>

// Does a declaration stand in namespace zweck, or in one that it holds?
bool InZweck(const clang::DeclContext* context);

// Does a translation unit see the library, so that it can tell a category from other structs?
bool SeesZweck(const clang::ASTContext& context);

// The Field that a type is, through references, or null.
const FieldType* AsField(clang::QualType type);

// The category of a Field, and what its member is called there; "?" if it is in no category.
const clang::CXXRecordDecl* CategoryOf(const FieldType& field);
std::string NameOf(const FieldType& field);  // "Customer.email"

// What stands in the field's For<...>.
llvm::SmallVector<clang::QualType, 4> PurposesOf(const FieldType& field);

// What stands in the field's Is<...>, or null.
const clang::CXXRecordDecl* KindOf(const FieldType& field);
bool SaysItIdentifiesNobody(const clang::CXXRecordDecl& kind);
// Is its DPV term one of those for what tells people apart: pd:Identifier, pd:PassportNumber?
bool IdentifiesByItsTerms(const clang::CXXRecordDecl& kind);

// How long a Retention keeps: KeepFor's or KeepUntil's time, in seconds; the longest of several.
std::optional<std::int64_t> SecondsOf(clang::QualType retention);

// Is a recipient the controller?
bool IsController(const clang::CXXRecordDecl& recipient);

// Has a field a tag of this name?
bool HasTag(const FieldType& field, llvm::StringRef name);

// Would FromJson read both from the same place: do they have a kind and an At<...> in common?
bool AreReadAlike(const FieldType& one, const FieldType& other);

// Is the value of a field about a person, or secret? Not if its kind says that it identifies
// nobody, or an organisation.
bool IsPersonal(const FieldType& field);

// What a struct is by its `kInfo`.
enum class Declared : unsigned char { kNothing, kCategory, kPurpose, kSink, kRecipient, kKind };
Declared WhatIs(const clang::CXXRecordDecl* record);
bool IsPurpose(clang::QualType type);

// Has a class an Egress that is a zweck::Allowed<"the reason">?
bool SaysWhyItMay(const clang::CXXRecordDecl& record);

// The `id` of its kInfo, if the compiler knows it.
std::optional<std::string> IdOf(const clang::CXXRecordDecl& record);

// The types in a zweck::For<...>.
llvm::SmallVector<clang::QualType, 4> TypesInFor(clang::QualType type);

// The `Purposes` of a sink.
llvm::SmallVector<clang::QualType, 4> PurposesOfSink(const clang::CXXRecordDecl& sink);

// A call of Field::Use, and what it gives.
struct Use {
  const FieldType* field;
  clang::QualType purpose;
};
std::optional<Use> AsUse(const clang::Expr* call);

// A type's own name, without its namespaces: "ContactCustomer".
std::string ShortName(clang::QualType type);
std::string ShortNames(llvm::ArrayRef<clang::QualType> types);

// Do objects of a type hold a Field, at any depth? Pointers hold nothing.
class Holders {
 public:
  bool Holds(clang::QualType type);

 private:
  llvm::DenseMap<const clang::CXXRecordDecl*, bool> known_;
};

}  // namespace zweck::tidy

#endif  // ZWECK_TIDY_DECLARED_H_
