#!/usr/bin/env bash
# Runs once, in an empty PostgreSQL container: one database and one role for each service.
# The locale is the one the services are tested with: plain C would not fold Cyrillic.
set -euo pipefail

create() {
  local service=$1 password=$2
  psql -v ON_ERROR_STOP=1 -v service="$service" -v password="$password" --username "$POSTGRES_USER" <<'SQL'
create role :"service" login password :'password';
create database :"service" owner :"service" template template0 encoding 'UTF8'
  locale_provider builtin builtin_locale 'C.UTF-8' lc_collate 'C' lc_ctype 'C.UTF-8';
revoke connect on database :"service" from public;
SQL
}

create members "$MEMBERS_DB_PASSWORD"
create mobility "$MOBILITY_DB_PASSWORD"
create projects "$PROJECTS_DB_PASSWORD"
create events "$EVENTS_DB_PASSWORD"
create gateway "$GATEWAY_DB_PASSWORD"
