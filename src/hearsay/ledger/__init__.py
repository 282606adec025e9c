"""The store of a case: tables, queries, search, migrations. Nobody else speaks SQL."""
