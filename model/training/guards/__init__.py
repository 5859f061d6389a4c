"""What is looked for in labels before a model learns from them: one guard a file, and `check` that asks all.

A guard takes places and, where it needs that, what the base makes of them, and returns findings.
"""
