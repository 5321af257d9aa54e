#!/bin/sh
# Puts Dear ImGui's imgui_impl_sdlrenderer.cpp (package libimgui-dev) at $1.
# It is a documentation file of the package; where documentation was left out at install,
# the package file is fetched again and unpacked.
set -eu
target=$1
mkdir -p "$(dirname "$target")"
installed=$(dpkg -L libimgui-dev 2>/dev/null | grep 'imgui_impl_sdlrenderer\.cpp' | head -n 1 || true)
if [ -n "$installed" ] && [ -e "$installed" ]; then
  case "$installed" in
    *.gz) gzip -dc "$installed" > "$target" ;;
    *) cp "$installed" "$target" ;;
  esac
  exit 0
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
chmod 755 "$folder"
apt-get -o APT::Sandbox::User=root download libimgui-dev >&2
dpkg-deb --fsys-tarfile libimgui-dev_*.deb | tar -xf - --wildcards '*imgui_impl_sdlrenderer.cpp*'
found=$(find . -name 'imgui_impl_sdlrenderer.cpp*' | head -n 1)
case "$found" in
  *.gz) gzip -dc "$found" > "$target" ;;
  '') echo "imgui_impl_sdlrenderer.cpp is not in the package libimgui-dev" >&2; exit 1 ;;
  *) cp "$found" "$target" ;;
esac
