"""Forms that customers fill in, and where they go."""
