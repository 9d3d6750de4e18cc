#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

# Shows the example backend at work: what it is sent, what it keeps, and what no longer compiles.
# Each claim is checked, and the first that does not hold ends the demo with an error.
#
# usage: demo.sh CONNECT_BACKEND

set -euo pipefail
(($# > 0)) || { sed -n 's/^# usage: /usage: /p' "$0" >&2; exit 2; }
backend=$(realpath "$1")
here=$(dirname "$(realpath "${BASH_SOURCE[0]}")")
payloads=$here/payloads

# ---- Everything lives in one directory, and goes with it.

work=$(mktemp -d)
processes=()
clean_up() {
  local status=$?
  ((${#processes[@]} == 0)) || { kill "${processes[@]}" && wait "${processes[@]}"; } 2>/dev/null || true
  ((status == 0)) || sed 's/^/backend: /' "$work/backend.log" >&2 || true
  rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 130' INT TERM

# ---- How it is shown

bold='' red='' green='' plain=''
if [[ -t 1 ]]; then bold=$'\e[1m' red=$'\e[31m' green=$'\e[32m' plain=$'\e[0m'; fi
title() { printf '\n%s%s%s\n' "$bold" "$*" "$plain"; }
say() { printf '%s\n' "$*"; }
show() { sed 's/^/    /'; }
good() { printf '%s  ok: %s%s\n' "$green" "$*" "$plain"; }
die() { printf '%sdemo: %s%s\n' "$red" "$*" "$plain" >&2; exit 1; }

# ---- How it is done

wait_for_line() { # file: its first line, once there is one
  local line
  for _ in {1..200}; do
    if read -r line <"$1"; then printf '%s' "$line"; return; fi
    sleep 0.05
  done
  die "$1 stayed empty"
} 2>/dev/null

# Gets what those may see who ask with the vendor's token.
get() { # route
  say "  GET $1"
  curl --silent --show-error --fail --header "Authorization: Bearer token-of-the-vendor" \
    --output "$work/answer" "http://127.0.0.1:$port$1"
  python3 -m json.tool "$work/answer" | show
}
# Shows the mails that arrived since the last ones.
mails() {
  sed "1,${mails_seen}d" "$work/mail_server.out" >"$work/mails"
  mails_seen=$(wc -l <"$work/mail_server.out")
  show <"$work/mails"
}

# Posts a payload; expects a status; shows the answer.
post() { # route, payload, authorization, expected status
  local route=$1 payload=$2 authorization=$3 expected=$4 status
  status=$(curl --silent --show-error --output "$work/answer" --write-out '%{http_code}' \
    --header 'Content-Type: application/json' ${authorization:+--header "Authorization: $authorization"} \
    --data-binary "@$payload" "http://127.0.0.1:$port$route")
  say "  POST $route $(basename "$payload")"
  say "  $status $(cat "$work/answer")"
  [[ $status == "$expected" ]] || die "expected $expected"
}
signed() { # client key, secret, route: the header, as Atlassian signs
  printf 'JWT %s' "$(python3 "$here/sign_jwt.py" "$1" "$2" POST "$3")"
}
rows() { sqlite3 -readonly -line "$work/backend.db" "$1" | sed 's/^ */    /; s/^    $//'; }
number() { sqlite3 -readonly "$work/backend.db" "$1"; }
expect_number() { # query, number
  local found
  found=$(number "$1")
  [[ $found == "$2" ]] || die "expected $2, found $found: $1"
}
expect_absent() { # what, text: nowhere in the database's files
  ! grep -qaF -- "$2" "$work"/backend.db* || die "$1 is in the database"
  good "no $1 in the files of the database"
}
json() { # file, path of keys: a value
  python3 -c 'import json, sys
value = json.load(open(sys.argv[1]))
for key in sys.argv[2:]: value = value[key]
print(value)' "$@"
}

app_key=$(json "$payloads/installed.json" key)
client=$(json "$payloads/installed.json" clientKey)
secret=$(json "$payloads/installed.json" sharedSecret)
account=$(json "$payloads/installed.json" accountId)

# ----

title "A backend starts"
say "It stores in SQLite, and seals secrets under a key that is made for this run."
head -c 32 /dev/urandom >"$work/sealing.key"
printf 'token-of-the-vendor\n' >"$work/vendor.token"
touch "$work/backend.log" "$work/backend.out" "$work/ticket_system.out" "$work/mail_server.out"
python3 "$here/ticket_system.py" >"$work/ticket_system.out" &
processes+=($!)
ticket_port=$(wait_for_line "$work/ticket_system.out")
# Debian's packages are for its own interpreter, which need not be the first in PATH.
for python in python3 /usr/bin/python3; do
  ! "$python" -c 'import aiosmtpd' 2>/dev/null || break
done
"$python" "$here/mail_server.py" >"$work/mail_server.out" &
processes+=($!)
mail_port=$(wait_for_line "$work/mail_server.out")
mails_seen=1
"$backend" --listen 127.0.0.1:0 --database "$work/backend.db" --sealing_key_file "$work/sealing.key" \
  --app_key "$app_key" --service_desk "$client" --vendor_token_file "$work/vendor.token" \
  --ticket_system "http://127.0.0.1:$ticket_port/tickets" \
  --mail_server "smtp://127.0.0.1:$mail_port" --mail_from apps@jodocus.example >"$work/backend.out" 2>"$work/backend.log" &
processes+=($!)
listening=$(wait_for_line "$work/backend.out")
port=${listening##* }
say "  $listening"

title "1. Somebody installs the app. Atlassian sends:"
show <"$payloads/installed.json"
say ""
say "The privacy policy allows \"a client id and certain cryptographic data [...] but no personal data\"."
post /installed "$payloads/installed.json" "" 200
say "What is kept is what the category ClientInstallation declares. The rest was never even copied:"
rows "select client_key, app_key, base_url, product, installation_id, last_seen,
        'sealed: ' || hex(substr(shared_secret, 1, 12)) || '...' as shared_secret
      from installation_store__client_installation"
expect_number "select count(*) from installation_store__client_installation" 1
expect_absent "shared secret" "$secret"
expect_absent "user key" "alice.liddell"
expect_absent "account id" "$account"
expect_absent "password of the base URL" "looking-glass"

title "2. Somebody else wants to take the installation over"
say "Each request but the first installation must be signed with the secret that is held. Without a signature:"
post /installed "$payloads/installed_again.json" "" 401
say "Signed with a guess:"
post /installed "$payloads/installed_again.json" "$(signed "$client" a-guess /installed)" 401
expect_number "select count(*) from installation_store__client_installation
               where base_url = 'https://wonderland.example.com/jira'" 1
good "the installation is as it was"

title "3. The app counts how its features are used, \"anonymized\""
event=$work/event.json # of today: an event of another year is refused
sed "s/\"day\": \"[0-9-]*\"/\"day\": \"$(date --utc +%F)\"/" "$payloads/event.json" >"$event"
show <"$event"
post /events "$event" "$(signed "$client" "$secret" /events)" 200
say "The same, signed with a guess:"
post /events "$event" "$(signed "$client" a-guess /events)" 401
say "One event is stored, as numbers; of the day its week, of the numbers how large they are:"
rows "select * from usage_store__anonymous_usage_event"
expect_number "select count + duration_ms from usage_store__anonymous_usage_event" 1002
expect_number "select count(*) from usage_store__anonymous_usage_event" 1
expect_absent "account id" "$account"
expect_absent "address" "203.0.113.65"
expect_absent "text of an issue" "Unbirthday"

title "4. Somebody asks for help: a request of the Service Desk, then an issue of Jira and a comment"
say "What is sent is long, and lies in examples/connect_backend/payloads: account ids, pictures, time zones, links."
for ticket in jsm_request jira_webhook jira_comment; do
  post /support "$payloads/$ticket.json" "$(signed "$client" "$secret" /support)" 200
done
say "Text in the Atlassian Document Format is read as text, without the people whom it mentions:"
rows "select key, summary, description, reporter_name, reporter_email
      from support_store__support_ticket order by key"
expect_number "select count(*) from support_store__support_ticket" 2
expect_absent "account id" "712020:"
expect_absent "name of who is mentioned" "Babbage"
expect_absent "avatar" "avatars.example.com"
expect_absent "phone number in a custom field" "7946 0815"

title "5. A ticket is passed on to the developers"
say "The developers' issue tracker is for analysing and resolving, not for contacting. So"
say "    zweck::Transmit<TicketSystem>(zweck::Minimize<TicketSystem>(*ticket), *ticket_system_)"
say "sends what may be used for that. It is decided when the backend is compiled."
post /support/HELP-101/pass-on /dev/null "Bearer token-of-the-vendor" 200
say "What arrived:"
tail -n +2 "$work/ticket_system.out" | tee "$work/arrived.json" | show
[[ $(json "$work/arrived.json" key) == HELP-101 ]] || die "the ticket did not arrive"
! grep -qi -e ada -e example.com "$work/arrived.json" || die "who reported it was passed on"
good "neither name nor e-mail address of who reported it"

title "6. Ada gets an answer"
say "Somebody at the support desk writes it, and says to whom:"
printf '{"to": "ada@example.com", "text": "Thank you! The total is right from version 2.1 on."}' >"$work/reply.json"
show <"$work/reply.json"
say ""
post /support/HELP-101/reply "$work/reply.json" "Bearer token-of-the-vendor" 200
say "What arrived at the mail server:"
mails
grep -q "To: Ada Lovelace <ada@example.com>" "$work/mails" || die "Ada has no answer"
expect_absent "answer" "version 2.1"
say "The same, to somebody who did not open this ticket:"
sed 's/ada@/charles@/' "$work/reply.json" >"$work/reply_to_charles.json"
post /support/HELP-101/reply "$work/reply_to_charles.json" "Bearer token-of-the-vendor" 403
mails
[[ ! -s $work/mails ]] || die "there is a mail to Charles"
good "no mail to Charles"

title "7. The Marketplace reports who bought and who tries the app"
next_month=$(date --date '+30 days' +%F)
sed "s/2027-..-01/$next_month/" "$payloads/licences.json" >"$work/licences.json"
post /marketplace/licences "$work/licences.json" "Bearer token-of-the-vendor" 200
rows "select licence, licence_type, company, tier from marketplace_store__marketplace_contact order by licence"
expect_number "select count(*) from marketplace_store__marketplace_contact" 3
say "The policy: \"We use this data to contact you during your trial phase and during the time you keep using our App.\""
say "So Dorothy, who tries the app, can be written to; and Alice, whose company has a licence until $next_month:"
post /marketplace/contacts/E-5EE-6FF-7GG-8HH/write /dev/null "Bearer token-of-the-vendor" 200
post /marketplace/contacts/E-1AA-2BB-3CC-4DD/write /dev/null "Bearer token-of-the-vendor" 200
say "What arrived at the mail server:"
mails
grep -q "Your trial of com.example.checklist" "$work/mails" || die "Dorothy has no mail"
grep -q "Its maintenance ends on .*, $next_month" "$work/mails" || die "Alice has no mail"
say "A day after a licence ended:"
sed 's/"lastUpdated": "2026-11-16"/"lastUpdated": "2026-11-17"/' "$payloads/licences.json" |
  sed "s/2027-..-01/$(date --date yesterday +%F)/" >"$work/licences_that_ended.json"
post /marketplace/licences "$work/licences_that_ended.json" "Bearer token-of-the-vendor" 200
post /marketplace/contacts/E-1AA-2BB-3CC-4DD/write /dev/null "Bearer token-of-the-vendor" 403
mails
[[ ! -s $work/mails ]] || die "there is a mail to a customer who is none any more"
good "no mail to who is no customer any more"
say "A week later, a contact has asked to be forgotten: the Marketplace writes \"RTBF\" as their name."
grep -qa "Dorothy Gale" "$work"/backend.db* || die "the contact was never there"
post /marketplace/licences "$payloads/licences_a_week_later.json" "Bearer token-of-the-vendor" 200
expect_number "select count(*) from marketplace_store__marketplace_contact" 2
say "The report of last week once more: who was forgotten stays out, for the licence is remembered by a keyed hash."
post /marketplace/licences "$payloads/licences.json" "Bearer token-of-the-vendor" 200
expect_number "select count(*) from marketplace_store__marketplace_contact" 2
expect_absent "name of who asked to be forgotten" "Dorothy"
expect_absent "e-mail address of theirs" "dorothy@example.org"
expect_absent "contact named RTBF" "RTBF"

title "8. What Jodocus does with the rest"
say "Who helps customers looks up where the app is; who plans it sees how it is used, summed up:"
get /installations
get /usage
grep -q FEATURE_REPORT "$work/answer" || die "the event is in no sum"

title "9. The app is uninstalled"
post /uninstalled "$payloads/uninstalled.json" "$(signed "$client" "$secret" /uninstalled)" 200
expect_number "select count(*) from installation_store__client_installation" 0
expect_absent "client key" "$client"

title "The log of all this: routes and numbers"
show <"$work/backend.log"
! grep -q -e "$client" -e example -e HELP- -e E-5EE "$work/backend.log" || die "a value is in the log"

title "10. What does not compile"
say "Counting visits with Google Analytics is in the policy, and compiles. Then somebody adds:"
sed -n '/^#ifdef/,/^#endif/{/^#/!p}' "$here/forbidden.cc" | show
compile() { # compiler and flags
  "$@" -fsyntax-only -I "$here/../../include" "$here/forbidden.cc"
}
for compiler in g++ clang++-19; do
  compile "$compiler" -std=c++20 || die "$compiler refuses the file without the forbidden line"
  say ""
  say "  $bold$($compiler --version | head -n 1)$plain"
  ! compile "$compiler" -std=c++20 -DFORBIDDEN_LINE 2>"$work/refusal" ||
    die "$compiler takes the forbidden line"
  sed "s#$here/../../include/##g; s#$here/##g" "$work/refusal" | show
  (($(grep -c 'error:' "$work/refusal") == 1)) || die "$compiler has more than one error"
  grep 'error:' "$work/refusal" | grep -q transmit-purpose || die "$compiler has another error"
  good "$compiler refuses this line, and names the category, its fields, the sink and the remedy"
done

say ""
say "Where the compiler can compute a message (clang++-19 -std=c++26), it says so in one sentence:"
! compile clang++-19 -std=c++26 -DFORBIDDEN_LINE 2>"$work/refusal" || die "clang++-19 takes the line as C++26"
sed -n "s/.*error: static assertion failed.*': //p" "$work/refusal" | fold -s -w 100 | tee "$work/sentence" | show
grep -q "google-analytics" "$work/sentence" || die "the sentence does not name the sink"

title "That was Zweck: what a field is for is part of its type."
say "Read on in docs/tutorial/first-policy.md and docs/how-to/connect-backend.md."
