"""Which Firefox and WebKit the journeys get."""

import pytest

from tests.support.engines import set_up


def whose(monkeypatch: pytest.MonkeyPatch, here: list[str]) -> str:
    """Where only these ways lead to an engine."""
    monkeypatch.setattr(set_up, "playwrights_own", lambda *_: "Playwright's" in here)
    monkeypatch.setattr(set_up, "_is_online", lambda: True)
    monkeypatch.setattr(set_up, "_downloads", lambda *_: "download" in here)
    monkeypatch.setattr(set_up, "the_machines", lambda _: "the machine's" in here)
    monkeypatch.setattr(set_up, "apt_may_install", lambda: "Debian's" in here)
    monkeypatch.setattr(set_up, "apt_installs", lambda *_: here.append("the machine's") or True)
    monkeypatch.setattr(set_up, "say", lambda _: None)
    return set_up.set_up(None, "webkit")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("here", "first"),
    [
        (["Playwright's", "the machine's"], "Playwright's"),
        (["download", "the machine's", "Debian's"], "Playwright's"),
        (["the machine's", "Debian's"], "the machine's"),
        (["Debian's"], "Debian's"),
    ],
)
def test_the_first_way_that_gives_an_engine_wins(monkeypatch: pytest.MonkeyPatch, here: list[str], first: str) -> None:
    assert whose(monkeypatch, here) == first


def test_where_there_is_none_one_sentence_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SystemExit, match=r"^No webkit .+ install Debian's packages webkit2gtk-driver .+ again\.$"):
        whose(monkeypatch, [])
