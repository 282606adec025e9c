"""The commands, their options and their help. What they do lies in the files beside this one."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from hearsay.cli import edge

app = typer.Typer(
    name="hearsay",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
)


class Format(StrEnum):
    """How `read` prints: for eyes, or one JSON object a document for programs."""

    table = "table"
    money = "money"
    jsonl = "jsonl"


class Group(StrEnum):
    """How the claims of a table are gathered."""

    root = "root"


class Build(StrEnum):
    """What a reader model learns from: what may be passed on, or press articles too."""

    open = "open"
    local = "local"


Paths = Annotated[
    list[str],
    typer.Argument(metavar="PATH", help="Files, folders, a .jsonl of documents, or - for standard input."),
]
Publisher = Annotated[str | None, typer.Option(help="Who published it, where the document does not say.")]
Published = Annotated[
    str | None, typer.Option(metavar="DATE", help="When it was published (2015-04-07), where it does not say.")
]
Uri = Annotated[str | None, typer.Option(help="Its address, where the document does not say.")]
Model = Annotated[
    str | None,
    typer.Option(metavar="FOLDER|rules", help="A reader model of your own, or the rules, instead of what is shipped."),
]
Terms = Annotated[
    str | None,
    typer.Option(metavar="FILE", help="Names of your own for the term lists: groups, outlets, bodies, places."),
]
Shape = Annotated[
    Format,
    typer.Option(
        "--format", help="Tables to look at, of the claims or of the money alone; or JSON lines for programs."
    ),
]
Grouped = Annotated[
    Group | None, typer.Option("--group", help="root: the claims of the table by who stands behind them.")
]
Page = Annotated[
    Path | None, typer.Option("--html", metavar="FILE", help="Also write a page that opens in any browser, off line.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print no table and no progress, only what fails.")]
Version = Annotated[bool, typer.Option("--version", help="Print the version and leave.", is_eager=True)]
Corpora = Annotated[
    Path | None, typer.Option(metavar="DIR", help="The corpora; by default ../shared/data beside the source tree.")
]
Out = Annotated[Path, typer.Option(metavar="DIR", help="Where checkpoints, the log and the finished model go.")]
Learned = Annotated[
    Build,
    typer.Option("--build", help="open: may be passed on. local: with PolNeAR too, never passed on."),
]
Epochs = Annotated[int | None, typer.Option(min=1, help="Of each stage, instead of the recipe's own number.")]
Threads = Annotated[int | None, typer.Option(min=1, help="How many to use; by default as many as there are cores.")]
Fresh = Annotated[bool, typer.Option("--fresh", help="Begin anew, although there is a checkpoint.")]
Recipe = Annotated[
    Path | None, typer.Option(metavar="DIR", help="The folder model-training of a source tree, if it is not found.")
]
What = Annotated[
    str | None,
    typer.Argument(metavar="[CLAIM|CODE]", help="A claim's number or id, or a check's code beside a finding."),
]
Behind = Annotated[list[str] | None, typer.Argument(metavar="[PATH]", help="What the claim stands in, as for read.")]


@app.callback(invoke_without_command=True)
def start(ctx: typer.Context, *, version: Version = False) -> None:
    """Who says so, on whose word, and does it add up? Reads reports and lists their sourced claims.

    [b]Examples[/b]

      hearsay read report.html
      hearsay explain part_exceeds_whole
    """
    if version:
        import hearsay

        typer.echo(f"hearsay {hearsay.__version__}")
        raise typer.Exit
    if ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help())
        raise typer.Exit(2)


@app.command(epilog="See also: hearsay explain")
def read(
    paths: Paths,
    *,
    publisher: Publisher = None,
    published: Published = None,
    uri: Uri = None,
    model: Model = None,
    terms: Terms = None,
    shape: Shape = Format.table,
    group: Grouped = None,
    html: Page = None,
    quiet: Quiet = False,
) -> None:
    """Read one report or many and print what each claims, who says so, and what does not add up.

    A document that cannot be read gives one line on standard error; the others go on, and the exit status is 1.

    [b]Examples[/b]

      hearsay read report.html
      hearsay read reports/ --html ledger.html --quiet
      hearsay read report.txt --group root
      hearsay read report.txt --publisher "The Courier" --published 2015-04
      curl -s https://example.org/report | hearsay read - --format jsonl
    """
    from hearsay.cli.read import Order, carry_out

    order = Order(
        paths=tuple(paths),
        publisher=publisher,
        published=published,
        uri=uri,
        model=model,
        terms=terms,
        jsonl=shape is Format.jsonl,
        money=shape is Format.money,
        html=html,
        quiet=quiet,
        grouped=group is Group.root,
    )
    with edge.guarded():
        status = carry_out(order)
    raise typer.Exit(status)


@app.command()
def explain(
    what: What = None,
    paths: Behind = None,
    *,
    publisher: Publisher = None,
    published: Published = None,
    uri: Uri = None,
    model: Model = None,
    terms: Terms = None,
) -> None:
    """Tell how one claim was made, link by link, and why; or print the manual of a check.

    A claim is named by its number in the table (3 or c3; d2-c3 where there are several documents) or by its id, and
    its file follows. With a case instead of a file, claims, entries, findings and documents are named by the ids
    that show prints. Without anything, lists every check with its severity.

    [b]Examples[/b]

      hearsay explain c3 report.txt
      hearsay explain c81d3f0a9b2c7 tolls.case
      hearsay explain part_exceeds_whole
    """
    from hearsay.api.addresses import is_case
    from hearsay.cli.explain import print_list, print_manual

    with edge.guarded():
        if what is None:
            print_list()
        elif not paths:
            print_manual(what)
        elif len(paths) == 1 and is_case(paths[0]):
            from hearsay.cli.case_account import print_account as print_from_case

            print_from_case(paths[0], what)
        else:
            from hearsay.cli.account import Question, print_account

            asked = Question(
                claim=what,
                paths=tuple(paths),
                publisher=publisher,
                published=published,
                uri=uri,
                model=model,
                terms=terms,
            )
            print_account(asked)


@app.command()
def train(
    *,
    corpora: Corpora = None,
    out: Out = Path("out", "reader"),
    build: Learned = Build.open,
    epochs: Epochs = None,
    threads: Threads = None,
    fresh: Fresh = False,
    recipe: Recipe = None,
) -> None:
    """Rebuild the reader model from open corpora, with the recipe of the source tree. It takes an hour or two.

    A training that was broken off goes on from its last checkpoint.

    [b]Examples[/b]

      hearsay train
      hearsay train --corpora corpora --out my-reader
      hearsay read --model my-reader/model report.html
    """
    from hearsay.cli.train import Order, carry_out

    order = Order(
        corpora=corpora, out=out, build=build.value, epochs=epochs, threads=threads, fresh=fresh, recipe=recipe
    )
    with edge.guarded():
        status = carry_out(order)
    raise typer.Exit(status)
