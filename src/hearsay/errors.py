"""Everything that Hearsay raises on purpose; a docstring is the message's meaning and its remedy.

HearsayError
├── Unreadable        a document that cannot be read; the others go on
├── Ungrounded        a quote that is not in its text; a bug in whoever made it
├── BadValue          a value given by the user that cannot mean anything: a date that is none
├── UnknownCode       `explain` was asked for a check that does not exist
├── BrokenPart        a file in a folder of parts that does not keep the folder's protocol
├── BrokenModel       a folder given as the reader model that is none, or is damaged
└── BrokenTerms       a file given as the user's own terms that cannot be read as such
"""


class HearsayError(Exception):
    """The root: whatever the command line shows as one line instead of a traceback."""


class Unreadable(HearsayError):
    """A document that cannot be read. `uri` names it as it was given, `cause` says why in one line."""

    def __init__(self, uri: str, cause: str) -> None:
        super().__init__(f"{uri}: {cause}")
        self.uri = uri
        self.cause = cause


class Ungrounded(HearsayError):
    """A span whose text is not what its document holds there. Nothing may be quoted so."""


class BadValue(HearsayError, ValueError):
    """A value given by the user does not fit; the message names the value and what is wanted instead."""


class UnknownCode(HearsayError):
    """No check has this code. `hearsay explain` without a code lists them."""


class BrokenPart(HearsayError):
    """A file in a folder of parts lacks what the folder's protocol asks; the message names file and attribute."""


class BrokenModel(HearsayError):
    """A folder that is no reader model, or is damaged. `folder` names it, `cause` says in one line what is wrong."""

    def __init__(self, folder: str, cause: str) -> None:
        super().__init__(f"{folder}: no reader model that can be used: {cause}")
        self.folder = folder
        self.cause = cause


class BrokenTerms(HearsayError):
    """A file that is no list of terms. `file` names it, `cause` says in one line what is wrong with it and where."""

    def __init__(self, file: str, cause: str) -> None:
        super().__init__(f"{file}: no term file that can be used: {cause}")
        self.file = file
        self.cause = cause
