// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Sealing keys in libsodium's guarded memory.

#include "zweck/store/sealing_key.h"

#include <absl/status/status.h>
#include <absl/strings/str_cat.h>
#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

namespace zweck {
namespace {

absl::Status WrongLength() {
  return absl::InvalidArgumentError("a sealing key has exactly 32 bytes; these are more or fewer");
}

// A buffer on the stack that held key material.
template <std::size_t kBytes>
struct Wiped : std::array<char, kBytes> {
  ~Wiped() { sodium_memzero(this->data(), this->size()); }
};

absl::Status WithPath(const absl::Status& status, const std::string& path) {
  return {status.code(), absl::StrCat("the sealing key file ", path, ": ", status.message())};
}

// Reads at most `room` bytes; more than a key's worth is told by a full buffer.
absl::StatusOr<std::size_t> ReadUpTo(const std::string& path, char* into, std::size_t room) {
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) {
    const int error = errno;
    return WithPath(absl::ErrnoToStatus(error, "can't be opened"), path);
  }
  std::size_t size = 0;
  while (size < room) {
    const ssize_t got = read(file, into + size, room - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) {
      const int error = errno;
      close(file);
      return WithPath(absl::ErrnoToStatus(error, "can't be read"), path);
    }
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
  }
  close(file);
  return size;
}

}  // namespace

void SealingKey::Free::operator()(unsigned char* bytes) const { sodium_free(bytes); }

absl::StatusOr<SealingKey::Bytes> SealingKey::Allocate() {
  if (sodium_init() < 0) return absl::InternalError("libsodium can't be initialised");
  Bytes bytes(static_cast<unsigned char*>(sodium_malloc(kSize)));
  if (bytes == nullptr) return absl::ResourceExhaustedError("no guarded memory for a sealing key");
  return bytes;
}

absl::StatusOr<SealingKey> SealingKey::Finish(Bytes bytes) {
  if (sodium_is_zero(bytes.get(), kSize) != 0) {
    return absl::InvalidArgumentError("a sealing key can't be 32 zeros");
  }
  sodium_mprotect_readonly(bytes.get());
  return SealingKey(std::move(bytes));
}

absl::StatusOr<SealingKey> SealingKey::FromBytes(std::string_view bytes) {
  if (bytes.size() != kSize) return WrongLength();
  absl::StatusOr<Bytes> memory = Allocate();
  if (!memory.ok()) return memory.status();
  std::memcpy(memory->get(), bytes.data(), kSize);
  return Finish(*std::move(memory));
}

absl::StatusOr<SealingKey> SealingKey::FromBase64(std::string_view text) {
  absl::StatusOr<Bytes> memory = Allocate();
  if (!memory.ok()) return memory.status();
  // 32 bytes are 43 digits; one sign of padding may follow.
  if (text.size() == 44 && text.back() == '=') text.remove_suffix(1);
  std::size_t size = 0;
  const char* end = nullptr;
  const int failed = sodium_base642bin(memory->get(), kSize, text.data(), text.size(), nullptr,
                                       &size, &end, sodium_base64_VARIANT_ORIGINAL_NO_PADDING);
  if (failed != 0 || size != kSize || end != text.data() + text.size()) {
    return absl::InvalidArgumentError(
        "a sealing key is the base64 of exactly 32 bytes; this is not");
  }
  return Finish(*std::move(memory));
}

absl::StatusOr<SealingKey> SealingKey::FromFile(const std::string& path) {
  Wiped<256> buffer;
  const absl::StatusOr<std::size_t> size = ReadUpTo(path, buffer.data(), buffer.size());
  if (!size.ok()) return size.status();
  if (*size == buffer.size()) return WithPath(WrongLength(), path);
  std::string_view held(buffer.data(), *size);
  if (held.size() != kSize) {
    const std::size_t last = held.find_last_not_of(" \t\r\n");
    held = held.substr(0, last == std::string_view::npos ? 0 : last + 1);
  }
  absl::StatusOr<SealingKey> key = held.size() == kSize ? FromBytes(held) : FromBase64(held);
  if (!key.ok()) return WithPath(key.status(), path);
  return key;
}

absl::StatusOr<SealingKey> SealingKey::Random() {
  absl::StatusOr<Bytes> memory = Allocate();
  if (!memory.ok()) return memory.status();
  randombytes_buf(memory->get(), kSize);
  return Finish(*std::move(memory));
}

}  // namespace zweck
