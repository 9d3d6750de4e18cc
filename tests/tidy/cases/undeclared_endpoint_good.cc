// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A program that does not know the library, and other people's machines alone.

#include <iostream>
#include <string>
#include <string_view>
#include <vector>

namespace acme {
namespace {

struct Endpoint {
  std::string ipaddr;
  int port;
};
struct Option {
  std::string full_name;
  std::string short_name;
  std::string description;
};
class Resolver {
 public:
  void Found(const std::string& host, const std::string& ip_address) {
    host_ = host;
    ip_address_ = ip_address;
  }

 private:
  std::string host_, ip_address_;
};
void Connect(std::string_view remote_addr, int port) { (void)remote_addr, (void)port; }
struct ProxySettings {
  std::string username;
};
void SetProxyCredentials(const std::string& username) { (void)username; }
void PrintOption(const Option& option) { std::cout << option.full_name << '\n'; }
void ConnectAll(const std::vector<std::string>& remote_ips) { (void)remote_ips; }

}  // namespace
}  // namespace acme
