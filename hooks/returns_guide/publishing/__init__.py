"""Make a built site fit to be published, or say why it is not."""
