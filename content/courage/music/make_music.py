#!/usr/bin/env python3
"""Makes the music of the five stations and the chime, as OGG Vorbis.

    make_music.py             # everything, about a minute
    make_music.py maze chime  # only these

Needs numpy (Debian: python3-numpy) and oggenc (Debian: vorbis-tools). Chance has fixed seeds: the same versions of
Python, numpy and oggenc give the same files.
"""
import math
import subprocess
import sys
import tempfile
import wave
from pathlib import Path

sys.dont_write_bytecode = True

import numpy

import tone
from tone import Loop, hertz

HERE = Path(__file__).resolve().parent
SOUNDS = HERE.parents[2] / "assets" / "sounds"
LOUDNESS = -25.0  # dB as ears weigh it; what lies beneath a voice that reads aloud
CEILING = 10 ** (-3.5 / 20)  # of full scale; leaves room for what encoding adds
CALL = "A4"  # the one note of the call, with which the wreath ends


def called(seconds, chance, breaks_off=False):
    return tone.blown(hertz(CALL), seconds, attack=0.5, release=0.05 if breaks_off else 1.1, bright=0.42, breath=0.25,
                      chance=chance)


def make_call(chance):
    """A single note far off, now here and now there. It stops, halfway at times, and begins again."""
    loop = Loop(72)
    # at, seconds, level, pan, far, breaks off
    for at, seconds, level, pan, far, breaks_off in (
            (2.0, 4.2, 0.50, -0.3, 0.93, False), (10.6, 3.6, 0.60, -0.2, 0.90, False),
            (17.6, 1.3, 0.65, 0.1, 0.85, True), (23.5, 5.6, 0.58, 0.1, 0.80, False),
            (33.2, 2.0, 0.60, 0.3, 0.88, True), (37.4, 4.4, 0.65, 0.3, 0.90, False),
            (46.6, 0.9, 0.70, -0.1, 0.85, True), (49.2, 5.2, 0.66, -0.1, 0.78, False),
            (59.0, 3.6, 0.45, 0.0, 0.95, False)):
        loop.add(called(seconds, chance, breaks_off), at, level, pan, far)
    for at, name, seconds in ((0, "D2", 26), (20, "A2", 20), (36, "D2", 22), (52, "A2", 18)):
        loop.add(tone.bowed(hertz(name), seconds, attack=8, release=8), at, 0.10, 0.0, 0.5)
    loop.add_throughout(loop.wind(chance, 300, 900, breaths=5), 0.03, 0.4)
    return loop.mixed(4.0, chance)


CLIMB = "D3 E3 F3 E3 F3 G3 A3 A3 B3 C4 D4 C4 D4 E4 F4 G4 A4 G4 A4 B4 C5 D5 D5 E5".split()


def heart(loop, at, level, far):
    loop.add(tone.thump(), at, level, 0.0, far)
    loop.add(tone.thump(110, 56, 0.12), at + 0.27, 0.65 * level, 0.0, far)


def fall(start, end, seconds, chance):
    """A long way down: three voices that lose their height together, and the air past the ears."""
    t = tone.clock(seconds)
    way = (t / seconds) ** 1.6
    sound = numpy.zeros(len(t))
    for cents in (-9, 0, 8):
        phase = tone.waves(start * (end / start) ** way * 2 ** (cents / 1200))
        sound += numpy.sin(phase) + 0.3 * numpy.sin(2 * phase) + 0.15 * numpy.sin(3 * phase)
    air = tone.band(chance.standard_normal(len(t)), 400, 2500)
    return (0.25 * sound + 0.35 * air * way) * tone.swell(seconds, 0.8, 0.5)


