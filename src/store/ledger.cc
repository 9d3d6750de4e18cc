// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/store/ledger.h"

#include <absl/time/clock.h>
#include <absl/time/time.h>
#include <fcntl.h>
#include <sodium.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "src/text/cat.h"

namespace zweck::store {
namespace {

using text::Cat;

constexpr std::string_view kLedgerMagic = "ZWKLEDG2";
constexpr std::size_t kLedgerHead = 4096;
constexpr std::size_t kLedgerEntry = 160;
constexpr std::size_t kHashed = 128;  // of an entry
constexpr std::size_t kBefore = 96;   // where the hash of the one before stands in it
constexpr std::size_t kMostWhy = 2048;
constexpr std::size_t kPiece = 1000 * kLedgerEntry;  // that is written at once
constexpr absl::Duration kLedgerPatience = absl::Seconds(5);

using LedgerBytes = std::array<unsigned char, kLedgerEntry>;

template <class Number>
void PutLittle(unsigned char* to, Number number) {
  for (std::size_t i = 0; i < sizeof number; ++i) {
    to[i] = static_cast<unsigned char>(static_cast<std::uint64_t>(number) >> (8 * i));
  }
}
template <class Number>
Number GetLittle(const unsigned char* from) {
  std::uint64_t number = 0;
  for (std::size_t i = sizeof(Number); i-- > 0;) number = number << 8U | from[i];
  return static_cast<Number>(number);
}

LedgerHash HashOfBytes(const unsigned char* bytes, std::size_t size) {
  LedgerHash hash{};
  crypto_generichash(hash.data(), hash.size(), bytes, size, nullptr, 0);
  return hash;
}

LedgerBytes BytesOf(const LedgerEntry& entry, const LedgerHash& before, LedgerHash& hash) {
  LedgerBytes out{};
  PutLittle(out.data(), entry.number);
  PutLittle(out.data() + 8, entry.after);
  PutLittle(out.data() + 16, entry.time);
  out[24] = static_cast<unsigned char>(entry.done);
  PutLittle(out.data() + 25, entry.table);
  PutLittle(out.data() + 29, entry.epoch);
  std::ranges::copy(entry.subject, out.data() + 33);
  PutLittle(out.data() + 49, entry.moment);
  PutLittle(out.data() + 57, entry.ends);
  std::ranges::copy(entry.event, out.data() + 65);
  std::ranges::copy(before, out.data() + kBefore);
  hash = HashOfBytes(out.data(), kHashed);
  std::ranges::copy(hash, out.data() + kHashed);
  return out;
}

bool EntryOf(const unsigned char* bytes, const LedgerHash& before, LedgerEntry& entry,
             LedgerHash& hash) {
  hash = HashOfBytes(bytes, kHashed);
  if (!std::ranges::equal(hash, std::span(bytes + kHashed, 32))) return false;
  if (!std::ranges::equal(before, std::span(bytes + kBefore, 32))) return false;
  entry.number = GetLittle<std::uint64_t>(bytes);
  entry.after = GetLittle<std::uint64_t>(bytes + 8);
  entry.time = GetLittle<std::int64_t>(bytes + 16);
  entry.done = static_cast<LedgerEntry::Done>(bytes[24]);
  entry.table = GetLittle<std::uint32_t>(bytes + 25);
  entry.epoch = GetLittle<std::uint32_t>(bytes + 29);
  std::copy_n(bytes + 33, entry.subject.size(), entry.subject.begin());
  entry.moment = GetLittle<std::int64_t>(bytes + 49);
  entry.ends = GetLittle<std::int64_t>(bytes + 57);
  std::copy_n(bytes + 65, entry.event.size(), entry.event.begin());
  return true;
}

// Unlocks the file at the end of a scope.
class FileLocked {
 public:
  explicit FileLocked(int file) : file_(file) {}
  FileLocked(const FileLocked&) = delete;
  FileLocked& operator=(const FileLocked&) = delete;
  ~FileLocked() { flock(file_, LOCK_UN); }

