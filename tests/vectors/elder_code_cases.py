"""What the vectors of elder-code.json are: good codes of each kind, and what is tried with them."""
import base64
import hashlib
import hmac

from elder_code import L, PERSON, Key, Map, base45, encode, message, text_of, to_be_signed

NOW = 1795000000  # 2026-11-18 in China
ISSUER = Key(bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"))  # RFC 8032, 7.1
OTHER = Key(bytes.fromhex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"))
PHONE = Key(bytes.fromhex("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7"))
SUBJECT = bytes.fromhex("0123456789abcdef")
PERSON_KEY = hashlib.blake2b(b"yimen person key" + SUBJECT, key=ISSUER.seed, digest_size=32).digest()


def person(name="张建华", year=1940, index=7, key=PERSON_KEY):
    return Map([(1, name), (2, year), (3, 330106), (4, index)] + ([(5, key)] if key else []))


STAFF = Map([(1, "李敏"), (3, 330106), (4, 12), (6, 1)])


def claims(who=None, code_id=None, subject=SUBJECT, start=1767196800, end=2082729600):
    pairs = [(2, subject), (4, end), (5, start)]
    return Map(pairs + ([(7, code_id)] if code_id else []) + ([(PERSON, who)] if who else []))


def moment(who=None, code_id=bytes.fromhex("8899aabbccddeeff"), start=NOW - 30, end=NOW + 60):
    return claims(who, code_id, start=start, end=end)


def issued(what, key=ISSUER, **how):
    return message(what if isinstance(what, bytes) else encode(what), key, **how)


def credential(end=NOW + 7 * 86400, subject=SUBJECT, device=PHONE, key=ISSUER):
    cose_key = Map([(1, 1), (-1, 6), (-2, device.public)])
    return issued(Map([(2, subject), (4, end), (8, Map([(1, cose_key)]))]), key, tag=b"")


def shown(inner=None, made=NOW, phone=PHONE, **how):
    payload = b"\x82" + encode(made) + (credential() if inner is None else inner)
    return message(payload, phone, named=False, tag=b"", **how)


def document():
    vectors = []

    def vector(name, what, at=NOW, **more):
        text = what if isinstance(what, str) else text_of(what)
        vectors.append({"name": name, "text": text, "at": at, **more})

    card = issued(claims(person()))
    someone = {"subject": SUBJECT.hex(), "name": "张建华", "birth_year": 1940, "area": 330106, "status_index": 7}
    with_key = {**someone, "person_key": PERSON_KEY.hex()}
    use = {"use": "8899aabbccddeeff"}

    # Good ones.
    vector("card", card, result={"kind": "card", **with_key})
    vector("card without a person key", issued(claims(person(key=None))), result={"kind": "card", **someone})
    vector("card, untagged", issued(claims(person()), tag=b""), result={"kind": "card", **with_key})
    open_kid = {"protected": encode(Map([(1, -8)])), "unprotected": Map([(4, ISSUER.kid)])}
    with_open_kid = issued(claims(person()), **open_kid)
    vector("card, key id in the unprotected header", with_open_kid, result={"kind": "card", **with_key})
    rare = {"name": "買买提·𠮷"}
    vector("card, rare characters", issued(claims(person(**rare))), result={"kind": "card", **with_key, **rare})
    vector("card, shown twice", card, shown=2, result={"kind": "card", **with_key})
    vector("card, another index revoked", card, result={"kind": "card", **with_key}, revocations=bits(6))
    vector("rotating", issued(moment(person())), result={"kind": "rotating", **with_key, **use})
    nobody = {"kind": "rotating", "subject": SUBJECT.hex(), **use}
    vector("rotating, of nobody named", issued(moment()), result=nobody)
    vector("rotating, clocks 30 s apart", issued(moment(start=NOW + 30, end=NOW + 120)), result=nobody)
    on_staff = {"kind": "staff", "subject": SUBJECT.hex(), "name": "李敏", "area": 330106, "status_index": 12}
    vector("staff", issued(moment(STAFF)), result={**on_staff, **use})
    payload = b"\x82" + encode(NOW) + credential()
    holder = {"kind": "holder", "subject": SUBJECT.hex(), "use": hashlib.sha256(payload).hexdigest()[:32]}
    vector("holder-bound", shown(), result=holder)
    vector("holder-bound, another phone lost", shown(), result=holder, revocations=phones(OTHER))

    # In time.
    vector("card, expired", card, at=2082729630, fault="CODE-07")
    vector("card, not yet", card, at=1767196769, fault="CODE-09")
    vector("rotating, expired", issued(moment()), at=NOW + 90, fault="CODE-08")
    vector("rotating, not yet", issued(moment()), at=NOW - 61, fault="CODE-09")
    vector("rotating, replayed", issued(moment()), shown=2, fault="CODE-10")
    vector("staff, replayed", issued(moment(STAFF)), shown=2, fault="CODE-10")
    vector("holder-bound, replayed", shown(), shown=2, fault="CODE-10")
    vector("holder-bound, expired", shown(), at=NOW + 120, fault="CODE-08")
    vector("holder-bound, the phone's clock is fast", shown(made=NOW + 31), fault="CODE-17")
    vector("holder-bound, without a network for too long", shown(credential(end=NOW - 30)), fault="CODE-18")
    vector("holder-bound, for more than 31 days", shown(credential(end=NOW + 31 * 86400 + 31)), fault="CODE-04")

    # Revoked.
    vector("card, revoked", card, fault="CODE-12", revocations=bits(7))
    vector("rotating, revoked", issued(moment(person())), fault="CODE-12", revocations=bits(7))
    vector("staff, revoked", issued(moment(STAFF)), fault="CODE-12", revocations=bits(12))
    vector("holder-bound, phone lost", shown(), fault="CODE-19", revocations=phones(PHONE))

    # Forged.
    header = encode(Map([(1, -8), (4, ISSUER.kid)]))
    vector("unknown issuer", issued(claims(person()), OTHER), fault="CODE-05")
    vector("signed by another, under this key id", issued(claims(person()), OTHER, protected=header), fault="CODE-06")
    changed = card.replace("张建华".encode(), "张建国".encode())
    vector("another name", changed, fault="CODE-06")
    beyond = (int.from_bytes(card[-32:], "little") + L).to_bytes(32, "little")
    vector("S of the signature above the order", card[:-32] + beyond, fault="CODE-06")
    vector("holder-bound, signed by another phone", shown(phone=OTHER), fault="CODE-06")
    vector("holder-bound, credential of nobody", shown(credential(key=OTHER)), fault="CODE-05")
    vector("holder-bound, a card for a credential", shown(issued(claims(person()), tag=b"")), fault="CODE-04")
    vector("a credential by itself", credential(), fault="CODE-04")
    vector("a phone that issues", message(encode(claims(person())), PHONE, named=False), fault="CODE-04")

    # Wrong algorithms.
    none = encode(Map([(1, 0), (4, ISSUER.kid)]))
    unsigned = issued(claims(person()), protected=none, signature=bytes(64))
    vector("algorithm 0, no signature", unsigned, fault="CODE-04")
    mac_header = encode(Map([(1, 5), (4, ISSUER.kid)]))
    mac = hmac.digest(ISSUER.public, to_be_signed(mac_header, encode(claims(person()))), "sha256")
    vector("HMAC with the public key", issued(claims(person()), protected=mac_header, signature=mac), fault="CODE-04")
    mac0 = {"protected": mac_header, "signature": mac, "tag": b"\xd1"}
    vector("COSE_Mac0", issued(claims(person()), **mac0), fault="CODE-04")
    nameless = issued(claims(person()), protected=b"", unprotected=Map([(4, ISSUER.kid)]))
    vector("no algorithm", nameless, fault="CODE-04")
    more = encode(Map([(1, -8), (3, 0), (4, ISSUER.kid)]))
    vector("one header more", issued(claims(person()), protected=more), fault="CODE-04")

    # Claims.
    vector("name not Chinese", issued(claims(person(name="John Smith"))), fault="CODE-11")
    vector("rotating for 91 s", issued(moment(end=NOW + 61)), fault="CODE-04")
    vector("staff on a printed card", issued(claims(STAFF)), fault="CODE-04")
    vector("claims in another order", issued(Map(reversed(claims(person())))), fault="CODE-04")
    vector("short subject", issued(claims(person(), subject=SUBJECT[:7])), fault="CODE-04")
    vector("born before 1870", issued(claims(person(year=1869))), fault="CODE-04")
    wide = encode(claims(person())).replace(b"\x04\x07\x05", b"\x04\x18\x07\x05")
    vector("a number longer than need be", issued(wide), fault="CODE-04")
    vector("something behind the claims", issued(encode(claims(person())) + b"\x00"), fault="CODE-04")

    # Shapes.
    vector("truncated", text_of(card)[:154], fault="CODE-04")
    vector("one byte more", card + b"\x00", fault="CODE-04")
    vector("indefinite length", b"\xd2\x9f" + card[2:] + b"\xff", fault="CODE-04")
    vector("tagged twice", b"\xd2" + card, fault="CODE-04")
    vector("nested deeply", b"\x81" * 200, fault="CODE-04")
    vector("a length beyond the end", b"\x5b" + b"\x7f" * 8, fault="CODE-04")
    vector("too long", "EC1:" + "A" * 637, fault="CODE-02")
    vector("not base45", "EC1:" + base45(card)[:-1] + "a", fault="CODE-03")
    vector("base45 of no bytes", "EC1:" + base45(card) + ":::", fault="CODE-03")
    vector("small letters", "ec1:" + base45(card), fault="CODE-01")

    about = (
        "Test vectors of docs/elder-code.md, version EC1; tests/vectors/elder_code.py makes and checks them. `text` is "
        "shown `shown` times (once where it is not said) to a terminal that has seen nothing before, at `at` (seconds "
        "since 1970), with these `issuers` that are known and `revocations`; the last time gives `result` or `fault`. "
        "`use` is the id of a code that is good once. The seeds are public: never use them for anything else."
    )
    issuers = [{"kid": ISSUER.kid.hex(), "public": ISSUER.public.hex(), "seed": ISSUER.seed.hex()}]
    phone = {"public": PHONE.public.hex(), "seed": PHONE.seed.hex()}
    return {"about": about, "issuers": issuers, "phone": phone, "vectors": vectors}


def bits(index):
    ones = bytearray(index // 8 + 1)
    ones[index // 8] |= 1 << index % 8
    encoded = base64.b64encode(bytes(ones)).decode()
    return {"format": 1, "lists": [{"kid": ISSUER.kid.hex(), "bits": encoded}]}


def phones(key):
    return {"format": 1, "lists": [], "devices": [hashlib.sha256(key.public).hexdigest()[:16]]}
