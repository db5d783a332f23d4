"""MkDocs' events, each answered by one call into the generator: the only file that knows the site engine."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from logging import INFO, WARNING
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException, PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as EnginePage
from returns_guide import build, channels_file
from returns_guide.problems import InvalidGuide
from returns_guide.publishing.refusal import NotPublishable
from returns_guide.reading.store_folder import beside

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer
    from returns_guide.making.site import Site
    from returns_guide.model import Guide
    from returns_guide.preview.preview import Preview

_log = get_plugin_logger("guide")


@dataclass
class _Run:
    """What this process is for, from its first event to its last: a preview, or one build."""

    preview: "Preview | None" = None

    @property
    def waiting(self) -> bool:
        return self.preview is not None and self.preview.waiting


_run = _Run()


def on_startup(command: str, dirty: bool) -> None:
    """Begin a preview, whose claims stay on this machine, where MkDocs serves."""
    _run.preview = None
    if command == "serve":
        from returns_guide.preview.preview import Preview  # a build has no need of it

        _run.preview = Preview()


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read the guide and make its pages, before anything of the last build is touched."""
    config.theme.dirs[:] = [str(config.theme.custom_dir)]  # whatever of the theme is published is named in on_files
    config.theme.static_templates.clear()
    config.docs_dir = str(beside(channels_file(), "docs"))  # of this store alone; most have none
    if _run.preview:
        config.site_dir = _run.preview.folder(otherwise=config.site_dir)
    if _run.waiting:
        return config
    plan = _plan(config)
    try:
        guide = build.read(plan)
        site = build.make(guide, plan)
    except (InvalidGuide, NotPublishable) as error:
        raise PluginError(f"the guide has problems; nothing was built\n{error.report()}") from error
    for fact in build.due(
        guide, plan
    ):  # a strict build fails at a warning, and nobody's holiday shall keep a site back
        _log.log(INFO if config.strict else WARNING, fact.report())
    if lost := build.lost(plan):
        _log.log(INFO if config.strict else WARNING, lost.report())
    for left in build.untranslated(guide, plan):
        _log.info(left)
    config.extra.update(plan=plan, guide=guide, site=site)
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add what is made from the guide, and its pictures."""
    if _run.preview and _run.waiting:
        return _with(Files([]), _run.preview.waiting_site(), {}, config)
    guide, site, plan = _built(config)
    for file in files.documentation_pages():
        file.dest_uri = build.place_of(guide, file.dest_uri)
    written = [file.url.rstrip("/") for file in files.documentation_pages()]
    beside = {file.src_uri: Path(file.abs_src_path) for file in files.media_files() if file.abs_src_path}
    try:
        made, copied = build.files(guide, site, written, plan, beside)
    except InvalidGuide as error:
        raise PluginError(error.report()) from error
    # What is made from the guide goes before a file in docs/ of the same name, whether it is written this time or not.
    for hidden in [file for file in files if file.src_uri in made]:
        files.remove(hidden)
    return _with(files, _run.preview.changed(made) if _run.preview else made, copied, config)


def on_post_page(output: str, page: EnginePage, config: MkDocsConfig) -> str:
    """Put the guide's frame around a page that was written by hand."""
    site = _built(config)[1]
    return build.frame(site, page.url.rstrip("/"), str(page.title), page.meta.get("description", ""), output)


def on_post_build(config: MkDocsConfig) -> None:
    """Make what was built fit to be published, or say why it is not."""
    if _run.waiting:
        return
    try:
        build.finish(Path(config.site_dir), *_built(config))
    except (InvalidGuide, NotPublishable) as error:
        raise PluginError(f"the site is not fit to be published\n{error.report()}") from None


def on_serve(server: "LiveReloadServer", config: MkDocsConfig, builder: Callable[[], None]) -> "LiveReloadServer":
    """Show the guide, follow every edit, answer as the host will, and take claims where only we can."""
    if _run.preview:
        watched = (config.docs_dir, str(config.config_file_path))
        logs = _log, get_plugin_logger("claims")
        _run.preview.serve(server, Path(config.site_dir), watched, builder, MkDocsException, logs)
    return server


def _plan(config: MkDocsConfig) -> build.Plan:
    return build.Plan(
        channels_file(),
        Path(config.docs_dir),
        config.site_url or "",
        config.repo_url or "",
        config.extra["repo_files"],
        previewing=_run.preview is not None,
        remembered=_run.preview.remembered if _run.preview else None,
    )


def _built(config: MkDocsConfig) -> "tuple[Guide, Site, build.Plan]":
    """What on_config has left for the events after it."""
    return config.extra["guide"], config.extra["site"], config.extra["plan"]


def _with(files: Files, made: Mapping[str, bytes], copied: Mapping[str, Path], config: MkDocsConfig) -> Files:
    for path, content in made.items():
        files.append(File.generated(config, path, content=content))
    for path, source in copied.items():
        files.append(File.generated(config, path, abs_src_path=str(source)))
    return files
