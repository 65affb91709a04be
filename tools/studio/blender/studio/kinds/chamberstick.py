"""A wide pan, a socket with a candle, a loop for one finger."""
import math
from ..finish import surface
from ..mesh.core import group
from ..mesh.lathe import lathe
from ..mesh.tube import tube
from .candle import candle


def build(p):
    pan = lathe([(0, 0), (.46, 0), (.54, .02), (.62, .09), (.645, .13), (.65, .15), (.64, .158), (.628, .15), (.6, .1), (.53, .038), (.45, .022), (.2, .022), (.19, .03), (0, .03)],
                surface(p), seg=160, steps=8)
    socket = lathe([(0, .02), (.2, .022), (.19, .05), (.15, .08), (.135, .12), (.135, .42), (.17, .45), (.205, .47), (.205, .485), (.17, .482), (.118, .48), (.116, .2), (0, .2)],
                   surface(p, seed=3), seg=96, steps=6)
    loop = tube([(.60, 0, .11), (.72, 0, .19), (.84, 0, .33), (.80, 0, .47), (.66, 0, .5), (.56, 0, .4), (.55, 0, .24), (.6, 0, .14)],
                .022, surface(p, along='v'), squash=2.2, seg=20)
    return group([pan, socket, loop, candle(1.35, (0, 0, .2))], turn=(0, 0, -.55))
