// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/from_proto/cpp_names.h"

#include <absl/strings/ascii.h>

#include <algorithm>

#include "src/text/cat.h"
#include "src/text/lists.h"
#include "zweck/declare/enum.h"

namespace zweck::from_proto {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::EnumDescriptor;
using google::protobuf::EnumValueDescriptor;
using text::Cat;

// C++20, [lex.key] and [lex.digraph].
constexpr std::string_view kKeywords[] = {
    "alignas",       "alignof",     "and",
    "and_eq",        "asm",         "auto",
    "bitand",        "bitor",       "bool",
    "break",         "case",        "catch",
    "char",          "char16_t",    "char32_t",
    "char8_t",       "class",       "co_await",
    "co_return",     "co_yield",    "compl",
    "concept",       "const",       "const_cast",
    "consteval",     "constexpr",   "constinit",
    "continue",      "decltype",    "default",
    "delete",        "do",          "double",
    "dynamic_cast",  "else",        "enum",
    "explicit",      "export",      "extern",
    "false",         "float",       "for",
    "friend",        "goto",        "if",
    "inline",        "int",         "long",
    "mutable",       "namespace",   "new",
    "noexcept",      "not",         "not_eq",
    "nullptr",       "operator",    "or",
    "or_eq",         "private",     "protected",
    "public",        "register",    "reinterpret_cast",
    "requires",      "return",      "short",
    "signed",        "sizeof",      "static",
    "static_assert", "static_cast", "struct",
    "switch",        "template",    "this",
    "thread_local",  "throw",       "true",
    "try",           "typedef",     "typeid",
    "typename",      "union",       "unsigned",
    "using",         "virtual",     "void",
    "volatile",      "wchar_t",     "while",
    "xor",           "xor_eq",
};

bool IsCppKeyword(std::string_view name) { return text::Contains(kKeywords, name); }

// Namespaces that the headers name, which no other may hide.
bool IsNamed(std::string_view name) {
  return text::IsOneOf(name, {"absl", "category", "kind", "purpose", "recipient", "std", "zweck"});
}

std::string UpperSnake(std::string_view camel) {
  std::string upper(internal::UpperSnake(camel, nullptr), '\0');
  internal::UpperSnake(camel, upper.data());
  return upper;
}

// DATA_CENTER is DataCenter; the other underscores stay: VERSION_2.
std::string CamelOf(std::string_view upper) {
  std::string camel;
  bool starts_word = true;
  for (std::size_t i = 0; i < upper.size(); ++i) {
    const char c = upper[i];
    const bool word_follows = i + 1 < upper.size() && internal::IsUpper(upper[i + 1]);
    if (c == '_' && word_follows) {
      starts_word = true;
      continue;
    }
    camel += starts_word ? c : absl::ascii_tolower(static_cast<unsigned char>(c));
    starts_word = false;
  }
  return camel;
}

}  // namespace

std::string_view WhyNoName(std::string_view name) {
  if (IsCppKeyword(name)) return "is a keyword of C++";
  const bool reserved = name.starts_with('_') || name.find("__") != std::string_view::npos;
  return reserved ? "is reserved in C++" : "";
}

std::string NamespaceOf(std::string_view package) {
  std::string name;
  while (!package.empty()) {
    const std::string_view part = package.substr(0, package.find('.'));
    package.remove_prefix(std::min(package.size(), part.size() + 1));
    // Of the library's own names, none is hidden by the namespace that they all stand in.
    const bool hides = IsNamed(part) && !(name.empty() && part == "zweck");
    name += Cat({name.empty() ? "" : "::", part, hides || IsCppKeyword(part) ? "_" : ""});
  }
  return name;
}

std::string InnerNamespaceOf(const Descriptor* parent) {
  if (parent == nullptr) return "category";
  const std::string name = absl::AsciiStrToLower(UpperSnake(parent->name()));
  return Cat({InnerNamespaceOf(parent->containing_type()), "::", name,
              IsNamed(name) || IsCppKeyword(name) ? "_" : ""});
}

std::string InnerNameOf(const Descriptor& message) {
  return Cat({InnerNamespaceOf(message.containing_type()), "::", message.name()});
}
std::string InnerNameOf(const EnumDescriptor& enumeration) {
  return Cat({InnerNamespaceOf(enumeration.containing_type()), "::", enumeration.name()});
}

std::string PrefixOf(const EnumDescriptor& enumeration) {
  return Cat({UpperSnake(enumeration.name()), "_"});
}

std::string EnumeratorOf(const EnumValueDescriptor& value) {
  const std::string prefix = PrefixOf(*value.type());
  if (!value.name().starts_with(prefix)) return {};
  const std::string_view rest = std::string_view(value.name()).substr(prefix.size());
  if (rest.empty() || !internal::IsUpper(rest.front())) return {};
  // As it is written where its words can't be told apart otherwise.
  for (const std::string& name : {CamelOf(rest), std::string(rest)}) {
    if (UpperSnake(name) == rest && WhyNoName(name).empty()) return Cat({"k", name});
  }
  return {};
}

std::string MacroOf(std::string_view text) {
  std::string macro;
  for (const char c : text) {
    const bool letter = absl::ascii_isalnum(static_cast<unsigned char>(c));
    if (letter) macro += absl::ascii_toupper(static_cast<unsigned char>(c));
    if (!letter && !macro.empty() && macro.back() != '_') macro += '_';
  }
  return macro;
}

std::string HeaderOf(std::string_view proto) {
  if (proto.ends_with(".proto")) proto.remove_suffix(std::string_view(".proto").size());
  return Cat({proto, ".zweck.h"});
}

}  // namespace zweck::from_proto
