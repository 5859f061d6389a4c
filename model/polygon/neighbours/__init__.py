"""Buildings that stand wall to wall, or in each other's place."""
