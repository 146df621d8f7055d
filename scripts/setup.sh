# Sourced by the commands beside it: makes .venv from pinned requirements and installs what the system lacks.
# Says what it does; where it may not install something it names the exact command and stops.

say() { printf '\033[1m›\033[0m %s\n' "$*"; }
fail() { printf '\033[1m✗\033[0m %s\n' "$*" >&2; exit 1; }

as_root() {
  if [ "$(id -u)" = 0 ]; then echo "env"; elif sudo -n true 2>/dev/null; then echo "sudo -n"; fi
}

# install_system WHY PACKAGE...: Debian packages, as root or with passwordless sudo.
install_system() {
  local why=$1 root; shift
  root=$(as_root)
  if [ -z "$root" ] || ! command -v apt-get >/dev/null; then
    fail "$why needs: $*. Install it, on Debian or Ubuntu with:  sudo apt-get install $*"
  fi
  say "$why: installing $* …"
  $root apt-get update -qq >/dev/null 2>&1 || say "The list of packages could not be refreshed; trying with the old one."
  $root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@" >/dev/null 2>&1 \
    || fail "Installing failed. Try it yourself:  sudo apt-get install $*"
}

find_python() {
  local name
  for name in python3.13 python3.12 python3.11 python3 python3.14; do
    if command -v "$name" >/dev/null && "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      echo "$name"; return
    fi
  done
}

# ensure_venv REQUIREMENTS_FILE: .venv with everything that file names; quick when nothing changed.
ensure_venv() {
  local wanted=$1 python stamp sum
  python=$(find_python)
  [ -n "$python" ] || fail "Python 3.11 or newer is needed. On Debian or Ubuntu:  sudo apt-get install python3 python3-venv"
  if [ ! -x .venv/bin/python ]; then
    "$python" -c 'import ensurepip, venv' 2>/dev/null || install_system "A virtual environment" python3-venv
    say "Making a virtual environment in .venv …"
    "$python" -m venv .venv || fail "The virtual environment could not be made. Remove .venv and try again."
  fi
  stamp=".venv/.installed-$(echo "$wanted" | tr '/' '-')"
  sum=$(cat requirements.txt "$wanted" devtools/requirements.txt | cksum)
  if [ ! -f "$stamp" ] || [ "$(cat "$stamp")" != "$sum" ]; then
    say "Installing the pinned packages of $wanted …"
    .venv/bin/python -m pip install -q --disable-pip-version-check -r "$wanted" \
      || fail "The packages could not be installed. Is there a connection? Then run this command again."
    echo "$sum" > "$stamp"
  fi
}
