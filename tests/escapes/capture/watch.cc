// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Loaded before a program's libraries (LD_PRELOAD): writes down each host that it looks up and each
// address that it connects to or sends a datagram to, a line for each, in the file that WATCH
// names.

#include <arpa/inet.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>
#include <string>

namespace {

void Note(const std::string& line) {
  const char* const path = std::getenv("WATCH");
  if (path == nullptr) return;
  const int file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
  const std::string text = line + "\n";
  if (write(file, text.data(), text.size()) < 0) std::abort();
  close(file);
}

void Note(const sockaddr* address) {
  char host[INET6_ADDRSTRLEN] = "?";
  if (address == nullptr || address->sa_family == AF_UNIX) return;
  if (address->sa_family == AF_INET) {
    const auto* v4 = reinterpret_cast<const sockaddr_in*>(address);
    inet_ntop(AF_INET, &v4->sin_addr, host, sizeof host);
    Note(std::string(host) + " " + std::to_string(ntohs(v4->sin_port)));
  } else {
    const auto* v6 = reinterpret_cast<const sockaddr_in6*>(address);
    inet_ntop(AF_INET6, &v6->sin6_addr, host, sizeof host);
    Note(std::string(host) + " " + std::to_string(ntohs(v6->sin6_port)));
  }
}

template <class Function>
Function* Real(const char* name) {
  return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

}  // namespace

extern "C" {

int connect(int socket, const sockaddr* address, socklen_t size) {
  Note(address);
  return Real<int(int, const sockaddr*, socklen_t)>("connect")(socket, address, size);
}

ssize_t sendto(int socket, const void* bytes, size_t size, int flags, const sockaddr* address,
               socklen_t address_size) {
  Note(address);
  return Real<ssize_t(int, const void*, size_t, int, const sockaddr*, socklen_t)>("sendto")(
      socket, bytes, size, flags, address, address_size);
}

int getaddrinfo(const char* node, const char* service, const addrinfo* hints, addrinfo** result) {
  if (node != nullptr) Note(node);
  return Real<int(const char*, const char*, const addrinfo*, addrinfo**)>("getaddrinfo")(
      node, service, hints, result);
}
}
