"""A stranger who has never had Quoin: a new home folder, the zip, *Set up*, an image, *Extract view*."""
