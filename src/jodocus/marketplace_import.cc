// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Rows and contacts that are held are put together into licences, by what they share; then each
// licence is settled. Everything is in proportion to their number.

#include "jodocus/marketplace_import.h"

#include <zweck/flow/use.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "src/jodocus/licence_ids.h"

namespace jodocus {

namespace {

using Day = std::optional<absl::CivilDay>;

constexpr std::size_t kNone = ~std::size_t{0};

// A row of the report, or a contact that is held.
struct Entry {
  std::vector<std::string> ids;
  std::string app;
  Day day;
  bool wish = false;
  bool whole = false;         // a row that can be kept, or a contact
  std::size_t row = kNone;    // in the report
  std::string held_as;        // the key of a contact that is held
  std::optional<OldKey> old;  // of one that was kept without its ids
  bool over = false;          // a contact whose end was told
};

// All that is of one licence.
struct Licence {
  std::vector<std::size_t> entries;
  std::set<std::string> ids;
  std::set<std::string> sales;  // of which it may be a line
  IdKinds kinds = 0;            // of its ids
  std::string app;
  bool wish = false;
  Day newest;                       // of all entries
  Day newest_whole;                 // of those that can be kept
  bool has_whole = false;           // whether there are any
  std::vector<std::size_t> may_be;  // the licences that what has an old key may be of
};

// The licences of one sale that have ids of the same kinds, of all apps or of one. A licence of the
// sale that has ids of other kinds only may be one of them: nothing tells them apart.
struct Peers {
  std::size_t count = 0;
  std::size_t one = kNone;
  bool wish = false;
  Day wish_day;
  bool has_whole = false;
  Day newest_whole;
};
struct Lines {
  Peers all;
  std::unordered_map<std::string, Peers> by_app;
};
using Sales = std::unordered_map<std::string, std::map<IdKinds, Lines>>;

// An id by which a wish is remembered: of a sale together with the kinds of ids that the licence
// has, since a licence with others of these kinds is another line.
std::string OfSale(const std::string& sale, IdKinds kinds) {
  return "line with " + std::to_string(kinds) + " of " + sale;
}

}  // namespace

class MarketplaceImport::Decision {
 public:
  Decision(MarketplaceReport report, const WishKey& key, absl::CivilDay today)
      : report_(std::move(report)), key_(key), today_(today) {
    result_.refused = std::move(report_.refused);
    result_.unheeded = report_.unheeded;
    result_.dropped = report_.dropped;
    for (std::size_t i = 0; i < report_.rows.size(); ++i) {
      const MarketplaceRow& row = report_.rows[i];
      Entry& entry = Add(row.contact);
      entry.row = i;
      entry.wish = row.wish;
      entry.whole = row.whole;
    }
  }

  void SeeWish(const WishToBeForgotten& wish) {
    const Remembered when{wish.until.Use<HonourErasure>(), wish.last_named.Use<HonourErasure>()};
    // NOLINTNEXTLINE(zweck-raw-value: finds the wish again, and is gone with the import)
    remembered_.insert_or_assign(wish.id_hash.Use<HonourErasure>(), when);
  }

  void SeeHeld(const MarketplaceContact& contact) {
    Entry& entry = Add(contact);
    entry.whole = true;
    // NOLINTNEXTLINE(zweck-raw-value: the key to erase it by, and is gone with the import)
    entry.held_as = contact.licence.Use<ContactWhileLicensed>();
    entry.over = IsOver(contact);
    if (entry.ids.empty()) entry.old = IdsOfOldKey(entry.held_as);
    keys_.insert(entry.held_as);
  }

  Steps Decide() {
    JoinBySharedIds();
    JoinOldKeys();
    MakeLicences();
    if (JoinBySales()) MakeLicences();
    LookAtSales();
    for (Licence& licence : licences_) Settle(licence);
    steps_.result = std::move(result_);
    return std::move(steps_);
  }

 private:
  struct Remembered {
    absl::CivilDay until;
    absl::CivilDay last_named;
  };

  Entry& Add(const MarketplaceContact& contact) {
    Entry& entry = entries_.emplace_back();
    // NOLINTNEXTLINE(zweck-raw-value: tells which rows are of one licence, and is gone with them)
    entry.ids = contact.ids.Use<HonourErasure>();
    entry.app = contact.app_key.Use<ContactWhileLicensed>();
    entry.day = contact.last_updated.Use<ContactWhileLicensed>();
    first_.push_back(first_.size());
    return entry;
  }

