"""Every text of the report must come out of the PDF as text: STEM. White space is left out of the comparison; texts in
scripts that run from right to left come out in an order of their own and are only counted."""

import subprocess
import sys
import unicodedata

import texts

stem = sys.argv[1]
read = subprocess.run(["pdftotext", "-raw", stem + ".pdf", "-"], check=True, capture_output=True).stdout.decode()


def bare(text):
    """Without white space, what is not shown, and marks that a font may draw in another order."""
    folded = unicodedata.normalize("NFKD", text)
    return "".join(each for each in folded if unicodedata.category(each)[0] in "LN" and each.isascii())


def from_right(text):
    return any(unicodedata.bidirectional(each) in ("R", "AL", "RLO", "RLE", "RLI") for each in text)


whole = bare(read)
missing = skipped = 0
for text in texts.everything(texts.read(stem)):
    if from_right(text):
        skipped += 1
    elif bare(text) not in whole:
        missing += 1
        print(f"  pdf: missing: {text!r}")
print(f"  pdf: {skipped} texts from right to left not compared")
fonts = subprocess.run(["pdffonts", stem + ".pdf"], check=True, capture_output=True).stdout.decode().splitlines()[2:]
loose = [font for font in fonts if font.split()[-5] != "yes"]
for font in loose:
    print(f"  pdf: not embedded: {font}")
sys.exit(bool(missing or loose))
