#!/usr/bin/env bash
# Builds what is not built, and starts TeacherNet on SQLite with demonstration data.
#   deploy/run.sh [--orleans] [URL]        default http://127.0.0.1:5080
# DATA names the data directory (default .data/demo in the source tree).
# --orleans starts two silos of an Orleans cluster with the web instead, over PostgreSQL.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/deploy/lib.sh"
need

orleans=
url=http://127.0.0.1:5080
for word in "$@"; do
  case $word in
    --orleans) orleans=1 ;;
    -*) say "不认识的参数 unknown argument: $word"; exit 1 ;;
    *) url=$word ;;
  esac
done

if [ -n "$orleans" ]; then
  . "$root/deploy/orleans.sh"
  exit
fi

program=$root/web/TeacherNet.Web/bin/Release/net10.0/teachernet.dll
if stale "$program" "$root/grains" "$root/silo" "$root/web/TeacherNet.Web" "$root/Directory.Packages.props" "$root/Directory.Build.props"; then
  dotnet build "$root/web/TeacherNet.Web" -c Release -v quiet -nologo >&2
  touch "$program"
fi
build_client

exec dotnet "$program" serve --demo --quiet --data "${DATA:-$root/.data/demo}" --urls "$url"
