"""Instruments, room and mixing for the music of Sprong.

An instrument gives one note as an array of samples, about -1..1. A Loop is a stretch of time without ends: what rings
on past its end, the room included, comes back at its beginning, so that it repeats without a seam.
"""
import math
import re

import numpy

RATE = 44100
STEPS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}


def hertz(name):
    """The frequency of a note such as A4, F#3 or Bb2, equal temperament, A4 = 440."""
    letter, sign, octave = re.fullmatch(r"([A-G])([#b]?)(\d)", name).groups()
    semitones = STEPS[letter] + {"#": 1, "b": -1, "": 0}[sign] + 12 * (int(octave) - 4) - 9
    return 440.0 * 2.0 ** (semitones / 12)


def clock(seconds):
    return numpy.arange(int(seconds * RATE)) / RATE


def swell(seconds, attack, release):
    """An envelope that rises in `attack` and is back at nothing at the end, without corners."""
    t = clock(seconds)
    up = numpy.clip(t / attack, 0, 1)
    down = numpy.clip((seconds - t) / release, 0, 1)
    return numpy.sin(up * math.pi / 2) ** 2 * numpy.sin(down * math.pi / 2) ** 2


def waves(frequency):
    """The running phase of a frequency that may change from sample to sample."""
    return 2 * math.pi * numpy.cumsum(frequency) / RATE


def band(sound, low=0.0, high=RATE):
    """Keeps what lies between two frequencies, with gentle slopes. The ends are taken as joined."""
    f = numpy.fft.rfftfreq(len(sound), 1 / RATE)
    keep = 1 / (1 + (f / high) ** 4)
    if low > 0:
        keep *= (f / low) ** 4 / (1 + (f / low) ** 4)
    return numpy.fft.irfft(numpy.fft.rfft(sound) * keep, len(sound))


def blown(frequency, seconds, attack=0.12, release=0.25, bright=0.5, breath=0.0, chance=None):
    """A horn, or a voice far away: overtones that open and close with the breath, and a late, slow tremble."""
    t = clock(seconds)
    strength = swell(seconds, attack, release)
    tremble = numpy.clip((t - 0.5) / 1.2, 0, 1) * numpy.sin(2 * math.pi * 4.7 * t)
    phase = waves(frequency * 2 ** ((4 * tremble - 25 * numpy.exp(-t / 0.06)) / 1200))
    sound = numpy.zeros(len(t))
    for n in range(1, 13):
        if n * frequency > 7000:
            break
        sound += bright ** (n - 1) * strength ** (1 + 0.45 * (n - 1)) * numpy.sin(n * phase + 0.7 * n)
    if breath:
        noise = band(chance.standard_normal(len(t)), 0.8 * frequency, 2.5 * frequency)
        sound += breath * strength ** 2 * noise
    return 0.6 * sound


def bowed(frequency, seconds, attack=0.35, release=0.6):
    """A low string or a harmonium: three voices hardly out of tune."""
    t = clock(seconds)
    sound = numpy.zeros(len(t))
    for cents, start in ((-3.5, 0.0), (0.0, 2.1), (3.0, 4.4)):
        phase = waves(numpy.full(len(t), frequency * 2 ** (cents / 1200))) + start
        for n in range(1, 10):
            body = 1 / (1 + (n * frequency / 900) ** 2)
            sound += body / n * numpy.sin(n * phase + n * start)
    return 0.3 * sound * swell(seconds, attack, release)


def plucked(frequency, seconds, chance, damping=0.996, soft=2600):
    """A string after Karplus and Strong: noise goes round in a line as long as one wave and loses its edge."""
    period = int(RATE / frequency)
    line = chance.uniform(-1, 1, period)
    line = band(line - line.mean(), high=soft)
    line /= numpy.abs(line).max()
    before, parts = 0.0, []
    for _ in range(int(seconds * frequency) + 2):
        parts.append(line)
        shifted = numpy.concatenate(([before], line[:-1]))
        before, line = line[-1], damping * 0.5 * (line + shifted)
    string = numpy.concatenate(parts)
    # The line is a whole number of samples and half a sample longer than it looks: stretch it into tune.
    t = clock(seconds)
    places = numpy.arange(len(t)) * (frequency * (period + 0.5) / RATE)
    fade = numpy.clip((seconds - t) / 0.3, 0, 1) * numpy.clip(t / 0.003, 0, 1)
    return numpy.interp(places, numpy.arange(len(string)), string) * fade


def struck(frequency, seconds, ratio=3.5, depth=1.4, decay=0.9):
    """A small bell: frequency modulation that is bright at the stroke and pure soon after."""
    t = clock(seconds)
    depth *= min(1.0, 800 / frequency)  # a high note that is bright as well is shrill
    turn = depth * numpy.exp(-t / (0.25 * decay)) * numpy.sin(2 * math.pi * ratio * frequency * t)
    fade = numpy.clip(t / 0.004, 0, 1) * numpy.clip((seconds - t) / 0.3, 0, 1)
    return numpy.sin(2 * math.pi * frequency * t + turn) * numpy.exp(-t / decay) * fade


