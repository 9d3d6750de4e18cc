// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: has mails go through an interface that a test replaces, inside the door.
// Author: has not read the checks, and came fourth

#include <memory>

#include "tests/escapes/fourth/policy.h"

namespace acme {

class Mailer {
 public:
  virtual ~Mailer() = default;
  virtual absl::Status Send(const std::string& to, const std::string& text) = 0;
};

class CountingMailer : public Mailer {
 public:
  absl::Status Send(const std::string& to, const std::string& text) override {
    if (to.empty() || text.empty()) return absl::InvalidArgumentError("nothing to send");
    ++sent_;
    return absl::OkStatus();
  }
  int sent() const { return sent_; }

 private:
  int sent_ = 0;
};

class EventDesk {
 public:
  explicit EventDesk(std::shared_ptr<Mailer> mailer) : mailer_(std::move(mailer)) {}
  absl::Status Confirm(const SignUp& sign_up) const {
    return zweck::Disclose<EventMail>(
        sign_up.email, sign_up.name, [this](const std::string& to, const std::string& name) {
          return mailer_->Send(to, "Hello " + name + ", your seat is reserved.");
        });
  }

 private:
  std::shared_ptr<Mailer> mailer_;
};

}  // namespace acme
