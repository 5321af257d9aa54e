"""Diving in: the light is the empty air under the board, so it stays empty."""
from cut import Sheet


def water(sheet):
    sheet.paper([(58, 1374, 1), (130, 1358), (210, 1374), (300, 1356), (390, 1374), (480, 1358), (570, 1374), (660, 1356),
                 (750, 1374), (840, 1358), (930, 1374), (1020, 1356), (1110, 1374), (1200, 1358), (1290, 1374), (1380, 1356),
                 (1460, 1372), (1546, 1354, 1), (1530, 1404), (1548, 1444, 1), (1300, 1450), (1000, 1458), (700, 1450),
                 (400, 1460), (66, 1446, 1), (84, 1406)], drift=4)
    for x, y, length in ((110, 1406, 260), (330, 1422, 300), (560, 1402, 260), (760, 1420, 320), (1010, 1400, 250),
                         (1190, 1420, 290), (1360, 1398, 150)):
        sheet.slit([(x, y), (x + length * .25, y - 11), (x + length * .5, y + 5), (x + length * .75, y - 10), (x + length, y + 3)], 14)


def tower(sheet):
    left, right = lambda y: 236 - (y - 640) * .085, lambda y: 424 + (y - 640) * .085
    levels = (650, 806, 962, 1118, 1274)
    for top, low in zip(levels, levels[1:] + (1420,)):
        sheet.limb([(left(top), top + 10), (right(low), low - 8)], [15, 15], ends=False)
        sheet.limb([(right(top), top + 10), (left(low), low - 8)], [15, 15], ends=False)
        sheet.limb([(left(low) - 8, low), (right(low) + 8, low + 3)], [17, 16], ends=False)
        middle = (330, top + (low - top) * .485)
        sheet.disc(*middle, 24)
        sheet.rivet(*middle, 15)
    sheet.limb([(236, 630), (left(1420), 1410)], [32, 38], ends=False)
    sheet.limb([(424, 630), (right(1420), 1410)], [32, 38], ends=False)


def ladder(sheet):
    rail = lambda y: 128 - (y - 480) * .045
    for off in (0, 66):
        sheet.limb([(rail(440) + off, 446), (rail(1410) + off, 1410)], [14, 16], ends=False)
    for step in range(16):
        y = 520 + step * 57
        sheet.limb([(rail(y), y), (rail(y) + 66, y + (step % 3) * 2 - 2)], [12, 12], ends=False)
    for y in (806, 1118):
        sheet.limb([(rail(y) + 60, y), (236, y + 2)], [13, 13], ends=False)


def platform(sheet):
    for x in (196, 300, 420):
        sheet.limb([(x, 436), (x, 620)], [14, 14], ends=False)
    sheet.limb([(120, 470), (140, 440), (196, 428), (430, 436)], [16, 17, 17, 16])
    sheet.limb([(196, 526), (425, 530)], [12, 12], ends=False)
    sheet.paper([(150, 612, 1), (470, 612, 1), (476, 650, 1), (430, 668), (220, 668), (146, 652, 1)], drift=1)
    # the towel over the rail
    sheet.paper([(322, 424, 1), (398, 426, 1), (404, 520), (398, 570, 1), (380, 560, 1), (364, 574, 1), (346, 560, 1), (324, 572, 1),
                 (328, 500)], 7, drift=2)
    sheet.slit([(344, 452), (348, 490), (344, 540)], 8)
    sheet.slit([(376, 452), (378, 490), (374, 536)], 8)
    sheet.disc(360, 432, 16)


def board(sheet):
    """The board, bent by who stands on it."""
    sheet.paper([(160, 600, 1), (480, 596), (800, 602), (1010, 618), (1176, 648, 1), (1174, 664, 1), (1000, 642), (800, 632),
                 (480, 636), (160, 636, 1)], drift=1)
    sheet.slit([(540, 616), (680, 614), (820, 620)], 8)
    for x in (226, 424):
        sheet.rivet(x, 632, 17)


def shoe(sheet, x, y, seam):
    """A shoe on its toes, the heel lifted; (x, y) is the tip of the toe on the board."""
    sheet.paper([(x, y, 1), (x - 4, y - 22), (x - 40, y - 42), (x - 62, y - 78, 1), (x - 112, y - 78), (x - 124, y - 52, 1),
                 (x - 96, y - 38), (x - 60, y - 2, 1)], seam, drift=1)
    sheet.slit([(x - 112, y - 58), (x - 84, y - 46), (x - 58, y - 18)], 6)


def legs(sheet):
    shoe(sheet, 1168, 652, 0)
    shin = sheet.band([(1162, 470), (1120, 530), (1082, 588)], [86, 74, 50])
    thigh = sheet.band([(980, 398), (1080, 410), (1162, 470)], [120, 108, 88])
    sheet.lay(shin)
    sheet.lay(thigh)
    shin = sheet.band([(1098, 474), (1062, 524), (1018, 566)], [90, 80, 56])
    thigh = sheet.band([(944, 400), (1030, 424), (1098, 474)], [134, 116, 92])
    sheet.lay(shin, 9)
    sheet.lay(thigh, 10)
    sheet.lay(shin)
    shoe(sheet, 1086, 634, 7)
    sheet.limb([(1030, 548), (1012, 578)], [30, 26])
    sheet.disc(940, 400, 66)
    sheet.slit([(960, 448), (1010, 462), (1054, 494)], 14)
    sheet.slit([(1108, 520), (1078, 552), (1040, 586)], 11)
    sheet.rivet(1092, 470, 18)


