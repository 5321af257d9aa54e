#!/usr/bin/env python3
"""Measures the finished music as a listener gets it: length, loudest place, strength, and the seam of each loop.

Needs numpy and oggdec, as make_music.py does. Ends with 1 when a piece is out of bounds.
"""
import io
import subprocess
import sys
import wave
from pathlib import Path

sys.dont_write_bytecode = True

import numpy

import tone
from make_music import HERE, PIECES, SOUNDS

SHORTEST = 60.0  # seconds
LOUDEST = -3.0  # dB of full scale
APART = 2.0  # dB between the quietest and the loudest piece, as energy and as ears weigh it


def decibel(value):
    return 20 * numpy.log10(max(float(value), 1e-9))


def decoded(path):
    data = subprocess.run(["oggdec", "--quiet", "--output", "-", str(path)], check=True, capture_output=True).stdout
    with wave.open(io.BytesIO(data)) as file:
        frames = file.readframes(file.getnframes())
        assert file.getframerate() == tone.RATE and file.getnchannels() == 2
    return numpy.frombuffer(frames[:len(frames) // 4 * 4], "<i2").reshape(-1, 2).T / 32768


def click(sound):
    """How far the seam sticks out of the half second around it, in dB, in two ways.

    First the energy above 3 kHz in the 4 ms across it, against the most in any other 4 ms: a click is an edge, and an
    edge has all frequencies. Then the step from the last sample to the first, against the largest other step.
    """
    around = numpy.concatenate((sound[:, -tone.RATE // 4:], sound[:, :tone.RATE // 4]), axis=1)
    sharp = numpy.array([tone.band(channel * numpy.hanning(channel.size) ** 0.1, low=3000) for channel in around])
    parts = (sharp[:, :sharp.shape[1] // 176 * 176] ** 2).sum(axis=0).reshape(-1, 176).sum(axis=1)
    middle = around.shape[1] // 2
    seam = (sharp[:, middle - 88:middle + 88] ** 2).sum()
    others = numpy.delete(parts, [middle // 176 - 1, middle // 176, middle // 176 + 1])
    step = numpy.abs(sound[:, 0] - sound[:, -1]).max()
    steps = numpy.delete(numpy.abs(numpy.diff(around)), middle - 1, axis=1)
    return 10 * numpy.log10((seam + 1e-12) / (others.max() + 1e-12)), decibel(step) - decibel(steps.max())


def main():
    faults, strengths, weights, total = [], [], [], 0
    print(f"{'piece':14} {'s':>6} {'kB':>4} {'peak':>6} {'RMS':>6} {'heard':>6} {'seam':>6} {'step':>6}")
    for name in PIECES:
        path = (SOUNDS if name == "chime" else HERE) / f"{name}.ogg"
        sound, size = decoded(path), path.stat().st_size
        seconds, peak = sound.shape[1] / tone.RATE, decibel(numpy.abs(sound).max())
        strength, weight, (seam, step) = decibel(sound.std()), tone.heard(sound), click(sound)
        total += size
        print(f"{name:14} {seconds:6.1f} {size // 1000:4} {peak:6.1f} {strength:6.1f} {weight:6.1f} {seam:6.1f} "
              f"{step:6.1f}")
        if peak > LOUDEST:
            faults.append(f"{name}: too loud at its loudest place")
        if name == "chime":
            continue
        strengths.append(strength)
        weights.append(weight)
        if seconds < SHORTEST:
            faults.append(f"{name}: shorter than {SHORTEST:.0f} seconds")
        if seam > 3 or step > 0:
            faults.append(f"{name}: can be heard to begin again")
    print(f"all: {total // 1000} kB; apart: {max(strengths) - min(strengths):.1f} dB as energy, "
          f"{max(weights) - min(weights):.1f} dB as heard")
    if max(strengths) - min(strengths) > APART or max(weights) - min(weights) > APART:
        faults.append("the pieces are not equally loud")
    print("\n".join(faults) or "all is well")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
