"""How the work of many documents is spread over processes."""
