"""Change channels.yaml in a browser, in the preview only: forms made from the model, and edits of the text itself."""