def wooden(frequency, seconds=2.2):
    """A soft mallet on a bar of wood over a pipe."""
    t = clock(seconds)
    sound = numpy.sin(2 * math.pi * frequency * t) * numpy.exp(-t / 0.55)
    sound += 0.28 * numpy.sin(2 * math.pi * 2 * frequency * t) * numpy.exp(-t / 0.3)
    sound += 0.16 * numpy.sin(2 * math.pi * 3.98 * frequency * t) * numpy.exp(-t / 0.09)
    return sound * numpy.clip(t / 0.006, 0, 1) * numpy.clip((seconds - t) / 0.3, 0, 1)


def thump(top=120.0, bottom=62.0, decay=0.16):
    """A skin struck softly, or a heart: the pitch sinks at once. Has overtones, for small loudspeakers."""
    t = clock(8 * decay)
    phase = waves(bottom + (top - bottom) * numpy.exp(-t / 0.045))
    sound = numpy.sin(phase) + 0.35 * numpy.sin(2 * phase) + 0.12 * numpy.sin(3 * phase)
    return sound * numpy.exp(-t / decay) * numpy.clip(t / 0.008, 0, 1) * numpy.clip((t[-1] - t) / 0.1, 0, 1)


def brush(chance, decay=0.09, low=900.0, high=3200.0):
    """A brush on a drum."""
    t = clock(8 * decay)
    noise = band(chance.standard_normal(len(t)), low, high)
    return noise * (numpy.exp(-t / decay) - numpy.exp(-t / (0.2 * decay)))


def room(seconds, chance, length=4.0, before=0.022):
    """What a theatre answers to a single click: denser and darker as it dies away. One channel, energy 1."""
    t = clock(length)
    answer = numpy.zeros(len(t))
    for low, high, shorter in ((60, 250, 0.9), (250, 1000, 1.0), (1000, 3000, 0.7), (3000, 8000, 0.4)):
        noise = band(chance.standard_normal(len(t)), low, high)
        answer += noise * 10 ** (-3 * t / (seconds * shorter)) * (1.0 if low < 1000 else 0.6)
    answer *= numpy.clip(t / 0.03, 0, 1) * numpy.clip((length - t) / 0.5, 0, 1)
    answer = numpy.concatenate((numpy.zeros(int(before * RATE)), answer))
    return answer / math.sqrt((answer ** 2).sum())


def heard(stereo):
    """The strength of a piece as ears weigh it (after ITU-R BS.1770, without gates), in dB of full scale."""
    f = numpy.fft.rfftfreq(stereo.shape[1], 1 / RATE)
    weight = (f / 60) ** 4 / (1 + (f / 60) ** 4) * (1 + 1.5 * (f / 1500) ** 2 / (1 + (f / 1500) ** 2))
    power = (numpy.abs(numpy.fft.rfft(stereo)) ** 2 * weight).sum() * 2 / stereo.shape[1] ** 2 / len(stereo)
    return 10 * math.log10(power)


class Loop:
    """A stretch of time without ends, in stereo, with what is sent into the room kept apart."""

    def __init__(self, seconds):
        self.length = int(seconds * RATE)
        self.near = numpy.zeros((2, self.length))
        self.far = numpy.zeros((2, self.length))

    def add(self, sound, at, level=1.0, pan=0.0, far=0.3):
        """Adds a note at a time in seconds; pan -1 (left) to 1 (right); far 0 (beside you) to 1 (out of sight)."""
        places = (int(at * RATE) + numpy.arange(len(sound))) % self.length
        angle = (pan + 1) * math.pi / 4
        for channel, side in enumerate((math.cos(angle), math.sin(angle))):
            numpy.add.at(self.near[channel], places, sound * (level * side * (1 - far)))
            numpy.add.at(self.far[channel], places, sound * (level * (0.5 + 0.5 * side) * far))

    def add_throughout(self, sound, level, far=0.3):
        """Adds a sound that is as long as the loop and itself without ends; one channel or two."""
        self.near += level * (1 - far) * sound
        self.far += level * far * sound

    def mixed(self, room_seconds, chance):
        """Both channels with the room; its tail goes round as well."""
        channels = []
        for near, far in zip(self.near, self.far):
            answer = room(room_seconds, chance)
            spectrum = numpy.fft.rfft(far) * numpy.fft.rfft(answer, self.length)
            channels.append(near + numpy.fft.irfft(spectrum, self.length))
        return numpy.array(channels)

    def wind(self, chance, low, high, breaths=5):
        """Air that comes and goes, as long as the loop; two channels."""
        t = numpy.arange(self.length) / self.length
        sides = []
        for start in (0.0, 1.3):
            air = band(chance.standard_normal(self.length), low, high)
            gust = 0.55 + 0.3 * numpy.sin(2 * math.pi * breaths * t + start)
            gust += 0.15 * numpy.sin(2 * math.pi * (3 * breaths + 1) * t + 2 * start)
            sides.append(air / air.std() * gust)
        return numpy.array(sides)
