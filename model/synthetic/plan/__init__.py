"""Where things are to stand in a scene, in metres."""
