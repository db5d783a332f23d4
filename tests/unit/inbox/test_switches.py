"""Claims fail on purpose, once for each time that was asked for."""

import socket
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from http.client import RemoteDisconnected
from urllib.parse import urlsplit

import pytest
from returns_guide.inbox.fault_injection import Fault

from tests.support.claims_server import ClaimsSite
from tests.unit.inbox.sending import JPEG, MULTIPART, URL_ENCODED, get, multipart, post, send_claim

CLAIM = {"reference": "K7-Q2-M", "name": "Ana"}
STATUSES = [(Fault.NOT_FOUND, 404), (Fault.TOO_LARGE, 413), (Fault.TOO_MANY, 429), (Fault.BROKEN, 500)]


def sent_and_waiting(url: str) -> socket.socket:
    """A connection on which a whole claim was sent and nothing has come back."""
    address = urlsplit(url)
    body = multipart([("form-name", "claim"), *CLAIM.items()], [])
    head = f"Host: {address.netloc}\r\nContent-Type: {MULTIPART}\r\nContent-Length: {len(body)}\r\n\r\n"
    connection = socket.create_connection((address.hostname, address.port), timeout=20)
    connection.sendall(f"POST /sent/ HTTP/1.1\r\n{head}".encode() + body)
    return connection


def set_switch(inbox: ClaimsSite, answer: str, times: str = "1", **headers: str) -> int:
    return post(inbox.url, "/_claims/next", f"answer={answer}&times={times}".encode(), URL_ENCODED, **headers).status


@pytest.mark.parametrize(("fault", "status"), STATUSES)
def test_a_claim_is_answered_with_an_error_and_not_kept_then_taken_as_usual(
    inbox: ClaimsSite, fault: Fault, status: int
) -> None:
    inbox.switches.answer_next(fault)
    assert send_claim(inbox.url, CLAIM, [("photo-1", "a.jpg", JPEG * 100_000)]).status == status
    assert not inbox.claims.newest_first()
    assert send_claim(inbox.url, CLAIM).status == 303


def test_faults_happen_in_the_order_that_they_were_asked_for(inbox: ClaimsSite) -> None:
    inbox.switches.answer_next(Fault.BROKEN, Fault.TOO_MANY, Fault.BROKEN)
    assert [send_claim(inbox.url, CLAIM).status for _ in range(4)] == [500, 429, 500, 303]


def test_only_a_claim_uses_up_a_fault(inbox: ClaimsSite) -> None:
    inbox.switches.answer_next(Fault.BROKEN)
    get(inbox.url, "/direct/")
    send_claim(inbox.url, CLAIM, path="/nowhere/")
    send_claim(inbox.url, CLAIM, path="/sent")
    assert inbox.switches.coming() == (Fault.BROKEN,)


def test_a_disconnected_claim_gets_no_answer_and_is_not_kept(
    inbox: ClaimsSite, capsys: pytest.CaptureFixture[str]
) -> None:
    inbox.switches.answer_next(Fault.DISCONNECT)
    with pytest.raises(ConnectionError):
        send_claim(inbox.url, CLAIM, [("photo-1", "a.jpg", JPEG * 500_000)])
    assert not inbox.claims.newest_first()
    assert capsys.readouterr() == ("", "")


def test_a_claim_whose_answer_is_lost_is_kept(inbox: ClaimsSite, capsys: pytest.CaptureFixture[str]) -> None:
    inbox.switches.answer_next(Fault.ANSWER_LOST)
    with pytest.raises(RemoteDisconnected):
        send_claim(inbox.url, CLAIM)
    assert send_claim(inbox.url, CLAIM).status == 303
    (claim,) = inbox.claims.newest_first()
    assert claim.arrivals == 2
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("fault", "status"), [(Fault.KEPT_NOT_FOUND, 404), (Fault.KEPT_TOO_LARGE, 413), (Fault.KEPT_BROKEN, 500)]
)
def test_a_claim_can_be_kept_and_denied(inbox: ClaimsSite, fault: Fault, status: int) -> None:
    inbox.switches.answer_next(fault)
    assert send_claim(inbox.url, CLAIM, [("photo-1", "a.jpg", JPEG)]).status == status
    (claim,) = inbox.claims.newest_first()
    assert len(claim.photos) == 1


def test_a_claim_is_lost_on_its_way_to_the_front_page(inbox: ClaimsSite) -> None:
    inbox.switches.answer_next(Fault.LOST)
    lost = send_claim(inbox.url, CLAIM)
    assert (lost.status, lost.headers["Location"]) == (301, "/")
    assert not inbox.claims.newest_first()


def test_a_claim_is_kept_at_another_address_and_uses_up_one_fault(inbox: ClaimsSite) -> None:
    inbox.switches.answer_next(Fault.KEPT_ELSEWHERE, Fault.BROKEN)
    away = send_claim(inbox.url, CLAIM)
    assert away.status == 307
    assert not inbox.claims.newest_first()
    assert send_claim(inbox.url, CLAIM, path=away.headers["Location"]).status == 200
    assert len(inbox.claims.newest_first()) == 1
    assert inbox.switches.coming() == (Fault.BROKEN,)


