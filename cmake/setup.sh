# Set-up shared by ./run and ./test: packages, configure, build. Sourced, not run.
# shellcheck shell=bash

# What the program needs to be built and to run.
packages_run=(
  build-essential cmake ninja-build pkg-config
  libsdl2-dev libimgui-dev libstb-dev libtinyxml2-dev libsqlite3-dev libvorbis-dev
  nlohmann-json3-dev libcli11-dev libcairo2-dev libpango1.0-dev libxlsxwriter-dev libzip-dev
  fonts-inter fonts-vollkorn fonts-opendyslexic)
# What the tests need besides.
packages_test=(catch2 poppler-utils libxml2-utils)
packages_bench=(libbenchmark-dev xvfb)

# Installs those of the named packages that are missing. With none missing: no apt, no network, no root.
install_packages() {
  local missing=() name status
  for name in "$@"; do
    status=$(dpkg-query -W -f='${Status}' "$name" 2>/dev/null || true)
    [ "$status" = "install ok installed" ] || missing+=("$name")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  command -v apt-get >/dev/null || {
    echo "This script installs packages with apt-get, which is not here. README.md lists what to install elsewhere." >&2
    return 1
  }
  local as_root=()
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || {
      echo "These packages are missing, and only root (or a user with sudo) can install them: ${missing[*]}" >&2
      return 1
    }
    as_root=(sudo)
  fi
  echo "Installing ${#missing[@]} packages: ${missing[*]}" >&2
  "${as_root[@]}" apt-get update -q >&2
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}" >&2
}

# configure_and_build PRESET [TARGET...]: configures once, then builds what changed. Quiet when nothing did.
configure_and_build() {
  local preset=$1
  shift
  if [ ! -f "build/$preset/build.ninja" ]; then
    cmake --preset "$preset" >&2
  fi
  local log="build/$preset/build.log"
  if [ -t 2 ] || [ -n "${CI:-}" ]; then
    cmake --build "build/$preset" ${1:+--target "$@"} >&2
  elif ! cmake --build "build/$preset" ${1:+--target "$@"} >"$log" 2>&1; then
    cat "$log" >&2
    return 1
  fi
}
