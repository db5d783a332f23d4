"""Check that the store's colour is legible (contrast by WCAG 2.2), and find the shade of it for the dark page."""

import re
from colorsys import hls_to_rgb, rgb_to_hls
from functools import cache
from math import floor

COLOUR = "#[0-9a-fA-F]{6}"
LIGHT_PAGE = "#ffffff"
LIGHT_BOXES = ("#f1f6f9", "#fff6e3")
"""Backgrounds on which words in the store's colour appear, besides the page; the same as in site-frame.css."""
TINT = 0.09
"""How much of the store's colour is mixed into the boxes tinted with it; the same as in site-frame.css."""
DARK_PAGE = "#10171d"
CONTRAST = 4.5
"""WCAG 2.2, 1.4.3 Contrast (Minimum), for text; the editor's colour must reach it on every light surface."""
EASY_CONTRAST = 7.0
"""WCAG 2.2, 1.4.6 Contrast (Enhanced); the shades that we choose reach it, on tinted surfaces too."""


def contrast(one: str, other: str) -> float:
    """The contrast ratio, 1 to 21, of two colours like "#0b6e99".

    Source: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
    """
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def colour_problem(colour: str) -> str | None:
    """Why a colour can't be the store's, or None."""
    if not re.fullmatch(COLOUR, colour):
        return f'"{colour}" is not a colour like "#0b6e99"; write # and six digits or letters a to f, in quotes'
    surfaces = (LIGHT_PAGE, *LIGHT_BOXES, _tint(colour))
    ratio = min(contrast(colour, surface) for surface in surfaces)
    if ratio < CONTRAST:
        better = _shade_with_contrast(colour, 0.0, LIGHT_PAGE)
        ratio = floor(ratio * 100) / 100  # cut off, not rounded: 4.496 would read as 4.5, which is enough
        return f'"{colour}" is too pale to read on light boxes ({ratio}:1, needs {CONTRAST}:1); write "{better}"'
    return None


def _tint(colour: str) -> str:
    """A light box with a little of the colour in it."""
    white, mixed = 1 - TINT, (channel / 255 * TINT for channel in _channels(colour))
    red, green, blue = (white + part for part in mixed)
    return _hexadecimal((red, green, blue))


@cache
def dark_shade(colour: str) -> str:
    """The nearest lighter shade of a colour that can be read on the dark page."""
    return _shade_with_contrast(colour, 1.0, DARK_PAGE)


def _shade_with_contrast(colour: str, end: float, page: str) -> str:
    """The nearest shade of the same hue, on the way to `end` (0 is black, 1 is white), that is easy to read."""
    red, green, blue = (channel / 255 for channel in _channels(colour))
    hue, start, saturation = rgb_to_hls(red, green, blue)
    lightnesses = (start + (end - start) * step / 100 for step in range(101))
    shades = (_hexadecimal(hls_to_rgb(hue, lightness, saturation)) for lightness in lightnesses)
    return next(shade for shade in shades if contrast(shade, page) >= EASY_CONTRAST)


def _hexadecimal(colour: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in colour)


def _channels(colour: str) -> list[int]:
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]


def _luminance(colour: str) -> float:
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (channel / 255 for channel in _channels(colour))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
