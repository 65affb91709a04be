"""Glass: real refraction for the eye, tinted straight through for shadow rays, so that no caustic noise is made."""
from ..graph import Graph, rgb

DEPTH = {'Clear': .06, 'Smoke': .6, 'Amber': .6, 'Sea Green': .5, 'Rose': .5}
TINT = {'Clear': '#eaf3ef', 'Smoke': '#b4afa9', 'Amber': '#e8a552', 'Sea Green': '#a3d0c0', 'Rose': '#e8b2b4'}


def make(colour, name='Clear', ior=1.47, ripple=.05, density=None, **_):
    g = Graph('glass')
    tint = TINT.get(name, colour)
    depth = DEPTH.get(name, 2.5) if density is None else density
    normal = g.bump(g.noise(g.coords(), 1.6, 1), ripple, .02)
    seen = g.node('BsdfGlass', None, Color=g.mix(.06 if name == 'Clear' else .5 if name in TINT else 0, '#ffffff', tint), Roughness=0.0, IOR=ior, Normal=normal).outputs[0]
    facing = g.node('LayerWeight', None, Blend=.25).outputs['Facing']
    clear = g.mix(g.math('POWER', facing, 2.2), g.mix(min(1, .25 + depth * .12), '#ffffff', tint), g.mix(.5, tint, '#6f6b66'))
    through = g.node('BsdfTransparent', None, Color=clear).outputs[0]
    path = g.node('LightPath')
    straight = g.math('MAXIMUM', path.outputs['Is Shadow Ray'], path.outputs['Is Diffuse Ray'])
    inside = g.node('VolumeAbsorption', None, Color=rgb(tint), Density=depth).outputs[0]
    return g.done(g.mix_shader(straight, seen, through), inside)


def water():
    return make('#f2f8f6', density=.05, ior=1.33, ripple=0)
