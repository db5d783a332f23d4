"""A tiny site with forms: two pages and a picture, made without any engine."""

from pathlib import Path

CLAIM_PAGE = """<!doctype html>
<html lang="en"><title>File a claim</title>
<form name="claim" method="post" action="/sent/" enctype="multipart/form-data" novalidate
      data-netlify="true" netlify-honeypot="website">
  <input type="hidden" name="reference"><input name="order-number"><input name="name"><input name="email">
  <textarea name="description"></textarea>
  <select name="outcome"><option>Refund</option></select>
  <input type="file" name="photo-1"><input type="file" name="photo-2"><input name="website">
  <template><input name="in-a-template"></template>
  <button>Send</button>
</form>
<form name="search" action="/search/"><input name="query"></form>
<!-- <form name="comment" netlify></form> -->
</html>
"""


def make_tiny_site(site: Path) -> Path:
    """The claim form is at /direct/, its confirmation at /sent/."""
    for name, html in {"direct": CLAIM_PAGE, "sent": "<h1>Sent</h1>", "": "<h1>Guide</h1>"}.items():
        (site / name).mkdir(parents=True, exist_ok=True)
        (site / name / "index.html").write_text(html, "utf-8")
    (site / "404.html").write_text("<h1>Not here</h1>")
    (site / "sign.svg").write_text("<svg/>")
    return site
