// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/tidy/personal_words.h"

#include <clang/AST/DeclCXX.h>
#include <clang/AST/DeclTemplate.h>
#include <clang/AST/ExprCXX.h>
#include <llvm/ADT/STLExtras.h>
#include <llvm/ADT/SmallVector.h>
#include <llvm/ADT/StringExtras.h>
#include <llvm/ADT/StringSet.h>

#include <algorithm>

namespace zweck::tidy {
namespace {

// Of declare/kinds.h, those words that mean little else in a program. `name`, `address`, `login`,
// `password`, `user_agent` and `device_id` are left out: most of them name files, memory, the
// program's own accounts and hardware. A project adds what its own names mean.
constexpr llvm::StringLiteral kDefault = R"(
  full-name: full_name?, fullname?, real_name, realname, person_name, customer_name, contact_name, patient_name,
             employee_name;
  given-name: first_name, firstname, given_name, middle_name;
  family-name: last_name, lastname, family_name, surname, maiden_name;
  email-address: email, e_mail, mail_address, email_address, e_mail_address, email_addr, mail_addr;
  phone-number #: phone, phone_number, phone_no, telephone, telephone_number, mobile_number, fax_number, msisdn;
  postal-address: postal_address, street_address, home_address, mailing_address, billing_address, shipping_address,
                  delivery_address;
  street: street, street_name;
  postal-code #: postal_code, postcode, zip_code, zipcode;
  account-id #: account_id, user_id, userid, customer_id, person_id, patient_id, employee_id, subscriber_id;
  username: username, user_name, login_name, nickname, screen_name;
  customer-number #: customer_number, customer_no;
  vat-id #: vat_id, tax_id;
  national-id #: ssn, social_security_number, national_id;
  passport-number #: passport_number;
  health-insurance-number #: health_insurance_number, insurance_number;
  bank-account #: iban, bank_account, account_number;
  card-number #: credit_card, card_number, credit_card_number;
  salary #: salary;
  ip-address: ip?, ip_address?, ip_addr?, ipaddr?, client_ip, remote_ip?, peer_ip?, client_addr, remote_addr?,
              peer_addr?;
  cookie-id #: cookie_id, visitor_id, tracking_id;
  device-id #: advertising_id, imei, imsi;
  access-token: access_token, refresh_token, auth_token, bearer_token;
  password-hash: password_hash, user_password;
  birth-date #: birth_date, birthdate, date_of_birth, birthday, dob, birth_year, year_of_birth;
  gender: gender;
  health-data: diagnosis, blood_type, health_record, medical_record;
  nationality: nationality;
  ethnic-origin: ethnicity, ethnic_origin;
  belief: religion, religious_belief;
  sexual-orientation: sexual_orientation;
)";

// Breaks snake_case and CamelCase into small words: "m_HTTPUserName" is m, http, user, name.
llvm::SmallVector<std::string, 8> WordsOf(llvm::StringRef name) {
  llvm::SmallVector<std::string, 8> words;
  std::string word;
  const auto finish = [&] {
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
  };
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char letter = name[i];
    if (!llvm::isAlnum(letter)) {
      finish();
      continue;
    }
    const bool upper = llvm::isUpper(letter);
    const bool after_small = i > 0 && (llvm::isLower(name[i - 1]) || llvm::isDigit(name[i - 1]));
    const bool before_small =
        i > 0 && llvm::isUpper(name[i - 1]) && i + 1 < name.size() && llvm::isLower(name[i + 1]);
    if (upper && (after_small || before_small)) finish();
    word += llvm::toLower(letter);
  }
  finish();
  return words;
}

// Words that say whose it is before they say what: a machine's, or the program's own at a proxy.
const llvm::StringSet<>& NobodysWords() {
  static const auto& words =
      *new llvm::StringSet<>{"bind",  "bound",     "broadcast", "dns",    "gateway", "listen",
                             "local", "listening", "multicast", "router", "proxy",   "server"};
  return words;
}

