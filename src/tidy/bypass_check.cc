// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/tidy/bypass_check.h"

#include <clang/AST/Attr.h>
#include <clang/Lex/Lexer.h>
#include <clang/Lex/PPCallbacks.h>
#include <clang/Lex/Preprocessor.h>
#include <llvm/ADT/StringSet.h>

#include <map>

#include "src/tidy/llvm_versions.h"
#include "src/tidy/raw_values.h"
#include "src/tidy/user_code.h"

namespace zweck::tidy {
namespace {

using clang::Expr;
using clang::QualType;
using llvm::dyn_cast;

// Words of the language that a macro must not mean anew.
const llvm::StringSet<>& Keywords() {
  static const auto& words = *new llvm::StringSet<>{
      "private", "protected", "public",        "class",     "struct",    "friend",   "requires",
      "concept", "const",     "static_assert", "consteval", "constexpr", "template", "typename"};
  return words;
}

constexpr llvm::StringLiteral kUse = "Take the value by Use<Purpose>().";

// What a cast or a copy of bytes would read: the object itself, or what a pointer points at.
QualType Referred(QualType type) {
  type = type.getNonReferenceType();
  return type->isPointerType() ? type->getPointeeType() : type;
}

// A type that is about the library: a Field, a purpose, a category, a sink.
bool IsOfThePolicy(QualType type, Holders& holders) {
  return holders.Holds(type) || WhatIs(type->getAsCXXRecordDecl()) != Declared::kNothing;
}

}  // namespace

class BypassCheck::Walker : public UserCode {
 public:
  Walker(clang::ASTContext& context, BypassCheck& check)
      : UserCode(context), check_(check), raw_(check.UnitOf(sources()).Raw(context)) {}

  // ---- Casts

  bool VisitCastExpr(clang::CastExpr* cast) override {
    switch (cast->getCastKind()) {
      case clang::CK_BitCast:
      case clang::CK_LValueBitCast:
      case clang::CK_LValueToRValueBitCast:
      case clang::CK_PointerToIntegral:
      case clang::CK_ReinterpretMemberPointer:
        break;
      case clang::CK_NoOp:
        if (llvm::isa<clang::CXXConstCastExpr>(cast)) LookAtConstCast(*cast);
        return true;
      default:
        return true;
    }
    const QualType from = Referred(cast->getSubExpr()->getType());
    const QualType to = Referred(cast->getType());
    if (holders_.Holds(from) && from.getCanonicalType().getUnqualifiedType() !=
                                    to.getCanonicalType().getUnqualifiedType()) {
      SayCast(*cast, from);
    } else if (!llvm::isa<clang::ImplicitCastExpr>(cast) && holders_.Holds(to) &&
               !from->isVoidType()) {
      Say(cast->getBeginLoc(), "bytes are taken for " + Described(to) +
                                   ". Fill it by FromJson, FromWire or its members.");
    }
    return true;
  }

  bool VisitCallExpr(clang::CallExpr* call) override {
    const clang::FunctionDecl* callee = call->getDirectCallee();
    if (callee == nullptr || !callee->getDeclName().isIdentifier()) return true;
    static const llvm::StringSet<>& views = *new llvm::StringSet<>{
        "as_bytes", "as_writable_bytes", "bit_cast", "__builtin_bit_cast", "start_lifetime_as"};
    if (!views.contains(callee->getName()) || call->getNumArgs() == 0) return true;
    QualType seen = call->getArg(0)->getType().getNonReferenceType();
    if (const auto* span =
            dyn_cast_or_null<clang::ClassTemplateSpecializationDecl>(seen->getAsCXXRecordDecl())) {
      const clang::TemplateArgumentList& arguments = span->getTemplateArgs();
      if (span->getName() == "span" && arguments.size() > 0) seen = arguments[0].getAsType();
    }
    if (holders_.Holds(seen)) {
      Say(call->getBeginLoc(), "the bytes of " + Described(seen) + " are read around it. " + kUse);
    }
    return true;
  }

