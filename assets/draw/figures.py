#!/usr/bin/env python3
"""Draws the figures of the exhibit, the start screen and the emblems as SVG; assets/render.py then makes the PNGs.

  assets/draw/figures.py            all figures
  assets/draw/figures.py call maze  these
"""
import importlib
import subprocess
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from cut import SIZE
from render import channel, read_png

TARGET = Path(__file__).resolve().parents[2] / "content/courage/figures"
PARTS = TARGET / "parts"
PUPPETS = TARGET.parent / "puppets.xml"
START = Path(__file__).resolve().parents[1] / "pictures/start-figure.svg"
FIGURES = ["call", "diving-in", "maze", "helpers", "laurel-wreath"]
# Where the light is strongest: the mouth, the air under the board, the door, under the open arm, the middle.
LAMPS = {"call": (700, 560), "diving-in": (860, 900), "maze": (926, 1230), "helpers": (980, 700), "laurel-wreath": (800, 660)}


GRID = 800
SPECK = 30


def ink_of(sheet):
    """The sheet as a flat list of cells, True where there is paper."""
    command = ["rsvg-convert", "-w", str(GRID), "-h", str(GRID)]
    picture = subprocess.run(command, input=sheet.svg().encode(), check=True, capture_output=True).stdout
    width, _, pixel, rows = read_png(picture)
    return [value > 110 for row in channel(rows, width, pixel, 3) for value in row]


def around(cell):
    """The cells beside a cell, none across the edge of the grid."""
    if cell % GRID:
        yield cell - 1
    if (cell + 1) % GRID:
        yield cell + 1
    if cell >= GRID:
        yield cell - GRID
    if cell < GRID * (GRID - 1):
        yield cell + GRID


def pieces_of(ink):
    """Numbers the connected pieces; returns the number of each cell and the list of pieces, the largest first."""
    number, pieces = [0] * len(ink), []
    for start, paper in enumerate(ink):
        if not paper or number[start]:
            continue
        number[start] = len(pieces) + 1
        cells = [start]
        for cell in cells:
            for near in around(cell):
                if ink[near] and not number[near]:
                    number[near] = number[start]
                    cells.append(near)
        pieces.append(cells)
    return number, sorted(pieces, key=len, reverse=True)


def nearest(number, cells):
    """The shortest way over light from a piece to another one: both ends, as cells."""
    home, origin = number[cells[0]], {cell: cell for cell in cells}
    queue = list(cells)
    for cell in queue:
        for near in around(cell):
            if near not in origin:
                origin[near] = origin[cell]
                if number[near] and number[near] != home:
                    return origin[near], near
                queue.append(near)
    return None


def hold_together(sheet):
    """Cuts away specks and lays a short bridge of paper wherever a piece would fall out of the sheet."""
    scale, tied = SIZE / GRID, 0
    place = lambda cell: ((cell % GRID + .5) * scale, (cell // GRID + .5) * scale)
    while True:
        number, pieces = pieces_of(ink_of(sheet))
        if len(pieces) < 2:
            return tied
        specks = [cells for cells in pieces[1:] if len(cells) < SPECK]
        for cell in (cell for cells in specks for cell in cells):
            sheet.disc(*place(cell), 4, "#000")
        for cells in pieces[1:] if not specks else ():
            (ax, ay), (bx, by) = (place(cell) for cell in nearest(number, cells))
            length = max(1.0, ((bx - ax) ** 2 + (by - ay) ** 2) ** .5)
            ux, uy = (bx - ax) / length * 7, (by - ay) / length * 7
            sheet.thread([(ax - ux, ay - uy), (bx + ux, by + uy)], 11)
            tied += 1


def write_parts(name, sheet):
    """The figure taken apart at its joints: what stays, and each part cropped to its own box. Gives their lines of XML."""
    (PARTS / (name + "-body.svg")).write_text(sheet.without_parts().svg(), encoding="utf-8")
    lines = ['  <puppet figure="figures/%s.png" body="figures/parts/%s-body.png" size="%d" lamp-x="%d" lamp-y="%d">'
             % ((name, name, SIZE) + LAMPS[name])]
    for part in sheet.parts:
        alone = sheet.only(part)
        cells = [cell for cell, paper in enumerate(ink_of(alone)) if paper]
        across, down = [cell % GRID for cell in cells], [cell // GRID for cell in cells]
        x, y = max(0, 2 * min(across) - 8), max(0, 2 * min(down) - 8)
        width, height = min(SIZE, 2 * max(across) + 10) - x, min(SIZE, 2 * max(down) + 10) - y
        file = "%s-%s" % (name, part[0])
        (PARTS / (file + ".svg")).write_text(alone.svg((width, height), (x, y, width, height)), encoding="utf-8")
        lines.append('    <part picture="figures/parts/%s.png" x="%d" y="%d" width="%d" height="%d" pivot-x="%d" pivot-y="%d" '
                     'sway="%d" seconds="%d"/>' % ((file, x, y, width, height) + tuple(round(v) for v in part[1]) + part[2:4]))
    return lines + ["  </puppet>"]


def main(words):
    PARTS.mkdir(exist_ok=True)
    lines = []
    for name in words or FIGURES:
        sheet = importlib.import_module(name.replace("-", "_")).draw()
        print("%s: %d bridges" % (name, hold_together(sheet)))
        (TARGET / (name + ".svg")).write_text(sheet.svg(), encoding="utf-8")
        lines += write_parts(name, sheet)
    if not words:
        head = ['<?xml version="1.0" encoding="UTF-8"?>', '<?xml-model href="pack.rng" schematypens="http://relaxng.org/ns/structure/1.0"?>',
                "<!-- How the figures move. Written by assets/draw/figures.py, together with their pictures. -->", "<content>"]
        PUPPETS.write_text("\n".join(head + lines + ["</content>", ""]), encoding="utf-8")
    if not words or "diving-in" in words:
        sheet = importlib.import_module("diving_in").draw_start()
        hold_together(sheet)
        view = (-50, 4, 1480, 1426)
        START.write_text(sheet.svg((1760, 1696), view), encoding="utf-8")
        START.with_stem("start-figure-half").write_text(sheet.svg((880, 848), view), encoding="utf-8")
        importlib.import_module("emblems").draw()


if __name__ == "__main__":
    main(sys.argv[1:])
