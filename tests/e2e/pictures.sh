#!/usr/bin/env bash
# Pictures of all screens, to look at: sizes x languages x text sizes, and the main ones in the look for a lit room.
#   tests/e2e/pictures.sh PROGRAM FOLDER [WIDTHxHEIGHT...]
# Each combination is a folder (nl-1280x720-200) of pictures and a contact sheet (-sheet-0.png, -sheet-1.png …) beside it.
# LANGUAGES, SCALES and LOOKS choose less: LANGUAGES=nl SCALES=100 LOOKS=lamp.
set -euo pipefail
program=$(readlink -f "$1")
mkdir -p "$2"
folder=$(readlink -f "$2")
shift 2
sizes=${*:-1280x720 1920x1080 3840x2160 1024x768}
root=$(readlink -f "$(dirname "$0")/../..")
font=$(find "$(dirname "$program")" /usr/share/fonts -name '*.ttf' -print -quit 2>/dev/null)
export XDG_RUNTIME_DIR="${XDG_RUNTIME_DIR:-/tmp}"

# The two example meetings as they are before the tour, in a language: made/LANGUAGE.
make_meetings() {
  local made=$folder/made/$1 ending= file
  if [ "$1" != nl ]; then ending=-$1; fi
  rm -rf "$made"
  mkdir -p "$made"
  "$program" new "$made/meeting-1.sprong" --programme meeting-1 --groups 5 --participants 27 --date 2016-06-07 --lang "$1"
  for file in items stories; do
    "$program" import "$made/meeting-1.sprong" "$root/sessions/example-meeting-1-$file$ending.csv" --lang "$1"
  done
  "$program" new "$made/meeting-2.sprong" --programme meeting-2 --participants 22 --date 2016-06-28 --lang "$1"
  "$program" import "$made/meeting-2.sprong" "$root/sessions/example-meeting-2-forms$ending.csv" --lang "$1"
} >/dev/null

# One script of the tour with opening lines of its own: SIZE SCALE LANGUAGE LOOK NAME.
play() {
  {
    printf 'size %s\nlanguage %s\nmotion off\nscale %s\n' "$1" "$3" "$2"
    if [ "$4" = lit ]; then printf 'key F10\n'; fi
    sed -e '/^include/d' -e '/^size/d' "$root/assets/tour/$5.robot"
  } >"$5.robot"
  SPRONG_DATA="$PWD/data" "$program" --headless --size "$1" --lang "$3" --clock 1465304400000 --robot "$5.robot" ||
    echo "$PWD/$5.robot stopped" >&2
}

for language in ${LANGUAGES:-nl en}; do
  make_meetings "$language"
  for size in $sizes; do
    for scale in ${SCALES:-100 200}; do
      for look in ${LOOKS:-lamp lit}; do
        [ "$look$scale" = lit200 ] && continue
        name=$language-$size-$scale-$look
        mkdir -p "$folder/$name/data"
        cd "$folder/$name"
        ln -sfn "$root/content" data/content
        ln -sfn "$root/assets" data/assets
        ln -sfn "$PWD" data/sessions
        for script in tour walk_and_sound quartet individual; do
          cp "$folder/made/$language/"*.sprong .
          play "$size" "$scale" "$language" "$look" "$script"
        done
        montage -font "$font" -pointsize 16 -label '%t' ./*.png -resize 640x480 \
          -tile 3x4 -geometry +4+4 -background '#333' -fill white "../$name-sheet.png"
      done
    done
  done
done
