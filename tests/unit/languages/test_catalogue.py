"""A page in another language can be made whatever its catalogue says: what would stop it is said in English."""

from pathlib import Path

import pytest
from returns_guide.languages.catalogue import catalogue_in

HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("%(name)s packen", "%(name)s packen"),
        ("%%(x)s %(name)s", "%%(x)s %(name)s"),
        ("%(nam)s packen", "Pack %(name)s"),
        ("%(name) packen", "Pack %(name)s"),
        ("100 % %(name)s", "Pack %(name)s"),
        ("{name} packen", "Pack %(name)s"),
    ],
)
def test_a_sentence_with_a_broken_place_is_said_in_english(tmp_path: Path, said: str, shown: str) -> None:
    file = tmp_path / "de.po"
    file.write_text(f'{HEAD}msgctxt "box/pack"\nmsgid "Pack %(name)s"\nmsgstr "{said}"\n', "utf-8")
    assert catalogue_in(file, "de").sentence("box/pack", "Pack %(name)s") == shown
