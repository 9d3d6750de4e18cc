// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "connections.h"

#include <sys/socket.h>

#include <algorithm>
#include <utility>

namespace connect_backend {

Connections::Handle Connections::Add(socket_t socket) {
  const std::lock_guard lock(mutex_);
  return connections_.insert(connections_.end(), {.socket = socket});
}

void Connections::Remove(Handle connection) {
  const std::lock_guard lock(mutex_);
  connections_.erase(connection);
}

void Connections::SetWaiting(Handle connection, bool waiting) {
  const std::lock_guard lock(mutex_);
  connection->waiting = waiting;
}

void Connections::DropOldest() {
  const std::lock_guard lock(mutex_);
  const auto oldest = std::ranges::find_if(
      connections_, [](const Connection& each) { return each.waiting && !each.dropped; });
  if (oldest == connections_.end()) return;  // all are at work
  oldest->dropped = true;
  ::shutdown(oldest->socket, SHUT_RDWR);  // whoever waits for it reads its end
}

void DroppingQueue::enqueue(std::function<void()> serve) {
  {
    const std::lock_guard lock(mutex_);
    if (++taken_ > kThreads) connections_.DropOldest();
  }
  threads_.enqueue([this, serve = std::move(serve)] {
    serve();
    const std::lock_guard lock(mutex_);
    --taken_;
  });
}

}  // namespace connect_backend
