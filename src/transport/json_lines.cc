// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Lines of JSON, whole or not at all.

#include "zweck/transport/json_lines.h"

#include <absl/time/clock.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#include <cerrno>
#include <ios>
#include <utility>

#include "src/other_key.h"
#include "src/text/cat.h"

namespace zweck::internal {
namespace {

using text::Cat;

absl::Status FileError(absl::StatusCode code, std::string_view path, std::string_view sentence) {
  return absl::Status(code, Cat({"the file ", path, ": ", sentence}));
}

absl::Status SystemError(int error, std::string_view path, std::string_view what) {
  if (error == ENOSPC || error == EDQUOT || error == EFBIG) {
    return FileError(absl::StatusCode::kResourceExhausted, path,
                     "there is no room left to write to");
  }
  if (error == ENOENT || error == ENOTDIR) {
    return FileError(absl::StatusCode::kNotFound, path, "its directory is not there");
  }
  if (error == EACCES || error == EPERM || error == EROFS) {
    return FileError(absl::StatusCode::kPermissionDenied, path, "may not be written by this user");
  }
  return FileError(absl::StatusCode::kInternal, path, what);
}

absl::Status CheckLine(std::string_view record) {
  if (record.empty()) return absl::InternalError("a record of JSON lines is empty");
  if (record.find_first_of("\r\n") != std::string_view::npos) {
    return absl::InternalError("a record of JSON lines has a line break in it");
  }
  return absl::OkStatus();
}

}  // namespace

struct LinesFile::Impl {
  Impl(std::string path, JsonLinesOptions options) : path(std::move(path)), options(options) {}
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  ~Impl() {
    if (file >= 0) close(file);
  }

  absl::Status Lock() {
    const absl::Time deadline = absl::Now() + options.lock_timeout;
    while (flock(file, LOCK_EX | LOCK_NB) != 0) {
      const int error = errno;
      if (error != EWOULDBLOCK && error != EINTR) {
        return SystemError(error, path, "can't be locked");
      }
      if (absl::Now() >= deadline) {
        return FileError(absl::StatusCode::kUnavailable, path,
                         "is locked by somebody else; try again");
      }
      absl::SleepFor(absl::Milliseconds(1));
    }
    return absl::OkStatus();
  }

  absl::Status Append(std::string_view record) {
    struct stat before{};
    if (fstat(file, &before) != 0) return SystemError(errno, path, "can't be looked at");
    char last = '\n';
    if (before.st_size > 0 && pread(file, &last, 1, before.st_size - 1) != 1) {
      return SystemError(errno, path, "can't be read");
    }
    if (last != '\n') {
      return FileError(absl::StatusCode::kDataLoss, path, "ends within a line; repair it first");
    }

    // Both parts in one system call, and no copy of the record.
    char line_break = '\n';
    const iovec parts[] = {{const_cast<char*>(record.data()), record.size()}, {&line_break, 1}};
    ssize_t written = -1;
    do {
      written = writev(file, parts, 2);
    } while (written < 0 && errno == EINTR);
    const int error = written < 0 ? errno : ENOSPC;  // part of it: the rest had no room
    if (written == static_cast<ssize_t>(record.size() + 1)) {
      if (options.sync && fdatasync(file) != 0) {
        return SystemError(errno, path, "can't be brought to the disk");
      }
      return absl::OkStatus();
    }
    if (written > 0 && ftruncate(file, before.st_size) != 0) {
      return FileError(absl::StatusCode::kDataLoss, path, "a part of a record can't be taken back");
    }
    return SystemError(error, path, "can't be written");
  }

  const std::string path;
  const JsonLinesOptions options;
  absl::Mutex mutex;
  int file = -1;
};

absl::StatusOr<LinesFile> LinesFile::Open(std::string path, JsonLinesOptions options) {
  if (path.empty() || path.find('\0') != std::string::npos) {
    return absl::InvalidArgumentError("a file of JSON lines needs a path, and this is none");
  }
  auto impl = std::make_unique<Impl>(std::move(path), options);
  // Without O_NONBLOCK, opening somebody's named pipe would wait for a reader.
  impl->file =
      open(impl->path.c_str(), O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK | O_NOCTTY,
           S_IRUSR | S_IWUSR);
  const int error = errno;
  if (impl->file < 0 && error == EISDIR) {
    return FileError(absl::StatusCode::kFailedPrecondition, impl->path, "is not a regular file");
  }
  if (impl->file < 0) return SystemError(error, impl->path, "can't be opened");
  struct stat found{};
  if (fstat(impl->file, &found) != 0) return SystemError(errno, impl->path, "can't be looked at");
  if (!S_ISREG(found.st_mode)) {
    return FileError(absl::StatusCode::kFailedPrecondition, impl->path, "is not a regular file");
  }
  return LinesFile(std::move(impl));
}

LinesFile::LinesFile(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
LinesFile::LinesFile(LinesFile&&) noexcept = default;
LinesFile& LinesFile::operator=(LinesFile&&) noexcept = default;
LinesFile::~LinesFile() = default;

absl::Status LinesFile::Send(const DoorKey& door, std::string_view record) {
  if (!door.OpensTransport()) return OtherKey();
  if (absl::Status status = CheckLine(record); !status.ok()) return status;
  if (impl_ == nullptr) return absl::FailedPreconditionError("this transport was moved away");
  const absl::MutexLock lock(&impl_->mutex);
  if (absl::Status status = impl_->Lock(); !status.ok()) return status;
  absl::Status status = impl_->Append(record);
  flock(impl_->file, LOCK_UN);
  return status;
}

absl::Status LinesStream::Send(const DoorKey& door, std::string_view record) {
  if (!door.OpensTransport()) return OtherKey();
  if (absl::Status status = CheckLine(record); !status.ok()) return status;
  const absl::MutexLock lock(&mutex_);
  bool good = false;
  try {
    good =
        static_cast<bool>(stream_.write(record.data(), static_cast<std::streamsize>(record.size()))
                              .put('\n')
                              .flush());
  } catch (const std::ios_base::failure&) {
    good = false;  // a stream that was told to throw
  }
  return good ? absl::OkStatus()
              : absl::UnavailableError("the stream of JSON lines takes no more records");
}

}  // namespace zweck::internal
