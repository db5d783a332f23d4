"""MkDocs' events, each answered by one call into the generator: the only file that knows the site engine."""

import gc
from datetime import UTC, datetime
from logging import INFO, WARNING
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as EnginePage
from returns_guide import channels_file
from returns_guide.advice.facts_due import facts_due
from returns_guide.making.edit_links import edit_links
from returns_guide.making.form_target import NoSiteAddress, previewed
from returns_guide.making.pages import SEARCH_SCRIPTS, Pages, pictures
from returns_guide.making.search_index import add_to_index
from returns_guide.making.site import Site
from returns_guide.model import Guide
from returns_guide.preview.problem_panel import ProblemPanel, waiting_page
from returns_guide.preview.watched_files import listed, picture_folders, stat_even_if_gone
from returns_guide.problems import InvalidGuide
from returns_guide.publishing.finish import NotPublishable, finish, occasion, refuse_unfinished
from returns_guide.reading.reader import problem_at, read_guide
from returns_guide.values.theme import theme_folder
from watchdog.observers.polling import PollingObserverVFS

_run = SimpleNamespace(previewing=False, starting=False, shown=None)
_log = get_plugin_logger("guide")


def on_startup(command: str, dirty: bool) -> None:
    """Remember whether this is a preview, whose claims stay on this machine.

    MkDocs gives up a preview whose first build fails: the first one is of the page alone that waits for the guide.
    """
    _run.previewing = _run.starting = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read the guide and make its pages, before anything of the last build is touched."""
    config.theme.dirs[:] = [str(config.theme.custom_dir)]  # whatever of the theme is published is named in on_files
    config.theme.static_templates.clear()
    if _run.starting:
        return config
    if _run.shown:
        config.site_dir = str(_run.shown.next_folder)
    gc.disable()  # to look for garbage in the middle of a build takes a sixth of its time
    try:
        guide = read_guide(channels_file())
        if occasion().production:
            refuse_unfinished(guide, channels_file(), Path(config.docs_dir), config.site_url or "", occasion())
        site = _site(previewed(guide) if _run.previewing else guide, config)
    except (InvalidGuide, NotPublishable) as error:
        raise PluginError(f"the guide has problems; nothing was built\n{error.report()}") from error
    _say_what_is_due(guide, strict=bool(config.strict))
    config.extra.update(guide=guide, site=site)
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add what is made from the guide, its pictures, and what search needs of the theme."""
    if _run.starting:
        return Files([File.generated(config, "index.html", content=waiting_page())])
    guide, site = config.extra["guide"], config.extra["site"]
    written = [file.url.rstrip("/") for file in files.documentation_pages()]
    _refuse_hidden_channels(guide, written)
    made = site.files(written)
    # What is made from the guide goes before a file in docs/ of the same name, whether it is written this time or not.
    for hidden in [file for file in files if file.src_uri in made]:
        files.remove(hidden)
    for path, content in (_run.shown.changed(made) if _run.shown else made).items():
        files.append(File.generated(config, path, content=content))
    sources = {f"pictures/{picture}": channels_file().resolve().parent / picture for picture in pictures(guide)}
    sources |= {script: theme_folder() / script for script in SEARCH_SCRIPTS}
    for path, source in sources.items():
        files.append(File.generated(config, path, abs_src_path=str(source)))
    return files


def on_page_markdown(markdown: str, page: EnginePage, config: MkDocsConfig, files: Files) -> str:
    """Keep the day of the build out of what is built."""
    page.update_date = "1970-01-01"
    return markdown


def on_post_page(output: str, page: EnginePage, config: MkDocsConfig) -> str:
    """Put the guide's frame around a page that was written by hand."""
    pages: Pages = config.extra["site"].pages
    return pages.written(page.url.rstrip("/"), str(page.title), page.meta.get("description", ""), output)


def on_build_error(error: Exception) -> None:
    """After a build that failed, `make serve` goes on."""
    gc.enable()


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    """Notice every edit at once, survive each, answer as the host will, and take claims where only we can."""
    from returns_guide.preview.app import preview  # a build has no need of these
    from returns_guide.preview.builds import never_failing
    from returns_guide.preview.shown_site import ShownSite

    def build() -> None:
        for folder in picture_folders(channels_file().resolve()):
            server.watch(str(folder), recursive=False)
        builder()

    _watch_closely(server, config)
    site, panel = Path(config.site_dir), ProblemPanel()
    _run.shown = ShownSite(site)
    app, host = server.get_app() or server.serve_request, str(server.server_address[0])
    server.set_app(preview(panel.over(app), site, host, server.url, get_plugin_logger("claims")))
    server.builder = never_failing(build, _run.shown, panel, _log, told=MkDocsException)
    _run.starting = False
    server.builder()
    return server


def _watch_closely(server: LiveReloadServer, config: MkDocsConfig) -> None:
    """Notice an edit at once, of the file that is really read too; MkDocs looks twice a second."""
    looked_at = [config.docs_dir, config.config_file_path]
    for path in looked_at:
        server.unwatch(path)
    server.build_delay = 0.06  # until a second look has found no further change
    server.observer = PollingObserverVFS(stat_even_if_gone, listed, polling_interval=0.05)  # type: ignore[assignment]
    for path in (*looked_at, str(channels_file().resolve())):
        server.watch(path)


def on_post_build(config: MkDocsConfig) -> None:
    """Let search know the guide, refuse what must not be published, and write what a host needs beside the pages."""
    if _run.starting:
        return
    site: Site = config.extra["site"]
    folder = Path(config.site_dir)
    add_to_index(folder / "search/search_index.json", site.search_entries())
    if _run.previewing:
        gc.enable()
        return
    gc.freeze()  # the process ends soon: to look for garbage once more takes a twentieth of its time
    try:
        finish(folder, config.extra["guide"], channels_file(), occasion())
    except (InvalidGuide, NotPublishable) as error:
        raise PluginError(f"the site is not fit to be published\n{error.report()}") from None


def _say_what_is_due(guide: Guide, *, strict: bool) -> None:
    """A strict build fails at a warning; and no site has to stay as it is because somebody is on holiday."""
    for fact in facts_due(guide, channels_file(), datetime.now(UTC).date()):
        _log.log(INFO if strict else WARNING, fact.report())


def _refuse_hidden_channels(guide: Guide, written: list[str]) -> None:
    """A page that is written by hand would stand in the place of the channel's."""
    for at, channel in enumerate(guide.channels):
        if channel.id in written:
            message = f"there is a page docs/{channel.id}.md at this address already; write another id"
            refused = problem_at(channels_file(), ("channels", at, "id"), message)
            raise PluginError(refused.report()) from refused


def _site(guide: Guide, config: MkDocsConfig) -> Site:
    """The way to the words is for editors: those who look at a preview."""
    editing = _run.previewing or occasion().hidden
    links = edit_links(guide, channels_file(), config.repo_url or "", config.extra["repo_files"]) if editing else {}
    try:
        return Site(guide, config.site_url or "", links)
    except NoSiteAddress as error:
        message = (
            "this provider sends people back by the site's complete address; name it: "
            "SITE_URL=https://returns.example.com/ make build"
        )
        raise problem_at(channels_file(), (error.part, "endpoint", "provider"), message) from None
