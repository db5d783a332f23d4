"""The same words as a stock MkDocs site with the Material theme: a Markdown page for each channel, nothing set."""

from pathlib import Path

from returns_guide.model import Channel, Guide, Step
from returns_guide.reading.reader import read_guide


def stock_project(channels_file: Path, folder: Path) -> Path:
    """A MkDocs project of its own in this folder, and the path of its mkdocs.yml."""
    guide = read_guide(channels_file)
    docs = folder / "docs"
    docs.mkdir(parents=True, exist_ok=True)
    (docs / "index.md").write_text(_front_page(guide), "utf-8")
    for channel in guide.channels:
        (docs / f"{channel.id}.md").write_text(_page(guide, channel), "utf-8")
    (folder / "mkdocs.yml").write_text("site_name: Return guide\ntheme:\n  name: material\n", "utf-8")
    return folder / "mkdocs.yml"


def _front_page(guide: Guide) -> str:
    links = [f"- [{channel.name}]({channel.id}.md)" for channel in guide.channels]
    return "\n\n".join(["# Return a damaged product", guide.store.rule, "\n".join(links)])


def _page(guide: Guide, channel: Channel) -> str:
    steps = [part for number, step in enumerate(channel.steps, 1) for part in _step(number, step)]
    return "\n\n".join([f"# Return what you bought: {channel.name}", guide.store.rule, channel.intro or "", *steps])


def _step(number: int, step: Step) -> list[str]:
    details = "\n".join(f"- {detail}" for detail in step.details)
    return [f"## {number}. {step.title}", step.text or "", " › ".join(step.path), details]
