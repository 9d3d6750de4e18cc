// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The questions of Atlassian's Privacy & Security form: `commonCloud` of its REST interface,
// version 3.

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

struct Question {
  std::string_view path;  // below commonCloud: "dataRetention.isDataRetentionSupported"
  std::string_view text;
  AnswerType type;
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

inline constexpr std::string_view kProcesses = "dataAccessAndStorage.isSameDataProcessedAndStored";
inline constexpr std::string_view kProcessesOutside =
    "dataAccessAndStorage.appProcessEUDOutsideAtlassian";
inline constexpr std::string_view kTypesAccessed = "dataAccessAndStorage.typesOfDataAccessed";
inline constexpr std::string_view kStoresOutside =
    "dataAccessAndStorage.appStoresEUDOutsideAtlassian";
inline constexpr std::string_view kTypesStored = "dataAccessAndStorage.typesOfDataStored";
inline constexpr std::string_view kShares = "thirdPartyInformation.isEndUserDataShared";
inline constexpr std::string_view kThirdParties = "thirdPartyInformation.thirdPartyDetails";
inline constexpr std::string_view kLogs = "logDetails.logEndUserData";
inline constexpr std::string_view kLogsOutside =
    "logDetails.logProcessAndOrStoreEUDOutsideAtlassian";
inline constexpr std::string_view kLogsShared = "logDetails.logEUDShareWithThirdParty";
inline constexpr std::string_view kCountries = "dataResidency.countriesWhereEndUserDataStored";
inline constexpr std::string_view kIsStored = "dataRetention.isDataRetentionSupported";
inline constexpr std::string_view kMinDays = "dataRetention.retentionDurationInDays.min";
inline constexpr std::string_view kMaxDays = "dataRetention.retentionDurationInDays.max";
inline constexpr std::string_view kIndefinite = "dataRetention.isRetentionDurationIndefinite";
inline constexpr std::string_view kDiskEncryption = "security.isDiskEncryptionSupported";
inline constexpr std::string_view kTechniquesUsed =
    "privacy.privacyEnhancingTechniques.arePrivacyEnhancingTechniquesSupported";
inline constexpr std::string_view kTechniques =
    "privacy.privacyEnhancingTechniques.privacyEnhancingTechniquesSupported";
inline constexpr std::string_view kController = "privacy.gdpr.dataController.isAppDataController";
inline constexpr std::string_view kControllerData = "privacy.gdpr.dataController.endUserDataTypes";
inline constexpr std::string_view kProcessor = "privacy.gdpr.dataProcessor.isAppDataProcessor";
inline constexpr std::string_view kProcessorData = "privacy.gdpr.dataProcessor.endUserDataTypes";
inline constexpr std::string_view kTransfers =
    "privacy.gdpr.dataTransfer.isEndUserDataTransferredOutsideEEA";
inline constexpr std::string_view kTransfersProtected =
    "privacy.gdpr.dataTransfer.isTransferComplianceMechanismsAdhered";
inline constexpr std::string_view kTransferMechanism =
    "privacy.gdpr.dataTransfer.transferComplianceMechanismsAdheredDetails";

}  // namespace atlassian
}  // namespace zweck::report

#endif  // ZWECK_SRC_REPORT_ATLASSIAN_ATLASSIAN_QUESTIONS_H_
