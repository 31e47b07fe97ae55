#!/usr/bin/env bash
# Builds what is not built, and starts TeacherNet on SQLite with demonstration data.
#   deploy/run.sh [URL]        default http://127.0.0.1:5080
# DATA names the data directory (default .data/demo in the source tree).
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/deploy/lib.sh"
need

program=$root/web/TeacherNet.Web/bin/Release/net10.0/teachernet.dll
if stale "$program" "$root/grains" "$root/silo" "$root/web/TeacherNet.Web" "$root/Directory.Packages.props" "$root/Directory.Build.props"; then
  dotnet build "$root/web/TeacherNet.Web" -c Release -v quiet -nologo >&2
  touch "$program"
fi
build_client

exec dotnet "$program" serve --demo --quiet --data "${DATA:-$root/.data/demo}" --urls "${1:-http://127.0.0.1:5080}"
