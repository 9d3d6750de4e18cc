// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "zweck/store/audit_trail.h"

#include <absl/base/thread_annotations.h>
#include <absl/status/status.h>
#include <absl/synchronization/mutex.h>
#include <absl/time/clock.h>
#include <absl/time/time.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "src/store/audit_line.h"
#include "src/text/cat.h"

namespace zweck {
namespace {

using internal::AuditEntry;
using text::Cat;

constexpr std::size_t kMostWho = 64;
constexpr std::size_t kMostWhy = 1000;
constexpr std::size_t kTail = 8192;  // more than any line
constexpr absl::Duration kMostWait = absl::Seconds(1);

bool IsWho(std::string_view who) {
  return !who.empty() && who.size() <= kMostWho &&
         who.find_first_not_of(
             "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_") ==
             std::string_view::npos;
}

// One process at a time begins, so that one of them finds the file empty. Nobody waits for long for
// one that was stopped: then a line may name none, and is found.
class Beginning {
 public:
  explicit Beginning(int file) : file_(file) {
    const absl::Time until = absl::Now() + kMostWait;
    while (flock(file_, LOCK_EX | LOCK_NB) != 0 && absl::Now() < until) {
      absl::SleepFor(absl::Milliseconds(1));
    }
  }
  Beginning(const Beginning&) = delete;
  Beginning& operator=(const Beginning&) = delete;
  ~Beginning() { flock(file_, LOCK_UN); }

 private:
  int file_;
};

// A text of the program as one of JSON, on one line.
std::string Quoted(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text.substr(0, kMostWhy)) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
  }
  return quoted + '"';
}

// "customer_table" is of the sink customer-table.
std::string IdOf(std::string_view name) {
  std::string id(name);
  std::ranges::replace(id, '_', '-');
  return id;
}

std::string NewChain() {
  std::array<unsigned char, 16> bytes;
  randombytes_buf(bytes.data(), bytes.size());
  std::string digits(2 * bytes.size() + 1, '\0');
  sodium_bin2hex(digits.data(), digits.size(), bytes.data(), bytes.size());
  digits.pop_back();
  return digits;
}

std::string Told(const AuditEntry& entry) {
  const std::size_t between = entry.table.find("__");
  std::string told;
  if (between != std::string_view::npos) {
    told += Cat({R"(,"sink":")", IdOf(entry.table.substr(0, between)), R"(","category":")",
                 IdOf(entry.table.substr(between + 2)), "\""});
  }
  told += Cat({",\"count\":", std::to_string(entry.count)});
  if (!entry.whole) told += ",\"whole\":false";
  if (!entry.why.empty()) told += Cat({",\"why\":", Quoted(entry.why)});
  return told;
}

}  // namespace

class AuditTrail::File final : public internal::AuditKeeper {
 public:
  File(int file, std::string path, const AuditOptions& options)
      : file_(file), path_(std::move(path)), who_(options.who), sync_(options.sync) {}
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File() override {
    {
      const absl::MutexLock lock(&mutex_);
      if (began_ && process_ == getpid()) Write(store::kAuditClose, "");
    }
    close(file_);
  }

  // The first entry.
  absl::Status Begin() {
    const absl::MutexLock lock(&mutex_);
    BeginIfNew();
    return status_;
  }

  void Keep(const AuditEntry& entry) override {
    const absl::MutexLock lock(&mutex_);
    BeginIfNew();
    Write(store::kAuditActs[static_cast<std::size_t>(entry.act)], Told(entry));
  }

  absl::Status status() const {
    const absl::MutexLock lock(&mutex_);
    return status_;
  }
  std::string head() const {
    const absl::MutexLock lock(&mutex_);
    return head_;
  }

 private:
  struct End {
    std::string hash;  // of the last whole line
    bool torn;         // is there more behind it?
  };

  absl::Status Failed(std::string_view what) const {
    const int error = errno;
    return absl::ErrnoToStatus(error, Cat({"the audit trail ", path_, " ", what}));
  }

  absl::StatusOr<End> ReadEnd() const {
    struct stat about;
    if (fstat(file_, &about) != 0) return Failed("can't be looked at");
    const auto size = static_cast<std::size_t>(about.st_size);
    std::string tail(std::min(size, kTail), '\0');
    const ssize_t got =
        pread(file_, tail.data(), tail.size(), static_cast<off_t>(size - tail.size()));
    if (got < 0) return Failed("can't be read");
    tail.resize(static_cast<std::size_t>(got));
    End found{.hash = {}, .torn = !tail.empty() && tail.back() != '\n'};
    // Behind it may stand half of an entry, and lines that are empty.
    const std::string_view text = tail;
    std::size_t end = text.rfind('\n');
    while (end != std::string_view::npos && found.hash.empty()) {
      const std::size_t before = end == 0 ? std::string_view::npos : text.rfind('\n', end - 1);
      const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
      found.hash = store::HashIn(text.substr(begin, end - begin));
      end = before;
    }
    return found;
  }

