// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The module for clang-tidy 19, and 22: clang-tidy-19 --load=libzweck_tidy.so --checks='zweck-*'
// ...

#include <clang-tidy/ClangTidyModule.h>
#include <llvm/Config/llvm-config.h>
#if LLVM_VERSION_MAJOR < 22
#include <clang-tidy/ClangTidyModuleRegistry.h>
#endif

#include "src/tidy/broad_purpose_check.h"
#include "src/tidy/bypass_check.h"
#include "src/tidy/dangling_check.h"
#include "src/tidy/declaration_check.h"
#include "src/tidy/egress_check.h"
#include "src/tidy/kept_record_check.h"
#include "src/tidy/nolint_check.h"
#include "src/tidy/raw_value_check.h"
#include "src/tidy/undeclared_check.h"

namespace zweck::tidy {
namespace {

class Module : public clang::tidy::ClangTidyModule {
 public:
  void addCheckFactories(clang::tidy::ClangTidyCheckFactories& factories) override {
    factories.registerCheck<EgressCheck>("zweck-egress");
    factories.registerCheck<RawValueCheck>("zweck-raw-value");
    factories.registerCheck<UndeclaredCheck>("zweck-undeclared-personal-data");
    factories.registerCheck<BypassCheck>("zweck-bypass");
    factories.registerCheck<BroadPurposeCheck>("zweck-broad-purpose");
    factories.registerCheck<DanglingCheck>("zweck-dangling");
    factories.registerCheck<DeclarationCheck>("zweck-declaration");
    factories.registerCheck<KeptRecordCheck>("zweck-kept-record");
    factories.registerCheck<NolintCheck>("zweck-nolint");
  }
};

const clang::tidy::ClangTidyModuleRegistry::Add<Module> kModule(
    "zweck-module", "Checks for programs that use Zweck");

}  // namespace
}  // namespace zweck::tidy
