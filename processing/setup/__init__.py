"""The torch environment."""
