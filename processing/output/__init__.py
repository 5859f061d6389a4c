"""Buildings into layers and files."""
