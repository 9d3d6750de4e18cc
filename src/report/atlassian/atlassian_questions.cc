// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/atlassian/atlassian_questions.h"

#include <span>

namespace zweck::report {
namespace {

using enum AnswerType;

constexpr Question kQuestions[] = {

    {atlassian::kProcesses, "Is there End-User Data at all, processed or stored?", kYesNo, ""},
    {atlassian::kProcessesOutside, "Is it processed outside Atlassian's products?", kYesNo, ""},
    {atlassian::kTypesAccessed, "Which types are processed?", kTexts, ""},
    {atlassian::kStoresOutside, "Is it stored outside Atlassian's products?", kYesNo, ""},
    {atlassian::kTypesStored, "Which types are stored?", kTexts, atlassian::kStoresOutside},
    {"dataAccessAndStorage.appExposesRemoteRestApis", "Does the app offer a REST API of its own?",
     kYesNo, ""},
    {"dataAccessAndStorage.remoteRestApisAdditionalDetails", "What is there to say about that API?",
     kText, "dataAccessAndStorage.appExposesRemoteRestApis"},

    {atlassian::kShares, "Does anybody else get End-User Data, sub-processors included?", kYesNo,
     ""},
    {"thirdPartyInformation.dataSubProcessors", "Where is the list of sub-processors?", kLink,
     atlassian::kShares},
    {atlassian::kThirdParties, "Who gets it, what for, and where?", kParties, atlassian::kShares},

    {atlassian::kLogs, "Is End-User Data written to logs?", kYesNo, ""},
    {atlassian::kLogsOutside, "Are those logs outside Atlassian's products?", kYesNo,
     atlassian::kLogs},
    {atlassian::kLogsShared, "Does anybody else get those logs?", kYesNo, atlassian::kLogs},
    {"logDetails.logsIntegralForAppFunctionality", "Would the app fail without sharing those logs?",
     kYesNo, atlassian::kLogsShared},

    {"dataResidency.isDataResidencySupported", "Can a customer choose where the data lies?",
     kResidency, ""},
    {atlassian::kCountries, "In which places is the data stored?", kTexts, ""},
    {"dataResidency.realmMigrationSupported", "Can data move from one place to another?", kYesNo,
     ""},
    {"dataResidency.inScopeDataTypes", "Which types does that choice cover?", kTexts, ""},
    {"dataResidency.outOfScopeDataTypes", "Which types does it not cover?", kTexts, ""},

    {atlassian::kIsStored, "Is End-User Data stored?", kYesNo, ""},
    {atlassian::kMinDays, "For how many days at least?", kDays, atlassian::kIsStored},
    {atlassian::kMaxDays, "For how many days at most?", kDays, atlassian::kIsStored},
    {"dataRetention.isCustomRetentionPeriodAllowed", "Can a customer ask for another period?",
     kYesNo, atlassian::kIsStored},
    {atlassian::kIndefinite, "Is it kept for ever after the app is uninstalled?", kYesNo,
     atlassian::kIsStored},

    {atlassian::kTechniquesUsed, "Do privacy-enhancing techniques protect it?", kYesNo, ""},
    {atlassian::kTechniques, "Which ones?", kTexts, atlassian::kTechniquesUsed},
    {atlassian::kController, "Are you controller of End-User Data (GDPR)?", kApplies, ""},
    {atlassian::kControllerData, "Of which types?", kTexts, atlassian::kController},
    {atlassian::kProcessor, "Are you processor of End-User Data (GDPR)?", kApplies, ""},
    {atlassian::kProcessorData, "Of which types?", kTexts, atlassian::kProcessor},
    {atlassian::kTransfers, "Does End-User Data of people in the EEA leave the EEA?", kYesNo, ""},
    {atlassian::kTransfersProtected, "Is there a mechanism of the GDPR for that?", kYesNo,
     atlassian::kTransfers},
    {atlassian::kTransferMechanism, "Which one?", kText, atlassian::kTransfersProtected},
    {"privacy.ccpa.business.isAppBusiness", "Are you a business in the sense of the CCPA?",
     kApplies, ""},
    {"privacy.ccpa.business.endUserDataTypes", "For which types?", kTexts,
     "privacy.ccpa.business.isAppBusiness"},
    {"privacy.ccpa.serviceProvider.isAppServiceProvider",
     "Are you a service provider in the sense of the CCPA?", kApplies, ""},
    {"privacy.ccpa.serviceProvider.endUserDataTypes", "For which types?", kTexts,
     "privacy.ccpa.serviceProvider.isAppServiceProvider"},
    {"privacy.dataProcessingAgreement.isDPASupported",
     "Do you offer customers a data processing agreement?", kApplies, ""},
    {"privacy.dataProcessingAgreement.link", "Where is that agreement?", kLink,
     "privacy.dataProcessingAgreement.isDPASupported"},

    {"security.securityContact", "Whom does one write to about security?", kText, ""},
    {"security.publicSecurityPoliciesLink", "Where is your security policy?", kLink, ""},
    {"security.caiq.isCAIQCompleted", "Did you fill in a CAIQ Lite for this app?", kYesNo, ""},
    {"security.caiq.CAIQLiteLink", "Where is it?", kLink, "security.caiq.isCAIQCompleted"},
    {atlassian::kDiskEncryption, "Are the disks that hold End-User Data encrypted as a whole?",
     kYesNo, ""},
    {"security.hasCompliantCertifications", "Do you have certifications for this app?", kYesNo, ""},
    {"security.compliantCertifications", "Which ones?", kTexts,
     "security.hasCompliantCertifications"},
    {"security.requiresUsersToProvidePATs",
     "Must users hand over access tokens, passwords or other secrets of theirs?", kYesNo, ""},
    {"security.permissionsJustification", "Why does the app need the permissions that it asks for?",
     kText, ""},

    {"hasRestAPIExtension", "Does the app extend Atlassian's REST API?", kYesNo, ""},
    {"llmModels", "Which large language models does the app use?", kTexts, ""},
};

}  // namespace

std::span<const Question> AtlassianQuestions() { return kQuestions; }

}  // namespace zweck::report
