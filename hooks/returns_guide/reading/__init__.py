"""Read channels.yaml into a Guide, or say everything that is wrong with it."""
