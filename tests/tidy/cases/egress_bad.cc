// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// clang-format off: a comment belongs to its line

#include <curl/curl.h>
#include <google/protobuf/struct.pb.h>
#include <nlohmann/json.hpp>
#include <sqlite3.h>
#include <sys/socket.h>
#include <syslog.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>

#include "tests/tidy/policy.h"

namespace acme {
namespace {

struct Visitor {
  std::string email;  // finds: member `email` of `Visitor`
  std::string first_name() const;
};

// ---- Bytes by another door, whatever they are

void Raw(const Customer& customer, int fd, FILE* file) {
  const std::string& mail = customer.email.Use<ContactCustomer>();
  (void)!write(fd, mail.data(), mail.size());  // finds: the value of Customer.email, taken for ContactCustomer, leaves by another door than Persist and Transmit: a file or a socket
  send(fd, mail.data(), mail.size(), 0);  // finds: a socket
  std::fwrite(mail.data(), 1, mail.size(), file);  // finds: a file
  std::fputs(mail.c_str(), file);  // finds: a file
  setenv("TO", mail.c_str(), 1);  // finds: the environment
}
void Body(const std::string& body, int fd) {
  (void)!write(fd, body.data(), body.size());  // finds: what `write` takes leaves by another door
  std::ofstream out("body.txt");
  out << body;  // finds: a file
  out.write(body.data(), 3);  // finds: a file
}
void Database(sqlite3_stmt* statement, sqlite3* database, const std::string& body, const Customer& customer) {
  sqlite3_bind_text(statement, 1, body.c_str(), -1, nullptr);  // finds: a database
  sqlite3_bind_text(statement, 2, customer.email.Use<ContactCustomer>().c_str(), -1, nullptr);  // finds: the value of Customer.email
  sqlite3_exec(database, ("INSERT INTO t VALUES('" + body + "')").c_str(), nullptr, nullptr, nullptr);  // finds: a database
}
void Network(CURL* curl, const std::string& body) {
  curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body.c_str());  // finds: the network
  curl_easy_setopt(curl, CURLOPT_URL, body.c_str());  // finds: the network
}
std::string Serialized(const nlohmann::json& json, const google::protobuf::Struct& message) {
  std::string bytes;
  (void)message.SerializeToString(&bytes);  // finds: bytes without tags
  return json.dump();  // finds: text without tags
}

void NoThings(const std::string& texts, const std::map<std::string, std::string>& lines) {
  std::ofstream out("texts");
  out << texts;  // finds: a file
  for (const auto& [line, url] : lines) {
    out << line;  // finds: a file
    out << url;
  }
}

// ---- What speaks, if it speaks of somebody

void Speaks(const Visitor& visitor, const std::string& user_name) {  // finds: parameter `user_name`
  std::cout << visitor.email;  // finds: `email`, which is called like personal data (email-address), leaves by another door
  std::printf("%s\n", visitor.first_name().c_str());  // finds: `first_name`, which is called like personal data (given-name)
  syslog(LOG_INFO, "login of %s", user_name.c_str());  // finds: `user_name`
}
absl::Status Refused(const std::string& user_name) {  // finds: parameter `user_name`
  return absl::PermissionDeniedError(user_name);  // finds: a status, which ends in logs
}

}  // namespace
}  // namespace acme
