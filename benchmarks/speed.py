"""How fast reports are read: the reader model alone, the whole of `hearsay.read`, and one report from a cold start.

    python benchmarks/speed.py [--model FOLDER] [--reports 60] [--workers 2]

Words are what blanks part. "a core-second" counts processor time, so that it says the same on a machine that is busy.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

import hearsay
from hearsay.language.lexicon import shipped
from hearsay.language.trained import SHIPPED
from hearsay.language.trained.naming import GUIDELINE
from hearsay.language.trained.reader import wanted
from hearsay.language.trained.seeing import Given, see_each
from hearsay.language.trained.weights import open_weights
from hearsay.text.quotations import quotations
from hearsay.text.sentences import sentences

ROOT = Path(__file__).parent.parent
WORDS = 400  # of a report


def reports(count: int) -> list[str]:
    """Reports of about 400 words, made of the paragraphs of the examples and of the annotated reports."""
    source = cycle(_paragraphs())
    made = []
    for _ in range(count):
        held: list[str] = []
        while sum(len(p.split()) for p in held) < WORDS:
            held.append(next(source))
        made.append("\n\n".join(held))
    return made


def _paragraphs() -> list[str]:
    files = [*sorted((ROOT / "benchmarks" / "reports").glob("*.txt")), *sorted((ROOT / "examples").glob("*.txt"))]
    texts = [path.read_text("utf-8") for path in files]
    lines = (ROOT / "examples" / "reports.jsonl").read_text("utf-8").splitlines()
    texts += [json.loads(line)["text"] for line in lines]
    return [line for text in texts for line in text.splitlines() if line.strip()]


def model_alone(texts: list[str], folder: Path, workers: int) -> str:
    """The reader model on texts whose sentences, quotations and terms are known already."""
    weights = open_weights(folder, guidelines=(GUIDELINE,))
    given = [_given(text) for text in texts]
    list(see_each(weights, given[:2], wanted=wanted, workers=workers))
    begun, spent = perf_counter(), process_time()
    list(see_each(weights, given, wanted=wanted, workers=workers))
    return _told(f"the model, {workers} at a time", texts, perf_counter() - begun, process_time() - spent)


def _given(text: str) -> Given:
    cut = sentences(text)
    return Given(text, cut, quotations(text, cut), shipped().scan(text))


def whole(texts: list[str]) -> str:
    """The verb `read` on a folder of files."""
    with TemporaryDirectory() as folder:
        for number, text in enumerate(texts):
            (Path(folder) / f"{number:04}.txt").write_text(text, "utf-8")
        hearsay.read(Path(folder) / "0000.txt")
        begun, spent = perf_counter(), process_time()
        hearsay.read(folder)
        return _told("hearsay.read", texts, perf_counter() - begun, process_time() - spent)


def cold() -> str:
    """One report from a cold start to the printed ledger; the best of three."""
    command = [sys.executable, "-m", "hearsay", "read", str(ROOT / "examples" / "gold-summary.txt")]
    waits = []
    for _ in range(3):
        begun = perf_counter()
        subprocess.run(command, capture_output=True, check=True)  # noqa: S603 our own program
        waits.append(perf_counter() - begun)
    return f"{'one report, from a cold start':32} {min(waits):8.2f} s"


def _told(name: str, texts: list[str], wall: float, spent: float) -> str:
    words = sum(len(text.split()) for text in texts)
    return f"{name:32} {words / wall:8,.0f} words/s  {words / spent:8,.0f} words a core-second"


def main() -> None:
    """Print the figures."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--model", type=Path, default=SHIPPED, metavar="FOLDER")
    asked.add_argument("--reports", type=int, default=60)
    asked.add_argument("--workers", type=int, default=2)
    given = asked.parse_args()
    texts = reports(given.reports)
    lines = [model_alone(texts, given.model, n) for n in (1, given.workers)]
    lines += [whole(texts), cold()]
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    lines.append(f"{'memory at the most':32} {memory:8,.0f} MB")
    print("\n".join(lines))  # noqa: T201 a program of its own


if __name__ == "__main__":
    main()
