"""The laurel wreath: the light sits in the empty middle; on the right the leaves are letting go."""
import math

from cut import Sheet, leaf

MIDDLE = (800, 660)


def stem(side, t):
    """The place on a branch, t from 0 at the bow to 1 at the tip, and its heading in degrees."""
    turn = math.radians(172 - 146 * t) * side
    x = MIDDLE[0] + (430 - 20 * t) * math.sin(turn)
    y = MIDDLE[1] - (462 + 34 * t) * math.cos(turn)
    return x, y, math.degrees(turn) - 90 * side


def branch(sheet, side, leaves):
    for t, lean, length, width in reversed(leaves):
        x, y, heading = stem(side, t)
        sheet.paper(leaf(x, y, heading + lean * side, length, width, .1 * side), 7, drift=1)
        a = math.radians(heading + lean * side)
        along = lambda s: (x + math.sin(a) * length * s, y - math.cos(a) * length * s)
        sheet.slit([along(.24), along(.54), along(.86)], width * .17)
    sheet.limb([stem(side, t / 12)[:2] for t in range(13)], [22, 19, 16, 13, 9])


def full():
    """Leaves of the full branch, from the tip down; each lies over the one below it, so that all keep their foot."""
    leaves = [(1, 4, 150, 62)]
    for k in range(14):
        t = .99 - k * .066
        size = 146 + 36 * math.sin(math.pi * min(1, t + .12))
        leaves.append((t, -40 - 5 * math.sin(k * 2.1), size, 64))
        leaves.append((t - .02, 37 + 6 * math.sin(k * 1.7), size * 1.04, 64))
    return leaves


def thinning():
    """The other branch: dense near the bow, bare towards the tip."""
    whole = full()
    kept = (0, 1, 4, 9, 12, 13, 16, 17, 18, 20, 21, 22, 23, 24, 25, 26, 27, 28)
    return [whole[k] for k in kept]


def falling(sheet):
    """Leaves in mid-fall, each on one hair from the tip of a leaf on the outside."""
    for count, (side, leaves, number, sway, low, angle, length) in enumerate(((1, thinning(), 1, 96, 570, 132, 120), (1, thinning(), 3, 66, 1000, 160, 136),
                                                          (1, thinning(), 5, -16, 1310, 100, 142), (1, thinning(), 7, -30, 1190, 222, 132),
                                                          (-1, full(), 10, -10, 1130, 160, 132), (-1, full(), 12, 16, 1310, 246, 138)), 1):
        outside = [one for one in leaves if 20 < one[1] < 50]
        t, lean, reach, _ = outside[number]
        x, y, heading = stem(side, t)
        a = math.radians(heading + lean * side)
        x, y = x + math.sin(a) * reach * .86, y - math.cos(a) * reach * .86
        foot = (x + sway, low)
        with sheet.part("leaf-%d" % count, (x, y), 4, 3 + count % 3):
            sheet.thread([(x, y), (x + sway * .3 + 6, (y + low) / 2), (foot[0], low + 10)], 5)
            sheet.paper(leaf(foot[0], foot[1] - 4, angle, length, 60, .12), drift=1)
            a = math.radians(angle)
            along = lambda s: (foot[0] + math.sin(a) * length * s, foot[1] - math.cos(a) * length * s)
            sheet.slit([along(.2), along(.5), along(.85)], 10)


def one(sheet):
    """The 1, askew on its string."""
    sheet.paper([(758, 520, 1), (842, 512, 1), (850, 540), (826, 806, 1), (884, 812, 1), (880, 866, 1), (646, 846, 1), (650, 792, 1),
                 (716, 796, 1), (738, 600, 1), (672, 630, 1), (652, 580, 1), (712, 556)], drift=2)
    sheet.paper([(764, 528, 1), (768, 470), (790, 452), (812, 470), (816, 528, 1)], drift=1)
    sheet.rivet(790, 482, 15)
    sheet.slit([(796, 540), (778, 670), (766, 800)], 17)
    sheet.slit([(676, 818), (764, 822), (856, 838)], 12)
    sheet.slit([(684, 598), (712, 586), (738, 572)], 8)


def ribbon(sheet, side, x):
    sheet.paper([(x(14), 1146, 1), (x(70), 1180), (x(150), 1286), (x(206), 1352, 1), (x(168), 1352), (x(150), 1400, 1), (x(92), 1330),
                 (x(30), 1220, 1)] if side > 0 else
                [(x(14), 1146, 1), (x(84), 1180), (x(176), 1250), (x(262), 1290, 1), (x(226), 1306), (x(222), 1350, 1), (x(130), 1290),
                 (x(30), 1210, 1)], 8, drift=2)
    sheet.slit([(x(46), 1192), (x(98), 1262), (x(146), 1330)] if side > 0 else [(x(54), 1196), (x(140), 1264), (x(212), 1312)], 12)


def bow(sheet):
    for side, name, seconds in ((-1, "left", 5), (1, "right", 4)):
        x = lambda d: 800 + side * d
        with sheet.part("ribbon-" + name, (800 + side * 24, 1150), 2, seconds):
            ribbon(sheet, side, x)
    for side in (-1, 1):
        x = lambda d: 800 + side * d
        sheet.paper([(x(16), 1104, 1), (x(90), 1034), (x(190), 1000), (x(258), 1034), (x(262), 1100), (x(200), 1154), (x(100), 1158),
                     (x(16), 1128, 1)], 9, drift=2)
        sheet.hole([(x(62), 1106, 1), (x(120), 1066), (x(182), 1052), (x(212), 1080), (x(186), 1112), (x(122), 1122)], drift=1)
        sheet.slit([(x(90), 1060), (x(170), 1022), (x(228), 1046)], 10)
        sheet.slit([(x(120), 1142), (x(196), 1134), (x(238), 1092)], 9)
    sheet.paper([(764, 1086), (800, 1072), (838, 1088), (844, 1130), (824, 1158), (782, 1160), (758, 1132)], 8, drift=1.5)
    sheet.slit([(782, 1090), (776, 1116), (784, 1144)], 8)


def draw():
    sheet = Sheet("The laurel wreath", 47)
    sheet.stick(806, 1150, 796, 1578)
    branch(sheet, -1, full())
    branch(sheet, 1, thinning())
    falling(sheet)
    bow(sheet)
    sheet.thread([(508, 316), (620, 420), (776, 470)], 8)
    sheet.thread([(1072, 290), (950, 410), (800, 470)], 8)
    with sheet.part("one", (790, 470), 4, 6):
        one(sheet)
    sheet.rivet(806, 1118, 17)
    return sheet
