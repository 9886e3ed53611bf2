#!/usr/bin/env python3
"""docs/elder-code.md once more, in another language and with nothing of this project's: makes the test
vectors and checks them. Needs Python 3.9 and nothing else; slow, and not for real keys.

  elder_code.py check [FILE]   each vector gives its stated result
  elder_code.py make [FILE]    writes the vectors anew
"""
import base64
import hashlib
import json
import pathlib
import re
import sys

SKEW, ROTATING, CREDENTIAL, LATEST = 30, 90, 31 * 86400, 7258118400
PERSON = -65537


# Ed25519, RFC 8032, with points as (X, Y, Z, XY/Z).
P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P


def add(a, b):
    m, n = (a[1] - a[0]) * (b[1] - b[0]), (a[1] + a[0]) * (b[1] + b[0])
    c, d = 2 * a[3] * b[3] * D, 2 * a[2] * b[2]
    e, f, g, h = n - m, d - c, d + c, n + m
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(n, point):
    total = (0, 1, 1, 0)
    while n:
        if n & 1:
            total = add(total, point)
        point, n = add(point, point), n >> 1
    return total


def is_same(a, b):
    return (a[0] * b[2] - b[0] * a[2]) % P == 0 and (a[1] * b[2] - b[1] * a[2]) % P == 0


