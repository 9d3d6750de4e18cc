// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/inventory/source.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "src/text/cat.h"

namespace zweck::inventory {
namespace {

using text::Cat;

absl::Status TooShort(std::uint64_t size, std::uint64_t offset, std::uint64_t bytes) {
  return absl::OutOfRangeError(
      Cat({"ends after ", std::to_string(size), " bytes, where ", std::to_string(bytes),
           " are needed from byte ", std::to_string(offset), " on"}));
}

class FileSource : public Source {
 public:
  FileSource(int file, std::uint64_t size) : file_(file), size_(size) {}
  FileSource(const FileSource&) = delete;
  FileSource& operator=(const FileSource&) = delete;
  ~FileSource() override { close(file_); }
  std::uint64_t size() const override { return size_; }

 private:
  absl::Status Get(std::uint64_t offset, std::span<char> into) const override {
    while (!into.empty()) {
      const ssize_t got = pread(file_, into.data(), into.size(), static_cast<off_t>(offset));
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) return absl::ErrnoToStatus(errno, "can't be read");
      if (got == 0) return absl::DataLossError("was shortened while it was read");
      into = into.subspan(static_cast<std::size_t>(got));
      offset += static_cast<std::uint64_t>(got);
    }
    return absl::OkStatus();
  }

  int file_;
  std::uint64_t size_;
};

std::string_view KindOf(mode_t mode) {
  if (S_ISDIR(mode)) return "is a directory, not a file";
  if (S_ISFIFO(mode)) return "is a FIFO, not a file";
  if (S_ISSOCK(mode)) return "is a socket, not a file";
  return "is a device, not a file";
}

absl::Status CannotOpen(int error) {
  if (error == ENOENT) return absl::NotFoundError("there is no such file");
  if (error == EACCES) return absl::PermissionDeniedError("may not be read: no permission");
  return absl::ErrnoToStatus(error, "can't be opened");
}

}  // namespace

absl::Status Source::Read(std::uint64_t offset, std::span<char> into) const {
  if (offset > size() || into.size() > size() - offset) {
    return TooShort(size(), offset, into.size());
  }
  return Get(offset, into);
}

absl::Status MemorySource::Get(std::uint64_t offset, std::span<char> into) const {
  if (!into.empty()) std::memcpy(into.data(), bytes_.data() + offset, into.size());
  return absl::OkStatus();
}

absl::StatusOr<std::unique_ptr<Source>> OpenFile(const std::string& path) {
  if (path.find('\0') != std::string::npos) {
    return absl::InvalidArgumentError("is not a file's name");
  }
  struct stat found{};
  // Before it is opened, since opening some devices does something; and after, since it may have
  // been replaced meanwhile.
  if (stat(path.c_str(), &found) != 0) return CannotOpen(errno);
  if (!S_ISREG(found.st_mode)) {
    return absl::InvalidArgumentError(std::string(KindOf(found.st_mode)));
  }
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  if (file < 0) return CannotOpen(errno);
  if (fstat(file, &found) != 0 || !S_ISREG(found.st_mode) || found.st_size < 0) {
    close(file);
    return absl::InvalidArgumentError(std::string(KindOf(found.st_mode)));
  }
  return std::make_unique<FileSource>(file, static_cast<std::uint64_t>(found.st_size));
}

std::optional<FileId> IdOfFile(const std::string& path) {
  struct stat found{};
  if (stat(path.c_str(), &found) != 0) return std::nullopt;
  return FileId{.device = found.st_dev, .number = found.st_ino};
}

absl::Status Part::Read(std::uint64_t offset, std::span<char> into) const {
  if (!Holds(offset, into.size())) return TooShort(size, offset, into.size());
  return source->Read(begin + offset, into);
}

absl::StatusOr<std::string> Part::ReadUpTo(std::uint64_t offset, std::size_t most) const {
  const std::uint64_t left = size - std::min(offset, size);
  std::string bytes(static_cast<std::size_t>(std::min<std::uint64_t>(left, most)), '\0');
  if (absl::Status status = Read(offset, bytes); !status.ok()) return status;
  return bytes;
}

}  // namespace zweck::inventory
