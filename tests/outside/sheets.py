"""Opens the workbook and the CSV in LibreOffice, lets it write what it read, and compares that with the JSON: STEM OUT."""

import csv
import pathlib
import shutil
import subprocess
import sys
from collections import Counter

import texts

stem, out = sys.argv[1], pathlib.Path(sys.argv[2]) / "sheets"
UTF8_COMMA = "44,34,76,1,,0,"
failed = False


def convert(source, to, read=None):
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    command = ["soffice", f"-env:UserInstallation=file://{out.parent.resolve()}/office", "--headless"]
    if read:
        command.append(f"--infilter={read}")
    subprocess.run([*command, "--convert-to", to, "--outdir", out, source], check=True, capture_output=True)
    return {path.stem.split("-", 2)[-1]: list(csv.reader(open(path, newline="", encoding="utf-8")))
            for path in out.iterdir()}


summary = texts.read(stem)
kinds = texts.by_kind(summary)

# The workbook: every sheet as CSV, texts quoted, cells as they are shown.
sheets = convert(stem + ".xlsx", f"csv:Text - txt - csv (StarCalc):{UTF8_COMMA}true,true,false,false,false,-1")
quartets = next(rows for name, rows in sheets.items() if name in ("Kwartetten", "Quartets"))
found = Counter()
for name, rows in sheets.items():
    for row in rows:
        for cell in row:
            found[texts.lf(cell)] += 1
for kind, expected in kinds.items():
    short = expected - found
    for text in list(short)[:5]:
        failed = True
        print(f"  xlsx: {kind} missing: {text!r}")
for quartet in summary["quartets"]:
    wanted = [quartet["id"], *("" if quartet[key] is None else str(quartet[key])
                               for key in ("won", "keep", "discard", "not_won", "wish"))]
    rows = [row for row in quartets if row[0] == quartet["id"]]
    if [[row[0], *row[2:7]] for row in rows] != [wanted]:
        failed = True
        print(f"  xlsx: {quartet['id']}: {rows} is not {wanted}")

# The CSV, opened as text with quoted fields as text (LibreOffice's own question at opening).
rows = convert(stem + ".csv", f"csv:Text - txt - csv (StarCalc):{UTF8_COMMA}true,true",
               f"Text - txt - csv (StarCalc):{UTF8_COMMA}true,false").popitem()[1]


def plain(cell):
    """Without the apostrophe that keeps a text from being a formula (engine/docs/report.md)."""
    return cell[1:] if cell.startswith("'") and cell.lstrip("'")[:1] in tuple("=+-@\t\r\n＝＋－＠") else cell


def measured(section, item, measure):
    return Counter(texts.lf(plain(row[3])) for row in rows[1:]
                   if row[0] == section and item in ("", row[1]) and row[2] in measure)


for kind, section, item, measure in (
        ("label", "station", "", ("label_own", "label_client")), ("story", "station", "", ("story",)),
        ("green", "cards", "green", ("self_text", "organisation_text", "client_text")),
        ("red", "cards", "red", ("self_text", "organisation_text", "client_text")),
        ("conclusion", "conclusion", "", ("text",)), ("keep", "quartet", "", ("keep_reason",)),
        ("discard", "quartet", "", ("discard_reason",)), ("wish", "quartet", "", ("wish_reason",)),
        ("need", "need", "", ("text",))):
    failed |= texts.differences(kinds[kind], measured(section, item, measure), f"csv {kind}")
for quartet in summary["quartets"]:
    for key in ("won", "keep", "discard", "not_won", "wish", "verdict"):
        wanted = "" if quartet[key] is None else str(quartet[key])
        got = [row[3] for row in rows if row[:3] == ["quartet", quartet["id"], key]]
        if got != [wanted]:
            failed = True
            print(f"  csv: {quartet['id']} {key}: {got} is not {wanted!r}")
sys.exit(failed)
