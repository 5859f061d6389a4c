"""Long faults and abuse: what `make soak` runs."""
