"""A claim is kept once, however often and however fast it is sent."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest
from returns_guide.inbox.claims import Claims, claims_folder
from returns_guide.inbox.declared import DeclaredForm
from returns_guide.inbox.submission import Answer, SentFile, Submission

from tests.unit.inbox.sending import JPEG, PNG

FORM = DeclaredForm("claim", "/sent/", None, frozenset({"reference", "name", "photo"}))


def submission(
    reference: str = "K7-Q2-M", name: str = "Ana", photo: bytes | None = JPEG, form: str = "claim"
) -> Submission:
    answers = (Answer("reference", reference), Answer("name", name))
    files = () if photo is None else (SentFile("photo", "box.jpg", photo),)
    return Submission(DeclaredForm(form, None, None, FORM.fields), answers, files, caught=False)


@pytest.fixture
def claims(tmp_path: Path) -> Claims:
    return Claims(tmp_path / "claims")


def photo_files(claims: Claims) -> list[Path]:
    return sorted(path for path in (claims.folder / "photos").rglob("*") if path.is_file())


def test_nothing_is_made_before_the_first_claim(claims: Claims) -> None:
    claims.sweep()
    assert claims.newest_first() == []
    assert claims.claim(1) is None
    assert not claims.folder.exists()


def test_the_newest_claim_comes_first(claims: Claims) -> None:
    for reference in ("first", "second", "third"):
        claims.store(submission(reference))
    assert [claim.reference for claim in claims.newest_first()] == ["third", "second", "first"]


def test_claims_outlive_the_server(claims: Claims) -> None:
    claims.store(submission())
    reopened = Claims(claims.folder)
    reopened.sweep()
    assert reopened.newest_first() == claims.newest_first()
    assert reopened.newest_first()[0].photos[0].path.read_bytes() == JPEG


def test_a_claim_sent_again_is_counted_and_kept_once(claims: Claims) -> None:
    for _ in range(3):
        claims.store(submission())
    (claim,) = claims.newest_first()
    assert claim.arrivals == 3
    assert photo_files(claims) == [claim.photos[0].path]


def test_a_claim_sent_again_with_other_words_is_what_was_sent_last(claims: Claims) -> None:
    claims.store(submission(name="Ana", photo=JPEG))
    first = claims.newest_first()[0]
    claims.store(submission(name="Ana Ruiz", photo=PNG))
    (claim,) = claims.newest_first()
    assert (claim.number, claim.arrived, claim.arrivals, claim.name) == (first.number, first.arrived, 2, "Ana Ruiz")
    assert [path.read_bytes() for path in photo_files(claims)] == [PNG]


def test_a_claim_sent_again_without_its_photos_has_none(claims: Claims) -> None:
    claims.store(submission())
    claims.store(submission(photo=None))
    assert claims.newest_first()[0].photos == ()
    assert photo_files(claims) == []


def test_claims_without_a_reference_are_claims_of_their_own(claims: Claims) -> None:
    claims.store(submission(reference=""))
    claims.store(submission(reference=""))
    assert [claim.reference for claim in claims.newest_first()] == [None, None]


def test_one_reference_on_two_forms_is_two_claims(claims: Claims) -> None:
    claims.store(submission(form="claim"))
    claims.store(submission(form="complaint"))
    assert len(claims.newest_first()) == 2


@pytest.mark.parametrize("stores", ["one server", "two servers"])
def test_claims_that_come_at_once_under_one_reference_are_one_claim(tmp_path: Path, stores: str) -> None:
    first, second = Claims(tmp_path), Claims(tmp_path)
    start = Barrier(8)

    def send(turn: int) -> None:
        start.wait()
        (second if turn % 2 and stores == "two servers" else first).store(submission(name=f"Ana {turn % 3}"))

    with ThreadPoolExecutor(8) as senders:
        list(senders.map(send, range(8)))
    (claim,) = first.newest_first()
    assert claim.arrivals == 8
    assert photo_files(first) == [claim.photos[0].path]


def test_claims_that_come_at_once_under_different_references_are_all_kept(claims: Claims) -> None:
    with ThreadPoolExecutor(8) as senders:
        list(senders.map(lambda number: claims.store(submission(str(number))), range(24)))
    assert {claim.reference for claim in claims.newest_first()} == set(map(str, range(24)))


def test_a_sweep_leaves_a_claim_alone_that_another_server_is_writing(claims: Claims) -> None:
    claims.store(submission("before"))
    with ThreadPoolExecutor(4) as at_once:
        writing = [at_once.submit(claims.store, submission(str(number))) for number in range(20)]
        sweeping = [at_once.submit(Claims(claims.folder).sweep) for _ in range(20)]
        for done in writing + sweeping:
            done.result()
    assert all(claim.photos[0].path.read_bytes() == JPEG for claim in claims.newest_first())
    assert len(claims.newest_first()) == 21


def test_nobody_else_on_the_machine_can_look_at_claims(claims: Claims) -> None:
    claims.store(submission())
    assert claims.folder.stat().st_mode & 0o077 == 0


def test_a_claim_that_the_disk_refuses_leaves_nothing(claims: Claims, monkeypatch: pytest.MonkeyPatch) -> None:
    claims.store(submission("before"))
    with monkeypatch.context() as broken:
        broken.setattr("returns_guide.inbox.claims.write_file", lambda *_: (_ for _ in ()).throw(OSError("disk full")))
        with pytest.raises(OSError, match="disk full"):
            claims.store(submission("after"))
    claims.sweep()
    assert [claim.reference for claim in claims.newest_first()] == ["before"]
    assert len(list((claims.folder / "photos").iterdir())) == 1


def test_claims_are_kept_where_an_environment_variable_says(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CLAIMS_DIR", str(tmp_path))
    assert claims_folder() == tmp_path
    monkeypatch.delenv("CLAIMS_DIR")
    assert claims_folder().name == ".claims"
