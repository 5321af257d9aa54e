#!/usr/bin/env bash
# What needs a real window: time to the first complete picture, frames and wake-ups at rest, memory.
#
#   tests/bench/window.sh BUILD_FOLDER [RUNS]      with bench_stage_bare and sprong in it
#
# Runs in a display of its own (Xvfb) on SDL's software renderer. Start: whole processes, one after the other in turn, from
# exec until the first picture has been shown. Rest: voluntary context switches of all threads of the
# program over ten seconds, from /proc: a thread that sleeps on does none. Sound is measured apart, as music has a thread.
set -euo pipefail
build=$1
runs=${2:-15}
source_folder=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
number=$((90 + RANDOM % 900))
Xvfb ":$number" -screen 0 1920x1080x24 -nolisten tcp >/dev/null 2>&1 &
screen=$!
app=
trap 'kill $screen ${app:-} 2>/dev/null || true; rm -rf "$work"' EXIT
sleep 1
export DISPLAY=":$number" XDG_RUNTIME_DIR="$work" XDG_CONFIG_HOME="$work" SDL_AUDIODRIVER=dummy SPRONG_RENDERER=software

now() { date +%s%N; }
milliseconds() { # COMMAND...: how long until it said its first word
  local from word; from=$(now)
  exec 3< <("$@" 2>/dev/null)
  read -r word <&3
  awk -v a="$from" -v b="$(now)" 'BEGIN { printf "%.1f\n", (b - a) / 1e6 }'
  cat <&3 >/dev/null; exec 3<&-
}
summary() { sort -n "$1" | awk '{ v[NR] = $1 } END { printf "median %6.1f  min %6.1f  max %6.1f ms", v[int((NR + 1) / 2)], v[1], v[NR] }'; }
median() { sort -n "$1" | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

# ---- start -----------------------------------------------------------------------------------
printf 'say shown\n' >"$work/first.robot"  # a robot begins when the first picture has been shown
printf 'motion off\nsize 1920x1080\nframes 2\nshot picture.png\n' >"$work/picture.robot"
(cd "$work" && "$build/sprong" --headless --robot picture.robot)
for run in $(seq "$runs"); do
  milliseconds "$build/bench_stage_bare" "$work/picture.png" >>"$work/bare.times"
  milliseconds "$build/sprong" --robot "$work/first.robot" >>"$work/sprong.times"
done
echo "first complete picture, $runs runs in turn, 1920x1080 in Xvfb:"
echo "  bare SDL2 and ImGui, one PNG   $(summary "$work/bare.times")"
echo "  sprong, start screen           $(summary "$work/sprong.times")"
awk -v a="$(median "$work/sprong.times")" -v b="$(median "$work/bare.times")" 'BEGIN { printf "  ratio of the medians           %.2f\n", a / b }'

# ---- at rest ---------------------------------------------------------------------------------
switches() { cat /proc/"$1"/task/*/status | awk '/^voluntary_ctxt_switches/ { sum += $2 } END { print sum }'; }
memory() { awk '/^VmRSS/ { rss = $2 } /^VmHWM/ { top = $2 } END { printf "%.0f MB now, %.0f MB at most", rss / 1024, top / 1024 }' /proc/"$1"/status; }
at_rest() {
  printf '%b' "$2" >"$work/settings.new"
  mkdir -p "$work/sprong"; cp "$work/settings.new" "$work/sprong/settings"
  "$build/sprong" ${4:+"$4"} >/dev/null 2>&1 &
  app=$!
  sleep "$3"
  local before; before=$(switches "$app")
  sleep 10
  local after; after=$(switches "$app")
  echo "  $1: $((after - before)) wake-ups of $(ls /proc/"$app"/task | wc -l) threads in ten seconds; $(memory "$app")"
  kill "$app" && wait "$app" 2>/dev/null || true
  app=
}
cp "$source_folder/sessions/example-meeting-1.sprong" "$work/meeting.sprong"
cat >"$work/presentation.robot" <<END
motion off
open meeting.sprong
step presentation
settle
close
END
(cd "$work" && "$build/sprong" --headless --robot presentation.robot)
echo "at rest, software renderer:"
at_rest "start screen" 'muted=yes\n' 4
at_rest "presentation, no motion, muted" 'muted=yes\nreduced-motion=yes\n' 4 "$work/meeting.sprong"
at_rest "presentation, no motion, music (its thread wakes)" 'muted=no\nreduced-motion=yes\n' 4 "$work/meeting.sprong"
at_rest "presentation, moving, muted" 'muted=yes\n' 6 "$work/meeting.sprong"
