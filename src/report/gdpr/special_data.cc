// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/gdpr/special_data.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace zweck::report {
namespace {

// Of DPV's personal data (pd), those below the terms that GDPR Art. 9(1) names.
constexpr std::string_view kSpecialDpv[] = {
    "pd:Biometric",
    "pd:BloodType",
    "pd:DNACode",
    "pd:Disability",
    "pd:DrugTestResult",
    "pd:EthnicOrigin",
    "pd:Ethnicity",
    "pd:FacialPrint",
    "pd:FamilyHealthHistory",
    "pd:Fetish",
    "pd:Fingerprint",
    "pd:Genetic",
    "pd:Health",
    "pd:HealthHistory",
    "pd:HealthRecord",
    "pd:IndividualHealthHistory",
    "pd:MedicalHealth",
    "pd:MentalHealth",
    "pd:PhysicalHealth",
    "pd:PoliticalAffiliation",
    "pd:PoliticalOpinion",
    "pd:Prescription",
    "pd:Proclivity",
    "pd:Race",
    "pd:Religion",
    "pd:ReligiousBelief",
    "pd:Retina",
    "pd:Sexual",
    "pd:SexualHistory",
    "pd:SexualPreference",
    "pd:TradeUnionMembership",
};
// Of the Fides taxonomy, with all below them.
constexpr std::string_view kSpecialFides[] = {
    "user.authorization.biometric",
    "user.biometric",
    "user.demographic.political_opinion",
    "user.demographic.race_ethnicity",
    "user.demographic.religious_belief",
    "user.demographic.sexual_orientation",
    "user.health_and_medical",
};

bool IsOrIsBelow(std::string_view key, std::string_view above) {
  return key.starts_with(above) && (key.size() == above.size() || key[above.size()] == '.');
}

}  // namespace

std::string_view SpecialArticle(const v1::Kind& kind) {
  const bool special = std::ranges::find(kSpecialDpv, kind.dpv()) != std::end(kSpecialDpv) ||
                       std::ranges::any_of(kSpecialFides, [&](std::string_view above) {
                         return IsOrIsBelow(kind.fides(), above);
                       });
  if (special) return "Art. 9";
  const bool criminal = std::string_view(kind.dpv()).starts_with("pd:Criminal") ||
                        IsOrIsBelow(kind.fides(), "user.criminal_history");
  return criminal ? "Art. 10" : "";
}

}  // namespace zweck::report
