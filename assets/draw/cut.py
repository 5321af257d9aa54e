"""Paper, knife and rivets: the few things every figure is made of.

A figure is one sheet of black paper. What is drawn later lies on what was drawn before; a seam of light runs round it. The
result is an SVG with one mask: white in the mask is paper, black is cut away. All lengths are in the 1600 by 1600 of a
figure. A point is (x, y), or (x, y, 1) where the knife turns a sharp corner.
"""
import contextlib
import copy
import math
import random

SIZE = 1600
INK = "#0D0908"


def spline(points, closed):
    """A curve through the points, as close steps of about 6 units; corners stay sharp."""
    count = len(points)
    place = [(p[0], p[1]) for p in points]
    sharp = [len(p) > 2 for p in points]
    if not closed:
        sharp[0] = sharp[-1] = True

    def tangent(at, step):
        here, ahead, back = place[at], place[(at + 1) % count], place[at - 1]
        if sharp[at]:
            other = ahead if step > 0 else back
            return (other[0] - here[0]) * step * .6, (other[1] - here[1]) * step * .6
        return (ahead[0] - back[0]) / 2, (ahead[1] - back[1]) / 2

    out = []
    for at in range(count if closed else count - 1):
        a, b = place[at], place[(at + 1) % count]
        ta, tb = tangent(at, 1), tangent((at + 1) % count, -1)
        steps = max(2, int(math.hypot(b[0] - a[0], b[1] - a[1]) / 6))
        for k in range(steps):
            t = k / steps
            h = (2 * t**3 - 3 * t**2 + 1, t**3 - 2 * t**2 + t, -2 * t**3 + 3 * t**2, t**3 - t**2)
            out.append(tuple(h[0] * a[i] + h[1] * ta[i] + h[2] * b[i] + h[3] * tb[i] for i in (0, 1)))
    return out if closed else out + [place[-1]]


def facets(points, slack):
    """Leaves out points nearer than `slack` to the line: the short flat facets of a knife turning in card."""
    if len(points) < 3:
        return points
    a, b = points[0], points[-1]
    length = math.hypot(b[0] - a[0], b[1] - a[1]) or 1e-9
    far, where = 0, 0
    for at in range(1, len(points) - 1):
        p = points[at]
        if a == b:
            off = math.hypot(p[0] - a[0], p[1] - a[1])
        else:
            off = abs((b[0] - a[0]) * (a[1] - p[1]) - (a[0] - p[0]) * (b[1] - a[1])) / length
        if off > far:
            far, where = off, at
    if far <= slack:
        return [a, b]
    return facets(points[:where + 1], slack)[:-1] + facets(points[where:], slack)


def path(points):
    return "M" + "L".join("%.1f %.1f" % p for p in points) + "Z"


