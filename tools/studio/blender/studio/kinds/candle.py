"""A 22 mm dinner candle, burnt a little."""
from ..finish import make
from ..mesh.core import group
from ..mesh.lathe import lathe
from ..mesh.tube import tube


def candle(high, at=(0, 0, 0), colour='#efe6d3', seed=0):
    wax = lathe([(0, 0), (.108, 0), (.11, .01), (.109, high - .16), (.1, high - .06), (.075, high - .015), (.05, high - .012), (.02, high - .03), (0, high - .032)],
                make('wax', colour, seed=seed), seg=48, steps=6)
    wick = tube([(0, 0, high - .05), (.003, 0, high + .03), (.016, 0, high + .075)], .008, make('plain', '#2f2923', rough=.9), seg=8, steps=5)
    return group([wax, wick], at=at)


def build(p):
    return group([candle(2.4)])
