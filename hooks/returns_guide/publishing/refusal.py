"""The exception for a site that must not be published."""


class NotPublishable(Exception):
    """The site must not be published; the message says why, one reason a line."""

    def report(self) -> str:
        """The message, as InvalidGuide gives it."""
        return str(self)
