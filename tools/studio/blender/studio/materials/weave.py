"""A plain weave on UVs, shared by cloths. UV units are 10 cm."""


def weave(g, density, seed=0, wander=.01):
    """Height of the threads, a tone per thread, and which system lies on top."""
    wobble = g.noise(g.coords('UV', offset=(seed, seed, 0)), 7, 3)
    apart = g.node('SeparateXYZ', None, Vector=g.coords('UV', offset=(seed, seed, 0)))
    u = g.add(apart.outputs[0], g.times(wobble, wander))
    v = g.add(apart.outputs[1], g.times(g.noise(g.coords('UV', offset=(9, 4, 0)), 7, 3), wander))
    across = g.math('ABSOLUTE', g.math('SINE', g.times(u, density * 3.14159)))
    along = g.math('ABSOLUTE', g.math('SINE', g.times(v, density * 3.14159)))
    cell = g.add(g.math('FLOOR', g.times(u, density)), g.math('FLOOR', g.times(v, density)))
    odd = g.times(g.math('FRACT', g.times(cell, .5)), 2)
    over = g.mix(odd, g.times(across, g.add(.45, g.times(along, .55))), g.times(along, g.add(.45, g.times(across, .55))))
    warp = g.noise(g.coords('UV', scale=(density, 3, 1), offset=(seed, 0, 0)), 1, 2, .6)
    weft = g.noise(g.coords('UV', scale=(3, density, 1), offset=(0, seed + 3, 0)), 1, 2, .6)
    return over, g.mix(odd, warp, weft), odd
