"""Splits: by subject or take, never by window, and the same on every machine."""

import hashlib

VALIDATION_SHARE = 0.1
TEST_SHARE = 0.1


def split_of(source: str, take: str, subject: str = "", by_subject: bool = False) -> str:
    """Which split a take belongs to.

    The choice hashes the take (or the subject), so all its windows stay together, nothing has to be remembered, and
    adding a source moves no clip of another.

    Args:
        source: the source's short name.
        take: the take's name.
        subject: who was recorded.
        by_subject: keep all takes of a subject together; for sources with many subjects. A take without one counts alone.

    Returns:
        "train", "val" or "test".
    """
    group = f"subject {subject}" if by_subject and subject else f"take {take}"
    digest = hashlib.sha256(f"{source}\n{group}".encode()).digest()
    place = int.from_bytes(digest[:8], "big") / 2**64
    if place < TEST_SHARE:
        return "test"
    return "val" if place < TEST_SHARE + VALIDATION_SHARE else "train"
