"""MkDocs' events, each answered by one call into the generator: the only file that knows the site engine."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as EnginePage
from returns_guide.__main__ import channels_file
from returns_guide.endpoints import NoSiteAddress, previewed
from returns_guide.inbox.app import with_inbox, without_inbox
from returns_guide.inbox.claims import Claims, claims_folder
from returns_guide.inbox.loopback import is_loopback
from returns_guide.inbox.store_view import HOME
from returns_guide.inbox.switches import Switches
from returns_guide.model import Guide
from returns_guide.pages import SEARCH_SCRIPTS, Pages, pictures
from returns_guide.preview_headers import with_headers
from returns_guide.problems import InvalidGuide
from returns_guide.publishing import NotPublishable, finish, occasion, refuse_unfinished
from returns_guide.reader import problem_at, read_guide
from returns_guide.search_index import add_to_index
from returns_guide.site import Site
from watchdog.observers.polling import PollingObserver

_run = SimpleNamespace(previewing=False)


def on_startup(command: str, dirty: bool) -> None:
    """Remember whether this is a preview, whose claims stay on this machine."""
    _run.previewing = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read the guide and make its pages, before anything of the last build is touched."""
    try:
        guide = read_guide(channels_file())
        if occasion().production:
            refuse_unfinished(channels_file(), config.site_url or "")
        site = _site(previewed(guide) if _run.previewing else guide, config.site_url or "")
    except (InvalidGuide, NotPublishable) as error:
        raise PluginError(f"the guide has problems; nothing was built\n{error.report()}") from None
    config.theme.static_templates.clear()  # the guide's own stand among its files
    config.extra.update(guide=guide, site=site)
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add what is made from the guide, and leave out what no page of ours loads."""
    guide, site = config.extra["guide"], config.extra["site"]
    for file in [file for file in files if not file.is_documentation_page() and not _is_loaded(file, config)]:
        files.remove(file)
    written = [file.url.rstrip("/") for file in files.documentation_pages()]
    for path, content in site.files(written).items():
        files.append(File.generated(config, path, content=content))
    for picture in pictures(guide):
        source = channels_file().resolve().parent / picture
        files.append(File.generated(config, f"pictures/{picture}", abs_src_path=str(source)))
    return files


def on_page_markdown(markdown: str, page: EnginePage, config: MkDocsConfig, files: Files) -> str:
    """Keep the day of the build out of what is built."""
    page.update_date = "1970-01-01"
    return markdown


def on_post_page(output: str, page: EnginePage, config: MkDocsConfig) -> str:
    """Put the guide's frame around a page that was written by hand."""
    pages: Pages = config.extra["site"].pages
    return pages.written(page.url.rstrip("/"), str(page.title), page.meta.get("description", ""), output)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    """Rebuild when the file that is really read changes, answer as the host will, and take claims where only we can."""
    _watch_closely(server, config)
    site, app = Path(config.site_dir), server.get_app() or server.serve_request
    if is_loopback(str(server.server_address[0])):
        server.set_app(with_headers(with_inbox(app, site, Claims(claims_folder()), Switches())))
        get_plugin_logger("claims").info("Claims that are sent here are shown at %s", urljoin(server.url, HOME))
    else:
        server.set_app(with_headers(without_inbox(app)))
    return server


def _watch_closely(server: LiveReloadServer, config: MkDocsConfig) -> None:
    """Notice an edit at once, of the file that is really read too; MkDocs looks twice a second."""
    looked_at = [config.docs_dir, config.config_file_path]
    for path in looked_at:
        server.unwatch(path)
    server.observer = PollingObserver(timeout=0.05)
    for path in (*looked_at, str(channels_file().resolve())):
        server.watch(path)


def on_post_build(config: MkDocsConfig) -> None:
    """Let search know the guide, refuse what must not be published, and write what a host needs beside the pages."""
    site: Site = config.extra["site"]
    folder = Path(config.site_dir)
    add_to_index(folder / "search/search_index.json", site.search_entries())
    if _run.previewing:
        return
    try:
        finish(folder, config.extra["guide"], channels_file(), occasion())
    except (InvalidGuide, NotPublishable) as error:
        raise PluginError(f"the site is not fit to be published\n{error.report()}") from None


def _site(guide: Guide, site_url: str) -> Site:
    try:
        return Site(guide, site_url)
    except NoSiteAddress:
        message = (
            "it sends people back by the site's complete address; name that in SITE_URL: https://returns.example.com/"
        )
        raise problem_at(channels_file(), ("claim_form", "endpoint", "provider"), message) from None


def _is_loaded(file: File, config: MkDocsConfig) -> bool:
    """Whether a file that is no page is one of docs/, or one of the theme's that search loads."""
    ours = Path(config.docs_dir).resolve() in Path(str(file.abs_src_path)).resolve().parents
    return ours or file.src_uri in SEARCH_SCRIPTS
