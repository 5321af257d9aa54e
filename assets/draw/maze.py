"""The maze: the corridors are the openings, the walls are paper; the light thins inward to the one who is lost."""
import math

from cut import Sheet, leaf, spline

# The shield: one outline, shrunk towards the chamber for each ring of walls.
SHIELD = [(800, 78, 1), (742, 166), (640, 286), (520, 400), (402, 520), (330, 650), (300, 800), (316, 950), (374, 1090),
          (432, 1200, 1), (800, 1216), (1168, 1200, 1), (1226, 1090), (1284, 950), (1300, 800), (1270, 650), (1198, 520),
          (1080, 400), (960, 286), (858, 166)]
HEART = (800, 812)
RINGS = (.765, .625, .49, .36)
"""Doors of each ring, by the angle in degrees, 0 up, clockwise, with their width in units."""
DOORS = ((118, 250), (38, 172, 318), (84, 214), (300, 20))
"""Walls that close a corridor between a ring and the next: (corridor, angle)."""
DAMS = ((0, 160), (0, 292), (0, 44), (1, 78), (1, 228), (1, 352), (2, 50), (2, 150), (2, 264), (3, 108), (3, 330))


"""Walls that end blind, halfway a corridor: (corridor, angle)."""
SPURS = ((0, 74), (0, 204), (0, 330), (1, 20), (1, 132), (1, 296), (2, 8), (2, 196), (3, 62))


def at_angle(line, degrees):
    """The place where a closed line is crossed by the ray from the heart."""
    best, found = 9, None
    for x, y in line:
        off = abs((math.degrees(math.atan2(x - HEART[0], HEART[1] - y)) - degrees + 180) % 360 - 180)
        if off < best:
            best, found = off, (x, y)
    return found


def ring(sheet, outline, share, doors, wide, gap):
    line = [(HEART[0] + (x - HEART[0]) * share, HEART[1] + (y - HEART[1]) * share) for x, y in outline]
    centres = [at_angle(line, door) for door in doors]
    open_at = lambda p: any(math.hypot(p[0] - c[0], p[1] - c[1]) < gap / 2 for c in centres)
    start = next(k for k in range(len(line)) if open_at(line[k]))
    run = []
    for p in line[start:] + line[:start + 1]:
        if open_at(p):
            if len(run) > 4:
                sheet.limb(thin(run), [wide, wide * 1.05, wide], ends=False)
            run = []
        else:
            run.append(p)
    return line


def thin(run):
    """Every fifth place of a run, the sharp turn at the top kept."""
    kept = [run[0]]
    for k in range(1, len(run) - 1):
        (ax, ay), (bx, by), (cx, cy) = run[k - 1], run[k], run[k + 1]
        turn = abs((math.atan2(cy - by, cx - bx) - math.atan2(by - ay, bx - ax) + math.pi) % (2 * math.pi) - math.pi)
        if turn > .5:
            kept.append((bx, by, 1))
        elif k % 9 == 0:
            kept.append((bx, by))
    return kept + [run[-1]]


def frame(sheet, outline):
    """The outer wall: a broad rim with a row of leaves cut out of it, and a finial."""
    sheet.paper(SHIELD[:9] + [(424, 1262, 1), (1176, 1262, 1)] + SHIELD[12:], drift=3)
    inner = [(HEART[0] + (x - HEART[0]) * .885, HEART[1] + (y - HEART[1]) * .885) for x, y, *_ in SHIELD]
    sheet.hole([p + tuple(s[2:]) for p, s in zip(inner, SHIELD)], drift=3)
    rim = [(HEART[0] + (x - HEART[0]) * .945, HEART[1] + (y - HEART[1]) * .945) for x, y in outline]
    travelled, last = 0, rim[0]
    for p in rim:
        travelled += math.hypot(p[0] - last[0], p[1] - last[1])
        if travelled > 66 and p[1] < 1130 and p[1] > 190:
            heading = math.degrees(math.atan2(p[0] - last[0], last[1] - p[1]))
            rising = heading if p[0] > 800 else heading + 180
            sheet.hole(leaf(p[0], p[1], (rising + 180 if p[0] > 800 else rising + 0) + (14 if p[0] < 800 else -14), 46, 21), drift=.5)
            travelled = 0
        last = p
    sheet.paper([(740, 196), (770, 130), (800, 84), (812, 18, 1), (838, 76), (826, 112), (852, 168), (860, 200), (800, 190)], drift=1)


def gate(sheet):
    """One door, left ajar: two posts, a leaf of planks, and three worn steps on which the light falls out."""
    sheet.hole([(856, 1140, 1), (998, 1140, 1), (1002, 1286, 1), (850, 1286, 1)], drift=1)
    sheet.paper([(1006, 1176, 1), (1090, 1206, 1), (1092, 1330, 1), (1008, 1282, 1)], 8, drift=1)
    for t in (.25, .5, .75):
        sheet.slit([(1006 + 84 * t, 1186 + 30 * t), (1007 + 84 * t, 1240 + 38 * t), (1008 + 84 * t, 1272 + 48 * t)], 8)
    for x, lean in ((846, -4), (1008, 4)):
        sheet.limb([(x, 1176), (x + lean, 1290)], [30, 38], 7, ends=False)
        sheet.limb([(x - 26, 1278), (x + 26, 1280)], [26, 26], ends=False)
        sheet.limb([(x - 22, 1182), (x + 22, 1181)], [15, 15], ends=False)
        sheet.disc(x, 1162, 18)