  bool VisitGCCAsmStmt(clang::GCCAsmStmt* assembly) override {
    for (const clang::Stmt* operand : assembly->children()) {
      const auto* expression = llvm::dyn_cast_or_null<Expr>(operand);
      if (expression != nullptr && holders_.Holds(Referred(expression->getType()))) {
        Say(assembly->getAsmLoc(),
            "assembly gets at " + Described(Referred(expression->getType())) + ". " + kUse);
      }
    }
    return true;
  }

  bool VisitOffsetOfExpr(clang::OffsetOfExpr* offset) override {
    if (offset->getTypeSourceInfo() != nullptr &&
        holders_.Holds(offset->getTypeSourceInfo()->getType())) {
      Say(offset->getBeginLoc(),
          "the place of a field is asked for, by which its bytes can be read. Name the field.");
    }
    return true;
  }

  // ---- Declarations that reach in

  bool VisitCXXRecordDecl(clang::CXXRecordDecl* record) override {
    if (!record->isThisDeclarationADefinition() || record->isDependentType()) return true;
    if (record->isUnion()) {
      for (const clang::FieldDecl* member : record->fields()) {
        if (holders_.Holds(member->getType())) {
          Say(member->getLocation(), "a union lays other members over " +
                                         Described(member->getType()) +
                                         ". Give it a place of its own.");
        }
      }
    }
    for (const clang::CXXBaseSpecifier& base : record->bases()) {
      if (AsField(base.getType()) != nullptr) {
        Say(base.getBeginLoc(),
            "a class is derived from a field. Make the field a member of a category.");
      }
    }
    if (IsTheKeyOfTests(*record)) {
      SayKeyOfTests(record->getLocation());
    } else if (InZweck(record->getDeclContext())) {
      SayOpened(*record);
    }
    LookAtPolicy(*record);
    return true;
  }

  bool VisitFunctionDecl(clang::FunctionDecl* function) override {
    if (const auto* label = function->getAttr<clang::AsmLabelAttr>()) {
      if (IsMangledName(label->getLabel())) {
        Say(function->getLocation(),
            "a declaration takes the linker's name of what is private in the library. Call a "
            "door.");
      }
    }
    if (InZweck(function->getDeclContext()) && !llvm::isa<clang::CXXMethodDecl>(function)) {
      SayOpened(*function);
    }
    return true;
  }

  bool VisitVarDecl(clang::VarDecl* variable) override {
    if (variable->isFileVarDecl() && InZweck(variable->getDeclContext())) SayOpened(*variable);
    return true;
  }

  bool VisitStringLiteral(clang::StringLiteral* literal) override {
    if (literal->isOrdinary() && IsMangledName(literal->getString())) {
      Say(literal->getBeginLoc(),
          "a text holds the linker's name of what is private in the library. Call a door.");
    }
    return true;
  }

  // A specialisation changes what a rule asks, or what a trait says of a field or a purpose.
  bool VisitClassTemplateSpecializationDecl(
      clang::ClassTemplateSpecializationDecl* instance) override {
    if (instance->isExplicitSpecialization()) {
      LookAtSpecialization(*instance, instance->getTemplateArgs().asArray());
    }
    return true;
  }
  bool VisitVarTemplateSpecializationDecl(clang::VarTemplateSpecializationDecl* instance) override {
    if (instance->isExplicitSpecialization()) {
      LookAtSpecialization(*instance, instance->getTemplateArgs().asArray());
    }
    return true;
  }

  bool VisitTagTypeLoc(clang::TagTypeLoc type) override {
    if (IsTheKeyOfTests(*type.getDecl())) SayKeyOfTests(type.getNameLoc());
    return true;
  }

  // ---- Private members, by whatever syntax

  bool VisitMemberExpr(clang::MemberExpr* member) override {
    LookAtMember(*member->getMemberDecl(), member->getMemberLoc());
    return true;
  }
  bool VisitDeclRefExpr(clang::DeclRefExpr* reference) override {
    LookAtMember(*reference->getDecl(), reference->getLocation());
    return true;
  }

