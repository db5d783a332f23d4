"""What single values look like, what is wrong with them, and what they become."""
