"""Sawn timber: year rings around a pith beside the board, so that faces show figure and ends show arcs. One call per board."""
from ..graph import Graph, blend

KINDS = {  # early wood, late wood, rings per 10 cm, strength of rings, strength of pores, rays
    'Oak': ('#c9a273', '#9d7247', 26, .62, .75, .35),
    'Walnut': ('#7d5a40', '#4a3122', 20, .6, .7, 0),
    'Beech': ('#d6b086', '#bd8f64', 24, .35, .25, .8),
    'Birch': ('#e0cba6', '#c9ab7d', 22, .3, .12, .2),
    'Cherry': ('#b9754c', '#934f31', 22, .4, .25, .15),
    'Hinoki': ('#e6cda2', '#cfa56c', 34, .5, 0, 0),
    'Pine': ('#dfbd87', '#b9844a', 17, .75, 0, 0),
    'White Ash': ('#dfcdaa', '#b9976a', 22, .7, .6, 0),
    'Olive': ('#b98f55', '#6d4a27', 16, .85, .2, 0),
    'Deep Green': ('#3e5a4c', '#26392f', 22, .35, .15, 0),
    'Brick': ('#9c5140', '#6e3227', 22, .35, .15, 0),
}


def make(colour='', name='Oak', axis=0, seed=0, scale=1.0, rough=.44, flat=True, **_):
    """`axis` is the direction of the grain (0 x, 1 y, 2 z); `flat` puts the pith below the face (cathedrals) rather than beside it."""
    early, late, rings, strength, pores, rays = KINDS.get(name or 'Oak', KINDS['Oak'])
    g = Graph('wood')
    part = g.node('SeparateXYZ', None, Vector=g.coords(offset=(seed * .37, seed * .53, seed * .71)))
    along = part.outputs[axis]
    a, b = (part.outputs[i] for i in range(3) if i != axis)
    if axis == 2:
        a, b = b, a
    slow = [1.0, 1.0, 1.0]
    slow[axis] = .16
    bend = g.noise(g.coords(scale=tuple(v * scale for v in slow), offset=(seed * 5.1, seed * 2.3, seed)), .9, 2, .45)
    bend2 = g.noise(g.coords(scale=tuple(v * scale for v in slow), offset=(seed * 1.7 + 9, seed, 4)), .9, 2, .45)
    da = g.add(a, g.times(g.math('SUBTRACT', bend, .5), 1.5), .5 if flat else 2.6)
    db = g.add(b, g.times(g.math('SUBTRACT', bend2, .5), 1.5), g.times(along, .05), .9 if flat else .4)
    radius = g.math('SQRT', g.add(g.times(da, da), g.times(db, db)))
    fine = [26.0, 26.0, 26.0]
    fine[axis] = 1.2
    fibre = g.noise(g.coords(scale=tuple(v * scale for v in fine), offset=(seed, seed, seed)), 1, 4, .7)
    year = g.add(g.times(radius, rings * scale), g.times(fibre, .22), g.times(bend, 1.2))
    saw = g.math('FRACT', year)
    uneven = g.range(g.noise(g.coords(scale=(.4, .4, .4), offset=(seed, 0, 0)), 2.2, 2), .3, .7, .55, 1)
    late_wood = g.times(g.math('POWER', saw, 2.2), g.range(saw, 1, .88), uneven)
    dots = [30.0, 30.0, 30.0]
    dots[axis] = 1.9
    pore = g.range(g.noise(g.coords(scale=tuple(v * scale for v in dots), offset=(seed * 2, 0, 0)), 1.7, 2, .5), .585, .66)
    pore = g.times(pore, g.range(saw, .55, .1, .25, 1), pores)
    tone = g.mix(g.times(late_wood, strength), early, late)
    tone = g.mix(g.range(fibre, .32, .7, 0, .38), tone, blend(early, late, .75))
    tone = g.mix(g.times(pore, .75), tone, blend(late, '#2e1f14', .35))
    if rays:
        ray = g.noise(g.coords(scale=tuple(9.0 if i == axis else 34.0 for i in range(3)), offset=(seed, 7, 0)), 1, 1)
        tone = g.mix(g.times(g.range(ray, .68, .73), rays * .4), tone, blend(early, '#fff1d8', .35))
    tone = g.mix(g.range(g.noise(g.coords(offset=(seed, 0, 0)), .8, 3), .3, .7, 0, .25), tone, g.mix(1, tone, '#d9b48c', 'MULTIPLY'))
    height = g.add(g.times(fibre, .5), g.times(late_wood, .25), g.times(pore, -1.0))
    roughness = g.add(g.range(fibre, .3, .7, rough - .05, rough + .1), g.times(pore, .2))
    return g.done(g.principled(Base_Color=tone, Roughness=roughness, Specular=.36, Normal=g.bump(height, .2, .008)))
