# `make demo` and `make test` do all the set-up on a machine with Python 3.11+, make and git; uv is used where present.
SHELL := /bin/sh
BIN := .venv/bin
SUITABLE := import sys, venv; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c '$(SUITABLE)' 2>/dev/null && { echo $$p; break; }; done)
UV := $(shell command -v uv 2>/dev/null)

.PHONY: demo test check format lock clean

demo: .venv/.ready
	@mkdir -p out
	@$(BIN)/hearsay read examples --html out/demo.html

test: .venv/.ready
	$(BIN)/python -m pytest

check: .venv/.ready
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest

format: .venv/.ready
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

lock:
	uv lock

clean:
	rm -rf .venv out dist build

.venv/.ready: pyproject.toml
ifneq ($(UV),)
	uv sync --frozen --extra dev
else
	@test -n "$(PYTHON)" || { echo "hearsay needs Python 3.11 or newer with the venv module"; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
endif
	@touch .venv/.ready
