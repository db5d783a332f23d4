"""This machine is told from all others."""

import pytest
from returns_guide.web.loopback import is_loopback


@pytest.mark.parametrize(
    ("host", "here"),
    [
        *((host, True) for host in ("127.0.0.1", "127.0.0.2", "localhost", "::1")),
        *((host, False) for host in ("0.0.0.0", "::", "", "192.168.0.7", "example.com")),  # noqa: S104
    ],
)
def test_a_server_that_others_can_reach_is_told_from_one_that_they_cannot(host: str, here: bool) -> None:
    assert is_loopback(host) == here
