"""The verbs, name for name what the command line offers: of reports (reading), of many readings (case)."""
