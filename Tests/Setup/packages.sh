#!/bin/sh
# Installs the Debian packages named as arguments, as far as they are missing.
set -u

missing=""
for package in "$@"; do
  state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$state" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
  # Another system names its packages otherwise; the compiler will say what it does not find.
  echo "Not a Debian system: if the build misses a library, install what Debian calls$missing." >&2
  exit 0
fi

as_root=""
if [ "$(id -u)" != 0 ]; then
  if command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    as_root="sudo -n"
  else
    echo "Packages are missing:$missing" >&2
    echo "Install them, then try again:  sudo apt-get install -y$missing" >&2
    exit 1
  fi
fi

echo "Installing$missing" >&2
export DEBIAN_FRONTEND=noninteractive
# shellcheck disable=SC2086
if ! $as_root apt-get install -y --no-install-recommends $missing >/dev/null 2>&1; then
  $as_root apt-get update >/dev/null
  if ! $as_root apt-get install -y --no-install-recommends $missing >&2; then
    echo "apt-get could not install:$missing" >&2
    exit 1
  fi
fi
