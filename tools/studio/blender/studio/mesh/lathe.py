"""Turned shapes."""
import math
from mathutils import Vector
from .core import add, cleaned, spline


def lathe(profile, material, seg=144, steps=10, wobble=0.0, smooth=True, angle=40, relief=None):
    """Revolves (radius, height) points. `wobble` makes it slightly out of round, `relief(angle, radius, height)` adds to the radius."""
    line = spline([(r, z, 0) for r, z in profile], steps) if smooth else [Vector((r, z, 0)) for r, z in profile]
    along = [0]
    for a, b in zip(line, line[1:]):
        along.append(along[-1] + (b - a).length)
    widest = max(p.x for p in line)
    verts, uvs, faces, n = [], [], [], len(line)
    for j in range(seg + 1):
        a = 2 * math.pi * (j % seg) / seg
        for i, p in enumerate(line):
            k = 1 + wobble * (math.sin(2 * a + p.y * 1.3) + .5 * math.sin(3 * a + 1 - p.y * 2))
            r = max(p.x, 0) * k
            if relief and p.x > 0:
                r += relief(a, p.x, p.y)
            verts.append((r * math.cos(a), r * math.sin(a), p.y))
            uvs.append((j / seg * 2 * math.pi * widest, along[i]))
    for j in range(seg):
        for i in range(n - 1):
            a, b = j * n + i, (j + 1) * n + i
            faces.append((a, b, b + 1, a + 1))
    return cleaned(add('lathe', verts, faces, material, uvs, angle=angle))


def vessel_profile(outer, wall, floor=.08, steps=12):
    """Closes an outer line (foot to rim) into a vessel: recessed foot, rounded lip, inner wall of even thickness. Already smooth."""
    line = [(p.x, p.y) for p in spline([(r, z, 0) for r, z in outer], steps)]
    (foot, base), (rim, top) = line[0], line[-1]
    inside = [(max(r - wall, .02), z) for r, z in line if floor + .06 < z < top - wall * .6]
    inside = inside or [(max(rim - wall, .02), (floor + top) / 2)]
    first, start = inside[0]
    well = [(first * (.86 + .14 * math.sin(a)), floor + (start - floor) * (1 - math.cos(a))) for a in (i * math.pi / 20 for i in range(9, -1, -1))]
    lip = [(rim - wall * (.5 - .5 * math.cos(a)), top - wall * .45 * (1 - math.sin(a))) for a in (i * math.pi / 12 for i in range(12))]
    edge = [(foot * .84, base + .015), (foot * .87, base + .004), (foot * .9, base), (foot * .97, base), (foot * .99, base + .006)]
    return [(0, base + .015), *edge, *line[1:-1], *lip, *reversed(inside), *well, (0, floor)]


def glass_profile(outer, wall, solid, steps=14):
    """A blown vessel, solid glass up to `solid`, hollow above with a rounded inner floor. Already smooth."""
    line = [(p.x, p.y) for p in spline([(r, z, 0) for r, z in outer], steps)]
    rim, top = line[-1]
    inside = [(max(r - wall, .004), z) for r, z in line if solid + .1 < z < top - wall * .5]
    first, start = inside[0]
    floor = [(first * math.cos(a), start - (start - solid) * math.sin(a)) for a in (i * math.pi / 24 for i in range(1, 12))]
    foot = line[0][0]
    lip = [(rim - wall * (.5 - .5 * math.cos(a)), top - wall * .35 * (1 - math.sin(a))) for a in (i * math.pi / 8 for i in range(1, 8))]
    return [(0, .025), (foot * .7, .025), (foot * .86, .008), (foot * .93, 0), *line[:-1], *lip, *reversed(inside), *floor, (0, solid)]


def vessel(outer, wall, material, floor=None, **options):
    return lathe(vessel_profile(outer, wall, max(wall * 1.3, .06) if floor is None else floor), material, smooth=False, **options)


def ball(radius, material, at=(0, 0, 0), steps=28, seg=64):
    points = [(radius * math.sin(a * math.pi / steps), -radius * math.cos(a * math.pi / steps)) for a in range(steps + 1)]
    ob = lathe(points, material, seg=seg, smooth=False, angle=180)
    ob.location = at
    return ob


def rod(radius, low, high, material, edge=.008, seg=48):
    """An upright cylinder with softened edges."""
    e = min(edge, radius * .4, (high - low) * .4)
    line = [(0, low), (radius - e, low), (radius - e * .3, low + e * .3), (radius, low + e),
            (radius, high - e), (radius - e * .3, high - e * .3), (radius - e, high), (0, high)]
    return lathe(line, material, seg=seg, smooth=False, angle=50)


def radius_at(profile, z):
    points = sorted(profile, key=lambda p: p[1])
    for (r0, z0), (r1, z1) in zip(points, points[1:]):
        if z0 <= z <= z1 and z1 > z0:
            return r0 + (r1 - r0) * (z - z0) / (z1 - z0)
    return points[-1][0]