def test_a_late_answer_comes_once_the_claim_is_let_go(inbox: ClaimsSite) -> None:
    inbox.switches.answer_next(Fault.ANSWER_LATE)
    with sent_and_waiting(inbox.url) as waiting:
        assert inbox.comes_to_stall(1)
        assert len(inbox.claims.newest_first()) == 1
        inbox.switches.release()
        assert waiting.recv(12).endswith(b" 303")


def test_a_late_answer_reaches_nobody_who_has_given_up(inbox: ClaimsSite, capsys: pytest.CaptureFixture[str]) -> None:
    inbox.switches.answer_next(Fault.ANSWER_LATE)
    with sent_and_waiting(inbox.url):
        assert inbox.comes_to_stall(1)
    assert inbox.comes_to_stall(0)
    assert len(inbox.claims.newest_first()) == 1
    assert capsys.readouterr() == ("", "")


def test_a_slow_claim_arrives_whole_and_at_once_when_it_is_let_go(inbox: ClaimsSite) -> None:
    """In its own time it would take minutes."""
    inbox.switches.answer_next(Fault.SLOW)
    photo = JPEG * 400_000
    with ThreadPoolExecutor(1) as sender:
        answer = sender.submit(send_claim, inbox.url, CLAIM, [("photo-1", "a.jpg", photo)])
        assert inbox.comes_to_stall(1)
        assert not inbox.claims.newest_first()
        inbox.switches.release()
        assert answer.result(20).status == 303
    (claim,) = inbox.claims.newest_first()
    assert claim.photos[0].path.read_bytes() == photo


def test_what_is_kept_and_what_waits_is_known_beforehand(inbox: ClaimsSite) -> None:
    for fault in (fault for fault in Fault if not fault.waits and fault not in (Fault.SLOW, Fault.KEPT_ELSEWHERE)):
        inbox.switches.answer_next(fault)
        before = sum(claim.arrivals for claim in inbox.claims.newest_first())
        with suppress(ConnectionError):
            send_claim(inbox.url, CLAIM)
        assert sum(claim.arrivals for claim in inbox.claims.newest_first()) - before == fault.kept, fault


def test_a_stalled_claim_waits_until_it_is_let_go_and_never_gets_an_answer(inbox: ClaimsSite) -> None:
    inbox.switches.answer_next(Fault.STALL, Fault.STALL)
    with sent_and_waiting(inbox.url) as first, sent_and_waiting(inbox.url) as second:
        assert inbox.comes_to_stall(2)
        assert "2 claims are waiting for an answer" in get(inbox.url, "/_claims/").text
        for waiting in (first, second):
            waiting.setblocking(False)
            with pytest.raises(BlockingIOError):
                waiting.recv(1)
            waiting.settimeout(20)
        inbox.switches.release()
        assert first.recv(1) == second.recv(1) == b""
    assert inbox.comes_to_stall(0)
    assert not inbox.claims.newest_first()


def test_a_stalled_claim_is_forgotten_when_its_sender_gives_up(inbox: ClaimsSite) -> None:
    others = set(threading.enumerate())
    inbox.switches.answer_next(Fault.STALL)
    with sent_and_waiting(inbox.url):
        assert inbox.comes_to_stall(1)
    assert inbox.comes_to_stall(0)
    for thread in set(threading.enumerate()) - others:
        if "process_request_thread" in thread.name:
            thread.join(20)
            assert not thread.is_alive()


@pytest.mark.parametrize("fault", Fault)
def test_every_fault_can_be_chosen_in_the_inbox(inbox: ClaimsSite, fault: Fault) -> None:
    assert f'<option value="{fault.value}">' in get(inbox.url, "/_claims/").text
    assert set_switch(inbox, fault.value, "3") == 303
    assert inbox.switches.coming() == (fault,) * 3
    assert "The next 3 claims are" in get(inbox.url, "/_claims/").text


def test_choosing_as_usual_forgets_the_faults_and_lets_stalled_claims_go(inbox: ClaimsSite) -> None:
    inbox.switches.answer_next(Fault.STALL, Fault.BROKEN)
    with sent_and_waiting(inbox.url) as waiting:
        assert inbox.comes_to_stall(1)
        assert set_switch(inbox, "as-usual") == 303
        assert waiting.recv(1) == b""
    assert inbox.switches.coming() == ()


@pytest.mark.parametrize(
    ("answer", "times"),
    [
        ("teapot", "1"),
        ("", "1"),
        ("500", "0"),
        ("500", "100"),
        ("500", "-1"),
        ("500", ""),
        ("500", "x"),
        ("500", "9" * 900),
    ],
)
def test_a_switch_that_there_is_not_is_refused(inbox: ClaimsSite, answer: str, times: str) -> None:
    assert set_switch(inbox, answer, times) == 400
    assert inbox.switches.coming() == ()


def test_another_sites_page_sets_no_switch(inbox: ClaimsSite) -> None:
    assert set_switch(inbox, "500", Origin="https://evil.example") == 403
    assert inbox.switches.coming() == ()
