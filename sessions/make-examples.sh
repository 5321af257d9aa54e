#!/usr/bin/env bash
# Makes the two example sessions from the CSV files beside this script, with the program itself.
# Usage, from the checkout: sessions/make-examples.sh [PROGRAM]      (default: build/release/sprong)
set -euo pipefail
cd "$(dirname "$0")"
program=${1:-../build/release/sprong}

rm -f example-meeting-1.sprong example-meeting-2.sprong
"$program" new example-meeting-1.sprong --programme meeting-1 --groups 5 --participants 27 --date 2016-06-07 --lang nl
"$program" import example-meeting-1.sprong example-meeting-1-items.csv --lang nl
"$program" import example-meeting-1.sprong example-meeting-1-stories.csv --lang nl
"$program" new example-meeting-2.sprong --programme meeting-2 --participants 22 --date 2016-06-28 --lang nl
"$program" import example-meeting-2.sprong example-meeting-2-forms.csv --lang nl