def point_of(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P


def bytes_of(point):
    inverse = pow(point[2], P - 2, P)
    return (point[1] * inverse % P | (point[0] * inverse % P & 1) << 255).to_bytes(32, "little")


BASE = point_of((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def number(*parts):
    return int.from_bytes(hashlib.sha512(b"".join(parts)).digest(), "little")


class Key:
    def __init__(self, seed):
        digest = hashlib.sha512(seed).digest()
        self.seed, self.prefix = seed, digest[32:]
        self.scalar = int.from_bytes(digest[:32], "little") & (2**254 - 8) | 2**254
        self.public = bytes_of(times(self.scalar, BASE))
        self.kid = hashlib.sha256(self.public).digest()[:4]

    def sign(self, message):
        r = number(self.prefix, message) % L
        point = bytes_of(times(r, BASE))
        return point + ((r + number(point, self.public, message) * self.scalar) % L).to_bytes(32, "little")


def is_signed(message, signature, public):
    r, a, s = point_of(signature[:32]), point_of(public), int.from_bytes(signature[32:], "little")
    if not r or not a or s >= L:
        return False
    return is_same(times(s, BASE), add(r, times(number(signature[:32], public, message) % L, a)))


# CBOR, RFC 8949, deterministic; maps are lists of pairs, so that tests can spoil their order.
class Map(list):
    pass


def head(kind, value):
    if value < 24:
        return bytes([kind << 5 | value])
    size = next(size for size in (1, 2, 4, 8) if value < 256**size)
    return bytes([kind << 5 | {1: 24, 2: 25, 4: 26, 8: 27}[size]]) + value.to_bytes(size, "big")


def encode(item):
    if isinstance(item, int):
        return head(0, item) if item >= 0 else head(1, -1 - item)
    if isinstance(item, bytes):
        return head(2, len(item)) + item
    if isinstance(item, str):
        return head(3, len(item.encode())) + item.encode()
    if isinstance(item, Map):
        return head(5, len(item)) + b"".join(encode(k) + encode(v) for k, v in item)
    return head(4, len(item)) + b"".join(map(encode, item))


def decode(data, depth=0):
    """The first item and what follows it; ValueError for what is not deterministic."""
    if not data or depth > 6:
        raise ValueError
    kind, info = data[0] >> 5, data[0] & 31
    size = {24: 1, 25: 2, 26: 4, 27: 8}.get(info, 0)
    if info > 27 or len(data) < 1 + size:
        raise ValueError
    value = int.from_bytes(data[1 : 1 + size], "big") if size else info
    rest = data[1 + size :]
    if head(kind, value) != data[: 1 + size]:
        raise ValueError
    if kind < 2:
        return (value if kind == 0 else -1 - value), rest
    if kind < 4:
        if len(rest) < value:
            raise ValueError
        return (rest[:value] if kind == 2 else rest[:value].decode()), rest[value:]
    if kind > 5:
        raise ValueError
    items = []
    for _ in range(value * (kind - 3)):
        item, rest = decode(rest, depth + 1)
        items.append(item)
    return (items if kind == 4 else Map(zip(items[::2], items[1::2]))), rest


def decode_all(data):
    item, rest = decode(data)
    if rest:
        raise ValueError
    return item


# Base45, RFC 9285.
ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"


def base45(data):
    text = ""
    for i in range(0, len(data), 2):
        pair, n = data[i : i + 2], int.from_bytes(data[i : i + 2], "big")
        text += ALPHABET[n % 45] + ALPHABET[n // 45 % 45] + (ALPHABET[n // 2025] if len(pair) == 2 else "")
    return text


def unbase45(text):
    data = b""
    for i in range(0, len(text), 3):
        group = text[i : i + 3]
        n = sum(ALPHABET.index(c) * 45**place for place, c in enumerate(group))
        if len(group) == 1:
            raise ValueError
        data += n.to_bytes(len(group) - 1, "big")
    return data


# The code.
def to_be_signed(protected, payload):
    return encode(["Signature1", protected, b"", payload])


def message(payload, key, named=True, tag=b"\xd2", protected=None, unprotected=Map(), signature=None):
    if protected is None:
        protected = encode(Map([(1, -8), (4, key.kid)] if named else [(1, -8)]))
    signature = signature or key.sign(to_be_signed(protected, payload))
    return tag + encode([protected, unprotected, payload, signature])


def text_of(data):
    return "EC1:" + base45(data)


class Refused(Exception):
    pass


def refuse_unless(good, fault):
    if not good:
        raise Refused(fault)


def parse(data):
    """Protected header, its key id or none, payload, signature."""
    items = decode_all(data[1:] if data[:1] == b"\xd2" else data)
    refuse_unless(isinstance(items, list) and not isinstance(items, Map) and len(items) == 4, "CODE-04")
    protected, unprotected, payload, signature = items
    kept = decode_all(protected)
    refuse_unless(isinstance(kept, Map) and isinstance(unprotected, Map), "CODE-04")
    labels = [k for k, _ in kept + unprotected]
    refuse_unless(labels in ([1], [1, 4]) and kept and kept[0] == (1, -8), "CODE-04")
    kid = (kept + unprotected)[1][1] if len(labels) == 2 else None
    refuse_unless(kid is None or isinstance(kid, bytes) and kid, "CODE-04")
    refuse_unless(isinstance(payload, bytes) and isinstance(signature, bytes), "CODE-04")
    refuse_unless(len(signature) == 64, "CODE-04")
    return protected, kid, payload, signature


def check_issuer(parsed, keys):
    protected, kid, payload, signature = parsed
    refuse_unless(kid in keys, "CODE-05")
    refuse_unless(is_signed(to_be_signed(protected, payload), signature, keys[kid]), "CODE-06")


def within(value, kind, least, most):
    size = value if kind is int else len(value) if isinstance(value, kind) else -1
    return isinstance(value, kind) and least <= size <= most


def read_person(person):
    refuse_unless(isinstance(person, Map), "CODE-04")
    keys, values = [k for k, _ in person], dict(person)
    refuse_unless(keys in ([1, 2, 3, 4], [1, 2, 3, 4, 5], [1, 3, 4, 6]), "CODE-04")
    refuse_unless(isinstance(values[1], str) and within(values[3], int, 110000, 999999), "CODE-04")
    refuse_unless(within(values[4], int, 0, 2**32 - 1) and values.get(6, 1) == 1, "CODE-04")
    refuse_unless(within(values.get(2, 1870), int, 1870, 2200), "CODE-04")
    refuse_unless(within(values.get(5, bytes(32)), bytes, 32, 32), "CODE-04")
    return values


HAN = "[〇㐀-䶿一-鿿豈-﫿\U00020000-\U0003fffd]"


def read_claims(payload):
    claims = decode_all(payload)
    refuse_unless(isinstance(claims, Map), "CODE-04")
    keys, values = [k for k, _ in claims], dict(claims)
    refuse_unless(keys in ([2, 4, 5, PERSON], [2, 4, 5, 7], [2, 4, 5, 7, PERSON]), "CODE-04")
    refuse_unless(within(values[2], bytes, 8, 32), "CODE-04")
    refuse_unless(all(within(values[k], int, 0, LATEST) for k in (4, 5)) and values[5] < values[4], "CODE-04")
    person = read_person(values[PERSON]) if PERSON in values else {}
    if 7 in values:
        refuse_unless(within(values[7], bytes, 8, 32) and values[4] - values[5] <= ROTATING, "CODE-04")
    else:
        refuse_unless(6 not in person, "CODE-04")
    if person:
        name = person[1]
        refuse_unless(len(name) <= 50 and re.fullmatch(f"{HAN}(({HAN}|·)*{HAN})?", name), "CODE-11")
    return values, person


def read_credential(payload):
    claims = decode_all(payload)
    refuse_unless(isinstance(claims, Map) and [k for k, _ in claims] == [2, 4, 8], "CODE-04")
    values = dict(claims)
    refuse_unless(within(values[2], bytes, 8, 32) and within(values[4], int, 0, LATEST), "CODE-04")
    x = dict(dict(values[8]).get(1, [])).get(-2) if isinstance(values[8], Map) else None
    refuse_unless(within(x, bytes, 32, 32), "CODE-04")
    refuse_unless(values[8] == Map([(1, Map([(1, 1), (-1, 6), (-2, x)]))]), "CODE-04")
    return values[2], values[4], x


def revoked(revocations, kid, index):
    for entry in revocations.get("lists", []):
        bits = base64.b64decode(entry["bits"])
        if entry["kid"] == kid.hex() and index // 8 < len(bits):
            return bits[index // 8] >> index % 8 & 1 == 1
    return False


def result_of_issued(parsed, keys, at, revocations):
    check_issuer(parsed, keys)
    claims, person = read_claims(parsed[2])
    rotating = 7 in claims
    refuse_unless(at >= claims[5] - SKEW, "CODE-09")
    refuse_unless(at < claims[4] + SKEW, "CODE-08" if rotating else "CODE-07")
    refuse_unless(not person or not revoked(revocations, parsed[1], person[4]), "CODE-12")
    result = {"kind": "staff" if 6 in person else "rotating" if rotating else "card", "subject": claims[2].hex()}
    for key, name in ((1, "name"), (2, "birth_year"), (3, "area"), (4, "status_index")):
        if key in person:
            result[name] = person[key]
    if 5 in person:
        result["person_key"] = person[5].hex()
    if rotating:
        result["use"] = claims[7].hex()
    return result


def result_of_shown(parsed, keys, at, revocations):
    protected, _, payload, signature = parsed
    refuse_unless(payload[:1] == b"\x82", "CODE-04")
    made, credential = decode(payload[1:])
    refuse_unless(within(made, int, 0, LATEST), "CODE-04")
    inner = parse(credential)
    refuse_unless(inner[1] is not None, "CODE-04")
    check_issuer(inner, keys)
    subject, expires, device = read_credential(inner[2])
    refuse_unless(is_signed(to_be_signed(protected, payload), signature, device), "CODE-06")
    refuse_unless(expires <= at + CREDENTIAL + SKEW, "CODE-04")
    refuse_unless(at < expires + SKEW, "CODE-18")
    refuse_unless(at >= made - SKEW, "CODE-17")
    refuse_unless(at < made + ROTATING + SKEW, "CODE-08")
    device_id = hashlib.sha256(device).digest()[:8].hex()
    refuse_unless(device_id not in revocations.get("devices", []), "CODE-19")
    use = hashlib.sha256(payload).digest()[:16].hex()
    return {"kind": "holder", "subject": subject.hex(), "use": use}


def verify(text, keys, at, revocations, used):
    refuse_unless(text.startswith("EC1:"), "CODE-01")
    refuse_unless(len(text) <= 640, "CODE-02")
    try:
        data = unbase45(text[4:])
    except (ValueError, OverflowError):
        raise Refused("CODE-03") from None
    try:
        parsed = parse(data)
        how = result_of_shown if parsed[1] is None else result_of_issued
        result = how(parsed, keys, at, revocations)
    except (ValueError, TypeError):
        raise Refused("CODE-04") from None
    refuse_unless(result.get("use") not in used, "CODE-10")
    used.add(result.get("use", ""))
    return result


def check(document):
    keys = {}
    for issuer in document["issuers"]:
        key = Key(bytes.fromhex(issuer["seed"]))
        assert (key.kid.hex(), key.public.hex()) == (issuer["kid"], issuer["public"])
        keys[key.kid] = key.public
    wrong = 0
    for vector in document["vectors"]:
        used, result = set(), None
        for _ in range(vector.get("shown", 1)):
            try:
                result = {"result": verify(vector["text"], keys, vector["at"], vector.get("revocations", {}), used)}
            except Refused as refused:
                result = {"fault": str(refused)}
        if any(vector.get(key) != result.get(key) for key in ("result", "fault")):
            wrong += 1
            print(f"{vector['name']}: {result}")
    print(f"{len(document['vectors'])} vectors, {wrong} wrong")
    return wrong


if __name__ == "__main__":
    file = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else pathlib.Path(__file__).parent / "elder-code.json")
    if sys.argv[1:2] == ["make"]:
        sys.dont_write_bytecode = True
        import elder_code_cases

        file.write_text(json.dumps(elder_code_cases.document(), ensure_ascii=False, indent=1) + "\n")
    elif sys.argv[1:2] != ["check"]:
        sys.exit(__doc__)
    sys.exit(1 if check(json.loads(file.read_text())) else 0)
