"""Learning from a layer: the window in which it is begun, and how the panel shows that it goes on."""
