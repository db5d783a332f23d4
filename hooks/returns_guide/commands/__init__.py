"""What a person types: `python -m returns_guide COMMAND`."""
