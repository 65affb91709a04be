"""Woven wool: a herringbone in two shades, or a plain milled cloth with a window check."""
from ..graph import Graph, blend, shade


def make(colour, seed=0, check=False, plain=False, **_):
    g = Graph('wool')
    part = g.node('SeparateXYZ', None, Vector=g.coords('UV'))
    u, v = part.outputs[0], part.outputs[1]
    fuzz = g.noise(g.coords('UV', offset=(seed, seed, 0)), 95, 3, .75)
    heather = g.noise(g.coords('UV', offset=(seed, 3, 0)), 16, 4, .7)
    low, high = shade(colour, .74), shade(colour, 1.16)
    if plain:
        twist = g.math('SINE', g.add(g.times(u, 30), g.times(v, 60)))
        tone, height = g.mix(g.range(g.add(g.times(twist, .25), heather), .3, .8), low, high), g.add(twist, fuzz)
    else:
        wobble = g.times(g.math('SUBTRACT', g.noise(g.coords('UV'), 5, 2), .5), .03)
        width = .17 if not check else .6
        zig = g.math('ABSOLUTE', g.math('SUBTRACT', g.math('FRACT', g.math('DIVIDE', g.add(u, wobble), width * 2)), .5))
        rib = g.math('FRACT', g.times(g.add(v, g.times(zig, width * 2), wobble), 24 if not check else 40))
        bar = g.math('SMOOTH_MIN', g.times(rib, 2), g.times(g.math('SUBTRACT', 1, rib), 2))
        depth = .62 if not check else .3
        tone = g.mix(g.add(g.times(g.range(bar, .2, .8), depth), g.times(heather, .5)), low, high)
        height = g.add(g.times(bar, .8 if not check else .35), g.times(fuzz, .8))
        if check:
            lines = None
            for axis in (u, v):
                near = g.math('ABSOLUTE', g.math('SUBTRACT', g.math('FRACT', g.math('DIVIDE', g.add(axis, .31), 1.25)), .5))
                line = g.range(near, .028, .02)
                lines = line if lines is None else g.math('MAXIMUM', lines, line)
            tone = g.mix(g.times(lines, g.range(fuzz, .2, .6, .6, .95)), tone, '#e4d9c2')
    tone = g.mix(g.range(fuzz, .4, .8, 0, .35), tone, g.mix(.5, tone, '#fff6e8'))
    return g.done(g.principled(Base_Color=tone, Roughness=1.0, Specular=.06, Sheen=.9, Sheen_Tint=.6, Normal=g.bump(height, .55, .02)))
