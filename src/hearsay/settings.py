"""The limits that a run keeps to, in one frozen place; nothing here is read from the environment."""

from msgspec import Struct


class Settings(Struct, frozen=True, kw_only=True):
    """Limits on what is read. A document past a limit is refused with a message that names the limit.

    max_bytes: the largest file, in bytes.
    max_characters: the longest text after extraction, in characters.
    max_depth: the deepest nesting of HTML elements that is handed to the extractor, whose time grows with its square.
    max_sentence: the longest stretch treated as one sentence, in characters; longer ones are cut at blanks,
        so that a file of one endless line costs linear time.
    """

    max_bytes: int = 100_000_000
    max_characters: int = 5_000_000
    max_depth: int = 500
    max_sentence: int = 2_000


DEFAULT = Settings()
