// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Many threads, and room for whoever comes next: when all are taken, the connection that has been
// making us wait for the longest is closed. So those who send slowly, or nothing, only get into
// each other's way. (A limit for each address would not help: behind a proxy, all have the same.)

#ifndef CONNECT_BACKEND_CONNECTIONS_H_
#define CONNECT_BACKEND_CONNECTIONS_H_

#include <httplib.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <list>
#include <mutex>

namespace connect_backend {

inline constexpr std::size_t kThreads = 64;

// The connections that are served, in the order in which they came.
class Connections {
 public:
  struct Connection {
    socket_t socket;
    bool waiting = false;  // for bytes from the client
    bool dropped = false;
  };
  using Handle = std::list<Connection>::iterator;

  Handle Add(socket_t socket);
  // Before the socket is closed: its number may be another connection's at once.
  void Remove(Handle connection);
  void SetWaiting(Handle connection, bool waiting);

  // Ends the oldest connection that waits for its client.
  void DropOldest();

 private:
  std::mutex mutex_;
  std::list<Connection> connections_;
};

// The threads of cpp-httplib.
class DroppingQueue final : public httplib::TaskQueue {
 public:
  explicit DroppingQueue(Connections& connections)
      : connections_(connections), threads_(kThreads) {}

  void enqueue(std::function<void()> serve) override;
  void shutdown() override { threads_.shutdown(); }

 private:
  Connections& connections_;
  std::mutex mutex_;
  std::size_t taken_ = 0;
  httplib::ThreadPool threads_;
};

}  // namespace connect_backend

#endif  // CONNECT_BACKEND_CONNECTIONS_H_