def ground(sheet):
    sheet.paper([(210, 1262, 1), (520, 1252), (820, 1258), (1100, 1252), (1400, 1256, 1), (1470, 1360, 1), (1180, 1376), (860, 1386),
                 (500, 1372), (140, 1368, 1)], drift=4)
    for y, low, half, far in ((1284, 1300, 78, 86), (1311, 1331, 94, 106), (1342, 1366, 116, 130)):
        sheet.hole([(926 - half, y, 1), (926 + half + 4, y, 1), (926 + far + 8, low, 1), (926 - far, low, 1)], drift=1.2)
    for foot, top in (((850, 1370), (880, 1280)), ((1012, 1370), (980, 1280))):
        sheet.thread([foot, top], 12)
    for line in ([(250, 1330), (360, 1306), (470, 1320)], [(430, 1348), (560, 1330), (690, 1346)], [(1200, 1330), (1290, 1308), (1380, 1324)]):
        sheet.slit(line, 15)


def lost(sheet):
    """The one who is lost: weight on one leg, one hand in the hair, the other open; the coat hangs."""
    sheet.paper([(766, 853, 1), (802, 857, 1), (797, 906), (791, 947, 1), (810, 957), (813, 972, 1), (767, 972, 1), (770, 910)], drift=1)
    sheet.paper([(797, 853, 1), (831, 850, 1), (837, 900), (853, 942, 1), (878, 947), (884, 963, 1), (835, 967, 1), (820, 918), (802, 883)], 6, drift=1)
    sheet.limb([(835, 752), (875, 784), (904, 817)], [34, 28, 21])
    for line in ([(900, 814), (918, 821), (932, 819)], [(900, 817), (914, 833), (925, 839)], [(904, 812), (917, 807), (921, 796)]):
        sheet.limb(line, [12, 9, 7])
    sheet.paper([(770, 736), (802, 727), (835, 734), (852, 756), (849, 805), (857, 866), (868, 892, 1), (820, 897), (803, 881, 1), (791, 899),
                 (747, 893, 1), (759, 839), (755, 788), (752, 755)], 6, drift=1)
    sheet.slit([(802, 741), (806, 805), (803, 866)], 7)
    sheet.slit([(770, 831), (773, 863), (766, 885)], 8)
    sheet.slit([(835, 823), (841, 857), (849, 881)], 8)
    sheet.limb([(806, 730), (809, 715)], [27, 27])
    sheet.paper([(780, 684), (783, 653), (807, 639), (835, 646), (846, 670), (853, 686, 1), (845, 691), (842, 708), (817, 720), (791, 712)], 5, drift=1)
    sheet.limb([(806, 727), (809, 712)], [21, 21])
    sheet.slit([(831, 673), (838, 670), (845, 673)], 5)
    sheet.slit([(791, 660), (809, 651), (828, 654)], 6)
    sheet.limb([(763, 755), (719, 727), (744, 673)], [34, 30, 23], 6)
    sheet.limb([(741, 679), (767, 654), (791, 646)], [22, 21, 18], 4)
    for line in ([(783, 650), (797, 639), (809, 637)], [(781, 646), (791, 632), (802, 626)], [(784, 654), (802, 650), (814, 650)]):
        sheet.limb(line, [9, 9, 7])
    sheet.disc(763, 755, 18)
    sheet.rivet(725, 729, 9)


def draw():
    sheet = Sheet("The maze", 31)
    outline = spline(SHIELD, True)
    frame(sheet, outline)
    lines = [[(HEART[0] + (x - HEART[0]) * .885, HEART[1] + (y - HEART[1]) * .885) for x, y in outline]]
    for share, doors, wide, gap in zip(RINGS, DOORS, (25, 24, 23, 22), (78, 66, 58, 52)):
        lines.append(ring(sheet, outline, share, doors, wide, gap))
    for corridor, angle in DAMS:
        a, b = at_angle(lines[corridor], angle), at_angle(lines[corridor + 1], angle)
        sheet.limb([a, b], [24, 23], ends=False)
    for corridor, angle in SPURS:
        (ax, ay), (bx, by) = at_angle(lines[corridor], angle), at_angle(lines[corridor + 1], angle)
        sheet.limb([(bx, by), (bx + (ax - bx) * .5, by + (ay - by) * .5)], [22, 19], ends=False)
    with sheet.part("lost", (802, 968), 2, 8):
        lost(sheet)
    # the floor of the chamber
    sheet.limb([(690, 964), (800, 974), (930, 962)], [24, 26, 24])
    ground(sheet)
    gate(sheet)
    sheet.stick(700, 1358, 680, 1584)
    return sheet
