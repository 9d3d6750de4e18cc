// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a report comes to, given what is held and who is forgotten; jodocus/marketplace_report.h
// does it.

#ifndef JODOCUS_MARKETPLACE_IMPORT_H_
#define JODOCUS_MARKETPLACE_IMPORT_H_

#include <absl/time/civil_time.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "jodocus/marketplace_contact.h"
#include "jodocus/marketplace_rows.h"
#include "jodocus/wish_to_be_forgotten.h"

namespace jodocus {

struct ImportResult {
  std::size_t imported = 0;         // contacts that were stored
  std::size_t outdated = 0;         // rows that something newer stands for
  std::size_t ended = 0;            // rows of a trial or a use that is over; see IsOver
  std::size_t forgotten = 0;        // licences with a contact who asked to be forgotten
  std::size_t withheld = 0;         // rows that would have brought back who is forgotten
  std::size_t erased = 0;           // contacts that were held for who is forgotten, and are gone
  std::vector<RefusedRow> refused;  // the other rows were imported all the same
  // Rows that say that somebody asked to be forgotten, and not, or not in full, for which licence:
  // somebody has to look at these. They are among the refused ones.
  std::size_t unheeded = 0;
  std::uint64_t kept = 0;     // members that went into a field
  std::uint64_t dropped = 0;  // members that no field declares, and that were never copied
};

// Nothing says that the trial or the use goes on: the status says no, or there is none, and no day
// of an end.
bool IsOver(const MarketplaceContact& contact);

// The key must outlive it.
class MarketplaceImport {
 public:
  MarketplaceImport(MarketplaceReport report, const WishKey& key, absl::CivilDay today);
  MarketplaceImport(MarketplaceImport&&) noexcept;
  MarketplaceImport& operator=(MarketplaceImport&&) noexcept;
  ~MarketplaceImport();

  // First every wish and every contact of the store,
  void SeeWish(const WishToBeForgotten& wish);
  void SeeHeld(const MarketplaceContact& contact);

  // then what is to be done, in this order. Contacts to erase are given by their keys.
  struct MoreIds {
    std::string licence;
    std::vector<std::string> ids;
  };
  struct Steps {
    std::vector<WishToBeForgotten> remember;
    std::vector<std::string> erase;
    std::vector<MarketplaceContact> keep;
    std::vector<MarketplaceContact> reopen;  // kept, in place of what had ended
    std::vector<MarketplaceContact> end;     // what is held ends; with the status, days and ids
    std::vector<MoreIds> learn;              // for what stays as it is
    std::vector<std::string> supersede;      // erased, since something else stands for it
    ImportResult result;
  };
  Steps Decide() &&;

 private:
  class Decision;
  std::unique_ptr<Decision> decision_;
};

}  // namespace jodocus

#endif  // JODOCUS_MARKETPLACE_IMPORT_H_
