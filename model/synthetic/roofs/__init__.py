"""Buildings as they are seen from above."""
