"""What editors check a guide by: a sheet of all its facts, and a picture of its paths."""
