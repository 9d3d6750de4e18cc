// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// clang-format off: a comment belongs to its line
// A program that does not know the library: the address of a machine is of whoever stands beside it.

#include <iostream>
#include <string>
#include <vector>

namespace acme {
namespace {

struct Login {
  std::string ipaddr;  // finds: (ip-address)
  std::string user_name;  // finds: (username)
};
struct Listed {
  std::string full_name;  // finds: (full-name)
  std::string ip;  // finds: (ip-address)
};
void Greet(const std::string& remote_addr, const std::string& email) {  // finds: parameter `remote_addr` // finds: parameter `email`
  (void)remote_addr, (void)email;
}
void Ban(const std::string& client_ip) { (void)client_ip; }  // finds: (ip-address)
void BanAll(const std::vector<std::string>& visitorIps) { (void)visitorIps; }  // finds: (ip-address)
void NameOf(const std::string& user_full_name) { (void)user_full_name; }  // finds: (full-name)
void Log(const Listed& listed) { std::clog << listed.ip << '\n'; }  // finds: `ip`, which is called like personal data (ip-address), leaves
void SignIn(const std::string& username) { (void)username; }  // finds: (username)
constexpr const char* kSchema = "CREATE TABLE seen (ip TEXT, at INTEGER)";  // finds: column `ip`

}  // namespace
}  // namespace acme