def hand(sheet, x, y, ux, uy):
    """An open hand swung back; (ux, uy) is the way the fingers point."""
    vx, vy = -uy, ux
    at = lambda along, side: (x + ux * along + vx * side, y + uy * along + vy * side)
    sheet.limb([at(-16, 0), at(16, 0), at(36, 0)], [32, 46, 44])
    for side, length, spread in ((-16, 74, -16), (-5, 90, -6), (7, 92, 6), (17, 78, 16)):
        sheet.limb([at(26, side), at(52, side + spread * .4), at(length, side + spread)], [16, 15, 9])
    sheet.limb([at(8, 16), at(26, 36), at(48, 44)], [18, 16, 9])


def far_arm(sheet):
    hand(sheet, 792, 262, -.86, -.5)
    sheet.limb([(1000, 268), (936, 292), (880, 302)], [60, 66, 58])
    sheet.limb([(880, 302), (836, 286), (800, 266)], [58, 50, 36])


def bag(sheet):
    """The bag swings out behind on its strap."""
    sheet.paper([(770, 420, 1), (884, 376, 1), (918, 470), (924, 500, 1), (812, 544, 1), (786, 510)], 8, drift=2)
    sheet.slit([(786, 438), (806, 476), (846, 478), (876, 446), (890, 402)], 9)
    sheet.disc(852, 472, 8, "#000")
    sheet.slit([(824, 524), (866, 510), (906, 494)], 8)
    sheet.vein([(832, 410), (862, 376), (884, 336)], 14)


def near_arm(sheet):
    lower = sheet.band([(872, 212), (820, 172), (778, 126)], [64, 56, 38])
    upper = sheet.band([(1030, 236), (948, 232), (872, 212)], [92, 80, 66])
    sheet.lay(lower, 9)
    sheet.lay(upper, 10)
    hand(sheet, 768, 116, -.64, -.77)
    sheet.lay(lower)
    sheet.disc(1032, 236, 52)
    sheet.disc(872, 212, 33)
    sheet.slit([(766, 152), (788, 142), (800, 124)], 8)
    sheet.slit([(900, 196), (924, 210), (930, 234)], 8)
    sheet.rivet(1036, 234, 19)
    sheet.rivet(872, 211, 16)


def trunk(sheet):
    sheet.paper([(992, 176), (1052, 184), (1094, 222), (1100, 282), (1076, 352), (1044, 420), (1006, 462, 1), (940, 470), (856, 450, 1),
                 (842, 476, 1), (800, 440, 1), (870, 380), (914, 320), (942, 250), (962, 200)], 9, drift=2)
    sheet.slit([(1082, 236), (1066, 330), (1008, 452)], 13)
    sheet.slit([(990, 200), (940, 300), (872, 372)], 15)
    sheet.slit([(894, 414), (930, 430), (970, 424)], 10)
    sheet.slit([(846, 430), (886, 404), (914, 366)], 10)


def head(sheet):
    sheet.limb([(1034, 210), (1062, 176), (1084, 140)], [74, 62, 66])
    sheet.paper([(1022, 150), (1026, 98), (1062, 58), (1116, 50), (1160, 76), (1174, 112, 1), (1170, 122, 1), (1204, 154, 1), (1196, 164),
                 (1182, 168, 1), (1188, 184), (1178, 190, 1), (1184, 204), (1168, 226), (1130, 234), (1092, 222),
                 (1052, 196)], drift=1)
    sheet.disc(1012, 76, 40)
    sheet.disc(1034, 92, 22)
    sheet.slit([(1150, 62), (1124, 96), (1090, 116), (1074, 168)], 10)
    sheet.slit([(1134, 130), (1150, 122), (1166, 128)], 11)
    sheet.slit([(1100, 148), (1112, 162), (1106, 182)], 9)
    sheet.slit([(992, 62), (1012, 56), (1034, 62)], 7)
    sheet.slit([(990, 84), (1010, 78), (1030, 84)], 7)
    sheet.slit([(1066, 76), (1090, 66), (1118, 66)], 8)
    sheet.vein([(986, 60), (960, 52), (936, 30)], 12)
    sheet.vein([(986, 84), (956, 84), (930, 70)], 11)


def leaping(sheet):
    """Tower, board and the one about to leap."""
    tower(sheet)
    ladder(sheet)
    platform(sheet)
    with sheet.part("jumper", (1120, 640), 2, 4):
        far_arm(sheet)
        legs(sheet)
        trunk(sheet)
        bag(sheet)
        head(sheet)
        near_arm(sheet)
    board(sheet)


def draw():
    sheet = Sheet("Diving in", 5)
    leaping(sheet)
    water(sheet)
    sheet.stick(806, 1430, 828, 1588)
    return sheet


def draw_start():
    """The same without water and stick, for the hills of the start screen."""
    sheet = Sheet("Someone on the board, about to leap", 5)
    leaping(sheet)
    sheet.limb([(40, 1418), (200, 1414), (500, 1420)], [26, 30, 26])
    return sheet
