// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/store/ring_place.h"

#include <absl/time/clock.h>
#include <absl/time/time.h>
#include <fcntl.h>
#include <sodium.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "src/text/cat.h"
#include "zweck/internal/wipe.h"

namespace zweck::store {
namespace {

using text::Cat;

constexpr off_t kFileBytes = off_t{KeyRing::kSlots} * KeyRing::kSlotBytes;
constexpr absl::Duration kPatience = absl::Seconds(5);

class FilePlace : public RingPlace {
 public:
  explicit FilePlace(std::string path) : path_(std::move(path)) {}
  ~FilePlace() override {
    if (file_ >= 0) close(file_);
  }

  absl::Status Open(bool is_new, KeyRingOptions options) {
    const int how = O_RDWR | O_CLOEXEC | O_NOFOLLOW | (is_new ? O_CREAT | O_EXCL : 0);
    file_ = open(path_.c_str(), how, S_IRUSR | S_IWUSR);
    if (file_ < 0 && errno == ELOOP) {
      return Error(absl::StatusCode::kFailedPrecondition, "is a symbolic link");
    }
    if (file_ < 0) return Failed(is_new ? "can't be made" : "can't be opened");
    absl::Status status = CheckFile(options);
    if (status.ok() && is_new && ftruncate(file_, kFileBytes) != 0) {
      status = Failed("can't be made");
    }
    if (status.ok() && is_new) status = SyncDirectory();
    if (!status.ok() && is_new) Remove();
    return status;
  }

  std::string Name() const override { return Cat({"the key ring ", path_}); }

  absl::Status CheckSize() override {
    struct stat found{};
    if (fstat(file_, &found) != 0) return Failed("can't be read");
    if (found.st_size == kFileBytes) return absl::OkStatus();
    return Error(absl::StatusCode::kFailedPrecondition,
                 found.st_size < kFileBytes ? "was cut short: a ring has 262,144 bytes"
                                            : "has more bytes than a ring, which has 262,144");
  }

  absl::StatusOr<std::string> Read(int slot) override {
    std::string bytes(KeyRing::kSlotBytes, '\0');
    const off_t at = off_t{slot} * off_t{KeyRing::kSlotBytes};
    for (std::size_t done = 0; done < bytes.size();) {
      const ssize_t got =
          pread(file_, bytes.data() + done, bytes.size() - done, at + static_cast<off_t>(done));
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) return Failed("can't be read");
      if (got == 0) return Error(absl::StatusCode::kFailedPrecondition, "was cut short");
      done += static_cast<std::size_t>(got);
    }
    return bytes;
  }

  absl::Status Lock(bool to_write) override {
    const absl::Time deadline = absl::Now() + kPatience;
    while (flock(file_, (to_write ? LOCK_EX : LOCK_SH) | LOCK_NB) != 0) {
      if (errno != EWOULDBLOCK && errno != EINTR) return Failed("can't be locked");
      if (absl::Now() > deadline) {
        return Error(absl::StatusCode::kUnavailable, "is locked by another program");
      }
      absl::SleepFor(absl::Milliseconds(2));
    }
    return absl::OkStatus();
  }
  void Unlock() override { flock(file_, LOCK_UN); }
  void Remove() override { unlink(path_.c_str()); }

 private:
  absl::Status Failed(std::string_view what) const {
    const absl::Status status = absl::ErrnoToStatus(errno, "");
    const absl::string_view why = status.message();
    return Error(status.code(), Cat({what, std::string_view(why.data(), why.size())}));
  }