def make_diving_in(chance):
    """A heart, and notes that climb, hesitate and climb. Nothing. A long fall, and being under water."""
    loop = Loop(70)
    at, beat = 0.4, 1.10
    for step, name in enumerate(CLIMB):
        rise = step / (len(CLIMB) - 1)
        for _ in range(2):
            heart(loop, at, 0.50 + 0.25 * rise, 0.25)
            at += beat
            beat -= 0.006
        loop.add(tone.wooden(hertz(name)), at - 2 * beat, 0.42, 0.5 * math.sin(step), 0.35)
        loop.add(tone.bowed(hertz(name), 3.2, 0.8, 1.6), at - 2 * beat, 0.06 + 0.10 * rise, -0.3, 0.6)
    top = at
    loop.add(tone.bowed(hertz("D2"), top - 6, 12, 1.0), 6, 0.16, 0.0, 0.3)
    loop.add(fall(hertz("E5"), hertz("D2"), 7.5, chance), top + 2.4, 0.55, 0.0, 0.55)
    water = top + 9.6
    loop.add(tone.thump(150, 48, 0.5), water, 0.7, 0.0, 0.6)
    loop.add(tone.band(tone.brush(chance, 0.6, 150, 900), high=900), water, 0.6, 0.0, 0.8)
    for name, pan in (("D2", 0.0), ("A2", -0.5), ("E3", 0.5)):
        loop.add(tone.bowed(hertz(name), 70 - water - 0.5, 1.5, 5.0), water, 0.13, pan, 0.6)
    for bubble in range(11):
        start = 500 + 60 * bubble + chance.uniform(0, 200)
        t = tone.clock(0.12)
        drop = numpy.sin(tone.waves(start * (1 + 2.5 * t))) * tone.swell(0.12, 0.02, 0.09)
        loop.add(drop, water + 0.9 + 0.55 * bubble + chance.uniform(0, 0.4), 0.16, chance.uniform(-0.8, 0.8), 0.7)
    for beats in range(4):
        heart(loop, water + 2.2 + 1.5 * beats, 0.4 - 0.05 * beats, 0.5)
    return loop.mixed(2.6, chance)


ROUND = "D3 A3 D4 E4 F4 E4".split()
TURNS = [turn.split() for turn in (
    "A4 F4 E4 D4 C4 A3", "A4 G4 E4 C#4 D4 A3", "Bb4 A4 F4 D4 Bb3 A3", "C5 A4 F4 E4 D4 C4", "G4 E4 D4 C4 Bb3 G3",
    "A4 - E4 - D4 -", "G#4 A4 F4 D4 G#3 A3", "D5 C5 A4 F4 E4 C4", "Eb4 D4 Bb3 G3 Bb3 D4", "A4 B4 C5 A4 E4 F4",
    "E4 - - D4 - A3", "F4 G4 A4 C5 Bb4 G4", "G4 E4 C#4 A3 Bb3 C#4", "A4 F4 E4 D4 - -")]
FLOORS = "D2 D2 Bb2 F2 G2 D2 E2 F2 Eb2 A2 D2 Bb2 A2 D2".split()


def make_maze(chance):
    """Plucked notes in a circle that turns off somewhere else each time. Someone walks behind the wall."""
    step = 0.42
    rounds = [ROUND + turn for turn in TURNS]
    loop = Loop(step * 12 * len(rounds))
    for number, notes in enumerate(rounds):
        for place, name in enumerate(notes):
            if name == "-":
                continue
            at = step * (12 * number + place) + chance.uniform(0, 0.018)
            around = math.sin(2 * math.pi * place / 12)
            level = 0.62 if place == 0 else chance.uniform(0.40, 0.52)
            loop.add(tone.plucked(hertz(name), 2.6, chance), at, level, 0.7 * around, 0.3)
            behind = tone.plucked(hertz(name) / 2, 2.4, chance, soft=900)
            if number in (3, 4, 5, 8, 9, 10, 11) and place % 2 == 0:
                loop.add(tone.band(behind, high=700), at + 7.5 * step, 0.28, -0.7 * around, 0.75)
        loop.add(tone.plucked(hertz(FLOORS[number]), 5, chance, 0.998, 900), step * 12 * number, 0.7, 0.0, 0.3)
    return loop.mixed(1.8, chance)


# bars of three beats: the melody (note and beats), the two notes held beneath, and where the bell finds its own
SONG = [
    ("D3 2 E3 1", "D2 A2", "D5 F#5 A5"), ("F#3 3", "D2 A2", "D5 F#5 A5"), ("G3 2 F#3 1", "G2 B2", "D5 G5 B5"),
    ("E3 3", "A2 C#3", "C#5 E5 A5"), ("A3 2 G3 1", "D2 A2", "D5 F#5 A5"), ("F#3 2 D3 1", "B2 D3", "D5 F#5 B5"),
    ("E3 2 C#3 1", "A2 E3", "C#5 E5 A5"), ("D3 3", "D2 A2", "D5 F#5 A5"),
    ("D3 2 F#3 1", "D2 A2", "D5 F#5 A5"), ("A3 3", "D2 F#2", "D5 F#5 A5"), ("B3 2 A3 1", "G2 D3", "D5 G5 B5"),
    ("G3 3", "G2 B2", "D5 G5 B5"), ("F#3 2 E3 1", "B2 D3", "D5 F#5 B5"), ("D3 2 B2 1", "G2 D3", "D5 G5 B5"),
    ("E3 2 A2 1", "A2 E3", "C#5 E5 A5"), ("D3 3", "D2 A2", "D5 F#5 A5"),
    ("B3 2 A3 1", "G2 D3", "D5 G5 B5"), ("G3 2 B3 1", "E2 B2", "E5 G5 B5"), ("A3 3", "D2 A2", "D5 F#5 A5"),
    ("F#3 3", "B2 F#3", "D5 F#5 B5"), ("G3 2 E3 1", "C3 G3", "E5 G5 C6"), ("C3 3", "A2 E3", "E5 A5 C6"),
    ("E3 2 G3 1", "A2 C#3", "E5 G5 A5"), ("A2 3", "A2 E3", "C#5 E5 A5")]
