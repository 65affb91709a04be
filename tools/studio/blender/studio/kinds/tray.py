"""An oak tray milled from one board, with two bent rod handles."""
from ..finish import make
from ..mesh.core import group
from ..mesh.solid import rounded, sweep
from ..mesh.tube import tube


def build(p):
    w, d = 3.8, 2.4
    profile = [(.10, 0), (.05, .005), (.012, .04), (0, .10), (0, .26), (.012, .292), (.045, .303), (.078, .29),
               (.09, .25), (.10, .18), (.13, .135), (.2, .125), (.3, .125)]
    body = sweep(rounded(w, d, .4), profile, make('wood', name='Oak', axis=0, seed=3, scale=.8, rough=.38))
    rod = make('metal', name='Brass', along='v', rough=.2)
    handles = []
    for x in (-w / 2 + .045, w / 2 - .045):
        handles.append(tube([(x, -.46, .28), (x, -.46, .40), (x, -.45, .47), (x, -.40, .52), (x, -.33, .53), (x, 0, .53),
                             (x, .33, .53), (x, .40, .52), (x, .45, .47), (x, .46, .40), (x, .46, .28)], .03, rod, seg=20))
    return group([body] + handles, turn=(0, 0, .42))
