"""What the panel draws on the map and takes from it."""
