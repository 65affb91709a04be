"""Five sockets on one straight bar, with candles of a little different heights."""
from ..finish import surface
from ..mesh.core import group
from ..mesh.lathe import lathe
from ..mesh.solid import box
from .candle import candle


def build(p):
    bar = box((4.2, .34, .1), surface(p, along='v'), (0, 0, .17), bevel=.018)
    parts = [bar]
    for x in (-1.75, 1.75):
        parts.append(box((.2, .5, .12), surface(p, seed=2), (x, 0, .06), bevel=.02))
    for k in range(5):
        x = (k - 2) * .88
        socket = lathe([(0, .21), (.17, .21), (.18, .23), (.145, .27), (.13, .34), (.135, .56), (.17, .62), (.178, .655), (.165, .668), (.12, .66), (.115, .42), (0, .42)],
                       surface(p, seed=k), seg=80, steps=6)
        socket.location.x = x
        parts += [socket, candle(1.95 - (.0, .07, .02, .12, .05)[k], (x, 0, .42), seed=k)]
    return group(parts, turn=(0, 0, .32))
