"""Puts the glyphs of variable fonts of one family into one file: python3 merge.py <result.woff2> <base> <other>...

Fontsource cuts families by script, so that Kazakh text takes its letters, figures and signs from three files. The base keeps
its kerning and features; the others give outlines, widths, their variations and characters. All must have the same axes.
Needs Debian's python3-fonttools and python3-brotli; build.mjs calls it.
"""

import sys

from fontTools.ttLib import TTFont


def add(base: TTFont, other: TTFont) -> None:
    """Adds what other has and base has not."""
    axes = [[(axis.axisTag, axis.minValue, axis.defaultValue, axis.maxValue) for axis in font["fvar"].axes] for font in (base, other)]
    if axes[0] != axes[1] or base["head"].unitsPerEm != other["head"].unitsPerEm or base["avar"].segments != other["avar"].segments:
        raise SystemExit("the fonts have different axes or units")
    known = set(base.getGlyphOrder())
    names = {name: f"added.{len(known) + index}" for index, name in enumerate(other.getGlyphOrder()) if name != ".notdef"}
    for name, new in names.items():
        glyph = other["glyf"][name]
        if glyph.isComposite():
            for component in glyph.components:
                component.glyphName = names[component.glyphName]
        base["glyf"].glyphs[new] = glyph
        base["hmtx"].metrics[new] = other["hmtx"].metrics[name]
        base["gvar"].variations[new] = other["gvar"].variations.get(name, [])
    order = [*base.getGlyphOrder(), *names.values()]
    base.setGlyphOrder(order)
    base["glyf"].glyphOrder = order
    for table in base["cmap"].tables:
        if table.isUnicode():
            for code, name in other.getBestCmap().items():
                table.cmap.setdefault(code, names[name])


def main(result: str, first: str, *more: str) -> None:
    base = TTFont(first)
    # Widths vary as the outlines' phantom points say; this table only repeats them, glyph by glyph.
    del base["HVAR"]
    for path in more:
        add(base, TTFont(path))
    base.flavor = "woff2"
    base.save(result)


main(*sys.argv[1:])
