#!/usr/bin/env python3
"""Puts pictures side by side in one PNG, as a strip of film.

  assets/strip.py OUT.png COLUMNS FRAME.png...

The frames of the strip in engine/docs/pictures come from assets/tour/reveal.robot (see there). Needs rsvg-convert.
"""
import subprocess
import sys
from pathlib import Path

WIDTH, HEIGHT, GAP = 480, 270, 8


def main(out, columns, frames):
    columns = int(columns)
    rows = -(-len(frames) // columns)
    width, height = columns * (WIDTH + GAP) + GAP, rows * (HEIGHT + GAP) + GAP
    images = "\n".join('<image href="%s" x="%d" y="%d" width="%d" height="%d"/>'
                       % (Path(frame).resolve().as_uri(), GAP + at % columns * (WIDTH + GAP), GAP + at // columns * (HEIGHT + GAP),
                          WIDTH, HEIGHT) for at, frame in enumerate(frames))
    source = Path(out).with_suffix(".strip.svg")
    source.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d"><rect width="100%%" height="100%%" fill="#000"/>\n'
                      "%s\n</svg>\n" % (width, height, images), encoding="utf-8")
    # Pictures are only read from beside the file or below, so the folder above all frames is its base.
    subprocess.run(["rsvg-convert", "--unlimited", "-o", out, str(source)], check=True)
    source.unlink()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
