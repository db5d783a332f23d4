"""A picture in a step, and the places in it that are marked."""

import os
from pathlib import Path, PurePosixPath
from typing import Any, Literal

from pydantic import Field, PrivateAttr, ValidationInfo, field_validator

from returns_guide.model.part import Part
from returns_guide.model.types import Number, PictureFile, Words, refuse
from returns_guide.values.pictures import picture_file_problem, picture_size


class Mark(Part):
    """A sign over a picture, at the place that matters."""

    shape: Literal["ring", "arrow"] = Field("ring", description="The sign: a ring around the place, or an arrow to it.")
    from_left: Number = Field(
        ge=0, le=100, description="How far the place is from the picture's left side, in per cent of its width."
    )
    from_top: Number = Field(
        ge=0, le=100, description="How far the place is from the picture's upper side, in per cent of its height."
    )
    words: Words = Field(
        description="What is marked, for someone who cannot see it, too.", examples=["The number beneath the bar code"]
    )

    @property
    def inwards(self) -> tuple[int, int]:
        """Where the picture has more room, seen from the place: 1 is right, or down, and -1 the other way.

        From there an arrow comes, and there is the number.
        """
        return 1 if self.from_left < 50 else -1, 1 if self.from_top < 50 else -1


class Picture(Part):
    """A picture in a step; the file lies beside channels.yaml or in a folder there."""

    file: PictureFile = Field(
        description="The picture's file, seen from channels.yaml.", examples=["pictures/label.png"]
    )
    alt: Words = Field(
        description="What the picture shows, for someone who cannot see it.",
        examples=["The return label on the side of the box"],
    )
    marks: tuple[Mark, ...] = Field((), description="Places in it that are marked; several are numbered.")

    _size: tuple[int, int] | None = PrivateAttr(None)

    @field_validator("file")
    @classmethod
    def _can_be_published(cls, file: str, info: ValidationInfo) -> str:
        folder: Any = info.context
        if not isinstance(folder, Path):
            return str(PurePosixPath(file))
        if not os.path.isfile(folder / file):  # noqa: PTH113  # no name makes it raise
            refuse(f'there is no file "{file}" beside this one; put it there, or correct the name')
        if problem := picture_file_problem(folder / file):
            refuse(f'"{file}" {problem}')
        return str(PurePosixPath(file))

    def model_post_init(self, context: Any) -> None:
        """Measure the picture, so that its page keeps a place for it."""
        if isinstance(context, Path):
            self._size = picture_size(context / self.file)

    @property
    def size(self) -> tuple[int, int] | None:
        """Width and height in pixels, where they are known."""
        return self._size
