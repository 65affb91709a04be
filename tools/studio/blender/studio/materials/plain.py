"""Paint, lacquer, rubber: one even colour. And light."""
from ..graph import Graph


def make(colour, rough=.6, specular=.3, **_):
    g = Graph('plain')
    return g.done(g.principled(Base_Color=colour, Roughness=rough, Specular=specular))


def emit(colour, strength):
    g = Graph('emit')
    return g.done(g.node('Emission', None, Color=colour, Strength=strength).outputs[0])
