"""Where on the forge an editor finds what a page says: the channels file, at the channel's line."""

from pathlib import Path
from urllib.parse import quote

from returns_guide import ROOT
from returns_guide.model import Guide
from returns_guide.reading.reader import channel_lines


def edit_links(guide: Guide, file: Path, repository: str, files: str) -> dict[str, str]:
    """By the page's path, the address of its words; empty where no repository is named, or the file is not in it.

    `files` is what stands between the repository and a file's name where the forge shows one: "blob/main/".
    """
    file, project = file.resolve(), ROOT.resolve()
    if not repository or not file.is_relative_to(project):
        return {}
    address = f"{repository.rstrip('/')}/{files.strip('/')}/{quote(file.relative_to(project).as_posix())}"
    lines = zip(guide.channels, channel_lines(file), strict=False)  # an edit may come in between
    return {"": address} | {
        page.id: f"{address}#L{line}" for channel, line in lines for page in (channel, *guide.outcomes_of(channel))
    }
