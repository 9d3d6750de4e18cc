// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/audit/read_trail.h"

#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <utility>

#include "src/findings/finding_ids.h"
#include "src/store/audit_line.h"
#include "src/text/cat.h"
#include "src/text/take_word.h"

namespace zweck::audit {
namespace {

using findings::Finding;
using Json = nlohmann::json;
using text::Cat;

std::string TextOf(const Json& line, const char* name) {
  const auto at = line.find(name);
  return at != line.end() && at->is_string() ? at->get<std::string>() : std::string();
}
std::int64_t NumberOf(const Json& line, const char* name, std::int64_t otherwise) {
  const auto at = line.find(name);
  return at != line.end() && at->is_number_integer() ? at->get<std::int64_t>() : otherwise;
}

std::optional<Entry> ParseEntry(std::string_view text) {
  const Json line = Json::parse(text, nullptr, false);
  if (!line.is_object()) return std::nullopt;
  Entry entry{.chain = TextOf(line, "chain"),
              .seq = NumberOf(line, "seq", -1),
              .after = TextOf(line, "after"),
              .time = TextOf(line, "time"),
              .who = TextOf(line, "who"),
              .act = TextOf(line, "act"),
              .sink = TextOf(line, "sink"),
              .category = TextOf(line, "category"),
              .count = NumberOf(line, "count", -1),
              .whole = !line.contains("whole"),
              .why = TextOf(line, "why"),
              .lost = NumberOf(line, "lost", 0)};
  if (entry.chain.empty() || entry.seq < 0 || entry.act.empty()) return std::nullopt;
  return entry;
}

class Reader {
 public:
  explicit Reader(const TrailOptions& options) : options_(options) {}

  void Read(const TrailFile& file) {
    file_ = file.name;
    line_ = 0;
    first_in_file_ = true;
    for (std::string_view rest = file.text; !rest.empty();) {
      const std::size_t end = rest.find('\n');
      const std::string_view line = text::TakeUntil('\n', rest);
      ++line_;
      // A process that found half a line ended it before it wrote its own.
      if (!line.empty()) ReadLine(line, end != std::string_view::npos);
    }
  }

  Trail Finish() && {
    if (trail_.entries.empty()) {
      Find(findings::kAuditMissing, "there is no entry", kRestored);
    }
    for (const auto& [chain, at] : chains_) {
      if (at.closed) continue;
      Finding finding = NewFinding(findings::kAuditOpen,
                                   Cat({"the entries of ", at.who,
                                        " have no end: it still runs, it was killed, or they "
                                        "were cut off here"}),
                                   "Once no program writes any more, compare the last hash with "
                                   "one that is kept elsewhere.");
      finding.place = findings::PlaceAt(at.file, at.line);
      if (!options_.closed) finding.severity = findings::Severity::kNote;
      trail_.findings.push_back(std::move(finding));
    }
    if (!options_.expect.empty() && !seen_.contains(options_.expect)) {
      Find(findings::kAuditMissing, Cat({"no entry has the hash ", options_.expect}), kRestored);
    }
    return std::move(trail_);
  }

 private:
  static constexpr std::string_view kRestored =
      "Compare it with a copy; nothing in the file says what stood there.";

  struct Chain {
    std::int64_t next = 0;
    std::string head = {};
    bool closed = false;
    std::string who = {};
    std::string file = {};
    std::uint32_t line = 0;
  };

  Finding NewFinding(std::string_view id, std::string message, std::string_view remedy) const {
    return {.id = std::string(id),
            .message = std::move(message),
            .place = findings::PlaceAt(file_, line_),
            .remedy = std::string(remedy)};
  }
  void Find(std::string_view id, std::string message, std::string_view remedy) {
    trail_.findings.push_back(NewFinding(id, std::move(message), remedy));
  }

  void ReadLine(std::string_view line, bool ended) {
    const std::string_view hash = store::HashIn(line);
    std::optional<Entry> entry;
    if (!hash.empty()) entry = ParseEntry(line);
    if (!entry.has_value() || !ended) {
      Find(
          findings::kAuditTorn,
          ended ? "this line is no entry, or half of one" : "the last entry is only there in part",
          "A program that was killed, or a disk that was full, leaves such a line; so does a cut.");
      return;
    }
    const std::string_view told = line.substr(
        0, line.size() - hash.size() - store::kBeforeHash.size() - store::kBehindHash.size());
    if (!IsBehindItsChain(*entry, told, hash)) {
      // One finding a line is enough.
    } else if (!entry->after.empty() && !seen_.contains(entry->after)) {
      Find(findings::kAuditMissing, "the entry that stood before this one is not there", kRestored);
    } else if (entry->after.empty() && !first_in_file_) {
      Find(findings::kAuditMissing, "this entry began a file, and does not stand at its beginning",
           kRestored);
    }
    if (entry->lost > 0) {
      Find(findings::kAuditLost,
           Cat({std::to_string(entry->lost), entry->lost == 1 ? " entry" : " entries",
                " before this one could not be written"}),
           "Give the trail room, and see what the program did just before.");
    }
    first_in_file_ = false;
    seen_.emplace(hash);
    trail_.head = hash;
    trail_.entries.push_back(*std::move(entry));
  }

  // Is the entry the next one of its chain, as it was written?
  bool IsBehindItsChain(const Entry& entry, std::string_view told, std::string_view hash) {
    Chain& chain = chains_[entry.chain];
    const std::int64_t missing = entry.seq - chain.next;
    if (missing < 0) {
      Find(findings::kAuditChanged, "this entry is there twice, or behind later ones", kRestored);
      return false;
    }
    const bool as_written = missing > 0 || (!chain.closed && IsFirst(entry) &&
                                            store::AuditHash(chain.head, told) == hash);
    chain = {.next = entry.seq + 1,
             .head = std::string(hash),
             .closed = entry.act == store::kAuditClose,
             .who = entry.who,
             .file = file_,
             .line = line_};
    if (missing > 0) {
      Find(findings::kAuditMissing,
           Cat({std::to_string(missing), missing == 1 ? " entry" : " entries", " of ", entry.who,
                missing == 1 ? " is" : " are", " missing before this one"}),
           kRestored);
    } else if (!as_written) {
      Find(findings::kAuditChanged, "this entry, or the one before it, was changed", kRestored);
    }
    return missing == 0 && as_written;
  }
  static bool IsFirst(const Entry& entry) {
    return (entry.seq == 0) == (entry.act == store::kAuditBegin);
  }

  const TrailOptions& options_;
  std::string file_;
  std::uint32_t line_ = 0;
  bool first_in_file_ = true;
  std::map<std::string, Chain, std::less<>> chains_;
  std::set<std::string, std::less<>> seen_;
  Trail trail_;
};

}  // namespace

Trail ReadTrail(const std::vector<TrailFile>& files, const TrailOptions& options) {
  Reader reader(options);
  for (const TrailFile& file : files) reader.Read(file);
  return std::move(reader).Finish();
}

std::string EntryText(const Entry& entry) {
  std::string text = Cat({entry.time, "  ", entry.who, "  ", entry.act});
  if (entry.count >= 0) text += Cat({"  ", std::to_string(entry.count)});
  if (!entry.category.empty()) text += Cat({" of ", entry.category, " in ", entry.sink});
  if (!entry.whole) text += ", and then an error";
  if (!entry.why.empty()) text += Cat({": ", entry.why});
  return text;
}

}  // namespace zweck::audit
