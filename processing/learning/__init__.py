"""Teaching a model from layers: what was drawn into a lesson, a process that learns it, and what that said."""
