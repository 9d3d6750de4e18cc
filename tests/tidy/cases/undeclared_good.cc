// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// clang-format off: a comment belongs to its line
// options: {"zweck-undeclared-personal-data.FewerWords": "street"}

#include <functional>
#include <iostream>
#include <string>
#include <vector>

#include "tests/tidy/policy.h"

namespace acme {
namespace {

struct Settings {
  std::string name;
  std::string file_name;
  std::string address;
  std::string street;
  int email_count;
  bool has_email;
  std::size_t phone_number_length;
  std::string email_template;
  std::string local_ip;
  std::string listen_ip_address;
  std::string proxy_username;
  std::function<void(const std::string&)> on_email;
  void* user_id_table;
  double ip;
  enum class Gender { kUnknown } gender;
  std::vector<unsigned char> description;
};

// A category may.
struct Person {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Person, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "person", .description = "Somebody", .subjects = "people", .policy_section = "4"};
  Field<1, std::string, zweck::Is<zweck::kind::EmailAddress>, zweck::For<ContactCustomer>> email;
};
ZWECK_CATEGORY(Person, email);

void Handle(const Customer& customer, const std::string& email_subject) {
  (void)customer;
  (void)email_subject;
}
void Declared(const std::string& email);
constexpr const char* kQuery = "SELECT email FROM account WHERE id = ?";
constexpr const char* kSchema = "CREATE TABLE plan (id INTEGER, title TEXT, CHECK (id > 0))";

// Whom customers write to.
struct Desk {
  std::string email = "desk@acme.example";
  std::string phone{"+49 30 5550 100"};
};
void Footer(const Desk& desk) { std::cout << desk.email << desk.phone; }

struct Config {
  std::string user_name;  // NOLINT(zweck-undeclared-personal-data: the database's own account)
};

}  // namespace
}  // namespace acme
