"""The window in which users see to their own models."""
