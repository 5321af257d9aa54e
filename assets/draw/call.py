"""The call: a mouth that is the lamp; the sky answers in waves."""
import math

from cut import Sheet

HEAD = (712, 430)
EDDY = (1226, 300)
VANISH = (1430, 775)
TOP = [(265, 150), (420, 100), (600, 90), (760, 52), (920, 76), (1080, 104), (1240, 84), (1400, 150)]


def top(x):
    """The upper edge of the sky."""
    for (x0, y0), (x1, y1) in zip(TOP, TOP[1:]):
        if x0 <= x <= x1:
            return y0 + (y1 - y0) * (x - x0) / (x1 - x0)
    return 250


def bend(x, y):
    """Pushes a line of the sky round the head and round the eddy, as water runs round a stone."""
    for (cx, cy), r in ((HEAD, 235), (EDDY, 150)):
        d2 = (x - cx) ** 2 + (y - cy) ** 2
        y += (y - cy) * r * r / (d2 + r * r * .35) * .62
    return x, y + 15 * math.sin(x / 88 + y / 130) + 7 * math.sin(x / 37)


def sky(sheet):
    sheet.paper([(188, 838, 1), (128, 700), (170, 560), (118, 400), (150, 250)] + TOP + [(1468, 290), (1430, 420), (1476, 560, 1),
                 (1390, 604), (1290, 566), (1200, 590), (1130, 680), (1080, 800, 1), (900, 812), (500, 800), (330, 838)], drift=5)
    rows = [(140, 13), (176, 14), (216, 18), (268, 20), (326, 22), (386, 22), (448, 22), (512, 22), (578, 22), (646, 20), (716, 18),
            (782, 14)]
    for number, (y, width) in enumerate(rows):
        at = 165 + (number % 3) * 34
        end = 1440 - (number % 2) * 30 if y < 540 else 1190 - (y - 540) * .55
        while at < end - 90:
            length = min(sheet.random.uniform(250, 430), end - at)
            line = [bend(at + length * k / 7, y) for k in range(8)]
            clear = [p for p in line if math.hypot(p[0] - EDDY[0], p[1] - EDDY[1]) > 150 and p[1] > top(p[0]) + 26]
            if len(clear) > 3:
                sheet.slit(clear, width * sheet.random.uniform(.8, 1.1))
            at += length + sheet.random.uniform(34, 60)
    for start in (.4, .4 + math.pi):
        turn = [k * .37 for k in range(13)]
        sheet.slit([(EDDY[0] + (18 + 25 * a) * math.cos(start + a), EDDY[1] + (14 + 21 * a) * math.sin(start + a))
                    for a in turn], 20)
    for radius, first, last, width in ((178, 2.2, 3.9, 17), (172, -.5, .95, 16), (222, 3.5, 4.75, 15), (214, 1.2, 2.3, 16)):
        turn = [first + (last - first) * k / 6 for k in range(7)]
        sheet.slit([(EDDY[0] + radius * math.cos(a), EDDY[1] + radius * .86 * math.sin(a)) for a in turn], width)


def bridge(sheet):
    sheet.paper([(92, 1326, 1), (112, 1182, 1), (830, 958), (1250, 826), (1500, 770, 1), (1516, 1000), (1500, 1246, 1),
                 (1290, 1290), (900, 1312), (480, 1316)], drift=4)
    for x, wide in ((190, 9), (330, 12), (930, 22), (1060, 24), (1180, 24), (1300, 22), (1412, 18)):
        foot, top = (x, 1268 - abs(x - 800) * .03), .62 if x > 800 else .26
        line = [(foot[0] + (VANISH[0] - foot[0]) * t * top, foot[1] + (VANISH[1] - foot[1]) * t * top) for t in (0, .3, .6, 1)]
        sheet.slit(line, wide)
    for x, y in ((960, 985), (1010, 1050)):
        sheet.slit([(x, y), (x + 150, y - 68), (x + 320, y - 128)], 17)
    for x, top, foot, wide in ((146, 838, 1200, 42), (392, 828, 1120, 34), (990, 792, 930, 22), (1140, 790, 868, 17)):
        sheet.limb([(x, top), (x + 4, foot)], [wide, wide * .94], ends=False)
        sheet.disc(x, top - wide * .2, wide * .62)
    sheet.limb([(96, 882), (420, 858), (900, 826), (1215, 806)], [40, 34, 24, 15], ends=False)
    sheet.limb([(102, 1030), (420, 980), (900, 900), (1215, 834)], [29, 26, 18, 11], ends=False)


