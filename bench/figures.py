"""What was measured, and what was promised."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Figure:
    """The median of some runs; `most` is the promise, `stock` the same for the stock theme, where either exists."""

    what: str
    unit: str
    values: tuple[float, ...]
    most: float | None = None
    stock: float | None = None

    @property
    def value(self) -> float:
        return median(self.values)

    @property
    def kept(self) -> bool:
        return self.most is None or self.value <= self.most


def table(figures: Sequence[Figure]) -> str:
    """The figures as a Markdown table."""
    rows = ["| | measured | promised | | stock Material | ratio |", "|---|--:|--:|---|--:|--:|"]
    return "\n".join([*rows, *map(_row, figures)])


def _row(figure: Figure) -> str:
    promised = f"{_number(figure.most)} {figure.unit}" if figure.most is not None else ""
    verdict = "" if figure.most is None else "kept" if figure.kept else "**missed**"
    stock = f"{_number(figure.stock)} {figure.unit}" if figure.stock is not None else ""
    ratio = f"{figure.value / figure.stock:.2f}" if figure.stock else ""
    return f"| {figure.what} | {_number(figure.value)} {figure.unit} | {promised} | {verdict} | {stock} | {ratio} |"


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 or value == int(value) else f"{value:.2f}"
