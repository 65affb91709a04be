"""blender -b -P render.py -- job.json outdir: linear EXR (colour, albedo, normal) of each shot of the job.

Prints "DONE id seconds" after every picture. A shot is written to a temporary name first, so that what is there is whole.
"""
import importlib
import json
import os
import sys
import time
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import bpy
from mathutils import Vector
from studio import camera


def settings(shot, path):
    scene = bpy.context.scene
    scene.render.engine = 'CYCLES'
    c = scene.cycles
    c.device = 'CPU'
    c.samples = shot['samples']
    c.use_denoising = False
    c.use_adaptive_sampling = True
    c.adaptive_threshold = .06
    c.adaptive_min_samples = 4
    c.max_bounces, c.diffuse_bounces, c.glossy_bounces, c.transmission_bounces = 10, 3 if shot['view'] == 'room' else 1, 3, 9
    c.transparent_max_bounces = 8
    c.caustics_reflective = c.caustics_refractive = False
    c.sample_clamp_indirect = 4
    c.blur_glossy = .8
    c.use_auto_tile = False
    c.pixel_filter_type, c.filter_width = 'BLACKMAN_HARRIS', 1.5
    r = scene.render
    r.resolution_x, r.resolution_y, r.resolution_percentage = shot['width'], shot['height'], 100
    r.filepath = path
    r.use_compositing = r.use_sequencer = False
    bpy.context.view_layer.cycles.denoising_store_passes = True
    image = r.image_settings
    image.file_format, image.color_depth, image.exr_codec = 'OPEN_EXR_MULTILAYER', '16', 'NONE'


class Params(dict):
    """Parameters of a builder; lengths in units of 10 cm."""
    __getattr__ = dict.get


def params(item):
    p = Params(item)
    if p.profile:
        p['profile'] = [(r / 10, z / 10) for r, z in p.profile]
    if p.wall:
        p['wall'] = p.wall / 10
    return p


def stand(item):
    """Builds one object and puts it on its place."""
    root = importlib.import_module('studio.kinds.' + item['kind'].replace('-', '_')).build(params(item))
    if 'scale' in item:
        root.scale = (item['scale'],) * 3
    root.rotation_euler.z += item.get('turn', 0)
    if not item.get('hangs'):
        _, low, _ = camera.bounds(root.children_recursive)
        root.location.z -= low.z
    root.location += Vector(item.get('at', (0, 0, 0)))
    return root


def main():
    job, out = json.load(open(sys.argv[sys.argv.index('--') + 1])), sys.argv[-1]
    os.makedirs(out, exist_ok=True)
    for shot in job['shots']:
        started = time.time()
        bpy.ops.wm.read_factory_settings(use_empty=True)
        objects = [child for item in shot['items'] for child in stand(item).children_recursive]
        view = {**camera.VIEWS[shot['view']], **shot.get('camera', {})}
        subject = camera.bounds(objects)
        options = {'az': view['az'], **shot.get('stage', {})}
        importlib.import_module('studio.sets.' + shot.get('set', 'paper')).build(subject, options)
        camera.shoot(view, subject, shot['width'] / shot['height'])
        name = shot['id'].replace('/', '__')
        part = os.path.join(out, name + '.part.exr')
        settings(shot, part)
        built = time.time()
        bpy.ops.render.render(write_still=True)
        os.replace(part, os.path.join(out, name + '.exr'))
        print('DONE', shot['id'], '%.1f' % (built - started), '%.1f' % (time.time() - built), flush=True)


main()