  // ---- One purpose, one id

  void Finish() {
    for (const auto& [id, records] : by_id_) {
      for (std::size_t i = 1; i < records.size(); ++i) {
        Say(records[i]->getLocation(), "two " + id.first + "s have the id `" + id.second + "`: `" +
                                           records[0]->getNameAsString() + "` and `" +
                                           records[i]->getNameAsString() +
                                           "`. Give each its own, or declare one.");
      }
    }
  }

 private:
  std::string Described(QualType type) {
    if (const FieldType* field = AsField(type)) return "`" + NameOf(*field) + "`";
    return "`" + ShortName(type) + "`, which holds fields,";
  }

  void Say(clang::SourceLocation place, const llvm::Twine& text) {
    if (!check_.InLibrary(sources(), place) && !FromLibraryMacro(place)) {
      check_.Report(sources(), place, text);
    }
  }

  bool FromLibraryMacro(clang::SourceLocation place) const {
    // Outwards, from offsetof to the ZWECK_CATEGORY in which it stands.
    for (; place.isMacroID(); place = sources().getImmediateExpansionRange(place).getBegin()) {
      if (clang::Lexer::getImmediateMacroName(place, sources(), context().getLangOpts())
              .starts_with("ZWECK_")) {
        return true;
      }
    }
    return false;
  }

  // A field with one purpose has one right way to its value.
  void SayCast(const clang::CastExpr& cast, QualType from) {
    const clang::SourceLocation place = cast.getBeginLoc();
    if (check_.InLibrary(sources(), place) || FromLibraryMacro(place)) return;
    auto finding = check_.Report(
        sources(), place, "a cast reads the bytes of " + Described(from) + " around it. " + kUse);
    if (!finding || llvm::isa<clang::ImplicitCastExpr>(cast) || place.isMacroID()) return;
    const FieldType* field = AsField(from);
    const auto* address = dyn_cast<clang::UnaryOperator>(cast.getSubExpr()->IgnoreParenImpCasts());
    const clang::DynTypedNodeList parents = context().getParents(cast);
    const auto* read = parents.empty() ? nullptr : parents[0].get<clang::UnaryOperator>();
    if (field == nullptr || address == nullptr || address->getOpcode() != clang::UO_AddrOf ||
        read == nullptr || read->getOpcode() != clang::UO_Deref) {
      return;
    }
    const QualType value = field->getTemplateArgs()[2].getAsType();
    const auto purposes = PurposesOf(*field);
    if (purposes.size() != 1 ||
        !context().hasSameUnqualifiedType(value, cast.getType()->getPointeeType())) {
      return;
    }
    const llvm::StringRef object = clang::Lexer::getSourceText(
        clang::CharSourceRange::getTokenRange(address->getSubExpr()->getSourceRange()), sources(),
        context().getLangOpts());
    *finding << clang::FixItHint::CreateReplacement(
        read->getSourceRange(),
        (object + ".Use<" + purposes[0].getAsString(context().getPrintingPolicy()) + ">()").str());
  }

  static bool IsTheKeyOfTests(const clang::TagDecl& type) {
    return type.getDeclName().isIdentifier() && type.getName() == "InsecureDoorAccessForTests" &&
           InZweck(type.getDeclContext());
  }

  void SayKeyOfTests(clang::SourceLocation place) {
    if (check_.InTest(sources(), place)) return;
    Say(place,
        "`zweck::InsecureDoorAccessForTests` opens codecs, stores and transports without a check. "
        "Call a door here; in a test, let zweck-bypass.Tests say that the file is one.");
  }

  void LookAtConstCast(const clang::CastExpr& cast) {
    if (const auto raw = raw_.Of(cast.getSubExpr())) {
      Say(cast.getBeginLoc(),
          "a cast lets " + raw->What() +
              " be moved out of its field, or changed there. Copy it, or assign to the field.");
    }
  }