// Words that say that it is a person's.
const llvm::StringSet<>& SomebodysWords() {
  static const auto& words = *new llvm::StringSet<>{
      "account", "author",  "buyer",  "caller", "client",  "contact",    "customer",   "employee",
      "guest",   "login",   "member", "owner",  "patient", "person",     "player",     "reader",
      "sender",  "visitor", "user",   "voter",  "signup",  "subscriber", "subscribers"};
  return words;
}

const llvm::StringSet<>& TextTypes() {
  static const auto& names = *new llvm::StringSet<>{
      "basic_string", "basic_string_view", "string_view", "Cord",          "QString",
      "QByteArray",   "wxString",          "ustring",     "UnicodeString", "CString",
      "CStringT",     "StringRef",         "fbstring",    "StringPiece"};
  return names;
}

}  // namespace

llvm::StringRef PersonalWords::Default() { return kDefault; }

void PersonalWords::Add(llvm::StringRef list) {
  llvm::SmallVector<llvm::StringRef, 32> lines;
  list.split(lines, ';');
  for (llvm::StringRef line : lines) {
    line = line.trim();
    if (line.empty()) continue;
    auto [id, words] = line.split(':');
    const bool may_be_number = id.consume_back("#") || id.rtrim().consume_back("#");
    id = id.rtrim("# ").trim();
    llvm::SmallVector<llvm::StringRef, 16> each;
    words.split(each, ',', -1, /*KeepEmpty=*/false);
    const auto index = static_cast<unsigned>(kinds_.size());
    kinds_.push_back({id.str(), may_be_number});
    bool any = false;
    for (llvm::StringRef word : each) {
      word = word.trim();
      const bool is_open = word.consume_back("?");
      const llvm::SmallVector<std::string, 8> parts = WordsOf(word);
      if (parts.empty()) continue;
      kind_of_[llvm::join(parts, "_")] = Word{.kind = index, .is_open = is_open};
      most_words_ = std::max(most_words_, parts.size());
      any = true;
    }
    if (id.empty() || !any) {
      problems_.push_back(("`" + line + "` is not a `kind: word, word`").str());
    }
  }
}

void PersonalWords::Remove(llvm::StringRef words) {
  llvm::SmallVector<llvm::StringRef, 16> each;
  words.split(each, ',', -1, /*KeepEmpty=*/false);
  for (const llvm::StringRef word : each) {
    if (!kind_of_.erase(llvm::join(WordsOf(word), "_"))) {
      problems_.push_back(("`" + word.trim() + "` is not a word that could be left out").str());
    }
  }
}

PersonalWords::Match PersonalWords::Look(llvm::StringRef name) const {
  const llvm::SmallVector<std::string, 8> words = WordsOf(name);
  const std::size_t most = std::min(most_words_, words.size());
  for (std::size_t count = most; count > 0; --count) {
    std::string end = llvm::join(llvm::ArrayRef(words).take_back(count), "_");
    auto found = kind_of_.find(end);
    if (found == kind_of_.end() && end.back() == 's') {
      end.pop_back();  // a list of them
      found = kind_of_.find(end);
      if (found == kind_of_.end() && llvm::StringRef(end).ends_with("sse")) {
        found = kind_of_.find(end.substr(0, end.size() - 1));
      }
    }
    if (found == kind_of_.end()) continue;
    const Kind& kind = kinds_[found->second.kind];
    const auto says = [before = llvm::ArrayRef(words).drop_back(count)](const auto& some) {
      return llvm::any_of(before, [&](const std::string& word) { return some.contains(word); });
    };
    const bool machines_have_it = kind.id == "ip-address" || kind.id == "username";
    if (machines_have_it && says(NobodysWords())) return {};
    return {.kind = &kind, .is_open = found->second.is_open && !says(SomebodysWords())};
  }
  return {};
}

PersonalWords::Match PersonalWords::Look(llvm::StringRef name, clang::QualType type) const {
  if (type.isNull() || type->isDependentType() || type->isBooleanType()) return {};
  const bool is_text = HoldsText(type);
  const bool is_number = type->isIntegerType() && !type->isEnumeralType();
  if (!is_text && !is_number) return {};
  const Match match = Look(name);
  return match && (is_text || match.kind->may_be_number) ? match : Match{};
}

