"""The limits that a run keeps to, in one frozen place; nothing here is read from the environment."""

from msgspec import Struct


class Settings(Struct, frozen=True, kw_only=True):
    """Limits on what is read. A document past a limit is refused with a message that names the limit.

    max_bytes: the largest file, in bytes; of files that hold many documents, the largest document.
    max_characters: the longest text after extraction, in characters.
    max_depth: the deepest nesting of HTML elements, or of a Word document's, that is handed to the extractor, whose
        time grows with its square.
    max_sentence: the longest stretch treated as one sentence, in characters; longer ones are cut at blanks,
        so that a file of one endless line costs linear time.
    max_pages: the longest PDF, in pages: more than any report of an inquiry has, and soon read.
    max_seconds: the longest work on one PDF, in seconds, looked at after each page: 2,000 pages of text take 20 on one
        core, drawings of millions of lines take minutes a page and hold none.
    max_mail: the largest mail, in bytes: servers carry 25 to 50 MB, and taking one apart needs nine times its size.
    max_parts: the most parts of one mail; people attach a few, and a mail of thousands is made to harm.
    max_members: the most files in one archive, those of archives within it counted too: each costs a line if refused.
    max_nesting: how many archives and mails may lie within each other; an archive that holds itself has no end.
    max_ratio: how many times its size a compressed file may grow; reports grow 2 to 20 times, tables of repeated rows
        up to 200, bombs 1,000 and more.
    max_expanded: the most that one given file may grow to with all that it holds, in bytes: days of reading.
    max_row: the longest row of a table, in characters. One past it ends the table, as nothing then tells where the
        next row begins; it is longer than max_characters, so that a long text alone costs only its own row.
    """

    max_bytes: int = 100_000_000
    max_characters: int = 5_000_000
    max_depth: int = 500
    max_sentence: int = 2_000
    max_pages: int = 2_000
    max_seconds: int = 120
    max_mail: int = 50_000_000
    max_parts: int = 200
    max_members: int = 100_000
    max_nesting: int = 5
    max_ratio: int = 250
    max_expanded: int = 50_000_000_000
    max_row: int = 20_000_000


DEFAULT = Settings()