def walker(sheet, x, y, k, lean):
    at = lambda dx, dy, *c: (x + dx * k + lean * -dy * k, y + dy * k) + c
    sheet.paper([at(-30, -72, 1), at(-38, -120), at(-30, -158), at(-11, -170), at(-11, -184), at(-22, -188, 1), at(-15, -194, 1),
                 at(-14, -232, 1), at(14, -234, 1), at(14, -194, 1), at(23, -189, 1), at(11, -184), at(11, -170), at(32, -156),
                 at(38, -118), at(34, -70, 1), at(16, -72, 1), at(18, 6, 1), at(2, 6, 1), at(0, -64, 1), at(-4, -64, 1),
                 at(-6, 6, 1), at(-22, 6, 1), at(-18, -72, 1)], drift=1)
    sheet.slit([at(2, -150), at(6, -112), at(3, -80)], 6 * k)


def hand(x, y, angle, k, mirror):
    """The five fingers and the palm: lists of points with widths, from the wrist at (x, y)."""
    a = math.radians(angle)

    def at(side, up):
        side *= mirror
        return x + k * (side * math.cos(a) + up * math.sin(a)), y + k * (side * math.sin(a) - up * math.cos(a))
    fingers = [([at(-30, 84), at(-50, 128), at(-56, 178)], [25, 23, 15]), ([at(-14, 96), at(-21, 158), at(-22, 212)], [27, 25, 16]),
               ([at(8, 98), at(12, 160), at(16, 216)], [27, 25, 16]), ([at(28, 88), at(40, 142), at(46, 190)], [26, 24, 15]),
               ([at(34, 34), at(66, 70), at(80, 116)], [32, 26, 16])]
    return [(line, [w * k for w in wide]) for line, wide in fingers], ([at(0, -26), at(0, 26), at(0, 78), at(0, 104)],
                                                                     [58 * k, 76 * k, 88 * k, 74 * k])


def tilted(points, turn=-.075, middle=(716, 660)):
    """Turns the head a little on the neck."""
    c, k = math.cos(turn), math.sin(turn)
    x0, y0 = middle
    return [(x0 + (p[0] - x0) * c - (p[1] - y0) * k, y0 + (p[0] - x0) * k + (p[1] - y0) * c) + tuple(p[2:]) for p in points]


