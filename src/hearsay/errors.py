"""Everything that Hearsay raises on purpose; a docstring is the message's meaning and its remedy.

HearsayError
├── Unreadable        a document that cannot be read; the others go on
├── Ungrounded        a quote that is not in its text; a bug in whoever made it
├── BadValue          a value given by the user that cannot mean anything: a date that is none
├── UnknownCode       `explain` was asked for a check that does not exist
├── BrokenPart        a file in a folder of parts that does not keep the folder's protocol
├── BrokenModel       a folder given as the reader model that is none, or is damaged
├── BrokenTerms       a file given as the user's own terms that cannot be read as such
└── CaseError         a case that cannot be used as was asked
    ├── NoCase        nothing there, or something that is no case
    ├── CaseExists    a new case where there is something already
    ├── NewerCase     a case of a newer version of Hearsay
    ├── BrokenCase    a case whose file or rows are damaged
    ├── ReadOnlyCase  a case that may be read and not written
    ├── CaseFull      no room left on the disk
    ├── CaseBusy      another process kept writing for longer than was waited
    ├── CaseLost      the connection to the database broke, or was never made
    ├── NoDriver      what speaks to PostgreSQL is not installed
    └── NotInCase     an id that the case does not know
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


class CaseError(HearsayError):
    """A case cannot be used as was asked. `case` names it, without a password; `cause` says why in one line."""

    def __init__(self, case: str, cause: str) -> None:
        super().__init__(f"{case}: {cause}")
        self.case = case
        self.cause = cause


class NoCase(CaseError):
    """Nothing is there, or something that is no case. `hearsay new` makes one."""


class CaseExists(CaseError):
    """A new case was asked for where there is something already. Nothing was touched."""


class NewerCase(CaseError):
    """The case was made by a newer version of Hearsay, which this one cannot read. Nothing was touched."""


class BrokenCase(CaseError):
    """The file or rows of the case are damaged: take the copy that was kept, or add the reports to a new case."""


class ReadOnlyCase(CaseError):
    """The case may be read and not written: another file, another user or another disk is needed."""


class CaseFull(CaseError):
    """There is no room left on the disk. What was being written is not in the case, and all before it is."""


class CaseBusy(CaseError):
    """Another process wrote for longer than was waited. Nothing was written; try again when it is done."""


class CaseLost(CaseError):
    """The connection to the database was lost or never made. What was being written is not in the case."""


class NoDriver(CaseError):
    """What speaks to PostgreSQL is not installed: pip install 'hearsay[postgres]'."""


class NotInCase(CaseError):
    """The case knows no row of this id."""
