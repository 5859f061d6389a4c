"""Learning the network from labelled scenes."""
