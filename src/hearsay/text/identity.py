"""Ids from raw material: the same bytes and spans give the same id, whatever later cleaning makes of them."""

from __future__ import annotations

from hashlib import blake2b


def identity(prefix: str, *parts: object) -> str:
    """A short id such as "c3f9a1b2c4d5e": the prefix and 12 hex digits of BLAKE2b over the parts, in order."""
    digest = blake2b(digest_size=6)
    for part in parts:
        digest.update(str(part).encode("utf-8", "surrogatepass"))
        digest.update(b"\x1f")
    return prefix + digest.hexdigest()
