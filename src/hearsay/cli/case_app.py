"""The commands of a case, their options and their help. What they do lies in the files beside this one."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from hearsay.cli import edge
from hearsay.cli.app import Model, Paths, Published, Publisher, Quiet, Terms
from hearsay.cli.app import app as app

PANEL = "Cases: many reports"


RowsAs = Literal["table", "jsonl"]
Action = Literal["accept", "reject", "correct", "merge", "split", "grade", "annotate", "undo"]

CaseAt = Annotated[str, typer.Argument(metavar="CASE", help="The case: a file, or postgresql://user@host/database.")]
Name = Annotated[str, typer.Option(help="What to call it.")]
Hand = Annotated[str | None, typer.Option(metavar="NAME", help="By whose hand the reports come; you, unless told.")]
Processes = Annotated[
    int | None,
    typer.Option("--processes", "-j", min=1, help="How many processes work at a time; one a core unless told."),
]
Deep = Annotated[bool, typer.Option("--deep", help="Hold every byte against its hash, which takes longer.")]
Out = Annotated[
    Path | None, typer.Option("--out", "-o", metavar="FILE", help="Where to write it; standard output unless told.")
]
As = Annotated[
    Literal["json", "jsonl", "html", "graphml"],
    typer.Option("--format", help="json: the ledger. jsonl: the readings. html: a page. graphml: who copied whom."),
]


What = Annotated[
    str,
    typer.Argument(
        metavar="[WHAT]", help="claims, documents, entries, family, findings, money, failures, decisions; or overview."
    ),
]
Search = Annotated[str | None, typer.Option(metavar="WORDS", help='Words and "phrases" in the claim; smuggl* begins.')]
Actor = Annotated[str | None, typer.Option(help="A name that plays a part in the claim.")]
Stream = Annotated[str | None, typer.Option(help="Oil, extortion, organ_trafficking ...")]
Root = Annotated[str | None, typer.Option(help="Who stands behind it; '' for nobody.")]
Outlet = Annotated[str | None, typer.Option(help="Who published it.")]
Level = Annotated[str | None, typer.Option(metavar="CT+|PR+|PS+|U|...", help="How surely it is said.")]
FindingCode = Annotated[str | None, typer.Option("--finding", metavar="CODE", help="What a check found of it.")]
Since = Annotated[str | None, typer.Option(metavar="DATE", help="Published on this day or later.")]
Until = Annotated[str | None, typer.Option(metavar="DATE", help="Published on this day or earlier.")]
Limit = Annotated[int, typer.Option(min=1, max=1_000, help="How many to show.")]
After = Annotated[str | None, typer.Option(metavar="KEY", help="Go on after what the page before named.")]
Rows = Annotated[RowsAs, typer.Option("--format", help="A table to look at, or a line of JSON for each.")]
Doing = Annotated[Action, typer.Argument(help="What is decided.")]
About = Annotated[
    list[str] | None, typer.Argument(metavar="[ID]", help="What it is about, by the ids that show prints.")
]
Values = Annotated[
    list[str] | None, typer.Option("--set", metavar="NAME=VALUE", help="What is to be instead; a grade.")
]
Reason = Annotated[str, typer.Option(help="Why; for an annotation, the note.")]
Who = Annotated[str | None, typer.Option(metavar="NAME", help="Who decides; you, unless told.")]


@app.command(rich_help_panel=PANEL)
def new(case: CaseAt, *, name: Name = "") -> None:
    """Make an empty case.

    [b]Examples[/b]

      hearsay new tolls.case
      hearsay new postgresql://me@localhost/tolls
    """
    from hearsay.cli.case import make

    with edge.guarded():
        make(case, name)


@app.command(rich_help_panel=PANEL)
def add(
    case: CaseAt,
    paths: Paths,
    *,
    publisher: Publisher = None,
    published: Published = None,
    hand: Hand = None,
    model: Model = None,
    terms: Terms = None,
    processes: Processes = None,
    quiet: Quiet = False,
) -> None:
    """Read reports into a case, in as many processes as there are cores.

    What is there already is not read again, so an adding that was broken off goes on when it is asked for once more.
    What cannot be read is named with its cause and kept in the list of failures; the exit status is then 1.

    [b]Examples[/b]

      hearsay add tolls.case reports/
      hearsay add tolls.case "mail/**/*.eml" archive.warc.gz
    """
    from hearsay.cli.adding import Order, carry_out

    order = Order(
        case=case,
        paths=tuple(paths),
        publisher=publisher,
        published=published,
        hand=hand,
        model=model,
        terms=terms,
        processes=processes,
        quiet=quiet,
    )
    with edge.guarded():
        status = carry_out(order)
    raise typer.Exit(status)


@app.command(rich_help_panel=PANEL)
def assemble(case: CaseAt, *, processes: Processes = None, quiet: Quiet = False) -> None:
    """Rebuild the families of the stories: copies, lost parents, entries, origins, figures, findings.

    Only what moved since the last time is worked out anew.

    [b]Examples[/b]

      hearsay assemble tolls.case
    """
    from hearsay.cli.case import put_together

    with edge.guarded():
        put_together(case, processes=processes, quiet=quiet)


@app.command(rich_help_panel=PANEL)
def show(
    case: CaseAt,
    what: What = "overview",
    *,
    search: Search = None,
    actor: Actor = None,
    stream: Stream = None,
    root: Root = None,
    outlet: Outlet = None,
    level: Level = None,
    finding: FindingCode = None,
    since: Since = None,
    until: Until = None,
    limit: Limit = 50,
    after: After = None,
    shape: Rows = "table",
) -> None:
    """Show what is in a case: claims, documents, entries, family, findings, money, failures, decisions.

    [b]Examples[/b]

      hearsay show tolls.case claims --search 'toll* "per truck"' --stream extortion
      hearsay show tolls.case family
      hearsay show tolls.case entries --format jsonl
    """
    from hearsay.cli.showing import filters, print_view
    from hearsay.cli.views import Asked

    with edge.guarded():
        asked = Asked(
            filters=filters(
                words=search,
                actor=actor,
                stream=stream,
                root=root,
                outlet=outlet,
                level=level,
                finding=finding,
                since=since,
                until=until,
            ),
            after=after,
            limit=limit,
            as_lines=shape == "jsonl",
        )
        print_view(case, what, asked)


@app.command(rich_help_panel=PANEL)
def decide(
    case: CaseAt,
    action: Doing,
    about: About = None,
    *,
    values: Values = None,
    reason: Reason = "",
    who: Who = None,
) -> None:
    """Decide about claims, entities, entries or documents. Decisions are only ever added; an undo is a new one.

    [b]Examples[/b]

      hearsay decide tolls.case reject c81d3f0a9b2c7 --reason "the page quotes a novel"
      hearsay decide tolls.case grade c81d3f0a9b2c7 --set source=C --set information=3
      hearsay decide tolls.case undo --set decision=4
    """
    from hearsay.cli.deciding import carry_out

    with edge.guarded():
        carry_out(case, action, tuple(about or ()), tuple(values or ()), reason=reason, who=who)


@app.command(rich_help_panel=PANEL)
def export(case: CaseAt, *, shape: As = "json", out: Out = None) -> None:
    """Write what a case holds, for other programs or other people.

    [b]Examples[/b]

      hearsay export tolls.case --format json > tolls.json
      hearsay export tolls.case --format html --out tolls.html
    """
    from hearsay.cli.exporting import write

    with edge.guarded():
        write(case, shape, out)


@app.command(rich_help_panel=PANEL)
def verify(case: CaseAt, *, deep: Deep = False) -> None:
    """Hold a case against its own hashes: no decision changed or gone, no report altered. Names what is not sound.

    [b]Examples[/b]

      hearsay verify tolls.case --deep
    """
    from hearsay.cli.case import check

    with edge.guarded():
        sound = check(case, deep=deep)
    raise typer.Exit(0 if sound else 1)
