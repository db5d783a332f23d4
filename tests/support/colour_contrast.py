"""How well two colours that a browser has computed can be told apart."""


def contrast(one: str, other: str) -> float:
    """WCAG 2.2's contrast ratio of two computed colours: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio"""
    dark, light = sorted(luminance(colour) for colour in (one, other))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [int(part) / 255 for part in colour.removeprefix("rgb(").removesuffix(")").split(",")]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
