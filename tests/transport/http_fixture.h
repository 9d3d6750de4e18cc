// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Servers on this machine, with ports that are free: one that speaks HTTP, one that speaks TLS
// under a certificate made here, and one that does whatever a test wants with its socket.

#ifndef ZWECK_TESTS_TRANSPORT_HTTP_FIXTURE_H_
#define ZWECK_TESTS_TRANSPORT_HTTP_FIXTURE_H_

#include <absl/synchronization/mutex.h>
#include <absl/time/clock.h>
#include <arpa/inet.h>
#include <httplib.h>
#include <netinet/in.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace zweck::testing {

struct FreeOpenSsl {
  void operator()(X509* certificate) const { X509_free(certificate); }
  void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
  void operator()(BIO* bio) const { BIO_free(bio); }
  void operator()(X509_EXTENSION* extension) const { X509_EXTENSION_free(extension); }
};

// A certificate that signs itself, for `subject_alternative_names` as OpenSSL writes them:
// "IP:127.0.0.1".
struct Certificate {
  std::unique_ptr<EVP_PKEY, FreeOpenSsl> key;
  std::unique_ptr<X509, FreeOpenSsl> x509;

  explicit Certificate(const std::string& subject_alternative_names, long valid_from = -60,
                       long valid_to = 3600)
      : key(EVP_EC_gen("P-256")), x509(X509_new()) {
    X509_set_version(x509.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(x509.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(x509.get()), valid_from);
    X509_gmtime_adj(X509_getm_notAfter(x509.get()), valid_to);
    X509_set_pubkey(x509.get(), key.get());
    X509_NAME* const name = X509_get_subject_name(x509.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char*>("zweck test"), -1, -1, 0);
    X509_set_issuer_name(x509.get(), name);
    const std::unique_ptr<X509_EXTENSION, FreeOpenSsl> extension(X509V3_EXT_conf_nid(
        nullptr, nullptr, NID_subject_alt_name, subject_alternative_names.c_str()));
    X509_add_ext(x509.get(), extension.get(), -1);
    if (X509_sign(x509.get(), key.get(), EVP_sha256()) == 0) {
      throw std::runtime_error("no certificate");
    }
  }

  std::string Pem() const {
    const std::unique_ptr<BIO, FreeOpenSsl> bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(bio.get(), x509.get());
    char* bytes = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &bytes);
    return {bytes, static_cast<std::size_t>(size)};
  }
};

// Answers every POST, PUT, PATCH and DELETE by `answer`, and remembers the requests.
class HttpServer {
 public:
  using Answer = std::function<void(const httplib::Request&, httplib::Response&)>;

  explicit HttpServer(Answer answer = {})
      : HttpServer(std::make_unique<httplib::Server>(), "http", std::move(answer)) {}
  explicit HttpServer(const Certificate& certificate)
      : HttpServer(
            std::make_unique<httplib::SSLServer>(certificate.x509.get(), certificate.key.get()),
            "https", {}) {}
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;
  ~HttpServer() {
    server_->stop();
    thread_.join();
  }

  std::string origin(const std::string& host = "127.0.0.1") const {
    return scheme_ + "://" + host + ":" + std::to_string(port_);
  }
  std::vector<httplib::Request> requests() {
    const absl::MutexLock lock(&mutex_);
    return requests_;
  }

 private:
  HttpServer(std::unique_ptr<httplib::Server> server, std::string scheme, Answer answer)
      : server_(std::move(server)), scheme_(std::move(scheme)) {
    server_->set_keep_alive_timeout(5);
    server_->set_keep_alive_max_count(10'000);
    const httplib::Server::Handler handle = [this, answer](const httplib::Request& request,
                                                           httplib::Response& response) {
      {
        const absl::MutexLock lock(&mutex_);
        requests_.push_back(request);
      }
      if (answer) answer(request, response);
    };
    server_->Post(".*", handle).Put(".*", handle).Patch(".*", handle).Delete(".*", handle);
    port_ = server_->bind_to_any_port("127.0.0.1");
    if (port_ <= 0) throw std::runtime_error("no port");
    thread_ = std::thread([this] { server_->listen_after_bind(); });
    while (!server_->is_running()) absl::SleepFor(absl::Milliseconds(1));
  }

  std::unique_ptr<httplib::Server> server_;
  std::string scheme_;
  int port_ = 0;
  absl::Mutex mutex_;
  std::vector<httplib::Request> requests_;
  std::thread thread_;
};

// A socket that listens and is left to the test.
class RawServer {
 public:
  explicit RawServer(int backlog = 16) : socket_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    address_.sin_family = AF_INET;
    address_.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address_);
    if (::bind(socket_, reinterpret_cast<sockaddr*>(&address_), size) != 0 ||
        listen(socket_, backlog) != 0 ||
        getsockname(socket_, reinterpret_cast<sockaddr*>(&address_), &size) != 0) {
      throw std::runtime_error("no port");
    }
  }
  RawServer(const RawServer&) = delete;
  RawServer& operator=(const RawServer&) = delete;
  ~RawServer() {
    Close();
    if (thread_.joinable()) thread_.join();
  }

  std::string origin(const std::string& scheme = "http") const {
    return scheme + "://127.0.0.1:" + std::to_string(ntohs(address_.sin_port));
  }
  const sockaddr_in& address() const { return address_; }

  // From now on, nobody is there.
  void Close() {
    if (socket_ >= 0) {
      shutdown(socket_, SHUT_RDWR);
      if (thread_.joinable()) thread_.join();
      close(socket_);
    }
    socket_ = -1;
  }

  // From now on, nobody takes connections. For use within `serve`, at the last of them.
  void Refuse() {
    close(socket_);
    socket_ = -1;
  }

  // Takes `count` connections one after another, and closes each after `serve` returns.
  void Serve(int count, std::function<void(int connection)> serve) {
    thread_ = std::thread([this, count, serve = std::move(serve)] {
      for (int i = 0; i < count; ++i) {
        const int connection = accept4(socket_, nullptr, nullptr, SOCK_CLOEXEC);
        if (connection < 0) return;
        ++accepted_;
        serve(connection);
        close(connection);
      }
    });
  }
  int accepted() const { return accepted_; }

 private:
  std::atomic<int> socket_ = -1;
  sockaddr_in address_{};
  std::atomic<int> accepted_ = 0;
  std::thread thread_;
};

// What the peer sends until it stops for a moment.
inline std::string ReadSome(int connection) {
  std::string bytes;
  const timeval patience{0, 100'000};
  setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof(patience));
  char buffer[4096];
  for (ssize_t got = 0; (got = recv(connection, buffer, sizeof(buffer), 0)) > 0;) {
    bytes.append(buffer, static_cast<std::size_t>(got));
  }
  return bytes;
}

inline void WriteAll(int connection, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = send(connection, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
}

}  // namespace zweck::testing

#endif  // ZWECK_TESTS_TRANSPORT_HTTP_FIXTURE_H_
