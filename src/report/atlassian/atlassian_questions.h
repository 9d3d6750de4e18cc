// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The questions of Atlassian's Privacy & Security form, which are in atlassian_questions.tsv.

#ifndef ZWECK_SRC_REPORT_ATLASSIAN_ATLASSIAN_QUESTIONS_H_
#define ZWECK_SRC_REPORT_ATLASSIAN_ATLASSIAN_QUESTIONS_H_

#include <cstdint>
#include <span>
#include <string_view>

namespace zweck::report {

// What the document takes as an answer.
enum class AnswerType : std::uint8_t {
  kYesNo,      // true, false
  kApplies,    // "TRUE", "FALSE", "NOT_APPLICABLE"
  kText,       //
  kLink,       // a URI
  kTexts,      // a list
  kDays,       // an int32
  kResidency,  // one of kResidencies
  kParties     // a list of name, link, purpose, thirdPartyCountries
};

struct AnswerTypeInfo {
  std::string_view name;      // in the table
  std::string_view blank;     // the answer in a company file, to be filled in; empty for none
  std::string_view expected;  // what such an answer is
};
const AnswerTypeInfo& InfoOf(AnswerType type);

struct Question {
  std::string_view path;  // below commonCloud: "dataRetention.isDataRetentionSupported"
  AnswerType type;
  std::string_view text;
  // Asked unless that question is answered with no; a path, or empty.
  std::string_view after;
};

// In the order of the form; a question stands behind the one that it depends on.
std::span<const Question> AtlassianQuestions();

inline constexpr std::string_view kResidencies[] = {
    "STORED_IN_ATLASSIAN_AND_DR_SUPPORTED", "APP_DOES_NOT_SUPPORT_DR",
    "STORED_IN_ATLASSIAN_AND_DR_NOT_SUPPORTED", "STORED_EXTERNAL_TO_ATLASSIAN", "NOT_APPLICABLE"};

// Those that programs can answer.
namespace atlassian {

inline constexpr std::string_view
    kProcesses = "dataAccessAndStorage.isSameDataProcessedAndStored",
    kProcessesOutside = "dataAccessAndStorage.appProcessEUDOutsideAtlassian",
    kTypesAccessed = "dataAccessAndStorage.typesOfDataAccessed",
    kStoresOutside = "dataAccessAndStorage.appStoresEUDOutsideAtlassian",
    kTypesStored = "dataAccessAndStorage.typesOfDataStored",
    kShares = "thirdPartyInformation.isEndUserDataShared",
    kThirdParties = "thirdPartyInformation.thirdPartyDetails", kLogs = "logDetails.logEndUserData",
    kLogsOutside = "logDetails.logProcessAndOrStoreEUDOutsideAtlassian",
    kLogsShared = "logDetails.logEUDShareWithThirdParty",
    kCountries = "dataResidency.countriesWhereEndUserDataStored",
    kIsStored = "dataRetention.isDataRetentionSupported",
    kMinDays = "dataRetention.retentionDurationInDays.min",
    kMaxDays = "dataRetention.retentionDurationInDays.max",
    kIndefinite = "dataRetention.isRetentionDurationIndefinite",
    kDiskEncryption = "security.isDiskEncryptionSupported",
    kTechniquesUsed = "privacy.privacyEnhancingTechniques.arePrivacyEnhancingTechniquesSupported",
    kTechniques = "privacy.privacyEnhancingTechniques.privacyEnhancingTechniquesSupported",
    kController = "privacy.gdpr.dataController.isAppDataController",
    kControllerData = "privacy.gdpr.dataController.endUserDataTypes",
    kProcessor = "privacy.gdpr.dataProcessor.isAppDataProcessor",
    kProcessorData = "privacy.gdpr.dataProcessor.endUserDataTypes",
    kTransfers = "privacy.gdpr.dataTransfer.isEndUserDataTransferredOutsideEEA",
    kTransfersProtected = "privacy.gdpr.dataTransfer.isTransferComplianceMechanismsAdhered",
    kTransferMechanism = "privacy.gdpr.dataTransfer.transferComplianceMechanismsAdheredDetails";

}  // namespace atlassian
}  // namespace zweck::report

#endif  // ZWECK_SRC_REPORT_ATLASSIAN_ATLASSIAN_QUESTIONS_H_
