"""Programs that set the tests up."""

import os
import select
from pathlib import Path

from tests.support.installing import succeeds


def test_a_command_that_takes_too_long_is_ended_with_all_that_it_started(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "held")
    held = os.open(tmp_path / "held", os.O_RDONLY | os.O_NONBLOCK)
    assert not succeeds("sh", "-c", f"sleep 600 > {tmp_path / 'held'} & wait", seconds=1)
    let_go, _, _ = select.select([held], [], [], 5)  # by the `sleep`, which only an end can make do
    os.close(held)
    assert let_go