bool HoldsText(clang::QualType type) {
  constexpr int kDeepest = 4;  // std::optional<std::vector<std::string>>
  for (int depth = 0; depth < kDeepest; ++depth) {
    type = type.getNonReferenceType().getCanonicalType();
    if (type->isAnyCharacterType()) return depth > 0;
    if (type->isPointerType()) {
      type = type->getPointeeType();
      if (type->isSpecificBuiltinType(clang::BuiltinType::UChar)) return false;  // bytes
    } else if (const clang::ArrayType* array = type->getAsArrayTypeUnsafe()) {
      type = array->getElementType();
      if (type->isSpecificBuiltinType(clang::BuiltinType::UChar)) return false;
    } else {
      const clang::CXXRecordDecl* record = type->getAsCXXRecordDecl();
      if (record == nullptr || !record->getDeclName().isIdentifier()) return false;
      if (TextTypes().contains(record->getName())) return true;
      const auto* instance = llvm::dyn_cast<clang::ClassTemplateSpecializationDecl>(record);
      if (instance == nullptr || instance->getTemplateArgs().size() == 0 ||
          instance->getTemplateArgs()[0].getKind() != clang::TemplateArgument::Type) {
        return false;
      }
      type = instance->getTemplateArgs()[0].getAsType();
    }
  }
  return false;
}

bool IsASetting(const clang::ValueDecl& value) {
  const auto* member = llvm::dyn_cast<clang::FieldDecl>(&value);
  const clang::Expr* text = member != nullptr ? member->getInClassInitializer() : nullptr;
  if (text != nullptr) text = text->IgnoreUnlessSpelledInSource();
  if (const auto* made = llvm::dyn_cast_or_null<clang::CXXConstructExpr>(text)) {
    text = made->getNumArgs() > 0 ? made->getArg(0)->IgnoreUnlessSpelledInSource() : nullptr;
  }
  const auto* literal = llvm::dyn_cast_or_null<clang::StringLiteral>(text);
  return literal != nullptr && literal->isOrdinary() &&
         literal->getString().find_first_of("@0123456789") != llvm::StringRef::npos;
}

std::vector<std::string> ColumnsIn(llvm::StringRef text) {
  std::vector<std::string> columns;
  const std::string upper = text.upper();
  const llvm::StringRef sql = upper;
  std::size_t create = sql.find("CREATE TABLE");
  if (create == llvm::StringRef::npos) create = sql.find("CREATE TEMP TABLE");
  if (create == llvm::StringRef::npos) create = sql.find("CREATE TEMPORARY TABLE");
  const auto add = [&](llvm::StringRef definition) {
    definition = definition.ltrim(" \t\r\n\"`[");
    const llvm::StringRef name =
        definition.take_while([](char c) { return llvm::isAlnum(c) || c == '_'; });
    if (!name.empty() && name.size() < definition.size()) columns.push_back(name.str());
  };
  if (create != llvm::StringRef::npos) {
    const std::size_t open = text.find('(', create);
    if (open == llvm::StringRef::npos) return columns;
    int depth = 0;
    std::size_t begin = open + 1;
    for (std::size_t i = open; i < text.size(); ++i) {
      if (text[i] == '(') ++depth;
      const bool ends = (text[i] == ',' && depth == 1) || (text[i] == ')' && depth == 1);
      if (ends) {
        add(text.slice(begin, i));
        begin = i + 1;
      }
      if (text[i] == ')' && --depth == 0) break;
    }
  }
  for (std::size_t at = sql.find("ADD COLUMN"); at != llvm::StringRef::npos;
       at = sql.find("ADD COLUMN", at + 1)) {
    llvm::StringRef rest = text.substr(at + llvm::StringRef("ADD COLUMN").size()).ltrim();
    if (rest.starts_with_insensitive("IF NOT EXISTS")) {
      rest = rest.substr(llvm::StringRef("IF NOT EXISTS").size());
    }
    add(rest);
  }
  return columns;
}

}  // namespace zweck::tidy
