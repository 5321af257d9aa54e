"""The texts of a summary in JSON, by kind: what every other format must hold as well."""

import json
from collections import Counter


def lf(text):
    """Line breaks as LF, by which programs count the same."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read(stem):
    with open(stem + ".json", encoding="utf-8") as file:
        return json.load(file)


def by_kind(summary):
    kinds = {kind: [] for kind in
             ("label", "story", "green", "red", "conclusion", "keep", "discard", "wish", "need")}
    texts = summary["texts"]
    for station in texts["labels"].values():
        for perspective in station.values():
            kinds["label"] += perspective
    for stories in texts["stories"].values():
        kinds["story"] += stories
    for colour in ("green", "red"):
        for about in texts[colour].values():
            kinds[colour] += about
    kinds["conclusion"] += texts["conclusions"]
    for quartet in summary["quartets"]:
        for choice in ("keep", "discard", "wish"):
            kinds[choice] += (quartet["reasons"] or {}).get(choice) or []
    kinds["need"] += summary["needs"] or []
    return {kind: Counter(lf(text) for text in found) for kind, found in kinds.items()}


def everything(summary):
    return sum(by_kind(summary).values(), Counter())


def differences(expected, found, what):
    """Prints what is missing or too much; gives whether there was any."""
    missing, extra = expected - found, found - expected
    for name, texts in (("missing", missing), ("too much", extra)):
        for text in list(texts)[:5]:
            print(f"  {what}: {name}: {text!r}")
    return bool(missing or extra)