  void LookAtMember(const clang::ValueDecl& member, clang::SourceLocation place) {
    const auto* field = dyn_cast<clang::FieldDecl>(&member);
    if (field == nullptr || field->getAccess() == clang::AS_public ||
        !InZweck(field->getParent()->getDeclContext())) {
      return;
    }
    if (check_.InLibrary(sources(), field->getLocation()) && check_.InLibrary(sources(), place)) {
      return;
    }
    const auto* record = dyn_cast<clang::CXXRecordDecl>(field->getParent());
    if (record == nullptr || !record->getDeclName().isIdentifier()) return;
    const bool is_field = AsField(CanonicalTypeOf(context(), record)) != nullptr ||
                          record->getName() == "ValueHolder";
    if (is_field || record->getName() == "Minimized") {
      const llvm::StringRef of = is_field ? "Field" : record->getName();
      Say(place, "this names what is private in `zweck::" + of + "`. " + kUse);
    }
  }

  void SayOpened(const clang::NamedDecl& declaration) {
    if (declaration.isImplicit() || !declaration.getLexicalDeclContext()->isFileContext()) return;
    if (const auto* instance = dyn_cast<clang::ClassTemplateSpecializationDecl>(&declaration)) {
      if (!instance->isExplicitSpecialization()) return;
      return;  // LookAtSpecialization says it
    }
    if (llvm::isa<clang::VarTemplateSpecializationDecl>(declaration)) return;
    if (const auto* function = dyn_cast<clang::FunctionDecl>(&declaration)) {
      if (function->isTemplateInstantiation()) return;
    }
    Say(declaration.getLocation(),
        "`" + declaration.getNameAsString() +
            "` is declared in namespace zweck, from where it can stand in for the library's own. "
            "Declare it in a namespace of yours.");
  }

  template <class Instance>
  void LookAtSpecialization(const Instance& instance,
                            llvm::ArrayRef<clang::TemplateArgument> arguments) {
    const std::string name = instance.getNameAsString();
    if (InZweck(instance.getDeclContext())) {
      Say(instance.getLocation(),
          "a specialisation changes what `" + name +
              "` of the library says. Declare what is true instead: a purpose, a kind, a tag.");
      return;
    }
    // std::is_same<ContactCustomer, Advertise> and the like.
    const bool is_trait = IsOfALibrary(&instance) && llvm::StringRef(name).starts_with("is_");
    const bool about_policy = llvm::any_of(arguments, [&](const clang::TemplateArgument& argument) {
      return argument.getKind() == clang::TemplateArgument::Type &&
             IsOfThePolicy(argument.getAsType(), holders_);
    });
    if (is_trait && about_policy) {
      Say(instance.getLocation(),
          "a specialisation changes what `" + name + "` says of a field or a purpose. Remove it.");
    }
  }

  static bool IsMangledName(llvm::StringRef text) {
    return text.contains("N5zweck") || text.contains("NK5zweck");
  }

