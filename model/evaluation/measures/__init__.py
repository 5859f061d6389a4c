"""How well buildings agree with a reference."""
