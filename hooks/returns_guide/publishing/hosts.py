"""Fit a built site to hosts that do not read `_headers`: a plain nginx, and GitHub Pages."""

from html import escape
from html.parser import HTMLParser
from pathlib import Path

from returns_guide.languages.language import language_folder
from returns_guide.making.pages.pages import moved_page
from returns_guide.model import Guide
from returns_guide.publishing.headers import HASHED, IMMUTABLE, REVALIDATED, security_headers, site_needs
from returns_guide.publishing.moved import Redirect, published_addresses, redirects
from returns_guide.publishing.policy import content_security_policy
from returns_guide.publishing.refusal import NotPublishable
from returns_guide.publishing.unfinished import lost_claims


def nginx(site: Path, guide: Guide) -> str:
    """What a server block of nginx has to include to serve this site with its headers.

    Raises NotPublishable where nobody would take the claims.
    """
    _refuse_lost_claims(guide)
    headers = security_headers(site_needs(site)) | {"Cache-Control": "$return_guide_caching"}
    return _NGINX.format(
        revalidated=REVALIDATED,
        hashed=HASHED.pattern,
        immutable=IMMUTABLE,
        root=_quoted(str(site.resolve())),
        headers="".join(f"add_header {name} {_quoted(value)} always;\n" for name, value in headers.items()),
        moved="".join(_nginx_redirect(way) for way in redirects(guide)),
        not_found="".join(map(_nginx_not_found, ("", *map(language_folder, guide.languages[1:])))),
    )


def fit_github_pages(site: Path, guide: Guide, published: Path) -> None:
    """Put into the pages what GitHub Pages sends no headers for, and a page wherever an old address leads on.

    Only a policy and the referrer policy can stand in a page. Raises NotPublishable where nobody would take the claims.
    Source: https://www.w3.org/TR/CSP3/#meta-element
    """
    _refuse_lost_claims(guide)
    for way in redirects(guide):
        for address in {way.old, *filter(way.covers, published_addresses(published))}:
            _write_moved_page(site, guide, address, way.new)
    needs = site_needs(site)
    policy = content_security_policy(needs, in_meta=True)
    referrer = security_headers(needs)["Referrer-Policy"]
    for page in site.rglob("*.html"):
        _put_after_charset(
            page,
            f'<meta http-equiv="Content-Security-Policy" content="{escape(policy, quote=False)}">'
            f'<meta name="referrer" content="{referrer}">',
        )
    for name in ("_headers", "_redirects"):
        (site / name).unlink(missing_ok=True)
    (site / ".nojekyll").touch()  # without it, GitHub lets Jekyll process the site


def _refuse_lost_claims(guide: Guide) -> None:
    if lost := lost_claims(guide):
        raise NotPublishable(*lost)


def _nginx_redirect(way: Redirect) -> str:
    places = (f"= {_quoted(way.old[:-1])}", f"^~ {_quoted(way.old)}")
    return "".join(f"location {place} {{ return 301 {way.new}; }}\n" for place in places)


def _nginx_not_found(folder: str) -> str:
    """A folder without a page is no page, either."""
    rule = f"error_page 403 404 =404 /{folder}404.html;"
    return f"location /{folder} {{ {rule} }}\n" if folder else f"{rule}\n"


def _quoted(value: str) -> str:
    """A value in quotes for nginx, which can't escape a dollar sign; `policy` and `model` let none through."""
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _write_moved_page(site: Path, guide: Guide, address: str, new: str) -> None:
    page = site / address[1:] / "index.html"
    page.parent.mkdir(parents=True, exist_ok=True)
    spoken = next((tag for tag in guide.languages[1:] if new.startswith(f"/{language_folder(tag)}")), guide.spoken.tag)
    guide = guide.model_copy(update={"language": spoken})
    page.write_text(moved_page(guide, "../" * address[1:].count("/") + new[1:]), "utf-8")


def _put_after_charset(page: Path, elements: str) -> None:
    """Early, since a policy applies only to what follows it; but the charset must be in the first 1,024 bytes."""
    html = page.read_text("utf-8")
    head = _Head()
    head.feed(html[:1024])
    if head.charset is None:
        raise NotPublishable(f"{page} does not begin like the others; no policy can be put into it")
    line, column, element = head.charset
    start = sum(len(before) + 1 for before in html.split("\n")[: line - 1]) + column + len(element)
    page.write_text(f"{html[:start]}{elements}{html[start:]}", "utf-8")


class _Head(HTMLParser):
    """Finds the element that names the charset: its line, from 1, its column, from 0, and itself; or None."""

    charset: tuple[int, int, str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self.charset is None and tag == "meta" and "charset" in dict(attrs):
            self.charset = (*self.getpos(), self.get_starttag_text() or "")


_NGINX = """\
# Made from the built site by `make nginx`, to be included in a server block; make it again after each build.
root {root};
index index.html;

server_tokens off;
absolute_redirect off;
charset utf-8;
gzip on;
gzip_vary on;
gzip_types text/css text/javascript application/javascript application/json application/xml image/svg+xml text/plain;

set $return_guide_caching "{revalidated}";
if ($uri ~ "^/assets/.*{hashed}[^/]*$") {{ set $return_guide_caching "{immutable}"; }}
{headers}
# A folder without a page is no page, and the files for other hosts are nobody's business.
{not_found}location ~ ^/_ {{ return 404; }}
# nginx does not know scripts of this name, and with nosniff no browser would run them.
location ~ \\.mjs$ {{ types {{ }} default_type text/javascript; }}
{moved}"""
