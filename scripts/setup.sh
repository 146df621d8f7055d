# Shared by the other scripts, which source it. Creates .venv from the pinned requirements, and installs missing system
# packages. If it may not install something, it prints the command to run and stops.

say() { printf '\033[1m›\033[0m %s\n' "$*"; }
fail() { printf '\033[1m✗\033[0m %s\n' "$*" >&2; exit 1; }

as_root() {
  if [ "$(id -u)" = 0 ]; then echo "env"; elif sudo -n true 2>/dev/null; then echo "sudo -n"; fi
}

# install_system NEEDED_BY PACKAGE...: installs Debian packages, as root or with passwordless sudo.
install_system() {
  local needed_by=$1 root; shift
  root=$(as_root)
  if [ -z "$root" ] || ! command -v apt-get >/dev/null; then
    fail "$needed_by: please install $*. On Debian or Ubuntu:  sudo apt-get install $*"
  fi
  say "$needed_by: installing $* …"
  $root apt-get update -qq >/dev/null 2>&1 || say "Could not update the package list. Trying with the existing one."
  $root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@" >/dev/null 2>&1 \
    || fail "Could not install $*. Please run:  sudo apt-get install $*"
}

# require_python: prints the name of a Python that is new enough, or stops. PYTHON=… chooses one.
require_python() {
  local name
  for name in ${PYTHON:-} python3.13 python3.12 python3.11 python3 python3.14; do
    if command -v "$name" >/dev/null && "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      echo "$name"; return
    fi
  done
  fail "Humankind needs Python 3.11 or newer. On Debian or Ubuntu:  sudo apt-get install python3 python3-venv"
}

# ensure_venv REQUIREMENTS_FILE: creates .venv and installs the file's packages. Does nothing if both are up to date.
ensure_venv() {
  local file=$1 python stamp sum
  python=$(require_python)
  if [ ! -x .venv/bin/python ]; then
    "$python" -c 'import ensurepip, venv' 2>/dev/null || install_system "Virtual environment" python3-venv
    say "Creating a virtual environment in .venv …"
    "$python" -m venv .venv || fail "Could not create the virtual environment. Delete .venv and try again."
  fi
  stamp=".venv/.installed-$(echo "$file" | tr '/' '-')"
  sum=$(cat requirements.txt requirements-community.txt requirements-archive.txt "$file" ml/requirements.txt | cksum)
  if [ ! -f "$stamp" ] || [ "$(cat "$stamp")" != "$sum" ]; then
    say "Installing the packages in $file …"
    .venv/bin/python -m pip install -q --disable-pip-version-check -r "$file" \
      || fail "Could not install the packages. Check your internet connection and run this command again."
    echo "$sum" > "$stamp"
  fi
}
