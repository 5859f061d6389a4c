"""Teaching a trained model a place: what a user has drawn there becomes a file of its own."""