  absl::Status CheckFile(KeyRingOptions options) const {
    struct stat found{};
    if (fstat(file_, &found) != 0) return Failed("can't be read");
    if (!S_ISREG(found.st_mode)) {
      return Error(absl::StatusCode::kFailedPrecondition, "is not a regular file");
    }
    if (found.st_uid != geteuid()) {
      return Error(absl::StatusCode::kPermissionDenied, "is not this program's own file");
    }
    if ((found.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
      return Error(absl::StatusCode::kPermissionDenied,
                   "can be read or written by others; give it mode 0600");
    }
    struct statfs system{};
    if (fstatfs(file_, &system) != 0) return Failed("can't be read");
    if (options.accept_copies || OverwritesInPlace(static_cast<std::int64_t>(system.f_type))) {
      return absl::OkStatus();
    }
    return Error(absl::StatusCode::kFailedPrecondition,
                 "is on a file system that is not known to overwrite in place, so that a destroyed "
                 "key may stay there; move it to ext4 or XFS, or set accept_copies");
  }

  absl::Status SyncDirectory() const {
    const std::size_t slash = path_.rfind('/');
    const std::string directory = slash == std::string::npos ? "." : path_.substr(0, slash + 1);
    const int file = open(directory.c_str(), O_RDONLY | O_CLOEXEC);
    const bool synced = file >= 0 && fsync(file) == 0;
    const int error = errno;
    if (file >= 0) close(file);
    errno = error;
    return synced ? absl::OkStatus() : Failed("can't be written to the disk");
  }

  absl::Status WriteDurably(int slot, std::string_view bytes) override {
    const off_t at = off_t{slot} * off_t{KeyRing::kSlotBytes};
    // Whole: a block is written or it is not.
    const ssize_t wrote = pwrite(file_, bytes.data(), bytes.size(), at);
    if (wrote < 0) return Failed("can't be written");
    if (static_cast<std::size_t>(wrote) != bytes.size()) {
      return Error(absl::StatusCode::kDataLoss, "was written in part");
    }
    if (fsync(file_) != 0) return Failed("can't be written to the disk");
    posix_fadvise(file_, at, KeyRing::kSlotBytes, POSIX_FADV_DONTNEED);
    return absl::OkStatus();
  }

  const std::string path_;
  int file_ = -1;
};

class ServicePlace : public RingPlace {
 public:
  explicit ServicePlace(KeyService service) : service_(std::move(service)) {}

  std::string Name() const override { return "the key service"; }
  absl::Status CheckSize() override { return absl::OkStatus(); }
  absl::StatusOr<std::string> Read(int slot) override {
    absl::StatusOr<std::string> bytes = service_.read(slot);
    if (bytes.ok() && bytes->empty()) bytes->resize(KeyRing::kSlotBytes);
    return bytes;
  }
  absl::Status Lock(bool /*to_write*/) override { return absl::OkStatus(); }
  void Unlock() override {}
  void Remove() override {}

 private:
  absl::Status WriteDurably(int slot, std::string_view bytes) override {
    return service_.write(slot, bytes);
  }

  const KeyService service_;
};

}  // namespace

absl::StatusOr<std::unique_ptr<RingPlace>> RingPlace::OfFile(const std::string& path, bool is_new,
                                                             KeyRingOptions options) {
  if (path.empty() || path.find('\0') != std::string::npos) {
    return absl::InvalidArgumentError("a key ring is a file, and this is not the path of one");
  }
  auto place = std::make_unique<FilePlace>(path);
  if (absl::Status status = place->Open(is_new, options); !status.ok()) return status;
  return place;
}

absl::StatusOr<std::unique_ptr<RingPlace>> RingPlace::OfService(KeyService service, bool is_new) {
  if (!service.read || !service.write) {
    return absl::InvalidArgumentError("a key service has two functions: read and write");
  }
  auto place = std::make_unique<ServicePlace>(std::move(service));
  for (int slot = 0; is_new && slot < KeyRing::kSlots; ++slot) {
    const absl::StatusOr<std::string> bytes = place->Read(slot);
    if (!bytes.ok()) return bytes.status();
    if (!bytes->empty() && bytes->find_first_not_of('\0') != std::string::npos) {
      return place->Error(absl::StatusCode::kAlreadyExists, "has something in a slot");
    }
  }
  return place;
}

absl::Status RingPlace::Write(int slot, std::string_view bytes) {
  if (absl::Status status = WriteDurably(slot, bytes); !status.ok()) return status;
  absl::StatusOr<std::string> written = Read(slot);
  if (!written.ok()) return written.status();
  const bool same = *written == bytes;
  internal::Wipe(*written);
  if (same) return absl::OkStatus();
  return Error(absl::StatusCode::kDataLoss,
               Cat({"gives other bytes for slot ", std::to_string(slot), " than were written"}));
}

absl::Status RingPlace::Error(absl::StatusCode code, std::string_view sentence) const {
  return absl::Status(code, Cat({Name(), ": ", sentence}));
}

// Those that are known to, of a list that will never be whole.
bool OverwritesInPlace(std::int64_t type) {
  constexpr std::int64_t kExt = 0xEF53;  // ext2, ext3 and ext4
  constexpr std::int64_t kXfs = 0x58465342;
  return type == kExt || type == kXfs;
}

}  // namespace zweck::store
