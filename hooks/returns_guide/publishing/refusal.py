"""A site that must not be published."""


class NotPublishable(Exception):
    """A site that must not be published; its message names each thing that is wrong with it, one a line."""

    def report(self) -> str:
        """The message, as InvalidGuide gives it."""
        return str(self)
