# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""Flow records, made by hand: a small shop's."""

import struct


def varint(number):
    out = b""
    while number > 0x7F:
        out += bytes([number & 0x7F | 0x80])
        number >>= 7
    return out + bytes([number])


def field(number, value):
    """A field of a protobuf message: a number, a text, or a message as bytes."""
    if isinstance(value, int):
        return varint(number << 3) + varint(value)
    if isinstance(value, str):
        value = value.encode()
    return varint(number << 3 | 2) + varint(len(value)) + value


def fnv(data):
    """FNV-1a over words, of which 62 bits are kept."""
    value = 14695981039346656037
    for (word,) in struct.iter_unpack("<I", data + bytes(-len(data) % 4)):
        value = (value ^ word) * 1099511628211 % 2**64
    return value % 2**62


def words(value):
    """62 bits in two words."""
    return struct.pack("<II", value & 0x7FFFFFFF, value >> 31)


def chunks(message, names=0):
    """A flow record, as docs/reference/flow-records.md has it. names: the sum of what it names."""
    payload = struct.pack("<I", len(message)) + words(names) + message
    payload += bytes(-len(payload) % 108)
    count = len(payload) // 108
    head = b"ZWK2" + words(fnv(payload))
    return b"".join(
        head + struct.pack("<I", i | count << 16) + payload[i * 108 : i * 108 + 108] for i in range(count)
    )


PURPOSE, KIND, RECIPIENT, SINK, CATEGORY, FLOW = range(1, 7)
INGEST, PERSIST, USE = 1, 2, 6


class Record(bytes):
    """Its chunks, and what those count it as that name it."""


def record(which, *fields, names=()):
    """names: records, each once for each time that this one names it."""
    said = b"".join(field(number, value) for number, value in fields)
    total = sum(named.meaning for named in names) % 2**62
    made = Record(chunks(field(which, said), total))
    hash_of_it = int.from_bytes(made[4:8], "little") | int.from_bytes(made[8:12], "little") << 31
    # These categories do not say where they are declared.
    made.meaning = fnv(words(total) + said) if which == CATEGORY else hash_of_it
    return made


def shop(description="Write to a customer"):
    email = b"".join(
        field(n, v) for n, v in [(1, 1), (2, "email"), (3, "email-address"), (4, "contact-customer"), (9, 8)]
    )
    purpose = record(PURPOSE, (1, "contact-customer"), (2, description), (3, 2))
    kind = record(KIND, (1, "email-address"), (3, 4))
    acme = record(RECIPIENT, (1, "acme"), (2, "Acme GmbH"), (3, 1), (4, "DE"))
    table = record(
        SINK, (1, "customer-table"), (3, "contact-customer"), (4, "acme"), names=[purpose, acme]
    )
    customer = record(
        CATEGORY, (1, "customer"), (2, "Who bought the app"), (8, email), names=[kind, purpose]
    )
    return [
        purpose,
        kind,
        acme,
        table,
        customer,
        record(
            FLOW,
            (1, USE),
            (2, "customer"),
            (4, "contact-customer"),
            (5, "email"),
            names=[customer, purpose],
        ),
        record(FLOW, (1, PERSIST), (2, "customer"), (3, "customer-table"), names=[customer, table]),
    ]
