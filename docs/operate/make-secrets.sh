#!/bin/sh
# Makes the passwords of compose.community.yaml in a folder, and the folder of the proxy's certificates. Changes none that
# is there.
set -eu
folder=$1
umask 077
mkdir -p "$folder" caddy
for name in postgres_password humankind_password; do
  [ -e "$folder/$name" ] || head -c 24 /dev/urandom | base64 | tr '+/' '-_' | tr -d '\n' > "$folder/$name"
done
[ -e "$folder/database_url" ] ||
  printf 'postgresql://humankind:%s@postgres/humankind' "$(cat "$folder/humankind_password")" > "$folder/database_url"
# Users of containers have other numbers than those of this machine, whom the folder keeps out.
chmod 444 "$folder"/*
chown 10002:10002 caddy 2>/dev/null || echo "As root: chown 10002:10002 caddy"
