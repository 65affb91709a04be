"""The surface a product is sold in. Each finish is a file of its own in materials/."""
import importlib


def surface(p, **more):
    """The material of an object: `p.finish` in `p.colour`, with the builder's own wishes."""
    return make(p.finish, p.colour, name=p.name, **more)


def make(finish, colour='#cccccc', **more):
    return importlib.import_module('studio.materials.' + finish).make(colour, **more)
