// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/inventory/read_file.h"

#include <absl/status/status.h>
#include <google/protobuf/stubs/logging.h>
#include <google/protobuf/util/json_util.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "src/inventory/chunks.h"
#include "src/inventory/elf.h"
#include "src/inventory/package_note.h"
#include "src/inventory/record.h"
#include "src/inventory/record_hash.h"
#include "src/inventory/trouble.h"
#include "src/text/cat.h"
#include "src/text/printable.h"

namespace zweck::inventory {
namespace {

using text::Cat;

constexpr std::size_t kLongestMagic = 8;
constexpr std::size_t kMostMembers = 1 << 20;

class FileReader {
 public:
  FileReader(std::string path, OpenMember open, RecordPool& pool)
      : path_(std::move(path)), open_(open), pool_(pool) {}

  absl::StatusOr<FileRecords> Read(const Part& file) {
    absl::Status status = ReadPart(file, path_, 0);
    if (!status.ok()) return status;
    if (file_.binaries.empty()) file_.binaries.push_back(Name());
    return std::move(file_);
  }

 private:
  // `depth` counts the archives around.
  absl::Status ReadPart(const Part& part, const std::string& place, int depth) {
    const absl::StatusOr<std::string> head = part.ReadUpTo(0, kLongestMagic);
    if (!head.ok()) return In(place, head.status());
    if (head->empty()) return In(place, absl::InvalidArgumentError("is empty"));
    if (head->starts_with(kElfMagic)) return ReadElf(part, place, depth);
    if (head->starts_with(kChunkMagic) || head->starts_with(kOldChunkMagic)) {
      return ReadChunks(part, {{.offset = 0, .size = part.size}}, place);
    }
    if (*head == kArchiveMagic || *head == kThinArchiveMagic) {
      return ReadArchive(part, place, depth);
    }
    if (head->starts_with(kBitcode) || head->starts_with(kWrappedBitcode)) {
      return In(place, absl::FailedPreconditionError(
                           "is LLVM bitcode, as clang++ -flto makes it, and holds no machine code "
                           "yet, so no flow records; read the linked program"));
    }
    if (depth == 0 && head->find_first_not_of(" \t\r\n") != std::string::npos &&
        (*head)[head->find_first_not_of(" \t\r\n")] == '{') {
      return In(place, ReadJson(part));
    }
    return In(place,
              absl::InvalidArgumentError(
                  "is not an ELF file, static archive, dump of flow records or inventory in JSON"));
  }

  std::string Name() const { return path_.substr(path_.rfind('/') + 1); }

  absl::Status ReadElf(const Part& elf, const std::string& place, int depth) {
    const absl::StatusOr<Sections> sections = FindSections(elf);
    if (!sections.ok()) return In(place, sections.status());
    // A member of an archive was not linked yet.
    if (depth == 0) {
      absl::StatusOr<v1::Program> program = ReadPackageNote(elf, sections->package_notes);
      if (!program.ok()) return In(place, program.status());
      if (program->ByteSizeLong() != 0) {
        program->set_name(Name());
        file_.programs.push_back(*std::move(program));
      }
    }
    return ReadChunks(elf, sections->records, place);
  }

  absl::Status ReadChunks(const Part& part, const std::vector<Range>& ranges,
                          const std::string& place) {
    if (ranges.empty()) return absl::OkStatus();
    Assembler assembler;
    for (const Range& range : ranges) {
      absl::Status status = assembler.Add(
          {.source = part.source, .begin = part.begin + range.offset, .size = range.size});
      if (!status.ok()) return In(place, status);
    }
    const absl::StatusOr<std::vector<RawRecord>> records = assembler.Finish();
    if (!records.ok()) return In(place, records.status());
    file_.places.push_back(place);
    for (const RawRecord& raw : *records) {
      absl::Status status = Add(raw.message, &raw);
      if (!status.ok()) return In(place, In("offset " + Hex(raw.offset), status));
    }
    return absl::OkStatus();
  }

  absl::Status ReadArchive(const Part& archive, const std::string& place, int depth) {
    if (depth > 1) {
      return In(place, absl::InvalidArgumentError("is an archive in an archive in an archive"));
    }
    absl::Status of_member;
    const absl::Status status =
        ForEachMember(archive, open_, [&](std::string_view name, const Part& member) {
          if (++members_ > kMostMembers) {
            return absl::ResourceExhaustedError("the archive has more than a million members");
          }
          of_member = ReadPart(member, Cat({place, "(", text::Printable(name), ")"}), depth + 1);
          return of_member;
        });
    if (!of_member.ok()) return of_member;  // it has its place
    return status.ok() ? status : In(place, status);
  }