  void LookAtPolicy(const clang::CXXRecordDecl& record) {
    const Declared what = WhatIs(&record);
    if (what == Declared::kNothing || record.isInStdNamespace() ||
        InZweck(record.getDeclContext())) {
      return;
    }
    static constexpr const char* kNames[] = {"",     "category",  "purpose",
                                             "sink", "recipient", "kind"};
    const std::string name = kNames[static_cast<unsigned>(what)];
    const auto say = [&](clang::SourceLocation place, const char* why) {
      Say(place, name + " `" + record.getNameAsString() + "` " + why +
                     ", so that two files can see two of it (the one-definition rule). Declare it "
                     "once, plainly.");
    };
    const clang::SourceRange range(sources().getFileLoc(record.getBeginLoc()),
                                   sources().getFileLoc(record.getEndLoc()));
    for (const clang::SourceLocation condition : check_.conditions_) {
      if (sources().isPointWithin(condition, range.getBegin(), range.getEnd())) {
        say(record.getLocation(), "depends on the preprocessor");
        break;
      }
    }
    const bool in_header =
        !sources().isInMainFile(sources().getFileLoc(record.getLocation())) &&
        !llvm::StringRef(sources().getFilename(sources().getFileLoc(record.getLocation())))
             .ends_with(".cc");
    if (in_header && record.isInAnonymousNamespace()) {
      say(record.getLocation(), "is in an unnamed namespace of a header");
    }
    if (record.isLocalClass() != nullptr && what == Declared::kPurpose) {
      say(record.getLocation(), "is declared in a function");
    }
    // What an id is made of must stand there.
    for (const clang::Decl* member : record.decls()) {
      const auto* info = dyn_cast<clang::VarDecl>(member);
      if (info == nullptr || !info->getDeclName().isIdentifier() || info->getName() != "kInfo" ||
          info->getInit() == nullptr) {
        continue;
      }
      if (HasMacro(info->getInit())) say(info->getLocation(), "takes what it says from a macro");
    }
    if (const auto id = IdOf(record); id && what != Declared::kCategory) {
      auto& same = by_id_[{name, *id}];
      if (same.empty() ||
          llvm::none_of(same, [&](const auto* other) { return IsSame(*other, record); })) {
        same.push_back(&record);
      }
    }
  }

  // Instances of one template have one id, if they all say so.
  static bool IsSame(const clang::CXXRecordDecl& a, const clang::CXXRecordDecl& b) {
    return a.getCanonicalDecl() == b.getCanonicalDecl() || a.getLocation() == b.getLocation();
  }

  bool HasMacro(const clang::Stmt* statement) const {
    if (statement->getBeginLoc().isMacroID() && !FromLibraryMacro(statement->getBeginLoc())) {
      // A whole declaration by a macro of the project says the same everywhere that it is used.
      return !sources().isMacroBodyExpansion(statement->getBeginLoc()) ||
             IsOneToken(statement->getBeginLoc());
    }
    return llvm::any_of(statement->children(), [&](const clang::Stmt* child) {
      return child != nullptr && HasMacro(child);
    });
  }
  bool IsOneToken(clang::SourceLocation place) const {
    const auto expansion = sources().getImmediateExpansionRange(place);
    return sources().getFileOffset(expansion.getBegin()) ==
           sources().getFileOffset(expansion.getEnd());
  }

  BypassCheck& check_;
  RawValues& raw_;
  Holders holders_;
  std::map<std::pair<std::string, std::string>, std::vector<const clang::CXXRecordDecl*>> by_id_;
};

class BypassCheck::Macros : public clang::PPCallbacks {
 public:
  Macros(BypassCheck& check, const clang::SourceManager& sources)
      : check_(check), sources_(sources) {}

  void MacroDefined(const clang::Token& name, const clang::MacroDirective* directive) override {
    const llvm::StringRef word = name.getIdentifierInfo()->getName();
    const clang::SourceLocation place = name.getLocation();
    const bool on_command_line = sources_.isWrittenInCommandLineFile(place);
    if (!on_command_line && (!InProject(sources_, place) || check_.InLibrary(sources_, place))) {
      return;
    }
    const bool is_keyword = Keywords().contains(word);
    const bool is_library = word.starts_with("ZWECK_") && !word.ends_with("_H_");
    if (!is_keyword && !is_library) return;
    if (on_command_line) {
      if (!is_keyword) return;
      // No comment can stand there, and nothing less than the whole program is concerned.
      check_.diag("%0") << ("the command line defines `" + word +
                            "` anew, which opens what is private. Remove it." +
                            WhereToRead("zweck-bypass"))
                               .str();
      return;
    }
    auto finding =
        check_.Report(sources_, place,
                      is_keyword ? "`" + word +
                                       "` is a word of the language, and a macro defines it anew, "
                                       "which opens what is private. Remove it."
                                 : "`" + word +
                                       "` begins like the library's own macros, and could stand in "
                                       "for one. Give it another name.");
    if (finding && is_keyword) {
      const clang::MacroInfo* info = directive->getMacroInfo();
      const auto [file, offset] = sources_.getDecomposedLoc(place);
      const llvm::StringRef text = sources_.getBufferData(file);
      const std::size_t begin = text.rfind('\n', offset) + 1;
      const std::size_t end = text.find('\n', sources_.getFileOffset(info->getDefinitionEndLoc()));
      const clang::SourceLocation start = sources_.getLocForStartOfFile(file);
      *finding << clang::FixItHint::CreateRemoval(clang::CharSourceRange::getCharRange(
          start.getLocWithOffset(static_cast<int>(begin)),
          start.getLocWithOffset(
              static_cast<int>(end == llvm::StringRef::npos ? text.size() : end + 1))));
    }
  }
  void MacroUndefined(const clang::Token& name, const clang::MacroDefinition& /*definition*/,
                      const clang::MacroDirective* /*directive*/) override {
    const llvm::StringRef word = name.getIdentifierInfo()->getName();
    const clang::SourceLocation place = name.getLocation();
    if (!word.starts_with("ZWECK_") || !InProject(sources_, place) ||
        check_.InLibrary(sources_, place)) {
      return;
    }
    check_.Report(sources_, place,
                  "`" + word + "` is the library's, and is undefined here. Leave it as it is.");
  }