  // ---- What is of one licence

  // The first entry of those that this one is joined with.
  std::size_t FirstOf(std::size_t entry) {
    while (first_[entry] != entry) entry = first_[entry] = first_[first_[entry]];
    return entry;
  }
  void Join(std::size_t a, std::size_t b) {
    a = FirstOf(a);
    b = FirstOf(b);
    first_[std::max(a, b)] = std::min(a, b);
  }

  void JoinBySharedIds() {
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      const std::vector<std::string>& ids = entries_[i].ids;
      const bool is_bare =
          std::ranges::all_of(ids, [](const std::string& id) { return KindOf(id) == 0; });
      for (const std::string& id : ids) {
        // What has the id of a sale and no other is as good as one with the same.
        if (KindOf(id) == 0 && !is_bare) continue;
        const auto [owner, added] = owners_.try_emplace(id, i);
        if (!added) Join(owner->second, i);
      }
    }
  }

  // What an older import kept joins the one licence that its key is of. Where it may be of several,
  // which are different ones, it joins none.
  void JoinOldKeys() {
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      if (!entries_[i].old.has_value()) continue;
      const std::vector<std::size_t> of = LicencesOf(*entries_[i].old);
      if (of.size() == 1) Join(of[0], i);
    }
  }

  std::vector<std::size_t> LicencesOf(const OldKey& old) {
    std::vector<std::size_t> found;
    const auto look = [&](const std::string& id) {
      const auto owner = owners_.find(id);
      if (owner != owners_.end()) found.push_back(FirstOf(owner->second));
    };
    for (const std::string& id : old.ids) look(id);
    look(old.sale);
    std::ranges::sort(found);
    const auto again = std::ranges::unique(found);
    found.erase(again.begin(), again.end());
    return found;
  }

  void MakeLicences() {
    licences_.clear();
    std::unordered_map<std::size_t, std::size_t> numbers;
    licence_of_.assign(entries_.size(), kNone);
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      const auto [number, added] = numbers.try_emplace(FirstOf(i), licences_.size());
      if (added) licences_.emplace_back();
      licence_of_[i] = number->second;
      AddTo(licences_[number->second], i);
    }
    for (Licence& licence : licences_) {
      if (!licence.ids.empty()) continue;
      const OldKey& old = *entries_[licence.entries[0]].old;
      licence.sales.insert(old.sale);
      for (const std::size_t first : LicencesOf(old)) {
        licence.may_be.push_back(licence_of_[first]);
      }
    }
  }

  void AddTo(Licence& licence, std::size_t i) const {
    const Entry& entry = entries_[i];
    licence.entries.push_back(i);
    licence.wish = licence.wish || entry.wish;
    if (licence.app.empty()) licence.app = entry.app;
    // A wish without a day is as old as we know of it.
    const Day day = entry.wish && !entry.day.has_value() ? Day(today_) : entry.day;
    licence.newest = std::max(licence.newest, day);
    if (entry.whole) {
      licence.has_whole = true;
      licence.newest_whole = std::max(licence.newest_whole, entry.day);
    }
    for (const std::string& id : entry.ids) {
      licence.kinds |= KindOf(id);
      if (KindOf(id) == 0) licence.sales.insert(id);
      licence.ids.insert(id);
    }
  }

  // ---- What may be of one licence, since it is of one sale and nothing tells it apart

  Sales MakeSales() const {
    Sales sales;
    for (std::size_t i = 0; i < licences_.size(); ++i) {
      const Licence& licence = licences_[i];
      for (const std::string& id : licence.sales) {
        Lines& lines = sales[id][licence.kinds];
        AddTo(lines.all, i);
        AddTo(lines.by_app[licence.app], i);
      }
    }
    return sales;
  }

  void AddTo(Peers& peers, std::size_t number) const {
    const Licence& licence = licences_[number];
    ++peers.count;
    peers.one = number;
    if (licence.wish) {
      peers.wish = true;
      peers.wish_day = std::max(peers.wish_day, licence.newest);
    }
    if (licence.has_whole) {
      peers.has_whole = true;
      peers.newest_whole = std::max(peers.newest_whole, licence.newest_whole);
    }
  }

  // Calls `each` for the other licences that this one may be, in groups: for those whose app may be
  // the same, with true, and for all of them.
  template <class Each>
  void ForEachPeers(const Sales& sales, std::size_t number, Each each) const {
    const Licence& licence = licences_[number];
    for (const std::string& id : licence.sales) {
      for (const auto& [kinds, lines] : sales.at(id)) {
        // Those that have no ids but the sale's are one already.
        if ((kinds & licence.kinds) != 0 || (kinds | licence.kinds) == 0) continue;
        each(lines.all, licence.app.empty());
        if (licence.app.empty()) continue;
        for (const std::string& app : {licence.app, std::string()}) {
          const auto peers = lines.by_app.find(app);
          if (peers != lines.by_app.end()) each(peers->second, true);
        }
      }
    }
  }

  // Two of one sale are one where neither may be another one.
  bool JoinBySales() {
    const Sales sales = MakeSales();
    constexpr std::size_t kSeveral = kNone - 1;
    std::vector<std::size_t> other(licences_.size(), kNone);
    for (std::size_t i = 0; i < licences_.size(); ++i) {
      if (!licences_[i].may_be.empty()) other[i] = kSeveral;
      ForEachPeers(sales, i, [&](const Peers& peers, bool same_app) {
        if (!same_app) return;
        const std::size_t one = peers.count == 1 ? peers.one : kSeveral;
        other[i] = other[i] == kNone || other[i] == one ? one : kSeveral;
      });
    }
    bool joined = false;
    for (std::size_t i = 0; i < other.size(); ++i) {
      if (other[i] >= kSeveral || other[i] < i || other[other[i]] != i) continue;
      Join(licences_[i].entries[0], licences_[other[i]].entries[0]);
      joined = true;
    }
    return joined;
  }

  // ---- What becomes of a licence

  struct Doubt {
    bool wish = false;  // a wish is for this licence or for another of the same sale
    Day wish_day;
    bool superseded = false;  // others, one of which it is, are as new
  };

  void LookAtSales() {
    const Sales sales = MakeSales();
    doubts_.assign(licences_.size(), {});
    for (std::size_t i = 0; i < licences_.size(); ++i) {
      const Licence& licence = licences_[i];
      Doubt& doubt = doubts_[i];
      const auto see = [&](bool wish, const Day& wish_day, bool has_whole, const Day& newest) {
        if (wish) {
          doubt.wish = true;
          doubt.wish_day = std::max(doubt.wish_day, wish_day);
        }
        // Only what has no id of its own can be any of them.
        if (licence.kinds == 0 && has_whole && newest >= licence.newest_whole) {
          doubt.superseded = true;
        }
      };
      ForEachPeers(sales, i, [&](const Peers& peers, bool same_app) {
        see(peers.wish, peers.wish_day, peers.has_whole && same_app, peers.newest_whole);
      });
      for (const std::size_t other : licence.may_be) {
        const Licence& that = licences_[other];
        see(that.wish, that.newest, that.has_whole, that.newest_whole);
      }
    }
  }

  void Settle(const Licence& licence) {
    const auto number = static_cast<std::size_t>(&licence - licences_.data());
    const Doubt& doubt = doubts_[number];
    const Day remembered = RememberedFor(licence);
    if (licence.wish || doubt.wish) return Forget(licence, std::max(remembered, doubt.wish_day));

    std::vector<std::size_t> held;
    std::size_t newest_row = kNone;
    for (const std::size_t i : licence.entries) {
      const Entry& entry = entries_[i];
      if (!entry.whole) continue;
      const bool is_row = entry.row != kNone;
      if (remembered.has_value() && BringsBack(entry, *remembered)) {
        if (is_row) {
          Withhold(entry);
        } else {
          EraseForgotten(entry);
        }
        continue;
      }
      if (!is_row) {
        held.push_back(i);
        continue;
      }
      result_.kept += report_.rows[entry.row].kept;
      if (doubt.superseded) {
        ++result_.outdated;
        continue;
      }
      if (newest_row != kNone) ++result_.outdated;
      if (newest_row == kNone || !(entries_[newest_row].day > entry.day)) newest_row = i;
    }
    if (remembered.has_value()) Remember(licence, *remembered);
    if (doubt.superseded) {
      for (const std::size_t i : held) steps_.supersede.push_back(entries_[i].held_as);
      return;
    }
    KeepNewest(licence, held, newest_row);
  }

  // `held` and `newest_row` are what is left of a licence.
  void KeepNewest(const Licence& licence, const std::vector<std::size_t>& held,
                  std::size_t newest_row) {
    std::size_t newest_held = kNone;
    for (const std::size_t i : held) {
      if (newest_held == kNone || entries_[i].day > entries_[newest_held].day) newest_held = i;
    }
    const bool has_row = newest_row != kNone;
    const bool row_counts = has_row && (newest_held == kNone ||
                                        !(entries_[newest_held].day > entries_[newest_row].day));
    for (const std::size_t i : held) {
      if (i != newest_held) steps_.supersede.push_back(entries_[i].held_as);
    }
    if (row_counts) return Keep(licence, newest_row, newest_held);
    if (has_row) ++result_.outdated;
    if (newest_held == kNone) return;
    if (entries_[newest_held].ids.size() != licence.ids.size() && !licence.ids.empty()) {
      steps_.learn.push_back({entries_[newest_held].held_as, Ids(licence)});
    }
  }

  void Keep(const Licence& licence, std::size_t row, std::size_t held) {
    MarketplaceRow& source = report_.rows[entries_[row].row];
    if (IsOver(source.contact) || HasEnded(source.contact)) return End(licence, source, held);
    if (held != kNone) {
      source.contact.licence = entries_[held].held_as;
    } else if (!TakeKey(licence, source.contact)) {
      result_.refused.push_back({source.index, absl::StatusCode::kAlreadyExists, false});
      return;
    }
    source.contact.ids = Ids(licence);
    const bool reopens = held != kNone && entries_[held].over;
    (reopens ? steps_.reopen : steps_.keep).push_back(std::move(source.contact));
    ++result_.imported;
  }

  // By the day alone, as a store ends what it holds.
  bool HasEnded(const MarketplaceContact& contact) const {
    const Day& end = contact.maintenance_end.Use<ContactWhileLicensed>();
    return end.has_value() && *end + MarketplaceContact::kLate.count() < today_;
  }

  // Of what is over nothing comes in, and what is held ends.
  void End(const Licence& licence, MarketplaceRow& source, std::size_t held) {
    ++result_.ended;
    result_.kept -= source.kept;
    result_.dropped += source.kept;
    if (held == kNone) return;
    source.contact.licence = entries_[held].held_as;
    source.contact.ids = Ids(licence);
    steps_.end.push_back(std::move(source.contact));
  }

  // A key that no other contact has. The first id may be another one's, of another kind; with its
  // kind it isn't.
  bool TakeKey(const Licence& licence, MarketplaceContact& contact) {
    // NOLINTNEXTLINE(zweck-raw-value: so that no two have one key, and is gone with the import)
    if (keys_.insert(contact.licence.Use<ContactWhileLicensed>()).second) return true;
    for (const std::string& id : licence.ids) {
      if (!keys_.insert(id).second) continue;
      contact.licence = id;
      return true;
    }
    return false;
  }

  static std::vector<std::string> Ids(const Licence& licence) {
    return {licence.ids.begin(), licence.ids.end()};
  }

  // ---- Wishes

  void Forget(const Licence& licence, const Day& until) {
    ++result_.forgotten;
    Remember(licence, std::max(until, licence.newest).value_or(today_));
    for (const std::size_t i : licence.entries) {
      const Entry& entry = entries_[i];
      if (entry.row != kNone) result_.dropped += report_.rows[entry.row].kept;
      if (entry.row == kNone) EraseForgotten(entry);
    }
  }

  void EraseForgotten(const Entry& entry) {
    steps_.erase.push_back(entry.held_as);
    keys_.erase(entry.held_as);
    ++result_.erased;
  }

  void Withhold(const Entry& entry) {
    ++result_.withheld;
    result_.dropped += report_.rows[entry.row].kept;
  }

  // Does this stand for who asked to be forgotten? A contact that is held under ids that no wish is
  // remembered by was kept when nobody knew that they are of this licence.
  bool BringsBack(const Entry& entry, absl::CivilDay until) const {
    if (!(entry.day > Day(until))) return true;
    if (entry.row != kNone) return false;
    if (entry.old.has_value()) return true;
    Day known;
    LookFor(entry, KindsOf(entry), true, &known);
    return !known.has_value();
  }

  static IdKinds KindsOf(const Entry& entry) {
    IdKinds kinds = 0;
    for (const std::string& id : entry.ids) kinds |= KindOf(id);
    return kinds;
  }

  void Look(const std::string& id, Day* until) const {
    const auto found = remembered_.find(HashForWish(key_, id));
    if (found != remembered_.end()) *until = std::max(*until, Day(found->second.until));
  }

  // What is remembered for what has the ids of this entry, and ids of these kinds.
  void LookFor(const Entry& entry, IdKinds kinds, bool with_sales, Day* until) const {
    const auto look_for_sale = [&](const std::string& sale) {
      if (!with_sales) return;
      for (IdKinds others = 0; others < kAllIdKinds; ++others) {
        if ((others & kinds) == 0) Look(OfSale(sale, others), until);
      }
    };
    for (const std::string& id : entry.ids) {
      if (KindOf(id) != 0) {
        Look(id, until);
      } else {
        look_for_sale(id);
      }
    }
    if (!entry.old.has_value()) return;
    for (const std::string& id : entry.old->ids) Look(id, until);
    if (kinds == 0) look_for_sale(entry.old->sale);
  }

  // Until when the wishes for this licence stand, of those that are remembered.
  Day RememberedFor(const Licence& licence) const {
    Day until;
    if (remembered_.empty()) return until;
    for (const std::size_t i : licence.entries) {
      // A contact that has ids of its own was looked for by its sales when it came in.
      const bool with_sales = entries_[i].row != kNone || licence.kinds == 0;
      LookFor(entries_[i], licence.kinds, with_sales, &until);
    }
    return until;
  }

  void Remember(const Licence& licence, absl::CivilDay until) {
    for (const std::string& id : licence.ids) {
      RememberBy(KindOf(id) != 0 ? id : OfSale(id, licence.kinds), until);
    }
  }

  void RememberBy(const std::string& id, absl::CivilDay until) {
    std::string hash = HashForWish(key_, id);
    const auto [found, added] = remembered_.try_emplace(hash, Remembered{until, today_});
    Remembered& known = found->second;
    if (!added && known.until >= until && known.last_named == today_) return;
    known.until = std::max(known.until, until);
    known.last_named = today_;
    WishToBeForgotten& wish = steps_.remember.emplace_back();
    wish.id_hash = std::move(hash);
    wish.until = known.until;
    wish.last_named = known.last_named;
  }

  MarketplaceReport report_;
  const WishKey& key_;
  const absl::CivilDay today_;
  std::vector<Entry> entries_;
  std::vector<std::size_t> first_;                       // for each entry
  std::unordered_map<std::string, std::size_t> owners_;  // the first entry with an id
  std::vector<Licence> licences_;
  std::vector<std::size_t> licence_of_;  // for each entry
  std::vector<Doubt> doubts_;            // for each licence
  std::unordered_map<std::string, Remembered> remembered_;
  std::unordered_set<std::string> keys_;  // of all contacts
  ImportResult result_;
  Steps steps_;
};

bool IsOver(const MarketplaceContact& contact) {
  const LicenceStatus status = contact.status.Use<ContactWhileLicensed>();
  if (status != LicenceStatus::kUnspecified) return status != LicenceStatus::kActive;
  return !contact.maintenance_end.Use<ContactWhileLicensed>().has_value();
}

MarketplaceImport::MarketplaceImport(MarketplaceReport report, const WishKey& key,
                                     absl::CivilDay today)
    : decision_(std::make_unique<Decision>(std::move(report), key, today)) {}
MarketplaceImport::MarketplaceImport(MarketplaceImport&&) noexcept = default;
MarketplaceImport& MarketplaceImport::operator=(MarketplaceImport&&) noexcept = default;
MarketplaceImport::~MarketplaceImport() = default;

void MarketplaceImport::SeeWish(const WishToBeForgotten& wish) { decision_->SeeWish(wish); }
void MarketplaceImport::SeeHeld(const MarketplaceContact& contact) { decision_->SeeHeld(contact); }
MarketplaceImport::Steps MarketplaceImport::Decide() && { return decision_->Decide(); }

}  // namespace jodocus
