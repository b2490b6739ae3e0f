#!/usr/bin/env bash
# Draws every size from icon.svg (icon-16.svg for 16 pixels). Needs rsvg-convert, ImageMagick and png2icns;
# the results are committed, so only who changes the drawing runs this.
set -euo pipefail
cd "$(dirname "$0")"
sizes=$(mktemp -d)
trap 'rm -rf "$sizes"' EXIT
draw() { rsvg-convert --width "$2" --height "$2" "$1" --output "$3"; }
draw icon-16.svg 16 "$sizes/16.png"
for size in 24 32 48 64 128 256 512; do draw icon.svg "$size" "$sizes/$size.png"; done
cp "$sizes/32.png" 32x32.png
cp "$sizes/128.png" 128x128.png
cp "$sizes/256.png" 128x128@2x.png
cp "$sizes/256.png" 256x256.png
cp "$sizes/512.png" icon.png
# Windows: 16 to 256 in one file.
"$(command -v magick || command -v convert-im6.q16 || command -v convert)" \
    "$sizes"/{16,24,32,48,64,128,256}.png icon.ico
# macOS
png2icns icon.icns "$sizes"/{16,32,128,256,512}.png >/dev/null
