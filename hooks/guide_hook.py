"""MkDocs' events, each answered by one call into the generator: the only file that knows the site engine."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import urljoin, urlsplit

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as EnginePage
from returns_guide.__main__ import channels_file
from returns_guide.assets import entries, script, style
from returns_guide.colours import dark_shade
from returns_guide.endpoints import NoSiteAddress, previewed
from returns_guide.icons import icon
from returns_guide.inbox.app import with_inbox, without_inbox
from returns_guide.inbox.claims import Claims, claims_folder
from returns_guide.inbox.loopback import is_loopback
from returns_guide.inbox.store_view import HOME
from returns_guide.inbox.switches import Switches
from returns_guide.model import Guide
from returns_guide.pages import Page, favicon, guide_pages, not_found, pictures
from returns_guide.preview_headers import with_headers
from returns_guide.problems import InvalidGuide
from returns_guide.publishing import NotPublishable, finish, occasion, refuse_unfinished
from returns_guide.reader import problem_at, read_guide
from returns_guide.words import without_markup

_run = SimpleNamespace(previewing=False)


def on_startup(command: str, dirty: bool) -> None:
    """Remember whether this is a preview, whose claims stay on this machine."""
    _run.previewing = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read the guide before anything of the last build is touched; its name is the site's name."""
    try:
        guide = read_guide(channels_file())
        if occasion().production:
            refuse_unfinished(channels_file(), config.site_url or "")
        pages = _pages(previewed(guide) if _run.previewing else guide, config.site_url or "")
    except (InvalidGuide, NotPublishable) as error:
        raise PluginError(f"the guide has problems; nothing was built\n{error.report()}") from None
    config.site_name = f"{guide.store.name} return guide"
    config.extra["guide"] = guide
    config.extra["pages"] = pages
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add what is made from the guide: its pages, the store's sign and the pictures in its steps."""
    guide = config.extra["guide"]
    _make_small(files, config)
    for uri in config.extra["pages"]:
        files.append(File.generated(config, uri, content=""))
    files.append(File.generated(config, config.theme["favicon"], content=favicon(guide)))
    for file in pictures(guide):
        source = channels_file().resolve().parent / file
        files.append(File.generated(config, f"pictures/{file}", abs_src_path=str(source)))
    return files


def on_page_markdown(markdown: str, page: EnginePage, config: MkDocsConfig, files: Files) -> str:
    """Give a guide page its title and description."""
    if made := _made(page, config):
        page.meta.update(title=made.title, description=made.description, search={"exclude": not made.listed})
    # The day of the build would make two builds of one commit differ, in the sitemap alone.
    page.update_date = "1970-01-01"
    return markdown


def on_page_content(html: str, page: EnginePage, config: MkDocsConfig, files: Files) -> str:
    """Put a guide page's own HTML where Markdown's would be, so that search finds all of it."""
    made = _made(page, config)
    return made.html if made else html


def on_post_page(output: str, page: EnginePage, config: MkDocsConfig) -> str:
    """Mend what Material writes around every page."""
    return _valid(output)


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Mend it around the page for wrong addresses, too."""
    return _valid(output_content)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """What the frame around every page needs to know."""
    guide = config.extra["guide"]
    root = urlsplit(config.site_url or "").path or "/"
    env.globals.update(guide=guide, icon=icon, not_found=not_found(guide, root))
    env.filters.update(dark_shade=dark_shade, without_markup=without_markup)
    return env


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    """Rebuild when the file that is really read changes, answer as the host will, and take claims where only we can."""
    server.watch(str(channels_file().resolve()))
    site, app = Path(config.site_dir), server.get_app() or server.serve_request
    if is_loopback(str(server.server_address[0])):
        server.set_app(with_headers(with_inbox(app, site, Claims(claims_folder()), Switches())))
        get_plugin_logger("claims").info("Claims that are sent here are shown at %s", urljoin(server.url, HOME))
    else:
        server.set_app(with_headers(without_inbox(app)))
    return server


def on_post_build(config: MkDocsConfig) -> None:
    """Refuse what must not be published, and write what a host needs beside the pages."""
    if _run.previewing:
        return
    try:
        finish(Path(config.site_dir), config.extra["guide"], channels_file(), occasion())
    except (InvalidGuide, NotPublishable) as error:
        raise PluginError(f"the site is not fit to be published\n{error.report()}") from None


def _make_small(files: Files, config: MkDocsConfig) -> None:
    """Put one small file for each component's style and script in place of what we read and write."""
    ours = [file for file in files if file.src_uri.startswith("components/")]
    sources = {file.src_uri: Path(str(file.abs_src_path)) for file in ours}
    scripts = entries([path for path in sources.values() if path.suffix == ".mjs"])
    for file in ours:
        files.remove(file)
    for uri, path in sources.items():
        if path.suffix == ".css":
            files.append(File.generated(config, uri, content=style(path)))
        elif path in scripts:
            files.append(File.generated(config, uri, content=script(path)))


def _pages(guide: Guide, site_url: str) -> dict[str, Page]:
    """The guide's pages by the file that the engine takes each for."""
    try:
        return {f"{page.path or 'index'}.md": page for page in guide_pages(guide, site_url)}
    except NoSiteAddress:
        message = (
            "it sends people back by the site's complete address; name that in SITE_URL: https://returns.example.com/"
        )
        raise problem_at(channels_file(), ("claim_form", "endpoint", "provider"), message) from None


def _made(page: EnginePage, config: MkDocsConfig) -> Page | None:
    pages: dict[str, Page] = config.extra["pages"]
    return pages.get(page.file.src_uri)


def _valid(html: str) -> str:
    """The page without `autocomplete` on Material's two checkboxes, where HTML does not know it."""
    for box in ("__drawer", "__search"):
        html = html.replace(f'id="{box}" autocomplete="off"', f'id="{box}"')
    return html