DANCES = [(0.5, 1.0, 1.5), (1.5, 2.0, 2.5), (0.5, 1.5, 2.0, 2.5), (1.0, 1.5), (0.5, 1.0, 2.0), ()]


def make_helpers(chance):
    """A calm, low melody on strings. High above it a small bell dances along, off the beat."""
    loop = Loop(3 * len(SONG))
    perch = 1
    for bar, (melody, held, chord) in enumerate(SONG):
        at = 3.0 * bar
        words = melody.split()
        for name, beats in zip(words[::2], words[1::2]):
            beats = int(beats)
            loop.add(tone.bowed(hertz(name), beats + 0.5, 0.30, 0.7), at, 0.50, -0.15, 0.3)
            loop.add(tone.blown(hertz(name), beats + 0.2, 0.35, 0.6, bright=0.3), at, 0.14, 0.15, 0.5)
            at += beats
        for name, pan in zip(held.split(), (-0.5, 0.5)):
            loop.add(tone.bowed(hertz(name), 4.0, 1.0, 1.4), 3.0 * bar, 0.15, pan, 0.5)
        dance = DANCES[5] if bar in (0, 7, 15) else DANCES[chance.randint(0, 5)]
        for beat in dance:
            perch = int(numpy.clip(perch + chance.choice((-1, 1)), 0, 2))
            name = chord.split()[perch]
            at = 3.0 * bar + beat + chance.uniform(-0.015, 0.015)
            loop.add(tone.struck(hertz(name) * (2 if chance.uniform() < 0.3 else 1), 3.0), at, 0.26, 0.35, 0.45)
    return loop.mixed(2.4, chance)


MARCH = [
    ("D4 1.5 E4 .5 F#4 1 A4 1", "D3 A2"), ("G4 1.5 F#4 .5 E4 2", "A2 E3"), ("F#4 1.5 G4 .5 A4 1 D5 1", "D3 A2"),
    ("C#5 1.5 B4 .5 A4 2", "A2 E3"), ("B4 1.5 A4 .5 G4 1 B4 1", "G2 D3"), ("A4 1.5 G4 .5 F#4 1 D4 1", "D3 A2"),
    ("E4 1 F#4 1 G4 1 C#4 1", "A2 E3"), ("D4 3", "D3 A2"),
    ("F#4 2 A4 2", "D3 A2"), ("B4 1.5 A4 .5 G4 2", "G2 D3"), ("E4 2 G4 2", "A2 E3"), ("A4 1.5 G4 .5 F#4 2", "D3 A2"),
    ("D4 1.5 E4 .5 F#4 1 A4 1", "D3 A2"), ("G4 1.5 F#4 .5 B4 2", "G2 D3"), ("A4 1 G4 1 E4 1 C#4 1", "A2 E3"),
    ("D4 3", "D3 A2"), ("D4 1.5 E4 .5 F#4 1 A4 1", "D3 A2"), ("G4 1.5 F#4 .5 E4 2", "A2 E3"),
    ("F#4 1.5 G4 .5 A4 2", "D3 D3")]
BENEATH = {  # what the second horn plays under each note
    "C#4": "G3", "D4": "F#3", "E4": "C#4", "F#4": "D4", "G4": "E4", "A4": "F#4", "B4": "G4", "C#5": "E4", "D5": "F#4"}


def drums(loop, at, beat, level, chance):
    for place in range(4):
        loop.add(tone.thump(130, 70, 0.2), at + place * beat, level * (0.50 if place % 2 == 0 else 0.28), 0.0, 0.35)
    for place in (1, 1.75, 2, 3, 3.5, 3.75):
        loop.add(tone.brush(chance), at + place * beat, level * 0.22, 0.25, 0.4)


