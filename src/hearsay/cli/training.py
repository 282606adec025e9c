"""One line of a training's log, which is JSON, as a person reads it."""

from __future__ import annotations

from typing import Any

import msgspec


def told(line: str) -> str:
    """What to print for a line of the log: a step, a measure, or the line itself where it is neither."""
    try:
        entry = msgspec.json.decode(line)
    except msgspec.DecodeError:
        return line.strip()
    if isinstance(entry, dict) and isinstance(entry.get("on"), str):
        return _measured(entry)
    if isinstance(entry, dict) and entry.keys() >= {"step", "of", "rate"}:
        return _gone(entry)
    return line.strip()


def _gone(entry: dict[str, Any]) -> str:
    """{"epoch": 0, "step": 157, "of": 940, "rate": 1853}: epochs are counted from 0, and steps over all of them."""
    share = round(100 * entry["step"] / max(entry["of"], 1))
    return f"{_stage(entry)}epoch {entry.get('epoch', 0) + 1}, {share}% done, {entry['rate']:,} word pieces a second"


def _measured(entry: dict[str, Any]) -> str:
    """{"epoch": 1, "on": "dev", "names": 0.61, "  person": 0.71}: what is indented is part of what stands above."""
    figures = [f"{name} {value:.3f}" for name, value in entry.items() if isinstance(value, float) and name[:1] != " "]
    return f"{_stage(entry)}after epoch {entry.get('epoch')}, F1 on {entry['on']}: {', '.join(figures)}"


def _stage(entry: dict[str, Any]) -> str:
    return f"{entry['stage']}: " if entry.get("stage") else ""
