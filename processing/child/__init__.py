"""Child processes of any kind: what they are given, how they are read, and that none outlives this process."""
