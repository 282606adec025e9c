"""What became of a figure on its way from report to report."""

from __future__ import annotations

from hearsay.assembly.figures.tracing import trace_figures as trace_figures
