#!/usr/bin/env bash
# Run by the postgres image once, on an empty data directory.
set -euo pipefail
psql -v ON_ERROR_STOP=1 -U "${POSTGRES_USER:-postgres}" -d postgres \
    -v owner_password="$QUITTANCE_OWNER_PASSWORD" -v app_password="$QUITTANCE_APP_PASSWORD" -f /quittance/roles.sql
