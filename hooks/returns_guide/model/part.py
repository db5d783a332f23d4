"""What every part of channels.yaml has in common."""

from pydantic import BaseModel, ConfigDict


class Part(BaseModel):
    """Something an editor describes; cannot be changed once read, and has no other keys than these."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, defer_build=True)
