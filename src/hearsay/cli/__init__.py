"""The command line: a face of hearsay.api, name for name. No rule lives here."""

from __future__ import annotations


def main() -> None:
    """Run the `hearsay` command and leave with its exit status: 0, 1 (something failed), 2 (usage), 130 (Ctrl-C)."""
    try:
        from hearsay.cli.case_app import app  # here, so that Ctrl-C while the libraries load is quiet as well

        app()
    except KeyboardInterrupt:
        raise SystemExit(130) from None