 private:
  const int file_;
};

}  // namespace

Ledger::~Ledger() {
  const absl::MutexLock lock(&mutex_);
  if (file_ >= 0) close(file_);
}

absl::StatusOr<std::unique_ptr<Ledger>> Ledger::Open(const std::string& path, Ring& ring,
                                                     Witness witness, std::string_view why) {
  if (path.empty() || path.find('\0') != std::string::npos) {
    return absl::InvalidArgumentError("a ledger is a file, and this is not the path of one");
  }
  if (why.size() > kMostWhy) {
    return absl::InvalidArgumentError("the reason for a new ledger has at most 2,048 bytes");
  }
  if ((witness.read == nullptr) != (witness.advance == nullptr)) {
    return absl::InvalidArgumentError("a witness has two functions, and this one lacks one");
  }
  std::unique_ptr<Ledger> ledger(new Ledger(path, ring, std::move(witness)));
  // Before the rest: another program tells it of an entry that is there already.
  const absl::StatusOr<std::uint64_t> witnessed = ledger->Witnessed();
  if (!witnessed.ok()) return witnessed.status();
  if (absl::Status read = ring.ReadAgain(); !read.ok()) return read;
  const absl::MutexLock mutex(&ledger->mutex_);
  absl::Status status = ledger->OpenFile();
  if (absl::IsNotFound(status) && !why.empty()) {
    status = ledger->MakeAnew(*witnessed, why);
  } else if (absl::IsNotFound(status) && ring.ledger().entries == 0) {
    status = *witnessed == 0 ? ledger->Make({}, {}) : ledger->IsRestored();
  }
  if (absl::IsNotFound(status)) {
    return ledger->Error(absl::StatusCode::kFailedPrecondition,
                         "is not there, and its ring says that there is one. Bring it back, or say "
                         "by AcceptLostLedger why it is lost: then what was erased is not erased "
                         "again from a database that comes back from a backup");
  }
  if (status.ok()) status = ledger->Lock();
  if (!status.ok()) return status;
  const FileLocked locked(ledger->file_);
  if (status = ledger->ReadAll(); !status.ok()) return status;
  const std::uint64_t entries = ledger->base_ + ledger->read_.size();
  if (entries < *witnessed) return ledger->IsRestored();
  if (status = ledger->TellWitness(entries); !status.ok()) return status;
  return ledger;
}

absl::StatusOr<std::uint64_t> Ledger::Witnessed() const {
  return witness_.read == nullptr ? absl::StatusOr<std::uint64_t>(0) : witness_.read();
}

absl::Status Ledger::TellWitness(std::uint64_t entries) const {
  return witness_.advance == nullptr ? absl::OkStatus() : witness_.advance(entries);
}

absl::Status Ledger::IsRestored() const {
  return Error(absl::StatusCode::kFailedPrecondition,
               "was restored together with its ring: its witness has counted more entries. Bring "
               "back the newest ledger and ring; or put the ledger away, and say by "
               "AcceptLostLedger why it is lost: then what was erased since then is not erased "
               "again");
}

absl::Status Ledger::OpenFile() {
  file_ = open(path_.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
  if (file_ < 0) return Failed("can't be opened");
  struct stat found{};
  if (fstat(file_, &found) != 0) return Failed("can't be read");
  if (!S_ISREG(found.st_mode)) {
    return Error(absl::StatusCode::kFailedPrecondition, "is not a regular file");
  }
  if (found.st_uid != geteuid() || (found.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
    return Error(absl::StatusCode::kPermissionDenied,
                 "can be read or written by others; give it mode 0600, and its program as owner");
  }
  return absl::OkStatus();
}

absl::Status Ledger::MakeAnew(std::uint64_t witnessed, std::string_view why) {
  Ring::LedgerEnd end = ring_.ledger();
  // Entries that nobody has any more are counted, and no number comes twice.
  if (end.entries < witnessed) end = {witnessed, {}};
  absl::Status status = Make(end, why);
  if (status.ok()) status = ring_.NoteLedger(end);
  if (status.ok()) why_ = why;
  return status;
}

absl::Status Ledger::BeginBehind(std::uint64_t known) {
  {
    const absl::MutexLock mutex(&mutex_);
    if (why_.empty()) return absl::OkStatus();
    if (absl::Status status = Lock(); !status.ok()) return status;
    const FileLocked locked(file_);
    if (absl::Status status = ReadAll(); !status.ok()) return status;
    if (!read_.empty() || base_ >= known) return absl::OkStatus();
    const Ring::LedgerEnd end{known, {}};
    if (!WriteHead(end, why_)) return Failed("can't be written");
    if (absl::Status status = ring_.NoteLedger(end); !status.ok()) return status;
    base_ = end.entries;
    last_ = end.hash;
  }
  return TellWitness(known);
}

absl::Status Ledger::Make(const Ring::LedgerEnd& end, std::string_view why) {
  file_ = open(path_.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (file_ < 0) return Failed("can't be made");
  if (!WriteHead(end, why)) {
    const absl::Status status = Failed("can't be made");
    unlink(path_.c_str());
    return status;
  }
  const std::size_t slash = path_.rfind('/');
  const std::string directory = slash == std::string::npos ? "." : path_.substr(0, slash + 1);
  const int folder = open(directory.c_str(), O_RDONLY | O_CLOEXEC);
  const bool synced = folder >= 0 && fsync(folder) == 0;
  if (folder >= 0) close(folder);
  return synced ? absl::OkStatus() : Failed("can't be written to the disk");
}

bool Ledger::WriteHead(const Ring::LedgerEnd& end, std::string_view why) {
  std::array<unsigned char, kLedgerHead> head{};
  std::ranges::copy(kLedgerMagic, head.begin());
  std::ranges::copy(ring_.id(), head.begin() + 8);
  PutLittle(head.data() + 24, end.entries);
  std::ranges::copy(end.hash, head.begin() + 32);
  PutLittle(head.data() + 64, static_cast<std::uint32_t>(why.size()));
  std::ranges::copy(why, head.begin() + 68);
  const LedgerHash hash = HashOfBytes(head.data(), kLedgerHead - 32);
  std::ranges::copy(hash, head.end() - 32);
  errno = ENOSPC;  // as in Write
  return pwrite(file_, head.data(), head.size(), 0) == static_cast<ssize_t>(head.size()) &&
         fsync(file_) == 0;
}

absl::Status Ledger::Lock() {
  const absl::Time deadline = absl::Now() + kLedgerPatience;
  while (flock(file_, LOCK_EX | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK && errno != EINTR) return Failed("can't be locked");
    if (absl::Now() > deadline) {
      return Error(absl::StatusCode::kUnavailable, "is locked by another program");
    }
    absl::SleepFor(absl::Milliseconds(1));
  }
  return absl::OkStatus();
}

absl::Status Ledger::ReadAll() {
  struct stat found{};
  if (fstat(file_, &found) != 0) return Failed("can't be read");
  if (found.st_size == size_) return absl::OkStatus();  // nobody else appended
  if (absl::Status status = ring_.ReadAgain(); !status.ok()) return status;
  const Ring::LedgerEnd end = ring_.ledger();
  std::string bytes(static_cast<std::size_t>(found.st_size), '\0');
  if (pread(file_, bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size())) {
    return Failed("can't be read");
  }
  const auto* const from = reinterpret_cast<const unsigned char*>(bytes.data());
  if (bytes.size() < kLedgerHead || !bytes.starts_with(kLedgerMagic) ||
      !std::ranges::equal(HashOfBytes(from, kLedgerHead - 32),
                          std::span(from + kLedgerHead - 32, 32))) {
    return Error(absl::StatusCode::kFailedPrecondition, "is no ledger, or its head is damaged");
  }
  if (!std::ranges::equal(ring_.id(), std::span(from + 8, 16))) {
    return Error(absl::StatusCode::kFailedPrecondition, "is the ledger of another key ring");
  }
  base_ = GetLittle<std::uint64_t>(from + 24);
  std::copy_n(from + 32, last_.size(), last_.begin());
  read_.clear();
  bool met = base_ == end.entries && last_ == end.hash;
  std::size_t at = kLedgerHead;
  for (; at + kLedgerEntry <= bytes.size(); at += kLedgerEntry) {
    LedgerEntry entry;
    LedgerHash hash{};
    if (!EntryOf(from + at, last_, entry, hash)) break;
    if (entry.number != base_ + read_.size() + 1) break;
    last_ = hash;
    read_.push_back(entry);
    met = met || (entry.number == end.entries && hash == end.hash);
  }
  if (!met) {
    return Error(absl::StatusCode::kDataLoss,
                 base_ + read_.size() < end.entries
                     ? "was cut short, or is an older one: its ring knows more entries"
                     : "is not the one that its ring knows");
  }
  // Behind what the ring knows, one that was written in part goes.
  if (at != bytes.size()) {
    if (bytes.size() - at > 2 * kPiece) {
      return Error(absl::StatusCode::kDataLoss, "has something behind its last entry");
    }
    if (ftruncate(file_, static_cast<off_t>(at)) != 0 || fsync(file_) != 0) {
      return Failed("can't be written");
    }
  }
  const std::uint64_t entries = base_ + read_.size();
  size_ = static_cast<std::int64_t>(at);
  return entries == end.entries ? absl::OkStatus() : ring_.NoteLedger({entries, last_});
}

std::uint64_t Ledger::entries() const {
  const absl::MutexLock mutex(&mutex_);
  return base_ + read_.size();
}

absl::StatusOr<std::uint64_t> Ledger::Append(std::span<LedgerEntry> entries, std::uint64_t after) {
  absl::StatusOr<std::uint64_t> last = AppendHere(entries, after);
  if (!last.ok()) return last;
  // Nobody waits for the file meanwhile.
  if (absl::Status told = TellWitness(*last); !told.ok()) return told;
  return last;
}

absl::StatusOr<std::uint64_t> Ledger::AppendHere(std::span<LedgerEntry> entries,
                                                 std::uint64_t after, std::uint64_t last_entry) {
  const absl::MutexLock mutex(&mutex_);
  if (absl::Status status = Lock(); !status.ok()) return status;
  const FileLocked locked(file_);
  if (absl::Status status = ReadAll(); !status.ok()) return status;
  std::string bytes;
  LedgerHash last = last_;
  std::uint64_t number = base_ + read_.size();
  if (number > last_entry) return number;
  for (LedgerEntry& entry : entries) {
    entry.number = ++number;
    entry.after = std::exchange(after, number);
    entry.time = absl::ToUnixSeconds(absl::Now());
    const LedgerBytes one = BytesOf(entry, last, last);
    bytes.append(reinterpret_cast<const char*>(one.data()), one.size());
  }
  const auto at = static_cast<std::int64_t>(kLedgerHead + read_.size() * kLedgerEntry);
  if (!Write(bytes, at)) return Failed("can't be written");
  if (absl::Status status = ring_.NoteLedger({number, last}); !status.ok()) return status;
  last_ = last;
  size_ = at + static_cast<std::int64_t>(bytes.size());
  read_.insert(read_.end(), entries.begin(), entries.end());
  return number;
}

absl::Status Ledger::Void(std::uint64_t after, std::uint64_t last) {
  LedgerEntry none{.done = LedgerEntry::Done::kVoid};
  const absl::StatusOr<std::uint64_t> entries = AppendHere({&none, 1}, after, last);
  return entries.ok() ? TellWitness(*entries) : entries.status();
}

// Piece by piece, so that the last one alone may be there in part if the power fails.
bool Ledger::Write(std::string_view bytes, std::int64_t at) {
  while (!bytes.empty()) {
    const std::string_view piece = bytes.substr(0, kPiece);
    errno = ENOSPC;  // which a write that takes a part leaves unsaid
    if (pwrite(file_, piece.data(), piece.size(), at) != static_cast<ssize_t>(piece.size()) ||
        fsync(file_) != 0) {
      return false;
    }
    bytes.remove_prefix(piece.size());
    at += static_cast<std::int64_t>(piece.size());
  }
  return true;
}

absl::StatusOr<std::vector<LedgerEntry>> Ledger::After(std::uint64_t number) {
  const absl::MutexLock mutex(&mutex_);
  if (absl::Status status = Lock(); !status.ok()) return status;
  const FileLocked locked(file_);
  if (absl::Status status = ReadAll(); !status.ok()) return status;
  if (number < base_ && why_.empty()) {
    return Error(absl::StatusCode::kFailedPrecondition,
                 "begins behind what this database knows: the ledger before it is lost, and what "
                 "was erased since then may be in the database again");
  }
  // From the last one back: what an entry was not written behind did not happen.
  std::vector<LedgerEntry> valid;
  std::uint64_t after = base_ + read_.size();
  for (std::size_t i = read_.size(); i-- > 0;) {
    const LedgerEntry& entry = read_[i];
    if (entry.number > after) continue;  // void
    if (entry.number <= number) break;
    if (entry.done != LedgerEntry::Done::kVoid) valid.push_back(entry);
    after = entry.after;
  }
  std::ranges::reverse(valid);
  return valid;
}

std::string Ledger::Name() const { return Cat({"the ledger ", path_}); }

absl::Status Ledger::Error(absl::StatusCode code, std::string_view sentence) const {
  return absl::Status(code, Cat({Name(), ": ", sentence}));
}

absl::Status Ledger::Failed(std::string_view what) const {
  const absl::Status status = absl::ErrnoToStatus(errno, "");
  const absl::string_view why = status.message();
  return Error(status.code(), Cat({what, std::string_view(why.data(), why.size())}));
}

}  // namespace zweck::store
