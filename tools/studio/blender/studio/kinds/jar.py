"""A straight storage jar with a turned olive-wood lid."""
from ..finish import make, surface
from ..mesh.core import group
from ..mesh.lathe import lathe, vessel


def build(p):
    top = p.profile[-1][1]
    jar = vessel(p.profile[1:], p.wall, surface(p, foot=.08, seed=3), wobble=.003)
    lid = lathe([(0, top + .03), (.5, top + .03), (.575, top + .035), (.6, top + .06), (.6, top + .12), (.575, top + .15), (.45, top + .165), (.2, top + .175),
                 (.12, top + .19), (.1, top + .23), (.14, top + .29), (.15, top + .33), (.11, top + .37), (0, top + .375)],
                make('wood', name='Olive', axis=0, seed=2, scale=1.3, rough=.4), seg=128, steps=7)
    seal = lathe([(.5, top - .01), (.56, top), (.56, top + .03), (.5, top + .035)], make('plain', '#d8d2c6', rough=.5), seg=96, steps=4)
    return group([jar, lid, seal])
