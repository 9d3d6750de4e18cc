// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What LLVM 22 does otherwise than LLVM 19.

#ifndef ZWECK_TIDY_LLVM_VERSIONS_H_
#define ZWECK_TIDY_LLVM_VERSIONS_H_

#include <clang/AST/ASTContext.h>
#include <clang/AST/Decl.h>
#include <clang/AST/TypeLoc.h>
#include <llvm/Config/llvm-config.h>

namespace zweck::tidy {

inline clang::QualType CanonicalTypeOf(const clang::ASTContext& context,
                                       const clang::RecordDecl* record) {
#if LLVM_VERSION_MAJOR >= 22
  return context.getCanonicalTagType(record);
#else
  return context.getRecordType(record).getCanonicalType();
#endif
}

// `For<A>` of `zweck::For<A>`. From LLVM 22 on, the qualifier is a part of the type itself.
inline clang::TypeLoc WithoutQualifier(clang::TypeLoc type) {
#if LLVM_VERSION_MAJOR < 22
  const auto names = type.getUnqualifiedLoc().getAs<clang::ElaboratedTypeLoc>();
  if (!names.isNull()) return names.getNamedTypeLoc();
#endif
  return type.getUnqualifiedLoc();
}

}  // namespace zweck::tidy

#endif  // ZWECK_TIDY_LLVM_VERSIONS_H_
