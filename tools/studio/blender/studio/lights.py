"""Lights, and the air around the set."""
import math
import bpy
from mathutils import Vector


def area(at, target, size, power, colour=(1, 1, 1), spread=180):
    light = bpy.data.lights.new('area', 'AREA')
    light.shape, light.size, light.size_y = 'RECTANGLE', size[0], size[1]
    light.energy, light.color, light.spread = power, colour, math.radians(spread)
    ob = bpy.data.objects.new('area', light)
    ob.location = at
    ob.rotation_euler = (Vector(target) - Vector(at)).to_track_quat('-Z', 'Y').to_euler()
    ob.visible_camera = False
    bpy.context.scene.collection.objects.link(ob)
    return ob


def point(at, power, colour=(1, .74, .46), size=.14):
    light = bpy.data.lights.new('point', 'POINT')
    light.energy, light.color, light.shadow_soft_size = power, colour, size
    ob = bpy.data.objects.new('point', light)
    ob.location = at
    bpy.context.scene.collection.objects.link(ob)
    return ob


def sun(direction, power, colour=(1, .92, .8), angle=1.3):
    light = bpy.data.lights.new('sun', 'SUN')
    light.energy, light.angle, light.color = power, math.radians(angle), colour
    ob = bpy.data.objects.new('sun', light)
    ob.rotation_euler = Vector(direction).to_track_quat('-Z', 'Y').to_euler()
    bpy.context.scene.collection.objects.link(ob)
    return ob


def world(low, high, colour=(1, .98, .955)):
    """Light from all around, stronger from above."""
    made = bpy.data.worlds.new('world')
    bpy.context.scene.world = made
    made.use_nodes = True
    tree = made.node_tree
    tree.nodes.clear()
    coords = tree.nodes.new('ShaderNodeTexCoord')
    apart = tree.nodes.new('ShaderNodeSeparateXYZ')
    ramp = tree.nodes.new('ShaderNodeMapRange')
    for socket, value in zip(ramp.inputs[1:5], (-.15, .9, low, high)):
        socket.default_value = value
    background = tree.nodes.new('ShaderNodeBackground')
    background.inputs[0].default_value = (*colour, 1)
    out = tree.nodes.new('ShaderNodeOutputWorld')
    tree.links.new(coords.outputs['Generated'], apart.inputs[0])
    tree.links.new(apart.outputs[2], ramp.inputs[0])
    tree.links.new(ramp.outputs[0], background.inputs[1])
    tree.links.new(background.outputs[0], out.inputs[0])


def unseen(ob, shadow=False):
    """A card or a gobo: it throws shade or shows in glass, but the camera never sees it."""
    ob.visible_camera = False
    ob.visible_diffuse = False
    ob.visible_shadow = shadow
    ob.visible_glossy = ob.visible_transmission = not shadow
    return ob
