"""Checks and measurements of extraction on many workers; `make cluster` runs them."""
