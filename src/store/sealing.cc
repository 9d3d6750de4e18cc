// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The sealed form of a value, by libsodium.

#include "src/store/sealing.h"

#include <sodium.h>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <iterator>

#include "src/store/raw_key.h"
#include "src/text/cat.h"

namespace zweck::store {
namespace {

constexpr char kLastingValue = 0x01;
constexpr char kLastingAbsence = 0x02;
constexpr char kValue = 0x03;
constexpr char kAbsence = 0x04;
constexpr std::size_t kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t kEpochBytes = 4;
constexpr std::size_t kNumberBytes = 8;

static_assert(SealingKey::kSize == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(SealingKey::kSize == crypto_kdf_KEYBYTES);
static_assert(sizeof(KeyBytes) == crypto_generichash_KEYBYTES);

unsigned char* Unsigned(char* bytes) { return reinterpret_cast<unsigned char*>(bytes); }
const unsigned char* Unsigned(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

bool IsLasting(char form) { return form == kLastingValue || form == kLastingAbsence; }
bool IsValue(char form) { return form == kLastingValue || form == kValue; }
// What stands before the ciphertext.
std::size_t HeaderOf(char form) { return 1 + (IsLasting(form) ? 0 : kEpochBytes) + kNonce; }

void AppendKey(std::string& out, const Value& key) {
  out.push_back(static_cast<char>(key.kind));
  switch (key.kind) {
    case Value::Kind::kNull:
      break;
    case Value::Kind::kInteger:
      AppendNumber(out, static_cast<std::uint64_t>(key.integer));
      break;
    case Value::Kind::kReal:
      AppendNumber(out, std::bit_cast<std::uint64_t>(key.real));
      break;
    case Value::Kind::kText:
    case Value::Kind::kBlob:
      AppendPart(out, key.bytes);
      break;
    case Value::Kind::kSeveral:
      AppendNumber(out, key.several.size());
      for (const Value& part : key.several) AppendKey(out, part);
      break;
  }
}

// The number of a table: its name when it was made, as 64 bits.
std::uint64_t IdOf(std::string_view table) {
  unsigned char hash[crypto_generichash_BYTES_MIN];
  crypto_generichash(hash, sizeof hash, Unsigned(table), table.size(), nullptr, 0);
  std::uint64_t id = 0;
  for (std::size_t i = 0; i < sizeof id; ++i) id = id << 8U | hash[i];
  return id;
}

// A field by its number; by its name, where it has none.
void AppendField(std::string& out, const SealedField& field) {
  AppendNumber(out, field.number);
  AppendPart(out, field.number == 0 ? field.column : "");
  out.push_back(static_cast<char>(field.type));
}

}  // namespace

void AppendNumber(std::string& out, std::uint64_t number) {
  for (int shift = 0; shift < 64; shift += 8) out.push_back(static_cast<char>(number >> shift));
}

void AppendPart(std::string& out, std::string_view part) {
  AppendNumber(out, part.size());
  out.append(part);
}

char* OpenedBytes::Resize(std::size_t size) {
  Wipe();
  // Growing a string copies and frees the old bytes, but those are zeros by now.
  if (size > bytes_.size()) bytes_.resize(size);
  size_ = size;
  return bytes_.data();
}

void OpenedBytes::Wipe() { sodium_memzero(bytes_.data(), bytes_.size()); }

std::string_view WhyClosed(Opened opened) {
  switch (opened) {
    case Opened::kNothing:
      return "a sealed value does not open: it was changed, or moved here";
    case Opened::kNoKey:
      return "a sealed value does not open: the key of its epoch is not in the ring; it was "
             "destroyed, or the ring is another one";
    case Opened::kValue:
    case Opened::kAbsence:
      break;
  }
  return {};
}

bool ReadOpened(Opened opened, ColumnType type, std::string_view clear, Value& value) {
  value = Value::Null();
  if (opened != Opened::kValue) return opened == Opened::kAbsence;
  switch (type) {
    case ColumnType::kText:
      value = Value::Text(clear);
      return true;
    case ColumnType::kBlob:
      value = Value::Blob(clear);
      return true;
    case ColumnType::kInteger:
    case ColumnType::kTime:
    case ColumnType::kUnsigned:
    case ColumnType::kReal:
      break;
  }
  if (clear.size() != kNumberBytes) return false;
  std::uint64_t bits = 0;
  for (std::size_t i = kNumberBytes; i > 0; --i) bits = bits << 8U | Unsigned(clear)[i - 1];
  value = type == ColumnType::kReal ? Value::Real(std::bit_cast<double>(bits))
                                    : Value::Integer(static_cast<std::int64_t>(bits));
  return true;
}

std::uint32_t ShortIdOf(std::string_view table) { return static_cast<std::uint32_t>(IdOf(table)); }

std::uint32_t EpochOf(std::string_view sealed) {
  if (sealed.size() < 1 + kEpochBytes || IsLasting(sealed[0])) return 0;
  std::uint32_t epoch = 0;
  for (std::size_t i = kEpochBytes; i > 0; --i) epoch = epoch << 8U | Unsigned(sealed)[i];
  return epoch;
}

KeyBytes EpochSealer::KeyFor(const char* purpose, std::string_view table) const {
  KeyBytes key;
  crypto_kdf_derive_from_key(key.data(), key.size(), epoch_ == 0 ? 1 : IdOf(table), purpose,
                             RawKey::Of(*key_));
  return key;
}

std::string EpochSealer::AssociatedData(char form, const SealedPlace& place) const {
  const SealedField& field = place.field;
  if (IsLasting(form)) {
    std::string out = form == kLastingValue ? "zweck sealed value 1" : "zweck sealed absence 1";
    AppendPart(out, field.table);
    AppendPart(out, field.column);
    AppendKey(out, place.key);
    return out;
  }
  std::string out = form == kValue ? "zweck sealed value 2" : "zweck sealed absence 2";
  AppendPart(out, database_);
  AppendNumber(out, IdOf(field.table));
  AppendField(out, field);
  AppendKey(out, place.key);
  AppendNumber(out, epoch_);
  return out;
}

std::string EpochSealer::Seal(const SealedPlace& place, std::string_view clear) const {
  return SealAs(true, place, clear);
}

std::string EpochSealer::SealAbsence(const SealedPlace& place) const {
  return SealAs(false, place, {});
}

std::string EpochSealer::SealValue(const SealedPlace& place, const Value& value) const {
  if (value.kind != Value::Kind::kInteger && value.kind != Value::Kind::kReal) {
    return SealAs(value.kind != Value::Kind::kNull, place, value.bytes);
  }
  auto bits = value.kind == Value::Kind::kReal ? std::bit_cast<std::uint64_t>(value.real)
                                               : static_cast<std::uint64_t>(value.integer);
  char number[kNumberBytes];
  for (char& byte : number) {
    byte = static_cast<char>(bits);
    bits >>= 8U;
  }
  std::string sealed = SealAs(true, place, {number, sizeof number});
  sodium_memzero(number, sizeof number);
  return sealed;
}

std::string EpochSealer::Lookup(const SealedField& field, const Value& value) const {
  constexpr std::size_t kBytes = crypto_generichash_BYTES_MIN;
  std::string before;
  if (epoch_ == 0) {
    AppendPart(before, field.table);
    AppendPart(before, field.column);
  } else {
    AppendPart(before, database_);
    AppendNumber(before, IdOf(field.table));
    AppendField(before, field);
  }
  before.push_back(static_cast<char>(value.kind));
  AppendNumber(before, value.bytes.size());
  KeyBytes key = KeyFor("zwecklkp", field.table);
  crypto_generichash_state state;
  crypto_generichash_init(&state, key.data(), key.size(), kBytes);
  sodium_memzero(key.data(), key.size());
  crypto_generichash_update(&state, Unsigned(std::string_view(before)), before.size());
  crypto_generichash_update(&state, Unsigned(value.bytes), value.bytes.size());
  std::string out(kBytes, '\0');
  crypto_generichash_final(&state, Unsigned(out.data()), kBytes);
  sodium_memzero(&state, sizeof state);
  return out;
}

LedgerEntry EpochSealer::ErasedRow(std::string_view table, const Value& key) const {
  LedgerEntry entry;
  entry.table = ShortIdOf(table);
  entry.epoch = epoch_;
  std::string bytes;
  AppendKey(bytes, key);
  KeyBytes under = KeyFor("zweckldg", table);
  crypto_generichash(entry.subject.data(), entry.subject.size(), Unsigned(std::string_view(bytes)),
                     bytes.size(), under.data(), under.size());
  sodium_memzero(under.data(), under.size());
  return entry;
}

std::string EpochSealer::SealAs(bool is_value, const SealedPlace& place,
                                std::string_view clear) const {
  const bool lasts = epoch_ == 0;
  const char form =
      lasts ? (is_value ? kLastingValue : kLastingAbsence) : (is_value ? kValue : kAbsence);
  const std::string place_bytes = AssociatedData(form, place);
  const std::size_t header = HeaderOf(form);
  std::string out(header + clear.size() + kTag, '\0');
  out[0] = form;
  for (std::size_t i = 0; !lasts && i < kEpochBytes; ++i) {
    out[1 + i] = static_cast<char>(epoch_ >> (8 * i));
  }
  char* const nonce = out.data() + header - kNonce;
  randombytes_buf(nonce, kNonce);
  KeyBytes derived{};
  if (!lasts) derived = KeyFor("zweckrow", place.field.table);
  crypto_aead_xchacha20poly1305_ietf_encrypt(
      Unsigned(out.data() + header), nullptr, Unsigned(clear), clear.size(),
      Unsigned(std::string_view(place_bytes)), place_bytes.size(), nullptr, Unsigned(nonce),
      lasts ? RawKey::Of(*key_) : derived.data());
  sodium_memzero(derived.data(), derived.size());
  return out;
}

Opened EpochSealer::Open(const SealedPlace& place, std::string_view sealed,
                         OpenedBytes& clear) const {
  if (sealed.empty() || sealed[0] < kLastingValue || sealed[0] > kAbsence) return Opened::kNothing;
  const char form = sealed[0];
  const std::size_t header = HeaderOf(form);
  if (sealed.size() < header + kTag || EpochOf(sealed) != epoch_ ||
      IsLasting(form) != (epoch_ == 0)) {
    return Opened::kNothing;
  }
  const std::size_t size = sealed.size() - header - kTag;
  if (!IsValue(form) && size != 0) return Opened::kNothing;
  const std::string place_bytes = AssociatedData(form, place);
  KeyBytes derived{};
  if (epoch_ != 0) derived = KeyFor("zweckrow", place.field.table);
  char* const out = clear.Resize(size);
  const int opened = crypto_aead_xchacha20poly1305_ietf_decrypt(
      Unsigned(out), nullptr, nullptr, Unsigned(sealed.substr(header)), sealed.size() - header,
      Unsigned(std::string_view(place_bytes)), place_bytes.size(),
      Unsigned(sealed.substr(header - kNonce)), epoch_ == 0 ? RawKey::Of(*key_) : derived.data());
  sodium_memzero(derived.data(), derived.size());
  if (opened != 0) return Opened::kNothing;
  return IsValue(form) ? Opened::kValue : Opened::kAbsence;
}

Sealer::Sealer(SealingKey key) {
  if (RawKey::Of(key) == nullptr) return;
  auto shared = std::make_shared<const SealingKey>(std::move(key));
  keys_->sealers[0] = std::make_shared<const EpochSealer>(0, std::move(shared), std::string());
}

Sealer::Sealer(KeyRing ring) {
  keys_->ring = std::move(ring.ring_);
  if (keys_->ring == nullptr) return;
  keys_->ledger = std::move(ring.ledger_);
  keys_->now = keys_->ring->epochs().newest;
  if (!ring.former_.has_value() || RawKey::Of(*ring.former_) == nullptr) return;
  auto shared = std::make_shared<const SealingKey>(*std::move(ring.former_));
  keys_->sealers[0] = std::make_shared<const EpochSealer>(0, std::move(shared), std::string());
}

std::shared_ptr<const EpochSealer> Sealer::Now() const {
  std::uint32_t now = 0;
  {
    const absl::MutexLock lock(&keys_->mutex);
    const auto found = keys_->sealers.find(keys_->now);
    if (found != keys_->sealers.end()) return found->second;
    now = keys_->now;
  }
  return At(now);
}

std::shared_ptr<const EpochSealer> Sealer::At(std::uint32_t epoch) const {
  {
    const absl::MutexLock lock(&keys_->mutex);
    const auto found = keys_->sealers.find(epoch);
    if (found != keys_->sealers.end()) return found->second;
  }
  if (epoch == 0 || keys_->ring == nullptr) return nullptr;
  absl::StatusOr<std::shared_ptr<const SealingKey>> key = keys_->ring->KeyOf(epoch);
  if (!key.ok() || *key == nullptr) return nullptr;
  auto sealer =
      std::make_shared<const EpochSealer>(epoch, *std::move(key), keys_->ring->database());
  const absl::MutexLock lock(&keys_->mutex);
  return keys_->sealers.emplace(epoch, std::move(sealer)).first->second;
}

absl::Status Sealer::GoTo(std::uint32_t epoch) const {
  if (At(epoch) == nullptr) {
    return absl::FailedPreconditionError(
        text::Cat({keys_->ring == nullptr ? "the sealing key" : keys_->ring->Name(),
                   ": is older than the database, which is sealed in epoch ", std::to_string(epoch),
                   ", of which it has no key"}));
  }
  {
    const absl::MutexLock lock(&keys_->mutex);
    keys_->now = epoch;
  }
  // Where a key was destroyed, nothing is sealed with it or with one before any more.
  const std::uint32_t oldest = keys_->ring == nullptr ? 0 : keys_->ring->epochs().oldest;
  if (oldest > 1) Forget(oldest);
  return absl::OkStatus();
}

void Sealer::Forget(std::uint32_t before) const {
  const absl::MutexLock lock(&keys_->mutex);
  std::erase_if(keys_->sealers, [&](const auto& each) { return each.first < before; });
}

Opened Sealer::Open(const SealedPlace& place, std::string_view sealed, OpenedBytes& clear) const {
  if (sealed.empty()) return Opened::kNothing;
  const std::shared_ptr<const EpochSealer> sealer = At(EpochOf(sealed));
  return sealer == nullptr ? Opened::kNoKey : sealer->Open(place, sealed, clear);
}

}  // namespace zweck::store
