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


def chunks(message):
    """A flow record, as docs/reference/flow-records.md has it."""
    payload = struct.pack("<I", len(message)) + message
    payload += bytes(-len(payload) % 108)
    value = 14695981039346656037
    for (word,) in struct.iter_unpack("<I", payload):
        value = (value ^ word) * 1099511628211 % 2**64
    count = len(payload) // 108
    head = b"ZWK1" + struct.pack("<II", value & 0x7FFFFFFF, value >> 31 & 0x7FFFFFFF)
    return b"".join(
        head + struct.pack("<I", i | count << 16) + payload[i * 108 : i * 108 + 108] for i in range(count)
    )


PURPOSE, KIND, RECIPIENT, SINK, CATEGORY, FLOW = range(1, 7)
INGEST, PERSIST, USE = 1, 2, 6


def record(which, *fields):
    return chunks(field(which, b"".join(field(number, value) for number, value in fields)))


def shop(description="Write to a customer"):
    email = b"".join(
        field(n, v) for n, v in [(1, 1), (2, "email"), (3, "email-address"), (4, "contact-customer"), (9, 8)]
    )
    return [
        record(PURPOSE, (1, "contact-customer"), (2, description), (3, 2)),
        record(KIND, (1, "email-address"), (3, 4)),
        record(RECIPIENT, (1, "acme"), (2, "Acme GmbH"), (3, 1), (4, "DE")),
        record(SINK, (1, "customer-table"), (3, "contact-customer"), (4, "acme")),
        record(CATEGORY, (1, "customer"), (2, "Who bought the app"), (8, email)),
        record(FLOW, (1, USE), (2, "customer"), (4, "contact-customer"), (5, "email")),
        record(FLOW, (1, PERSIST), (2, "customer"), (3, "customer-table")),
    ]