def make_laurel_wreath(chance):
    """A festive march that goes off into the distance, until the one note of the call is left."""
    beat = 60 / 92
    loop = Loop(beat * 4 * 27)
    for bar, (melody, bass) in enumerate(MARCH):
        gone = max(0.0, (bar - 5) / (len(MARCH) - 5))
        level, far = (1 - 0.75 * gone), 0.28 + 0.5 * gone
        at = bar * 4 * beat
        words = melody.split()
        for name, beats in zip(words[::2], words[1::2]):
            seconds = float(beats) * beat
            note = dict(seconds=seconds * 0.97 + 0.1, attack=0.06, release=0.18)
            loop.add(tone.blown(hertz(name), bright=0.62 - 0.2 * gone, **note), at, 0.34 * level, -0.2, far)
            if bar < 16:
                second = tone.blown(hertz(BENEATH[name]), bright=0.5 - 0.1 * gone, **note)
                loop.add(second, at, 0.20 * level, 0.35, far)
            at += seconds
        for place in range(4):
            low = tone.blown(hertz(bass.split()[place // 2]), beat * 0.7, 0.04, 0.2, bright=0.5)
            loop.add(low, (4 * bar + place) * beat, 0.30 * level, 0.1, far)
        if bar < 18:
            drums(loop, bar * 4 * beat, beat, level, chance)
    for bar, seconds, level, far in ((18.5, 5.0, 0.14, 0.80), (21, 4.4, 0.11, 0.86), (23.4, 3.6, 0.07, 0.92)):
        loop.add(called(seconds, chance), bar * 4 * beat, level, 0.0, far)
    for place, level in ((2.0, 0.16), (2.5, 0.22), (3.0, 0.3), (3.5, 0.4), (3.75, 0.5)):
        loop.add(tone.brush(chance), (26 * 4 + place) * beat, level * 0.22, 0.25, 0.5)
    return loop.mixed(2.8, chance)


def make_chime(chance):
    """Three small bells, upward to the note of the call: time to move on. Heard through a room that talks."""
    loop = Loop(12)  # of which half is kept: it is no loop
    for at, name, level in ((0.02, "D5", 0.8), (0.42, "F#5", 0.85), (0.84, "A5", 1.0)):
        loop.add(tone.struck(hertz(name), 4.5, 3.0, 0.8, 1.1), at, 0.5 * level, 0.0, 0.25)
        loop.add(tone.struck(hertz(name) * 2.005, 3.0, 2.0, 0.5, 0.5), at, 0.2 * level, 0.2, 0.25)
        loop.add(tone.struck(hertz(name) / 2, 4.5, 2.0, 0.3, 1.3), at, 0.2 * level, -0.2, 0.25)
    sound = loop.mixed(1.2, chance)[:, :6 * tone.RATE]
    return sound * numpy.clip((6 - tone.clock(6)) / 1.5, 0, 1)


PIECES = {
    "call": (make_call, 11), "diving-in": (make_diving_in, 12), "maze": (make_maze, 13),
    "helpers": (make_helpers, 14), "laurel-wreath": (make_laurel_wreath, 15), "chime": (make_chime, 16)}


def at_strength(sound, name):
    """A piece at the loudness of the others, the chime as loud as may be; never above the ceiling."""
    sound = sound - sound.mean(axis=1, keepdims=True) if name != "chime" else sound
    peak = numpy.abs(sound).max()
    gain = CEILING / peak if name == "chime" else 10 ** ((LOUDNESS - tone.heard(sound)) / 20)
    if gain * peak > CEILING * 1.0001:
        raise SystemExit(f"{name}: too loud by {20 * math.log10(gain * peak / CEILING):.1f} dB at its loudest place")
    return sound * gain


def encode(sound, name, path):
    with tempfile.TemporaryDirectory() as folder:
        raw = Path(folder) / "sound.wav"
        with wave.open(str(raw), "wb") as file:
            file.setnchannels(2)
            file.setsampwidth(2)
            file.setframerate(tone.RATE)
            file.writeframes(numpy.round(sound.T * 32767).astype("<i2").tobytes())
        # A fixed serial number: the same music gives the same file.
        words = ["--title", name, "--comment", "LICENSE=CC BY 4.0", "--comment", "ORGANIZATION=Sprong"]
        how = ["--quiet", "--quality", "3", "--serial", "1"]
        subprocess.run(["oggenc", *how, *words, "--output", str(path), str(raw)], check=True)


def main(names):
    for name in names or PIECES:
        make, seed = PIECES[name]
        sound = at_strength(make(numpy.random.RandomState(seed)), name)
        path = (SOUNDS if name == "chime" else HERE) / f"{name}.ogg"
        path.parent.mkdir(parents=True, exist_ok=True)
        encode(sound, name, path)
        print(f"{path.name}: {sound.shape[1] / tone.RATE:.1f} s, {path.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main(sys.argv[1:])
