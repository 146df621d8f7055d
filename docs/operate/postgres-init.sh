#!/bin/sh
# Runs once, in a new database of compose.community.yaml: the server's role may not pass over row security.
set -eu
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" -v password="$(cat /run/secrets/humankind_password)" <<'SQL'
CREATE ROLE humankind LOGIN PASSWORD :'password';
CREATE DATABASE humankind OWNER humankind TEMPLATE template0 ENCODING 'UTF8';
SQL
