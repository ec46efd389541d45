#!/usr/bin/env python3
"""Makes the three sounds of the hall: python3 assets/sounds/make_sounds.py. Their output is kept beside this file.

Each note is a small bowl struck with wood: a few partials of a bar or bowl, each dying away on its own, and a soft knock
at the beginning. 22.05 kHz, mono, 16 bits, at most 0.6 s, peak at half scale, faded to silence at the end.
"""
import math
import pathlib
import random
import struct
import wave

RATE = 22_050
# (multiple of the note, loudness, seconds until it is down to 1/e)
BOWL = [(1.0, 1.0, 0.16), (2.0, 0.35, 0.10), (2.76, 0.22, 0.06), (5.40, 0.08, 0.03)]
WOOD = [(1.0, 1.0, 0.09), (2.0, 0.30, 0.05), (3.93, 0.12, 0.02)]
G3, C4, C5, E5, A5 = 196.00, 261.63, 523.25, 659.26, 880.00


def strike(samples, start_s, pitch_hz, partials, loudness, knock):
    start = int(start_s * RATE)
    for i in range(start, len(samples)):
        t = (i - start) / RATE
        attack = min(1.0, t / 0.004)
        tone = sum(a * math.exp(-t / decay) * math.sin(2 * math.pi * pitch_hz * m * t) for m, a, decay in partials)
        noise = 0.15 * math.exp(-t / 0.006) * knock.uniform(-1, 1)
        samples[i] += loudness * attack * (tone + noise)


def sound(name, length_s, notes):
    knock = random.Random(name)  # The same noise each time it is made.
    samples = [0.0] * int(length_s * RATE)
    for start_s, pitch_hz, partials, loudness in notes:
        strike(samples, start_s, pitch_hz, partials, loudness, knock)
    peak = max(abs(s) for s in samples)
    fade = int(0.05 * RATE)
    scaled = [0.5 * s / peak * min(1.0, (len(samples) - 1 - i) / fade) for i, s in enumerate(samples)]
    with wave.open(str(pathlib.Path(__file__).parent / f"{name}.wav"), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(b"".join(struct.pack("<h", round(s * 32767)) for s in scaled))


sound("welcomed", 0.60, [(0.0, E5, BOWL, 0.8), (0.14, A5, BOWL, 1.0)])
sound("already", 0.45, [(0.0, C5, BOWL, 1.0)])
sound("refused", 0.55, [(0.0, C4, WOOD, 1.0), (0.18, G3, WOOD, 0.9)])