class Sheet:
    """One figure in the making. `seed` fixes the small drift of the hand."""

    def __init__(self, title, seed):
        self.title, self.random, self.marks, self.parts = title, random.Random(seed), [], []

    @contextlib.contextmanager
    def part(self, name, pivot, sway, seconds):
        """What is drawn within can also turn by itself round its pivot, up to `sway` degrees each way, in so many seconds."""
        first = len(self.marks)
        yield
        self.parts.append((name, pivot, sway, seconds, first, len(self.marks)))

    def without_parts(self):
        """The sheet that stays when the parts are lifted out: their places are cut away, seams too."""
        rest = copy.copy(self)
        rest.marks = list(self.marks)
        for *_, first, end in self.parts:
            rest.marks[first:end] = [mark.replace('"#fff"', '"#000"') for mark in rest.marks[first:end]]
        return rest

    def only(self, part):
        """One part by itself; where something lies over it, it is cut away with its seam."""
        alone = copy.copy(self)
        over = [mark.replace('"#fff"', '"#000"') for mark in self.marks[part[5]:]]
        alone.marks = self.marks[part[4]:part[5]] + over
        return alone

    def _drift(self, points, strength):
        wave = [(self.random.uniform(90, 260), self.random.uniform(0, 6.3), self.random.uniform(.4, 1)) for _ in range(3)]
        out = []
        for x, y in points:
            s = sum(k * math.sin((x + 1.7 * y) / w + f) for w, f, k in wave) / 2
            t = sum(k * math.cos((1.3 * x - y) / w + f) for w, f, k in wave) / 2
            out.append((x + strength * s, y + strength * t))
        return out

    def shape(self, points, drift=2.5, slack=1.5):
        """The outline of a piece: smoothed, drifted, cut in facets."""
        line = self._drift(spline(points, True), drift)
        half = len(line) // 2
        return facets(line[:half + 1], slack)[:-1] + facets(line[half:] + line[:1], slack)[:-1]

    def _put(self, d, colour, around=0):
        edge = ' stroke="%s" stroke-width="%g"' % (colour, 2 * around) if around else ""
        self.marks.append('<path d="%s" fill="%s"%s/>' % (d, colour, edge))

    def paper(self, points, seam=0, **how):
        """Lays a piece of paper, with a seam of light round it where it lies over other paper."""
        d = path(self.shape(points, **how))
        if seam:
            self._put(d, "#000", seam)
        self._put(d, "#fff")
        return d

    def hole(self, points, **how):
        self._put(path(self.shape(points, **how)), "#000")

    def halo(self, shapes, width):
        """Cuts the light round several pieces at once."""
        for d in shapes:
            self._put(d, "#000", width)

    def lay(self, d, seam=0):
        """Lays a piece whose outline is known already."""
        if seam:
            self._put(d, "#000", seam)
        self._put(d, "#fff")

    def band(self, points, widths, ends=True, slack=1.3, drift=2):
        """The outline of a limb: a line with a width at each of its points, rounded at both ends when asked."""
        line = self._drift(spline(points, False), drift)
        count = len(line)
        left, right = [], []
        for at, (x, y) in enumerate(line):
            a, b = line[max(0, at - 1)], line[min(count - 1, at + 1)]
            length = math.hypot(b[0] - a[0], b[1] - a[1]) or 1
            nx, ny = -(b[1] - a[1]) / length, (b[0] - a[0]) / length
            place = at / (count - 1) * (len(widths) - 1)
            low = min(int(place), len(widths) - 2)
            part = place - low
            part = part * part * (3 - 2 * part)
            half = (widths[low] * (1 - part) + widths[low + 1] * part) / 2
            left.append((x + nx * half, y + ny * half))
            right.append((x - nx * half, y - ny * half))
        if not ends:
            return path(facets(left, slack) + facets(right[::-1], slack))

        def cap(side, other):
            cx, cy = (side[0] + other[0]) / 2, (side[1] + other[1]) / 2
            radius = math.hypot(side[0] - cx, side[1] - cy)
            start = math.atan2(side[1] - cy, side[0] - cx)
            return [(cx + radius * math.cos(start - k * math.pi / 6), cy + radius * math.sin(start - k * math.pi / 6))
                    for k in range(1, 6)]
        return path(facets(left, slack) + cap(left[-1], right[-1]) + facets(right[::-1], slack) + cap(right[0], left[0]))

    def limb(self, points, widths, seam=0, ends=True):
        d = self.band(points, widths, ends)
        self.lay(d, seam)
        return d

    def slit(self, points, width):
        """A cut that is pointed at both ends and fat in the belly."""
        self._put(self.band(points, [0.4, width * .8, width, width * .7, 0.4], False, 1.0), "#000")

    def vein(self, points, width):
        """The same shape in paper: a rib, a strand of hair, a bridge."""
        self._put(self.band(points, [0.4, width * .8, width, width * .7, 0.4], False, 1.0), "#fff")

    def thread(self, points, width):
        self._put(self.band(points, [width, width], False, .5, 0), "#fff")

    def disc(self, x, y, radius, colour="#fff"):
        turn = [(x + radius * math.cos(k * math.pi / 8 + .2), y + radius * math.sin(k * math.pi / 8 + .2)) for k in range(16)]
        self._put(path(turn), colour)

    def rivet(self, x, y, radius=17, tilt=-28):
        """A pin between two crescents, nearly always tilted the same way."""
        self.disc(x, y, radius, "#000")
        a = math.radians(tilt)
        ux, uy = math.cos(a) * radius * 1.1, math.sin(a) * radius * 1.1
        self._put(self.band([(x - ux, y - uy), (x + ux, y + uy)], [radius * .5, radius * .5], False, .2, 0), "#fff")
        self.disc(x, y, radius * .5)

    def stick(self, x, y, foot_x, foot_y):
        """Split bamboo with three nodes and an open slit in the grip, fixed with a rivet."""
        dx, dy = foot_x - x, foot_y - y
        at = lambda t: (x + dx * t, y + dy * t)
        self.limb([at(0), at(.3), at(.62), at(1)], [26, 25, 30, 36])
        for t in (.24, .5, .84):
            a, b = at(t - .035), at(t + .035)
            self.limb([a, at(t), b], [30, 42, 32])
        self.slit([at(.52), at(.66), at(.82)], 14)
        self.rivet(x, y, 15)

    def svg(self, size=(SIZE, SIZE), view=(0, 0, SIZE, SIZE)):
        """The picture of `size` pixels that shows the part `view` (x, y, width, height) of the sheet."""
        area = 'x="%d" y="%d" width="%d" height="%d"' % view
        return ('<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="%d %d %d %d" data-ink="%s">\n'
                "<title>%s</title>\n"
                '<mask id="cut" maskUnits="userSpaceOnUse" %s>\n<g stroke-linejoin="round">\n%s\n</g>\n</mask>\n'
                '<rect %s fill="%s" mask="url(#cut)"/>\n</svg>\n'
                % (size + view + (INK, self.title, area, "\n".join(self.marks), area, INK)))


def leaf(x, y, angle, length, width, bend=.12):
    """The outline of a leaf from its foot at (x, y); the angle in degrees, 0 up, clockwise."""
    a = math.radians(angle)
    ux, uy, vx, vy = math.sin(a), -math.cos(a), math.cos(a), math.sin(a)
    spots = [(0, 0, 1), (.22, -.36), (.5, -.5), (.78, -.3), (1, bend, 1), (.8, .34), (.5, .5), (.2, .34)]
    return [(x + ux * s[0] * length + vx * s[1] * width, y + uy * s[0] * length + vy * s[1] * width) + tuple(s[2:])
            for s in spots]