  // An inventory, taken apart into the records that it was made from.
  absl::Status ReadJson(const Part& part) {
    if (part.size > kMostJson) {
      return absl::ResourceExhaustedError("is an inventory in JSON of more than 16 MiB");
    }
    const absl::StatusOr<std::string> json = part.ReadUpTo(0, kMostJson);
    if (!json.ok()) return json.status();
    v1::Inventory inventory;
    const google::protobuf::LogSilencer silent;
    const auto parsed = google::protobuf::util::JsonStringToMessage(*json, &inventory);
    if (!parsed.ok()) {
      return absl::DataLossError(
          Cat({"is not an inventory in JSON: ",
               text::Printable({parsed.message().data(), parsed.message().size()})}));
    }
    if (absl::Status status = CheckIsKnown(inventory); !status.ok()) return status;
    if (absl::Status status = TakeBinaries(inventory); !status.ok()) return status;
    file_.places.push_back(path_);
    v1::Record record;
    absl::Status status;
    const auto add = [&](const auto& list, auto* (v1::Record::*slot)()) {
      for (int i = 0; i < list.size() && status.ok(); ++i) {
        *(record.*slot)() = list[i];
        status = Add(record.SerializeAsString(), nullptr);
      }
    };
    add(inventory.purposes(), &v1::Record::mutable_purpose);
    add(inventory.kinds(), &v1::Record::mutable_kind);
    add(inventory.recipients(), &v1::Record::mutable_recipient);
    add(inventory.sinks(), &v1::Record::mutable_sink);
    add(inventory.categories(), &v1::Record::mutable_category);
    for (int i = 0; i < inventory.flows_size() && status.ok(); ++i) {
      v1::Flow& flow = *inventory.mutable_flows(i);
      std::vector<std::string> binaries(flow.binaries().begin(), flow.binaries().end());
      flow.clear_binaries();
      *record.mutable_flow() = flow;
      status = Add(record.SerializeAsString(), nullptr);
      if (status.ok()) file_.records.back().binaries = std::move(binaries);
    }
    return status;
  }

  // What an inventory says of the files that it was made from: all that it names are listed.
  absl::Status TakeBinaries(v1::Inventory& inventory) {
    std::set<std::string> listed;
    for (std::string& name : *inventory.mutable_binaries()) {
      name = text::Printable(name);
      listed.insert(name);
      file_.binaries.push_back(name);
    }
    const auto take = [&](std::string& name) {
      name = text::Printable(name);
      if (listed.contains(name)) return absl::OkStatus();
      return absl::DataLossError(Cat({"speaks of the binary ", name, ", which it does not list"}));
    };
    absl::Status status;
    for (v1::Flow& flow : *inventory.mutable_flows()) {
      for (std::string& name : *flow.mutable_binaries()) status.Update(take(name));
    }
    for (v1::Program& program : *inventory.mutable_programs()) {
      status.Update(take(*program.mutable_name()));
      for (std::string* text :
           {program.mutable_version(), program.mutable_commit(), program.mutable_date()}) {
        *text = text::Printable(*text);
      }
      file_.programs.push_back(program);
    }
    return status;
  }

  // `raw` is null in JSON.
  absl::Status Add(std::string_view message, const RawRecord* raw) {
    const absl::StatusOr<const v1::Record*> record = pool_.Get(message);
    if (!record.ok()) return record.status();
    Held& held = file_.records.emplace_back();
    held.record = *record;
    held.place = file_.places.size() - 1;
    if (raw == nullptr) return absl::OkStatus();
    held.offset = raw->offset;
    held.hashes = {.meaning = MeaningOf(**record, message, raw->hash, raw->names),
                   .names = raw->names};
    return absl::OkStatus();
  }

  std::string path_;
  OpenMember open_;
  RecordPool& pool_;
  FileRecords file_;
  std::size_t members_ = 0;
};

}  // namespace

absl::StatusOr<FileRecords> ReadFile(const Source& file, const std::string& path, OpenMember open,
                                     RecordPool& pool) {
  return FileReader(path, open, pool).Read(Part::Whole(file));
}

}  // namespace zweck::inventory
