"""Cycles shader graphs written as expressions."""
import bpy


def rgb(colour):
    """'#rrggbb' as linear RGBA."""
    channels = [int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5)]
    return tuple(x / 12.92 if x <= .04045 else ((x + .055) / 1.055) ** 2.4 for x in channels) + (1.0,)


def blend(a, b, share):
    """A colour between two, as '#rrggbb'."""
    pairs = [(int(a[i:i + 2], 16), int(b[i:i + 2], 16)) for i in (1, 3, 5)]
    return '#%02x%02x%02x' % tuple(round(x + (y - x) * share) for x, y in pairs)


def shade(colour, factor):
    """Linear RGBA of a colour made darker or lighter."""
    return tuple(min(1, c * factor) for c in rgb(colour)[:3]) + (1.0,)


class Graph:
    def __init__(self, name):
        self.material = bpy.data.materials.new(name)
        self.material.use_nodes = True
        self.tree = self.material.node_tree
        self.tree.nodes.clear()
        self.out = self.tree.nodes.new('ShaderNodeOutputMaterial')

    def node(self, kind, props=None, **inputs):
        n = self.tree.nodes.new('ShaderNode' + kind)
        for k, v in (props or {}).items():
            setattr(n, k, v)
        for k, v in inputs.items():
            self.put(n.inputs[int(k[1:]) if k[0] == '_' else k.replace('_', ' ')], v)
        return n

    def put(self, socket, v):
        if isinstance(v, bpy.types.NodeSocket):
            self.tree.links.new(v, socket)
        elif isinstance(v, str):
            socket.default_value = rgb(v)
        else:
            socket.default_value = v

    def math(self, op, a, b=0.0, clamp=False):
        return self.node('Math', {'operation': op, 'use_clamp': clamp}, _0=a, _1=b).outputs[0]

    def mix(self, fac, a, b, blend='MIX'):
        return self.node('MixRGB', {'blend_type': blend}, Fac=fac, Color1=a, Color2=b).outputs[0]

    def ramp(self, fac, stops, interp='LINEAR'):
        n = self.node('ValToRGB', None, Fac=fac)
        cr = n.color_ramp
        cr.interpolation = interp
        while len(cr.elements) < len(stops):
            cr.elements.new(.5)
        for e, (p, c) in zip(cr.elements, stops):
            e.position = p
            e.color = rgb(c) if isinstance(c, str) else (c, c, c, 1)
        return n.outputs[0]

    def range(self, v, a, b, c=0.0, d=1.0):
        return self.node('MapRange', {'clamp': True}, _0=v, _1=a, _2=b, _3=c, _4=d).outputs[0]

    def coords(self, kind='Object', scale=(1, 1, 1), offset=(0, 0, 0), rotation=(0, 0, 0)):
        tc = self.node('TexCoord').outputs[kind]
        return self.node('Mapping', None, Vector=tc, Scale=scale, Location=offset, Rotation=rotation).outputs[0]

    def noise(self, vec, scale, detail=3.0, rough=.5, distortion=0.0):
        return self.node('TexNoise', None, Vector=vec, Scale=scale, Detail=detail,
                         Roughness=rough, Distortion=distortion).outputs['Fac']

    def add(self, *values):
        total = values[0]
        for value in values[1:]:
            total = self.math('ADD', total, value)
        return total

    def times(self, *values):
        total = values[0]
        for value in values[1:]:
            total = self.math('MULTIPLY', total, value)
        return total

    def bump(self, height, strength, distance=.02, normal=None):
        n = self.node('Bump', None, Height=height, Strength=strength, Distance=distance)
        if normal is not None:
            self.put(n.inputs['Normal'], normal)
        return n.outputs[0]

    def principled(self, **inputs):
        return self.node('BsdfPrincipled', None, **inputs).outputs[0]

    def mix_shader(self, fac, a, b):
        return self.node('MixShader', None, _0=fac, _1=a, _2=b).outputs[0]

    def done(self, surface, volume=None):
        self.put(self.out.inputs['Surface'], surface)
        if volume is not None:
            self.put(self.out.inputs['Volume'], volume)
        return self.material