  // A process that was forked off has a chain of its own.
  void BeginIfNew() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_) {
    if (began_ && process_ == getpid()) return;
    process_ = getpid();
    chain_ = NewChain();
    seq_ = 0;
    head_.clear();
    const Beginning beginning(file_);
    began_ = Write(store::kAuditBegin, "");
  }

  // In one call, so that lines of several processes don't mix.
  absl::Status Append(std::string_view text) const {
    ssize_t wrote;
    do {
      wrote = write(file_, text.data(), text.size());
    } while (wrote < 0 && errno == EINTR);
    if (wrote < 0) return Failed("can't be written");
    if (static_cast<std::size_t>(wrote) == text.size()) return absl::OkStatus();
    return absl::ResourceExhaustedError(Cat({"the audit trail ", path_, " has no room left"}));
  }

  bool Write(std::string_view act, std::string_view told) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_) {
    const absl::StatusOr<End> end = ReadEnd();
    if (!end.ok()) return Lose(end.status());
    std::string line =
        Cat({R"({"chain":")", chain_, R"(","seq":)", std::to_string(seq_), R"(,"after":")",
             end->hash, R"(","time":")",
             absl::FormatTime("%Y-%m-%dT%H:%M:%E6SZ", absl::Now(), absl::UTCTimeZone()),
             R"(","who":")", who_, R"(","act":")", act, "\"", told});
    if (lost_ != 0) line += Cat({",\"lost\":", std::to_string(lost_)});
    std::string hash = store::AuditHash(head_, line);
    absl::Status status = Append(
        Cat({end->torn ? "\n" : "", line, store::kBeforeHash, hash, store::kBehindHash, "\n"}));
    if (!status.ok()) return Lose(status);
    ++seq_;
    head_ = std::move(hash);
    lost_ = 0;
    if (sync_ && fdatasync(file_) != 0) status_.Update(Failed("can't be brought to the disk"));
    return true;
  }

  bool Lose(const absl::Status& status) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_) {
    status_.Update(status);
    ++lost_;
    return false;
  }

  const int file_;
  const std::string path_;
  const std::string who_;
  const bool sync_;
  mutable absl::Mutex mutex_;
  bool began_ ABSL_GUARDED_BY(mutex_) = false;
  pid_t process_ ABSL_GUARDED_BY(mutex_) = 0;
  std::string chain_ ABSL_GUARDED_BY(mutex_);
  std::int64_t seq_ ABSL_GUARDED_BY(mutex_) = 0;
  std::string head_ ABSL_GUARDED_BY(mutex_);
  std::int64_t lost_ ABSL_GUARDED_BY(mutex_) = 0;
  absl::Status status_ ABSL_GUARDED_BY(mutex_);
};

absl::StatusOr<AuditTrail> AuditTrail::Open(const std::string& path, const AuditOptions& options) {
  if (!IsWho(options.who)) {
    return absl::InvalidArgumentError(
        "an audit trail says who acts: by letters, digits, '.', '-' and '_', at most 64");
  }
  if (sodium_init() < 0) return absl::InternalError("libsodium can't be initialised");
  const int file =
      open(path.c_str(), O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK, S_IRUSR | S_IWUSR);
  if (file < 0) {
    const int error = errno;
    return absl::ErrnoToStatus(error, Cat({"the audit trail ", path, " can't be opened"}));
  }
  auto made = std::make_unique<File>(file, path, options);
  struct stat about;
  if (fstat(file, &about) != 0 || !S_ISREG(about.st_mode)) {
    return absl::InvalidArgumentError(Cat({"the audit trail ", path, " is no file"}));
  }
  if (!internal::BeginAudit(*made)) {
    return absl::FailedPreconditionError("this process has an audit trail already");
  }
  AuditTrail trail(std::move(made));
  absl::Status began = trail.file_->Begin();
  if (!began.ok()) return began;
  return trail;
}

AuditTrail::AuditTrail(std::unique_ptr<File> file) : file_(std::move(file)) {}
AuditTrail::AuditTrail(AuditTrail&& other) noexcept = default;
AuditTrail& AuditTrail::operator=(AuditTrail&& other) noexcept {
  std::swap(file_, other.file_);
  return *this;
}
AuditTrail::~AuditTrail() {
  if (file_ != nullptr) internal::EndAudit(*file_);
}

absl::Status AuditTrail::status() const { return file_->status(); }
std::string AuditTrail::head() const { return file_->head(); }

}  // namespace zweck
