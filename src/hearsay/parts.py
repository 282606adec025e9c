"""A folder is a registry: load every module of a package and hold each against the protocol of its folder."""

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType
from typing import TypeVar, cast

from hearsay.errors import BrokenPart

P = TypeVar("P")


def load(package: ModuleType, protocol: type[P]) -> tuple[P, ...]:
    """The modules of a package in alphabetical order, each checked.

    Names that begin with "_" are not parts, and neither are packages within it, which are registries of their own.
    Raises BrokenPart, naming the file and what it lacks.
    """
    found = [m.name for m in pkgutil.iter_modules(package.__path__) if not (m.ispkg or m.name.startswith("_"))]
    modules = [importlib.import_module(f"{package.__name__}.{name}") for name in sorted(found)]
    return tuple(cast("P", _checked(module, protocol)) for module in modules)


def _checked(module: ModuleType, protocol: type[object]) -> ModuleType:
    missing = [name for name in _members(protocol) if not hasattr(module, name)]
    if not (module.__doc__ or "").strip():
        missing.append("a docstring")
    if missing:
        raise BrokenPart(f"{module.__file__}:1: a {protocol.__name__} needs {', '.join(missing)}")
    return module


def _members(protocol: type[object]) -> list[str]:
    methods = [name for name, value in vars(protocol).items() if callable(value) and not name.startswith("_")]
    return sorted({*getattr(protocol, "__annotations__", {}), *methods})
