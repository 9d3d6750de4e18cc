// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the schema counts and measures, in the words that people read in a report.

#ifndef ZWECK_SRC_INVENTORY_WORDS_H_
#define ZWECK_SRC_INVENTORY_WORDS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "zweck/v1/inventory.pb.h"

namespace zweck::inventory {

// An id as a title: "client-installation" is "Client installation". What is not lower-case words
// with hyphens stays as it is.
std::string TitleOf(std::string_view id);

// "1 field", "2 fields".
std::string Counted(std::size_t number, std::string_view one, std::string_view many);

// As text::DurationText, but that a report has "1 year" for 365 days as well. What is read back,
// such as a lock file, has "365 days" for these.
std::string DurationWords(std::int64_t seconds);

// "10 years", "until the contract ends", "until the contract ends, and at most 30 days more"; "not
// stored" for a category without one. Of several ends: each, and "whichever comes first". Behind
// them, LatestEndWords.
std::string RetentionWords(const v1::Category& category);

// The same of one end.
std::string EndWords(const v1::Retention& end);

// "; no latest end: it depends on what is written to last_seen"; empty where there is one.
std::string LatestEndWords(const v1::Retention& retention);

// Whether the programs tell the store that the event came until which a category is kept, by its
// flows: "told in installation-store", "nothing in these programs tells it"; empty for a category
// that is not stored, or waits for none.
std::string EventWords(const v1::Category& category, const std::vector<const v1::Flow*>& flows);

// "It stays when a person asks for erasure: …", without a full stop; empty for what goes.
std::string NotErasableWords(const v1::Category& category);

// Can the description of a purpose follow "to", as "Answer questions" does? False for what can't be
// an infinitive: "Sending mail", "To send mail", "Sends mail", "Delivery notification", "The
// newsletter", "Answer questions.". Of other nouns nobody knows.
bool FollowsTo(std::string_view description);

// Can the event of a retention follow "until" and "after", as "the app is uninstalled" does? False
// for what begins with such a word itself, or is no part of a sentence.
bool FollowsUntil(std::string_view event);

// "consent"; "unknown" where none is given.
std::string_view LegalBasisWords(v1::LegalBasis basis);
// "GDPR Art. 6(1)(a)"; empty where none is given.
std::string_view LegalBasisArticle(v1::LegalBasis basis);

// "ingest", "use"; "unknown" for none.
std::string_view DoorWord(v1::Door door);

// Does a flow through the door lead into a sink, or out of one?
inline bool HasSink(v1::Door door) {
  return door != v1::DOOR_UNSPECIFIED && door != v1::DOOR_INGEST && door != v1::DOOR_USE;
}

// Is it a question to a store, or a write that tells what is there? It serves one purpose.
inline bool Asks(v1::Door door) {
  return door == v1::DOOR_SELECT || door == v1::DOOR_COUNT || door == v1::DOOR_TEST;
}
// Does a flow through the door serve the one purpose that it names?
inline bool HasPurpose(v1::Door door) { return door == v1::DOOR_USE || Asks(door); }

// Does it lead out of the program, to a recipient: transmit, disclose or answer?
bool LeadsOut(v1::Door door);
// Into a store?
inline bool IsKept(v1::Door door) { return door == v1::DOOR_PERSIST; }
inline bool LeavesMemory(v1::Door door) { return IsKept(door) || LeadsOut(door); }

// "PUT"; empty where a sink is not asked over HTTP.
std::string_view MethodWord(v1::HttpMethod method);
// Where a sink is reached, and how it is asked: "api.mailer.example, eu.mailer.example, by PUT
// /users/{number}"; empty where neither is declared.
std::string ReachedWords(const v1::Sink& sink);

// "controller", "processor", "third party", "data subject"; "unknown" where none is given.
std::string_view RoleWords(v1::Role role);

// Does somebody else get what goes to a recipient: neither we nor the person that it is about? So
// it is where nobody knows.
bool IsSomebodyElse(const v1::Recipient* recipient);
// Is it the person that the data is about (GDPR Art. 4(1))? That is no transfer, wherever they are.
bool IsThePerson(const v1::Recipient* recipient);

// Whom a value of a kind points at: "a person", "a person, with other data", "an organisation",
// "nobody"; "unknown" where it is not said.
std::string_view IdentifiesWords(v1::Identifies identifies);

}  // namespace zweck::inventory

#endif  // ZWECK_SRC_INVENTORY_WORDS_H_
