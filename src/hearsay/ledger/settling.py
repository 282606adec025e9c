"""What is done once when much was added: statistics for the planner, SQLite's log folded in, PostgreSQL swept."""

from __future__ import annotations

from hearsay.ledger.case import Case
from hearsay.ledger.translating import translated


def settle(case: Case) -> None:
    """Make queries as fast as they can be after much was added. Safe at any time; a few seconds for a large case."""
    with translated(case.shown), case.engine.connect() as rows:
        if case.is_served:
            rows.execution_options(isolation_level="AUTOCOMMIT").exec_driver_sql("VACUUM (ANALYZE)")
        elif not case.is_read_only:
            cursor = rows.connection.cursor()
            # enough rows to tell one index from another, and no more
            for statement in ("PRAGMA analysis_limit = 1000", "ANALYZE", "PRAGMA wal_checkpoint(TRUNCATE)"):
                cursor.execute(statement).fetchall()
