"""Where errors become one line and an exit status, and where output meets terminals, pipes and locales."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NoReturn

from hearsay.errors import BadValue, HearsayError

if TYPE_CHECKING:  # rich costs a tenth of a second, and --help and jsonl do without it
    from rich.console import Console

PIPED_WIDTH = 120


@contextmanager
def guarded() -> Iterator[None]:
    """Turn what Hearsay raises on purpose into one line and status 1, a closed pipe into silence."""
    speak_utf8()
    try:
        yield
        sys.stdout.flush()
    except HearsayError as error:
        complain(str(error))
        raise SystemExit(2 if isinstance(error, BadValue) else 1) from None
    except BrokenPipeError:
        hang_up(141)
    except OSError as error:  # a full disk behind standard output, say
        complain(error.strerror or str(error))
        hang_up(1)
    except KeyboardInterrupt:
        raise SystemExit(130) from None


def speak_utf8() -> None:
    """Write UTF-8 whatever the locale says; what UTF-8 cannot hold is written as an escape."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def hang_up(status: int) -> NoReturn:
    """Leave when standard output takes no more: Python would complain of it again when it closes the stream."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    raise SystemExit(status)


def complain(message: str) -> None:
    """One line on standard error."""
    from hearsay.exporters.display import one_line

    print(f"hearsay: {one_line(message)}", file=sys.stderr, flush=True)  # noqa: T201 this is the edge


def write_line(data: bytes) -> None:
    """One line of bytes on standard output, at once, so that a reader down the pipe need not wait."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data + b"\n")
    sys.stdout.buffer.flush()


def console(*, errors: bool = False) -> Console:
    """A console for document text: nothing in the text is taken for markup, emoji or highlighting.

    Piped output has a width of its own, since there is no screen to ask.
    """
    from rich.console import Console

    stream = sys.stderr if errors else sys.stdout
    asked = os.environ.get("COLUMNS", "")
    width = int(asked) if asked.isdecimal() and asked.isascii() and int(asked) > 0 else None
    if width is None and not stream.isatty():
        width = PIPED_WIDTH
    return Console(file=stream, width=width, markup=False, emoji=False, highlight=False, soft_wrap=False)
