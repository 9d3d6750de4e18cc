// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// clang-format off: a comment belongs to its line
// options: {"zweck-undeclared-personal-data.MoreWords": "full-name: speaker; postal-address: seat"}

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace acme {
namespace {

struct Unknown {
  std::string email = "unknown";  // finds: (email-address)
  std::string phone = "";  // finds: (phone-number)
};
struct Account {
  std::string email;  // finds: member `email` of `Account` is called like personal data (email-address)
  std::string customerEmailAddress;  // finds: (email-address)
  std::optional<std::string> first_name;  // finds: (given-name)
  std::string_view m_lastName;  // finds: (family-name)
  const char* phone;  // finds: (phone-number)
  std::int64_t phone_number;  // finds: (phone-number)
  char ip_address[46];  // finds: (ip-address)
  std::string remote_ip;  // finds: (ip-address)
  std::string local_email;  // finds: (email-address)
  std::vector<std::string> emails;  // finds: (email-address)
  std::string billing_addresses;  // finds: (postal-address)
  std::uint64_t user_id;  // finds: (account-id)
  std::string iban;  // finds: (bank-account)
  std::string HTTPUserName;  // finds: (username)
  std::string date_of_birth;  // finds: (birth-date)
  std::string speaker;  // finds: (full-name)
  std::string seat;  // finds: (postal-address)
};

template <class T>
struct Row {
  T key;
  std::string email;  // finds: member `email` of `Row`
};
Row<int> g_row;

void Greet(const std::string& first_name);
void Greet(const std::string& first_name) { (void)first_name; }  // finds: parameter `first_name` is called like personal data (given-name)
const auto kGreet = [](std::string_view surname) { return surname.size(); };  // finds: parameter `surname`

constexpr const char* kSchema = "CREATE TABLE account (id INTEGER PRIMARY KEY, email TEXT NOT NULL, plan TEXT)";  // finds: column `email` is called like personal data (email-address)
constexpr const char* kWiden = "ALTER TABLE account ADD COLUMN phone_number TEXT";  // finds: column `phone_number`

}  // namespace
}  // namespace acme