  void If(clang::SourceLocation place, clang::SourceRange, ConditionValueKind) override {
    Add(place);
  }
  void Ifdef(clang::SourceLocation place, const clang::Token&,
             const clang::MacroDefinition&) override {
    Add(place);
  }
  void Ifndef(clang::SourceLocation place, const clang::Token&,
              const clang::MacroDefinition&) override {
    Add(place);
  }

 private:
  void Add(clang::SourceLocation place) {
    if (InProject(sources_, place)) check_.conditions_.push_back(place);
  }

  BypassCheck& check_;
  const clang::SourceManager& sources_;
};

BypassCheck::BypassCheck(llvm::StringRef name, clang::tidy::ClangTidyContext* context)
    : Check(name, context),
      library_(Options.get("Library", "/include/zweck/")),
      library_files_(library_),
      tests_(Options.get("Tests", "")) {
  if (!tests_.empty()) test_files_.emplace(tests_);
  const auto check = [this](llvm::StringRef option, const llvm::Regex& files) {
    std::string problem;
    if (!files.isValid(problem)) {
      configurationDiag("zweck-bypass: %0 is not a regular expression: %1",
                        clang::DiagnosticIDs::Error)
          << option << problem;
    }
  };
  check("Library", library_files_);
  if (test_files_) check("Tests", *test_files_);
}

void BypassCheck::storeOptions(clang::tidy::ClangTidyOptions::OptionMap& options) {
  Options.store(options, "Library", library_);
  Options.store(options, "Tests", tests_);
}

bool BypassCheck::InLibrary(const clang::SourceManager& sources, clang::SourceLocation place) {
  const clang::SourceLocation in_file = sources.getFileLoc(place);
  if (sources.isInSystemHeader(in_file)) return true;
  return library_files_.match(sources.getFilename(in_file));
}

bool BypassCheck::InTest(const clang::SourceManager& sources, clang::SourceLocation place) {
  return test_files_ && test_files_->match(sources.getFilename(sources.getFileLoc(place)));
}

void BypassCheck::registerPPCallbacks(const clang::SourceManager& sources,
                                      clang::Preprocessor* preprocessor,
                                      clang::Preprocessor* /*expander*/) {
  preprocessor->addPPCallbacks(std::make_unique<Macros>(*this, sources));
}

void BypassCheck::Read(clang::ASTContext& context) {
  if (!SeesZweck(context)) return;
  if (!context.getLangOpts().AccessControl) {
    diag("%0") << "-fno-access-control opens what is private. Remove it." +
                      WhereToRead("zweck-bypass");
  }
  Walker walker(context, *this);
  walker.Walk();
  walker.Finish();
}

}  // namespace zweck::tidy
