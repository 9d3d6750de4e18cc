// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Where the slots of a key ring are: in a file, or with a key service.

#ifndef ZWECK_SRC_STORE_RING_PLACE_H_
#define ZWECK_SRC_STORE_RING_PLACE_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "zweck/store/key_ring.h"

namespace zweck::store {

class RingPlace {
 public:
  static absl::StatusOr<std::unique_ptr<RingPlace>> OfFile(const std::string& path, bool is_new,
                                                           KeyRingOptions options);
  static absl::StatusOr<std::unique_ptr<RingPlace>> OfService(KeyService service, bool is_new);

  RingPlace() = default;
  RingPlace(const RingPlace&) = delete;
  RingPlace& operator=(const RingPlace&) = delete;
  virtual ~RingPlace() = default;

  // "the key ring /etc/acme/keys.ring"
  virtual std::string Name() const = 0;
  // FailedPrecondition where there are not as many bytes as a ring has.
  virtual absl::Status CheckSize() = 0;
  virtual absl::StatusOr<std::string> Read(int slot) = 0;
  // Durably, and reads it again.
  absl::Status Write(int slot, std::string_view bytes);
  // No two programs change a ring at once, nor does one read it meanwhile. Unavailable if somebody
  // does so for long.
  virtual absl::Status Lock(bool to_write) = 0;
  virtual void Unlock() = 0;
  // Of one that was just made, and is not to stay.
  virtual void Remove() = 0;

  absl::Status Error(absl::StatusCode code, std::string_view sentence) const;

 private:
  virtual absl::Status WriteDurably(int slot, std::string_view bytes) = 0;
};

// A file system, by the number that statfs(2) gives it, that overwrites in place.
bool OverwritesInPlace(std::int64_t type);

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_RING_PLACE_H_
