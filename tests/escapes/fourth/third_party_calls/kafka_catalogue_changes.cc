// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: announces changes of the catalogue on a topic of Kafka.
// Author: has not read the checks, and came fourth

#include <librdkafka/rdkafkacpp.h>

#include <nlohmann/json.hpp>

#include "tests/escapes/fourth/policy.h"

namespace acme {

struct Title {
  std::string isbn;
  std::string name;
  int copies = 0;
};

bool AnnounceTitle(RdKafka::Producer& producer, const Title& title) {
  nlohmann::json event;
  event["isbn"] = title.isbn;
  event["name"] = title.name;
  event["copies"] = title.copies;
  std::string payload = event.dump();
  const RdKafka::ErrorCode code = producer.produce(
      "catalogue.titles", RdKafka::Producer::PARTITION_UA, RdKafka::Producer::RK_MSG_COPY,
      payload.data(), payload.size(), title.isbn.data(), title.isbn.size(), 0, nullptr);
  producer.poll(0);
  return code == RdKafka::ERR_NO_ERROR;
}

}  // namespace acme
