"""What a store says itself, in its other languages."""
