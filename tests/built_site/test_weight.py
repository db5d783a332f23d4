"""What a phone has to load stays small. Bytes do not vary, so they can be held by tests."""

import gzip
from pathlib import Path


def weight(*files: Path) -> int:
    return sum(len(gzip.compress(file.read_bytes(), 9, mtime=0)) for file in files)


def test_the_claim_forms_script_and_style_stay_under_ten_kilobytes(site: Path) -> None:
    files = sorted((site / "components/claim-form").iterdir())
    assert [file.name for file in files] == ["claim-form.css", "claim-form.mjs"]
    assert weight(*files) < 10_000
