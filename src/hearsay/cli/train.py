"""`hearsay train`: runs the recipe of a source tree in a process of its own, for it needs what Hearsay does without."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct
from rich.text import Text

from hearsay.cli import edge
from hearsay.cli.training import told
from hearsay.errors import BadValue, HearsayError

FOLDER = "model-training"
CORPORA = Path("shared", "data")  # beside the source tree
ERRORS = "errors.txt"
PATIENCE = 10.0  # seconds that a recipe has to end when it is asked to
NEVER_SHIPPED = "This build learns from PolNeAR's press articles, which have no licence: measure it, never pass it on."


class Order(Struct, frozen=True, kw_only=True):
    """What was asked for on the command line."""

    corpora: Path | None
    out: Path
    build: str
    epochs: int | None
    threads: int | None
    fresh: bool
    recipe: Path | None


def carry_out(order: Order) -> int:
    """Train, print how it goes, say where the model lies. The exit status: 0, or 130 when interrupted."""
    folder = _recipe(order.recipe)
    command = [sys.executable, "-m", "recipe", *_options(order, _corpora(order.corpora, folder))]
    out = edge.console()
    if order.build == "local":
        out.print(Text(NEVER_SHIPPED), soft_wrap=True)
    try:
        with _running(command, folder, _made(order.out)) as lines:
            for line in lines:
                if shown := told(line):
                    out.print(Text(shown), soft_wrap=True)
    except KeyboardInterrupt:
        edge.complain(_kept(order))
        return 130
    model = order.out.absolute() / "model"
    out.print(Text(f"The model is in {model}\nhearsay read --model {model} REPORT reads with it."), soft_wrap=True)
    return 0


def _recipe(asked: Path | None) -> Path:
    """The folder that holds the recipe. Raises BadValue where there is none."""
    here = Path(__file__).resolve()
    tried = [asked] if asked else [parent / FOLDER for parent in here.parents]
    for folder in tried:
        if (folder / "recipe" / "__main__.py").is_file():
            return folder.absolute()
    if asked:
        raise BadValue(f"{asked}: holds no recipe; it is the folder {FOLDER} of Hearsay's source tree")
    raise BadValue(
        f"an installed package holds no recipe: unpack Hearsay's source (hearsay-VERSION.tar.gz) and name its folder "
        f"with --recipe hearsay-VERSION/{FOLDER}"
    )


def _corpora(asked: Path | None, recipe: Path) -> Path:
    """The folder of the corpora. Raises BadValue where there is none."""
    folder = asked or recipe.parent.parent / CORPORA
    if folder.is_dir():
        return folder.absolute()
    wanted = f"--corpora names their folder ({FOLDER}/README.md says what it holds)"
    raise BadValue(f"{asked}: is no folder; {wanted}" if asked else f"where are the corpora? {wanted}")


def _options(order: Order, corpora: Path) -> Iterator[str]:
    yield from ("--corpora", str(corpora), "--out", str(order.out.absolute()), "--build", order.build)
    for name, value in (("--epochs", order.epochs), ("--threads", order.threads)):
        if value is not None:
            yield from (name, str(value))
    if order.fresh:
        yield "--fresh"


def _made(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise HearsayError(f"{folder}: {error.strerror or error}") from None
    return folder


@contextmanager
def _running(command: list[str], folder: Path, out: Path) -> Iterator[Iterator[str]]:
    """The lines that a recipe prints; it ends with the block. Raises HearsayError with its last words if it fails."""
    errors = out / ERRORS
    with (
        errors.open("w", encoding="utf-8") as complaints,
        subprocess.Popen(  # noqa: S603 our own interpreter, and options that argparse checks
            command, cwd=folder, stdout=subprocess.PIPE, stderr=complaints, encoding="utf-8", errors="replace"
        ) as child,
    ):
        try:
            yield iter(child.stdout or ())
            failed = child.wait() != 0
        finally:
            _end(child)
    if failed:
        raise HearsayError(_last_words(errors, folder))


def _end(child: subprocess.Popen[str]) -> None:
    child.terminate()  # does nothing to one that has ended
    try:
        child.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        child.kill()


def _last_words(errors: Path, folder: Path) -> str:
    lines = errors.read_text("utf-8", errors="replace").split("\n")
    last = next((line.strip() for line in reversed(lines) if line.strip()), "it does not say why")
    if last.startswith("ModuleNotFoundError"):
        return f"{last.partition(': ')[2]}: pip install -r {folder / 'requirements.txt'}"
    return f"the recipe failed: {last} (all that it said is in {errors})"


def _kept(order: Order) -> str:
    if not any(order.out.rglob("checkpoint.pt")):
        return "stopped before the first checkpoint: nothing is kept"
    again = "the same command without --fresh" if order.fresh else "the same command"
    return f"stopped; the last checkpoint is kept in {order.out}: {again} goes on from there"
