"""Every system of the paper side by side, trained alike and measured alike: what docs/comparison.md shows."""
