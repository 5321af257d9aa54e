"""Imports a REFI-QDA project by the steps of QualCoder's own importer, into its tables with their UNIQUE rules, and
counts what is lost: STEM OUT. Written anew from reading qualcoder/refi.py (release 3.x), with its traps: names that
must be unique, dates that must be there, sources opened in text mode, codes with children, one coding per code, range
and coder. QualCoder itself was not run."""

import pathlib
import shutil
import sqlite3
import sys
import xml.etree.ElementTree as tree
import zipfile
from collections import Counter

stem, folder = sys.argv[1], pathlib.Path(sys.argv[2]) / "qualcoder"
Q = "{urn:QDA-XML:project:1.0}"
lost = 0
shutil.rmtree(folder, ignore_errors=True)
with zipfile.ZipFile(stem + ".qdpx") as archive:
    archive.extractall(folder)
data = sqlite3.connect(":memory:")
data.executescript("""
create table code_cat (catid integer primary key, name text, supercatid integer, unique(name));
create table code_name (cid integer primary key, name text, catid integer, unique(name));
create table source (id integer primary key, name text, fulltext text, unique(name));
create table code_text (cid integer, fid integer, seltext text, pos0 integer, pos1 integer, owner text,
                        unique(cid, fid, pos0, pos1, owner));
create table attribute_type (name text primary key);
""")
root = tree.parse(folder / "project.qde").getroot()
assert root.get("origin") is not None, "the importer looks for a name in it"
users = {user.get("guid"): user.get("name") for user in root.iter(Q + "User")}
cids = {}


def insert(table, **values):
    """The new row's id; nothing when a UNIQUE rule refuses it: the importer passes over that in silence."""
    global lost
    try:
        marks = ",".join("?" * len(values))
        return data.execute(f"insert into {table} ({','.join(values)}) values ({marks})", [*values.values()]).lastrowid
    except sqlite3.IntegrityError as error:
        lost += 1
        print(f"  QualCoder: lost: {table} {list(values.values())[:2]}: {error}")
        return None


def date_of(element):
    """Read for every source and selection; without one the importer stops."""
    date = element.get("creationDateTime") or element.get("modifiedDateTime")
    assert date is not None, f"{element.tag} {element.get('guid')} has no date"


def add_code(element, category):
    global lost
    children = [child for child in element if child.tag == Q + "Code"]
    rest = [child for child in element if child.tag not in (Q + "Code", Q + "Description")]
    if children or element.get("isCodable") == "false":
        inside = insert("code_cat", name=element.get("name"), supercatid=category)
        if element.get("isCodable") == "true":
            cids[element.get("guid")] = insert("code_name", name=element.get("name"), catid=inside)
        for child in children:
            add_code(child, inside)
    elif not rest and len(element) <= 1:
        cids[element.get("guid")] = insert("code_name", name=element.get("name"), catid=category)
    else:
        lost += 1
        print(f"  QualCoder: lost: a code with more than a description: {element.get('name')!r}")


for code in list(root.find(Q + "CodeBook"))[0]:
    add_code(code, None)
sources = folder / ("sources" if (folder / "sources").is_dir() else "Sources")
wanted = 0
for source in root.iter(Q + "TextSource"):
    date_of(source)
    path = source.get("plainTextPath").split("internal:/")[1].lstrip("/")
    with open(sources / path, encoding="utf-8", errors="replace") as file:  # text mode: CRLF becomes LF
        text = file.read()
    assert "/" not in source.get("name"), "the name becomes a file's"
    fid = insert("source", name=source.get("name"), fulltext=text)
    for selection in source.iter(Q + "PlainTextSelection"):
        date_of(selection)
        start, end = int(selection.get("startPosition")), int(selection.get("endPosition"))
        owner = users.get(selection.get("creatingUser"), "default")
        for coding in selection.iter(Q + "Coding"):
            wanted += 1
            cid = cids.get(list(coding)[0].get("targetGUID"))
            if cid is None:
                lost += 1
                print("  QualCoder: lost: a coding without its code")
                continue
            insert("code_text", cid=cid, fid=fid, seltext=text[start:end], pos0=start, pos1=end, owner=owner)
for each in root.iter(Q + "Set"):
    insert("attribute_type", name=each.get("name"))
for each in root.iter(Q + "Note"):
    date_of(each)

# The codings in the tables against those in the file, read straight from the bytes.
names = {code.get("guid"): code.get("name") for code in root.iter(Q + "Code")}
raw = Counter()
for source in root.iter(Q + "TextSource"):
    text = (sources / source.get("plainTextPath").split("internal://")[1]).read_bytes().decode("utf-8")
    for selection in source.iter(Q + "PlainTextSelection"):
        piece = text[int(selection.get("startPosition")):int(selection.get("endPosition"))]
        for reference in selection.iter(Q + "CodeRef"):
            raw[names[reference.get("targetGUID")], piece] += 1
kept = Counter(data.execute("select name, seltext from code_text join code_name using (cid)").fetchall())
print(f"  QualCoder: {sum(kept.values())} of {wanted} codings, {lost} lost")
sys.exit(bool(lost or raw != kept))
