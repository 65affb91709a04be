"""A candlestick of stacked rings with a dinner candle."""
from ..finish import surface
from ..mesh.core import group
from ..mesh.lathe import lathe
from .candle import candle


def build(p):
    top = p.profile[-1][1]
    stick = lathe([*p.profile, (.2, top + .005), (.13, top - .01), (.12, top - .1), (0, top - .1)], surface(p, foot=.03, seed=2), wobble=.005, steps=9)
    return group([stick, candle(1.9, (0, 0, top - .1))])
