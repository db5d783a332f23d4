"""A claim counts as sent when its endpoint has taken it, and at no other time."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.support.claims_host import DISCONNECT, STALL, Answer, ClaimsHost

OpenHost = Callable[..., ClaimsHost]
Send = Callable[..., Any]

OK = {"statuses": [200]}
SAYS_TRUE = {"statuses": [200], "json": {"success": [True, "true"]}}
SENT_PAGE = "/site/components/claim-form/claim-sending.mjs"  # any page that is there
BUSY, BROKEN = Answer(429), Answer(500)

# Waits are written down and over at once, unless they are to last.
START = """({ to = location.origin, path, rule, size = 0, keepWaiting = false, ...options }) => {
  const body = new FormData();
  body.append("reference", "8QM5-V2K7-3F");
  body.append("photo", new File([new Uint8Array(size)], "photo.jpg", { type: "image/jpeg" }));
  window.waits = [];
  window.progress = [];
  window.retries = [];
  window.sending = new Sending({
    address: to + path, body, rule, ...options,
    wait: (ms) => { waits.push(ms); return keepWaiting ? new Promise(() => {}) : Promise.resolve(); },
    onProgress: (share) => progress.push(share),
    onRetry: (retry) => retries.push(retry),
  });
  window.began = performance.now();
  window.outcome = sending.send();
  outcome.catch(() => {});
}"""


@pytest.fixture
def start(new_page: Callable[..., Page]) -> Send:
    """Starts to send a claim to a host, from a page of that host."""

    def start(host: ClaimsHost, path: str = SENT_PAGE, rule: Any = OK, before: str = "", **options: Any) -> Page:
        page = new_page(base_url=host.address)
        page.goto("/")
        page.evaluate(f"{before}; 0")
        page.evaluate(START, {"path": path, "rule": rule, **options})
        return page

    return start


@pytest.fixture
def send(start: Send) -> Send:
    """What becomes of a claim that is sent to a host, in the end, with all waits in seconds."""

    def send(host: ClaimsHost, *args: Any, **options: Any) -> Any:
        page = start(host, *args, **options)
        result = page.evaluate("outcome")
        status = (result.pop("answer", None) or {}).get("status")
        return {**result, "status": status, "waits": page.evaluate("waits.map((ms) => ms / 1000)")}

    return send


def sent(**more: Any) -> dict[str, Any]:
    return {"sent": True, "status": 200, "waits": [], **more}


def failed(why: str, status: int | None = None, **more: Any) -> dict[str, Any]:
    answered = {"retryAfter": 0} if status else {}
    return {"sent": False, "why": why, "status": status, "maybeArrived": False, "waits": [], **answered, **more}


def throttle(page: Page, upload: int) -> None:
    """Let no more than so many bytes a second out of a page."""
    slow = {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": upload}
    page.context.new_cdp_session(page).send("Network.emulateNetworkConditions", slow)


def refusal(status: int, *more: Any) -> Any:
    """A case in which the browser itself reports the status."""
    return pytest.param(status, *more, marks=pytest.mark.expects_console_error(f"status of {status}"))


def test_a_claim_that_is_taken_is_sent(open_host: OpenHost, send: Send) -> None:
    host = open_host(Answer(200, "Thank you"))
    assert send(host) == sent()
    [claim] = host.claims()
    assert b'name="reference"\r\n\r\n8QM5-V2K7-3F' in claim.body


def test_a_claim_that_is_answered_by_303_back_to_where_it_was_sent_is_sent(open_host: OpenHost, send: Send) -> None:
    assert send(open_host(Answer(303, headers={"Location": SENT_PAGE}))) == sent()


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_nobody_can_tell_whether_a_redirect_has_lost_the_claim(open_host: OpenHost, send: Send, status: int) -> None:
    """Lost, as from /sent to /sent/, where the page answers 200; or kept, before it or where it led."""
    host = open_host(Answer(status, headers={"Location": "/"}), Answer(200))
    assert send(host, "/index.html") == failed("unclear", 200, maybeArrived=True)
    assert len(host.claims()) == (1 if status < 307 else 2)


@pytest.mark.expects_console_error("status of 404")
@pytest.mark.parametrize("status", [303, 307])
def test_what_is_refused_where_a_redirect_led_may_have_been_kept_before(
    open_host: OpenHost, send: Send, status: int
) -> None:
    host = open_host(Answer(status, headers={"Location": "/nowhere"}), Answer(404))
    assert send(host) == failed("unclear", 404, maybeArrived=True)


def test_a_rule_can_name_another_place_where_the_answer_comes_from(open_host: OpenHost, send: Send) -> None:
    host = open_host(Answer(303, headers={"Location": f"{SENT_PAGE}?claim=1"}))
    assert send(host, "/claims", {**OK, "at": SENT_PAGE}) == sent()
    assert send(host, "/claims", {**OK, "at": "/thanks/"}) == failed("unclear", 200, maybeArrived=True)


@pytest.mark.parametrize(
    ("status", "why", "maybe"),
    [
        (204, "unclear", True),
        (300, "unclear", True),
        refusal(400, "refused", False),
        refusal(401, "not-allowed", False),
        refusal(402, "not-allowed", False),
        refusal(403, "not-allowed", False),
        refusal(404, "not-found", False),
        refusal(405, "not-allowed", False),
        refusal(408, "timeout", True),
        refusal(409, "unclear", True),
        refusal(410, "not-found", False),
        refusal(413, "too-large", False),
        refusal(422, "refused", False),
    ],
)
def test_what_will_not_get_better_is_not_tried_again(
    open_host: OpenHost, send: Send, status: int, why: str, maybe: bool
) -> None:
    host = open_host(Answer(status))
    assert send(host) == failed(why, status, maybeArrived=maybe)
    assert len(host.claims()) == 1


@pytest.mark.parametrize("no", ["false", '"false"'])
def test_200_is_a_refusal_where_the_body_says_no(open_host: OpenHost, send: Send, no: str) -> None:
    assert send(open_host(Answer(200, f'{{"success": {no}}}')), rule=SAYS_TRUE) == failed("rule", 200)


@pytest.mark.parametrize("body", ["{}", '{"success": null}', '{"success": "soon"}', "null", "[]", "<html>", ""])
def test_200_that_says_neither_yes_nor_no_tells_nothing(open_host: OpenHost, send: Send, body: str) -> None:
    assert send(open_host(Answer(200, body)), rule=SAYS_TRUE) == failed("unclear", 200, maybeArrived=True)


def test_the_answer_is_there_for_who_wants_to_read_it(open_host: OpenHost, start: Send) -> None:
    host = open_host(Answer(200, '{"success": "false", "message": "not confirmed"}'))
    address = host.address + SENT_PAGE
    assert start(host, rule=SAYS_TRUE).evaluate("outcome.then(({ answer }) => answer)") == {
        "status": 200,
        "url": address,
        "sentTo": address,
        "body": '{"success": "false", "message": "not confirmed"}',
    }


@pytest.mark.expects_console_error("status of 500")
def test_a_host_that_recovers_gets_the_same_claim_again(open_host: OpenHost, send: Send) -> None:
    host = open_host(BROKEN, BROKEN, Answer(200))
    assert send(host) == sent(waits=[1, 2])
    one, two, three = host.claims()
    assert one == two == three


@pytest.mark.expects_console_error("status of 500")
def test_a_host_that_stays_broken_gets_it_four_times_and_may_have_it(open_host: OpenHost, send: Send) -> None:
    host = open_host(BROKEN)
    assert send(host) == failed("server", 500, waits=[1, 2, 4], maybeArrived=True)
    assert len(set(host.claims())) == 1


@pytest.mark.expects_console_error("ERR_EMPTY_RESPONSE")
def test_a_lost_answer_is_asked_for_again_under_the_same_reference(open_host: OpenHost, send: Send) -> None:
    host = open_host(DISCONNECT, Answer(200))
    assert send(host) == sent(waits=[1])
    assert len(set(host.claims())) == 1


@pytest.mark.expects_console_error("ERR_EMPTY_RESPONSE")
def test_a_network_that_stays_broken_may_have_delivered(open_host: OpenHost, send: Send) -> None:
    assert send(open_host(DISCONNECT)) == failed("network", waits=[1, 2, 4], maybeArrived=True)


@pytest.mark.expects_console_error("ERR_EMPTY_RESPONSE")
@pytest.mark.expects_console_error("status of 404")
def test_what_may_have_arrived_may_still_have_when_the_next_try_is_refused(open_host: OpenHost, send: Send) -> None:
    assert send(open_host(DISCONNECT, Answer(404))) == failed("not-found", 404, waits=[1], maybeArrived=True)


@pytest.mark.expects_console_error("status of 413")
def test_what_earlier_tries_left_behind_is_not_forgotten(open_host: OpenHost, start: Send) -> None:
    page = start(open_host(Answer(413)), maybeArrived=True)
    assert page.evaluate("outcome.then(({ maybeArrived }) => maybeArrived)") is True
    assert page.evaluate("sending.send().then(({ maybeArrived }) => maybeArrived)") is True


@pytest.mark.expects_console_error("ERR_EMPTY_RESPONSE")
@pytest.mark.expects_console_error("status of 413")
def test_one_try_that_may_have_arrived_outlasts_all_later_refusals(open_host: OpenHost, start: Send) -> None:
    page = start(open_host(*[DISCONNECT] * 4, Answer(413)))
    assert page.evaluate("outcome.then(({ maybeArrived }) => maybeArrived)") is True
    assert page.evaluate("sending.send().then(({ why, maybeArrived }) => [why, maybeArrived])") == ["too-large", True]


@pytest.mark.expects_console_error("status of 429")
def test_a_busy_host_is_given_the_time_that_it_asks_for(open_host: OpenHost, send: Send) -> None:
    host = open_host(
        Answer(429, headers={"Retry-After": "7"}), Answer(429, headers={"Retry-After": "0"}), BUSY, Answer(200)
    )
    assert send(host) == sent(waits=[7, 2, 4])


@pytest.mark.expects_console_error("status of 503")
def test_the_time_can_be_a_date(open_host: OpenHost, send: Send) -> None:
    soon = format_datetime(datetime.now(UTC) + timedelta(seconds=20), usegmt=True)
    result = send(open_host(Answer(503, headers={"Retry-After": soon}), Answer(200)))
    assert result["sent"]
    assert 5 < result["waits"][0] <= 20


@pytest.mark.expects_console_error("status of 429")
@pytest.mark.parametrize("asked", ["soon", "Thu, 01 Jan 1970 00:00:00 GMT", "-5", ""])
def test_a_time_that_makes_no_sense_is_passed_over(open_host: OpenHost, send: Send, asked: str) -> None:
    assert send(open_host(Answer(429, headers={"Retry-After": asked}), Answer(200))) == sent(waits=[1])


@pytest.mark.expects_console_error("status of 429")
def test_a_host_that_asks_for_too_much_time_is_not_waited_for(open_host: OpenHost, send: Send) -> None:
    host = open_host(Answer(429, headers={"Retry-After": "3600"}))
    assert send(host) == failed("busy", 429, retryAfter=3_600_000)
    assert len(host.claims()) == 1


@pytest.mark.expects_console_error("status of 429")
def test_an_endpoints_pace_is_kept_between_tries(open_host: OpenHost, send: Send) -> None:
    host = open_host(BUSY, Answer(429, headers={"Retry-After": "2"}), Answer(429, headers={"Retry-After": "31"}))
    assert send(host, pace="30", longestWait=91_000) == failed("busy", 429, retryAfter=31_000, waits=[30, 30, 31])


@pytest.mark.expects_console_error("status of 429")
def test_a_person_is_told_after_half_a_minute_of_waiting_whatever_the_endpoints_pace(
    open_host: OpenHost, send: Send
) -> None:
    assert send(open_host(BUSY, BUSY), pace="30") == failed("busy", 429, waits=[30])


def test_a_host_that_says_nothing_is_given_up_and_may_have_the_claim(open_host: OpenHost, send: Send) -> None:
    host = open_host(STALL)
    assert send(host, timeout=300) == failed("timeout", maybeArrived=True)
    assert len(host.claims()) == 1


@pytest.mark.parametrize("elsewhere", [False, True])
def test_bytes_that_may_still_be_on_their_way_have_their_time(
    open_host: OpenHost, start: Send, elsewhere: bool
) -> None:
    """A phone takes megabytes over at once and sends them for minutes: here 4 kB at 8 bytes a ms."""
    to = {"to": open_host(STALL).address} if elsewhere else {}
    page = start(open_host(STALL), size=4_000, timeout=100, **to)
    why, waited = page.evaluate("outcome.then(({ why }) => [why, performance.now() - began])")
    assert why == "timeout"
    assert waited >= 600


def test_a_slow_network_has_all_the_time_that_it_uses(open_host: OpenHost, own_page: Callable[..., Page]) -> None:
    host = open_host(Answer(200))
    page = own_page(base_url=host.address)
    page.goto("/")
    throttle(page, 1_000_000)
    page.evaluate(START, {"path": SENT_PAGE, "rule": OK, "size": 2_000_000, "timeout": 1000, "slowest": 1e9})
    assert page.evaluate("outcome.then(({ sent }) => sent)") is True


@pytest.mark.expects_console_error("ERR_INTERNET_DISCONNECTED")
def test_without_a_network_it_waits_for_nobody_and_nothing_has_arrived(
    open_host: OpenHost, own_page: Callable[..., Page]
) -> None:
    host = open_host(Answer(200))
    page = own_page(base_url=host.address)
    page.goto("/")
    page.context.set_offline(True)
    page.evaluate(START, {"path": SENT_PAGE, "rule": OK})
    assert page.evaluate("outcome") == {"sent": False, "why": "offline", "maybeArrived": False}
    assert page.evaluate("waits") == []
    page.context.set_offline(False)
    assert page.evaluate("sending.send().then(({ sent }) => sent)") is True
    assert len(host.claims()) == 1


@pytest.mark.expects_console_error("ERR_EMPTY_RESPONSE")
@pytest.mark.expects_console_error("ERR_INTERNET_DISCONNECTED")
def test_a_network_that_goes_away_on_the_way_may_have_delivered(
    open_host: OpenHost, own_page: Callable[..., Page]
) -> None:
    endpoint = open_host(STALL)
    page = own_page(base_url=open_host().address)
    page.goto("/")
    page.evaluate(START, {"to": endpoint.address, "path": "/submit", "rule": OK})
    endpoint.received.get(timeout=10)
    page.context.set_offline(True)
    endpoint.closing.set()
    assert page.evaluate("outcome") == {"sent": False, "why": "offline", "maybeArrived": True}
    assert page.evaluate("waits") == [1000]


@pytest.mark.expects_console_error("ERR_EMPTY_RESPONSE")
@pytest.mark.parametrize("event", ["", "dispatchEvent(new Event('offline'))"])
def test_who_says_offline_while_online_is_not_believed(open_host: OpenHost, send: Send, event: str) -> None:
    """Some in-app browsers always do."""
    endpoint = open_host(DISCONNECT)
    lie = f"Object.defineProperty(navigator, 'onLine', {{ value: false }}); {event}"
    assert send(open_host(), to=endpoint.address, before=lie) == failed("network", waits=[1, 2, 4], maybeArrived=True)
    assert len(endpoint.claims()) == 4


@pytest.mark.expects_console_error("ERR_EMPTY_RESPONSE")
def test_bytes_that_leave_are_believed_more_than_offline(open_host: OpenHost, own_page: Callable[..., Page]) -> None:
    page = own_page(base_url=open_host(DISCONNECT).address)
    page.goto("/")
    lie = {"offline": True, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
    page.context.new_cdp_session(page).send("Network.overrideNetworkState", lie)
    assert page.evaluate("navigator.onLine") is False
    page.evaluate(START, {"path": SENT_PAGE, "rule": OK})
    assert page.evaluate("outcome") == {"sent": False, "why": "network", "maybeArrived": True}


BLOCKS = [
    "XMLHttpRequest = class { constructor() { throw new Error('blocked') } }",
    "XMLHttpRequest.prototype.open = () => { throw new DOMException('blocked', 'SecurityError') }",
    "XMLHttpRequest.prototype.send = () => { throw new DOMException('blocked', 'NetworkError') }",
    "delete window.XMLHttpRequest",
]


@pytest.mark.parametrize("block", BLOCKS)
def test_a_request_that_cannot_be_made_has_not_arrived(open_host: OpenHost, send: Send, block: str) -> None:
    host = open_host(Answer(200))
    assert send(host, before=block) == failed("blocked")
    assert not host.claims()


def test_a_fault_of_ours_is_thrown_and_keeps_nobody_from_sending_again(open_host: OpenHost, start: Send) -> None:
    page = start(open_host(Answer(200)), rule={})
    assert page.evaluate("outcome.catch(({ name }) => name)") == "TypeError"
    assert page.evaluate("sending.state") == "failed"


def test_progress_grows_to_the_end(open_host: OpenHost, start: Send) -> None:
    page = start(open_host(Answer(200)), size=8_000_000)
    assert page.evaluate("outcome.then(({ sent }) => sent)")
    progress = page.evaluate("progress")
    assert progress == sorted(progress)
    assert progress[-1] == 1


@pytest.mark.expects_console_error("ERR_EMPTY_RESPONSE")
def test_each_retry_is_told_before_its_wait(open_host: OpenHost, start: Send) -> None:
    page = start(open_host(DISCONNECT, Answer(200)), keepWaiting=True)
    page.wait_for_function("waits.length")
    assert page.evaluate("retries") == [{"retry": 1, "delay": 1000}]
    page.evaluate("sending.abort()")


def test_a_claim_can_be_stopped_on_its_way(open_host: OpenHost, start: Send) -> None:
    host = open_host(STALL)
    page = start(host)
    host.received.get(timeout=10)
    page.evaluate("sending.abort()")
    assert page.evaluate("outcome") == {"sent": False, "why": "aborted", "maybeArrived": True}
    assert page.evaluate("sending.state") == "failed"


@pytest.mark.expects_console_error("status of 500")
def test_a_claim_can_be_stopped_while_it_waits(open_host: OpenHost, start: Send) -> None:
    host = open_host(BROKEN)
    page = start(host, keepWaiting=True)
    page.wait_for_function("waits.length")
    page.evaluate("sending.abort()")
    assert page.evaluate("outcome.then(({ why }) => why)") == "aborted"
    assert len(host.claims()) == 1


REFUSAL = "error.message"


def test_a_claim_on_its_way_cannot_be_sent_twice(open_host: OpenHost, start: Send) -> None:
    host = open_host(STALL, Answer(200))
    page = start(host)
    assert page.evaluate(f"sending.send().catch((error) => {REFUSAL})") == "sending, so not sending"
    host.received.get(timeout=10)
    page.evaluate("sending.abort()")
    assert page.evaluate("outcome.then(() => sending.send()).then(({ sent }) => sent)") is True
    assert len(host.claims()) == 1


def test_a_claim_that_was_sent_is_not_sent_again(open_host: OpenHost, start: Send) -> None:
    host = open_host(Answer(200))
    page = start(host)
    again = f"outcome.then(() => sending.send()).catch((error) => {REFUSAL})"
    assert page.evaluate(again) == "sent, so not sending"
    assert page.evaluate("sending.state") == "sent"
    assert len(host.claims()) == 1


def test_only_what_is_on_its_way_can_be_stopped(open_host: OpenHost, start: Send) -> None:
    page = start(open_host(Answer(200)))
    page.evaluate("outcome")
    stop = f"(sending) => {{ try {{ sending.abort(); }} catch (error) {{ return {REFUSAL}; }} }}"
    assert page.evaluate(f"({stop})(sending)") == "sent, so not sending"
    assert page.evaluate(f"({stop})(new Sending({{ address: '/' }}))") == "idle, so not sending"


def test_another_host_is_not_asked_beforehand(open_host: OpenHost, start: Send) -> None:
    """It gets a plain form, as from a page without JavaScript; it need not know what a preflight is."""
    endpoint = open_host(Answer(200, '{"success": true}'))
    page = start(open_host(), "/submit", SAYS_TRUE, to=endpoint.address, accept="application/json")
    assert page.evaluate("outcome.then(({ sent }) => sent)") is True
    [claim] = endpoint.claims()
    assert claim.accept == "application/json"


@pytest.mark.expects_console_error("status of 429")
def test_what_another_host_hides_is_not_asked_for(open_host: OpenHost, start: Send) -> None:
    endpoint = open_host(Answer(429, headers={"Retry-After": "9"}), Answer(200))
    page = start(open_host(), "/submit", to=endpoint.address)
    assert page.evaluate("outcome.then(({ sent }) => sent)") is True
    assert page.evaluate("waits") == [1000]
