"""Unglazed porcelain, dry as an eggshell."""
from ..graph import Graph


def make(colour, seed=0, thin=0.0, **_):
    """`thin` lets a share of the light through."""
    g = Graph('bisque')
    p = g.coords(offset=(seed, 0, 0))
    fine = g.noise(p, 90, 3, .6)
    normal = g.bump(g.add(g.noise(p, 4, 3), g.times(fine, .12)), .14, .012)
    tone = g.mix(g.range(g.noise(p, 1.2, 4), .3, .7, 0, .2), colour, g.mix(1, colour, '#dcd6cc', 'MULTIPLY'))
    body = g.principled(Base_Color=tone, Roughness=g.range(fine, .3, .7, .55, .7), Specular=.28,
                        Normal=normal)
    if thin:
        through = g.node('BsdfTranslucent', None, Color=g.mix(.35, tone, '#ffd9a8', 'MULTIPLY'), Normal=normal).outputs[0]
        body = g.mix_shader(thin, body, through)
    return g.done(body)
