"""Send what browsers send, and what they never would."""

import json
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPMessage
from typing import Any
from urllib.parse import urlencode, urlsplit

BOUNDARY = "----a-boundary"
URL_ENCODED = "application/x-www-form-urlencoded"
MULTIPART = f"multipart/form-data; boundary={BOUNDARY}"

JPEG = b"\xff\xd8\xff\xe0 a photo"
PNG = b"\x89PNG\r\n\x1a\n another photo"

Files = list[tuple[str, str, bytes]]


@dataclass(frozen=True)
class Answered:
    """What came back."""

    status: int
    headers: HTTPMessage
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()


def get(url: str, path: str, **headers: str) -> Answered:
    return ask(url, "GET", path, headers=headers)


def send_claim(url: str, fields: dict[str, str], files: Files | None = None, path: str = "/sent/") -> Answered:
    """As the claim form does: multipart, to the form's action; `form-name` is put in unless it is given."""
    body = multipart(list({"form-name": "claim", **fields}.items()), files or [])
    return post(url, path, body, MULTIPART)


def send_url_encoded(url: str, path: str, fields: dict[str, str]) -> Answered:
    return post(url, path, urlencode(fields).encode(), URL_ENCODED)


def send_json(url: str, path: str, fields: dict[str, str]) -> Answered:
    return post(url, path, json.dumps(fields).encode(), "application/json")


def post(url: str, path: str, body: bytes, content_type: str, **headers: str) -> Answered:
    return ask(url, "POST", path, body, {"Content-Type": content_type, **headers})


def ask(url: str, method: str, path: str, body: Any = None, headers: dict[str, str] | None = None) -> Answered:
    connection = HTTPConnection(urlsplit(url).netloc, timeout=20)
    try:
        named = {name.replace("_", "-"): value for name, value in (headers or {}).items()}
        connection.request(method, path, body, named)
        response = connection.getresponse()
        return Answered(response.status, response.headers, response.read())
    finally:
        connection.close()


def multipart(fields: list[tuple[str, str]], files: Files) -> bytes:
    """Names are put in as they are: a hostile one may do what it can."""
    parts = [(f'name="{name}"', text.encode()) for name, text in fields]
    parts += [
        (f'name="{name}"; filename="{file}"\r\nContent-Type: image/jpeg', content) for name, file, content in files
    ]
    lines = [f"--{BOUNDARY}\r\nContent-Disposition: form-data; {head}\r\n\r\n".encode() + body for head, body in parts]
    return b"\r\n".join([*lines, f"--{BOUNDARY}--\r\n".encode()])
