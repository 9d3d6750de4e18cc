// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "signing_keys.h"

#include <absl/strings/ascii.h>
#include <absl/strings/str_cat.h>

#include <algorithm>
#include <cstddef>

#include "fetch.h"

namespace connect_backend {
namespace {

constexpr std::size_t kMaxName = 128;

absl::Status Unknown() {
  return absl::UnauthenticatedError("the token names a key that is not known");
}

absl::Status CanNotRead(absl::string_view why) {
  return absl::UnavailableError(absl::StrCat("the keys of Atlassian can't be read: ", why));
}

absl::StatusOr<PublicKeys> ReadSet(const std::string& location) {
  const absl::StatusOr<std::string> text = Fetch(location);
  if (!text.ok()) return text.status();
  return ReadKeySet(*text);
}

// It becomes part of a path, and anybody can write it into a token.
bool IsName(std::string_view kid) {
  return !kid.empty() && kid.size() <= kMaxName && std::ranges::all_of(kid, [](unsigned char c) {
    return absl::ascii_isalnum(c) || c == '-' || c == '_';
  });
}

}  // namespace

// ---- KeySet

absl::StatusOr<std::unique_ptr<KeySet>> KeySet::At(std::string location) {
  if (absl::Status status = CheckLocation(location); !status.ok()) return status;
  return std::unique_ptr<KeySet>(new KeySet(std::move(location)));
}

const PublicKey* KeySet::Held(std::string_view kid, absl::Time now) const {
  if (now - read_ > kGoodFor) return nullptr;
  const auto found = keys_.find(kid);
  return found == keys_.end() ? nullptr : &found->second;
}

// Without the lock meanwhile: who has a key that is held does not wait.
void KeySet::ReadAgain(absl::Time now) {
  is_reading_ = true;
  mutex_.Unlock();
  absl::StatusOr<PublicKeys> keys = ReadSet(location_);
  mutex_.Lock();
  is_reading_ = false;
  last_ = keys.status();
  if (!keys.ok()) return;
  // NOLINTNEXTLINE(zweck-raw-value: the public keys of Atlassian are nobody's data)
  keys_ = *std::move(keys);
  read_ = now;
}

absl::StatusOr<PublicKey> KeySet::Find(const std::string& kid, absl::Time now) {
  const absl::MutexLock lock(&mutex_);
  const bool is_held = Held(kid, now) != nullptr;
  if (!is_held || now - read_ > kReadAgainAfter) {
    if (!is_reading_ && reads_.Take(now) == absl::ZeroDuration()) {
      ReadAgain(now);
    } else if (!is_held) {
      mutex_.Await(absl::Condition(+[](bool* is_reading) { return !*is_reading; }, &is_reading_));
    }
  }
  const PublicKey* const key = Held(kid, now);
  if (key != nullptr) return *key;
  return last_.ok() ? Unknown() : CanNotRead(last_.message());
}

// ---- KeyDirectory

absl::StatusOr<std::unique_ptr<KeyDirectory>> KeyDirectory::At(std::string location) {
  if (absl::Status status = CheckLocation(location); !status.ok()) return status;
  while (location.size() > 1 && location.ends_with('/')) location.pop_back();
  return std::unique_ptr<KeyDirectory>(new KeyDirectory(std::move(location)));
}

const PublicKey* KeyDirectory::Held(std::string_view kid, absl::Time now,
                                    absl::Duration age) const {
  const auto found = keys_.find(kid);
  return found == keys_.end() || now - found->second.read > age ? nullptr : &found->second.key;
}

void KeyDirectory::Keep(const std::string& kid, PublicKey key, absl::Time now) {
  keys_.insert_or_assign(kid, Kept{.key = std::move(key), .read = now});
  if (keys_.size() <= kMaxKeys) return;
  keys_.erase(
      std::ranges::min_element(keys_, {}, [](const auto& entry) { return entry.second.read; }));
}

absl::StatusOr<PublicKey> KeyDirectory::Find(const std::string& kid, absl::Time now) {
  if (!IsName(kid)) return Unknown();
  const auto held_or = [&](absl::Status status) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_) {
    const PublicKey* const key = Held(kid, now, kGoodFor);
    return key != nullptr ? absl::StatusOr<PublicKey>(*key) : std::move(status);
  };
  {
    const absl::MutexLock lock(&mutex_);
    if (const PublicKey* const key = Held(kid, now, kReadAgainAfter)) return *key;
    if (reads_.Take(now) > absl::ZeroDuration()) return held_or(CanNotRead("too many are new"));
  }
  const absl::StatusOr<std::string> pem = Fetch(absl::StrCat(location_, "/", kid));
  const absl::MutexLock lock(&mutex_);
  if (absl::IsNotFound(pem.status())) {
    keys_.erase(kid);
    return Unknown();
  }
  if (!pem.ok()) return held_or(CanNotRead(pem.status().message()));
  absl::StatusOr<PublicKey> key = PublicKey::FromPem(*pem);
  if (!key.ok()) return held_or(CanNotRead(key.status().message()));
  Keep(kid, *key, now);
  return key;
}

}  // namespace connect_backend
