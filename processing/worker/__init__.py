"""The client's side of the process that runs the network."""
