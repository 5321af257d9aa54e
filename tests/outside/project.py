"""Reads a REFI-QDA project with nothing but the standard: STEM. Every selection must be exactly a text of the report, in
code points; every text must be there once; every coding must point at a code; every GUID must be the only one."""

import sys
import xml.etree.ElementTree as tree
import zipfile
from collections import Counter

import texts

stem = sys.argv[1]
Q = "{urn:QDA-XML:project:1.0}"
failed = False
archive = zipfile.ZipFile(stem + ".qdpx")
root = tree.fromstring(archive.read("project.qde"))
codes = {code.get("guid"): code for code in root.iter(Q + "Code")}
names = Counter(code.get("name") for code in codes.values())
for name, times in names.items():
    if times > 1:
        failed = True
        print(f"  qdpx: {times} codes are called {name!r}")

found = Counter()
codings = 0
for source in root.iter(Q + "TextSource"):
    path = source.get("plainTextPath")
    text = archive.read("sources/" + path.removeprefix("internal://")).decode("utf-8")
    if text.startswith("\ufeff") or "\r" in text:
        failed = True
        print(f"  qdpx: {path}: a byte order mark or a carriage return")
    for selection in source.iter(Q + "PlainTextSelection"):
        start, end = int(selection.get("startPosition")), int(selection.get("endPosition"))
        if not 0 <= start < end <= len(text):
            failed = True
            print(f"  qdpx: {path}: {start} to {end} of {len(text)}")
        found[text[start:end]] += 1
        targets = [reference.get("targetGUID") for reference in selection.iter(Q + "CodeRef")]
        codings += len(targets)
        if not targets or len(set(targets)) != len(targets):
            failed = True
            print(f"  qdpx: {text[start:end]!r} has the codes {targets}")
        for target in targets:
            if target not in codes or codes[target].get("isCodable") != "true":
                failed = True
                print(f"  qdpx: a coding points at {target}")
failed |= texts.differences(texts.everything(texts.read(stem)), found, "qdpx")
guids = Counter(each.get("guid") for each in root.iter() if each.get("guid"))
for guid, times in guids.items():
    if times > 1:
        failed = True
        print(f"  qdpx: {times} times the GUID {guid}")
print(f"  qdpx: {sum(found.values())} selections, {codings} codings, {len(codes)} codes")
sys.exit(failed)
