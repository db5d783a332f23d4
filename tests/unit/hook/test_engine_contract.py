"""What the hook and the preview lean on in an engine is still there, in each that the site can be built with."""

import os
import subprocess
import sys

import pytest

from tests.support.engine import ENGINES
from tests.support.site_builder import ROOT


@pytest.mark.parametrize("engine", ENGINES)
def test_an_engine_is_as_the_hook_needs_it(engine: str) -> None:
    command = [sys.executable, "-m", "tests.unit.hook.engine_contract", engine]
    environment = {**os.environ, "PYTHONPATH": "hooks"}
    contract = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert (contract.returncode, contract.stdout.splitlines()) == (0, []), contract.stderr