def caller(sheet):
    robe = sheet.shape([(392, 1330, 1), (470, 1220), (560, 1080), (596, 960), (566, 860), (548, 770), (590, 690), (668, 652),
                        (752, 656), (842, 690), (884, 770), (868, 862), (836, 950), (842, 1080), (878, 1220), (918, 1330, 1),
                        (800, 1342), (650, 1330), (520, 1344)], 3)
    robe = "M" + "L".join("%.1f %.1f" % p for p in robe) + "Z"
    skull = [(716, 236), (794, 246), (852, 298), (866, 380), (846, 456), (812, 516), (796, 592), (768, 654), (724, 676),
             (680, 656), (650, 596), (630, 522), (588, 462), (564, 388), (574, 304), (632, 250)]
    skull = "M" + "L".join("%.1f %.1f" % p for p in sheet.shape(tilted(skull), 2)) + "Z"
    arms = [sheet.band([(590, 742), (520, 812), (474, 892)], [120, 118, 96]),
            sheet.band([(846, 742), (912, 818), (950, 906)], [120, 116, 96]),
            sheet.band([(476, 892), (500, 790), (534, 668)], [94, 92, 66]),
            sheet.band([(950, 906), (930, 810), (894, 724)], [94, 90, 66])]
    hands = [hand(536, 640, 4, 1.12, 1), hand(892, 706, -7, 1.12, -1)]
    pieces = [robe, skull] + arms
    for fingers, palm in hands:
        pieces += [sheet.band(*finger) for finger in fingers] + [sheet.band(*palm)]
    sheet.halo(pieces, 27)
    sheet.lay(robe)
    for line, wide in (([(720, 690), (708, 780), (716, 880)], 16), ([(640, 930), (626, 1090), (520, 1290)], 22),
                       ([(690, 900), (690, 1080), (620, 1300)], 24), ([(748, 900), (764, 1090), (742, 1300)], 22),
                       ([(800, 940), (812, 1100), (836, 1290)], 18)):
        sheet.slit(line, wide)
    sheet.lay(skull, 12)
    sheet.hole([(590, 604), (640, 610), (662, 652), (640, 690), (588, 672)])
    sheet.vein([(720, 640), (720, 672), (722, 704)], 60)
    sheet.hole(tilted([(642, 352), (672, 362), (692, 398), (682, 440), (648, 452), (616, 424), (610, 380)]))
    sheet.hole(tilted([(780, 340), (812, 352), (826, 390), (812, 424), (782, 430), (754, 404), (756, 364)]))
    sheet.slit(tilted([(706, 452), (700, 470), (696, 486)]), 11)
    sheet.slit(tilted([(734, 450), (738, 468), (744, 482)]), 11)
    sheet.hole(tilted([(724, 494), (756, 510), (768, 560), (758, 612), (726, 636), (692, 614), (680, 560), (692, 512)]))
    sheet.slit(tilted([(588, 320), (640, 290), (700, 296)]), 9)
    sheet.slit(tilted([(748, 290), (800, 290), (836, 322)]), 9)
    for upper, lower, (fingers, palm) in ((arms[0], arms[2], hands[0]), (arms[1], arms[3], hands[1])):
        sheet.lay(upper, 0)
        sheet.lay(lower, 9)
        for finger in fingers[:4]:
            sheet.lay(sheet.band(*finger), 6)
        sheet.lay(sheet.band(*palm))
        sheet.lay(sheet.band(*fingers[4]), 7)
        sheet.lay(sheet.band([palm[0][0], palm[0][1]], [palm[1][0], palm[1][1]]))
    for line in ([(500, 692), (532, 704), (566, 694)], [(862, 752), (896, 756), (928, 738)]):
        sheet.slit(line, 12)
    for line in ([(494, 850), (506, 800), (520, 748)], [(934, 872), (924, 826), (910, 786)]):
        sheet.slit(line, 13)
    sheet.disc(476, 890, 46)
    sheet.disc(950, 906, 46)
    sheet.rivet(476, 890, 20)
    sheet.rivet(950, 906, 20)


def draw():
    sheet = Sheet("The call", 11)
    sky(sheet)
    bridge(sheet)
    with sheet.part("walkers", (1286, 850), 2, 5):
        walker(sheet, 1238, 846, 1.02, .04)
        walker(sheet, 1334, 824, .92, -.05)
    with sheet.part("caller", (652, 1330), 1, 7):
        caller(sheet)
    # the hem runs out into the deck on both sides, so that the sheet stays one piece
    sheet.paper([(352, 1322, 1), (420, 1286), (470, 1262), (500, 1300), (470, 1330, 1)], drift=1)
    sheet.paper([(840, 1260), (884, 1284), (960, 1296, 1), (960, 1322, 1), (850, 1330, 1)], drift=1)
    sheet.stick(650, 1310, 626, 1566)
    return sheet
