#!/usr/bin/env python3
"""Renders every picture of Sprong from the SVG beside it.

  assets/render.py            all pictures
  assets/render.py call fox   only those whose name contains one of the words

The size of a PNG is the width and height written in its SVG. An SVG that carries data-ink="#RRGGBB" is a cut-out in one
colour: it is stored as an 8-bit palette of that colour with 256 strengths of alpha, which is small and keeps the colour
exact in the softest edge. Every other picture is stored as RGB, or as RGBA when it has see-through places.
Needs rsvg-convert and Python 3, nothing else.
"""
import multiprocessing
import re
import struct
import subprocess
import sys
import zlib
from pathlib import Path

HOME = Path(__file__).resolve().parent
FOLDERS = [HOME / "pictures", HOME.parent / "content/courage/figures", HOME.parent / "content/courage/icons"]


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def read_png(data):
    """Gives width, height, bytes a pixel (3 or 4) and the filtered rows of an 8-bit PNG, as rsvg-convert writes them."""
    at, packed = 8, b""
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        body = data[at + 8:at + 8 + length]
        if kind == b"IHDR":
            width, height, depth, colour = struct.unpack(">IIBB", body[:10])
            if depth != 8 or colour not in (2, 6):
                raise ValueError("expected an 8-bit RGB or RGBA picture")
            pixel = 3 if colour == 2 else 4
        elif kind == b"IDAT":
            packed += body
        at += 12 + length
    flat, step = zlib.decompress(packed), 1 + pixel * width
    return width, height, pixel, [flat[row * step:(row + 1) * step] for row in range(height)]


def paeth(left, up, corner):
    guess = left + up - corner
    far_left, far_up, far_corner = abs(guess - left), abs(guess - up), abs(guess - corner)
    if far_left <= far_up and far_left <= far_corner:
        return left
    return up if far_up <= far_corner else corner


def unfilter(kind, line, before):
    """Undoes a PNG row filter for one channel."""
    if kind == 0:
        return line
    if kind == 2:
        return bytes((a + b) & 255 for a, b in zip(line, before))
    out, left, corner = bytearray(len(line)), 0, 0
    for at, value in enumerate(line):
        up = before[at]
        if kind == 1:
            value += left
        elif kind == 3:
            value += (left + up) >> 1
        else:
            value += paeth(left, up, corner)
        left, corner = value & 255, up
        out[at] = left
    return bytes(out)


def channel(rows, width, pixel, number):
    """Gives one channel (0 red to 3 alpha) as a list of rows of bytes."""
    before, out = bytes(width), []
    for row in rows:
        before = unfilter(row[0], row[1 + number::pixel], before)
        out.append(before)
    return out


def filtered(rows, step, kind):
    """Applies row filter 0, 1 or 2 to whole rows, `step` bytes a pixel."""
    before, out = bytes(len(rows[0])), []
    for row in rows:
        other = {0: None, 1: bytes(step) + row[:-step], 2: before}[kind]
        out.append(bytes([kind]) + (row if other is None else bytes((a - b) & 255 for a, b in zip(row, other))))
        before = row
    return b"".join(out)


def write_png(path, width, height, colour, step, rows, extra=b""):
    packed = min((zlib.compress(filtered(rows, step, kind), 9) for kind in (0, 1, 2)), key=len)
    head = struct.pack(">IIBBBBB", width, height, 8, colour, 0, 0, 0)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + extra + chunk(b"IDAT", packed) + chunk(b"IEND", b""))


def one_ink(path, width, height, rows, ink):
    palette = bytes.fromhex(ink[1:]) * 256
    extra = chunk(b"PLTE", palette) + chunk(b"tRNS", bytes(range(256)))
    write_png(path, width, height, 3, 1, channel(rows, width, 4, 3), extra)


def full_colour(path, width, height, pixel, rows):
    planes = [channel(rows, width, pixel, number) for number in range(pixel)]
    kept = 3 if pixel == 3 or all(min(line) == 255 for line in planes[3]) else 4
    lines = []
    for row in range(height):
        line = bytearray(kept * width)
        for number in range(kept):
            line[number::kept] = planes[number][row]
        lines.append(bytes(line))
    write_png(path, width, height, 2 if kept == 3 else 6, kept, lines)


def render(source):
    text = source.read_text(encoding="utf-8")
    size = [re.search(r'<svg[^>]* %s="(\d+)"' % side, text).group(1) for side in ("width", "height")]
    command = ["rsvg-convert", "-w", size[0], "-h", size[1], str(source)]
    width, height, pixel, rows = read_png(subprocess.run(command, check=True, capture_output=True).stdout)
    ink = re.search(r'data-ink="(#[0-9A-Fa-f]{6})"', text)
    target = source.with_suffix(".png")
    if ink:
        one_ink(target, width, height, rows, ink.group(1))
    else:
        full_colour(target, width, height, pixel, rows)
    return "%8d  %s" % (target.stat().st_size, target.relative_to(HOME.parent))


def main(words):
    sources = sorted(path for folder in FOLDERS for path in folder.glob("**/*.svg"))
    wanted = [path for path in sources if not words or any(word in path.name for word in words)]
    with multiprocessing.Pool() as pool:
        for line in pool.imap_unordered(render, wanted):
            print(line)


if __name__ == "__main__":
    main(sys.argv[1:])
