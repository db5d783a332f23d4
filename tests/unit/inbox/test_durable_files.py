"""A claim that was answered outlives a loss of power."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from returns_guide.inbox.claims import Claims
from returns_guide.inbox.declared import DeclaredForm
from returns_guide.inbox.submission import Answer, SentFile, Submission

from tests.unit.inbox.sending import JPEG, PNG

PHOTOS = (SentFile("photo-1", "box.jpg", JPEG), SentFile("photo-2", "lid.png", PNG))
CLAIM = Submission(DeclaredForm("claim", None, None, frozenset()), (Answer("name", "Ana"),), PHOTOS, caught=False)

Durable = Callable[[Path], object]


@pytest.fixture
def claims(tmp_path: Path) -> Claims:
    """In a folder that has to be made, as has the one around it."""
    return Claims(tmp_path / "kept" / "claims")


@pytest.fixture
def durable(claims: Claims, monkeypatch: pytest.MonkeyPatch) -> Durable:
    """What the disk has of a file or folder for sure: what was in it when it was last synced, and no claim was there.

    Files are told by their number on the disk, since all that is synced is an open file.
    """
    synced: dict[tuple[int, int], object] = {}
    sync = os.fsync

    def spy(opened: int) -> None:
        state = os.fstat(opened)
        is_folder = os.path.isdir(opened)  # noqa: PTH112  # it is a number
        assert not claims.newest_first(), "a claim is there before its photos are safe"
        synced[state.st_dev, state.st_ino] = set(os.listdir(opened)) if is_folder else state.st_size
        sync(opened)

    monkeypatch.setattr(os, "fsync", spy)
    return lambda path: synced.get((path.stat().st_dev, path.stat().st_ino))


def test_photos_their_names_and_every_folder_around_them_are_on_the_disk_before_the_claim(
    claims: Claims, durable: Durable
) -> None:
    claims.store(CLAIM)
    (claim,) = claims.newest_first()
    photos = [photo.path for photo in claim.photos]
    assert [durable(photo) for photo in photos] == [len(JPEG), len(PNG)]
    assert durable(photos[0].parent) == {photo.name for photo in photos}
    around = [photos[0].parent, *photos[0].parent.parents][:4]
    assert [folder.name for folder in around[1:]] == ["photos", "claims", "kept"]
    for inner, outer in zip(around, [*around[1:], around[-1].parent], strict=True):
        assert inner.name in durable(outer), f"{outer.name} was not synced with {inner.name}"  # type: ignore[operator]
