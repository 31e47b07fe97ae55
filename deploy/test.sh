#!/usr/bin/env bash
# Installs what the tests need where it is missing, builds everything, runs every suite, and prints the totals last.
#   deploy/test.sh [--long]    --long runs the long proofs in full
set -uo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
. deploy/lib.sh
need
for word in "$@"; do
  case $word in
    --long) export TEACHERNET_LONG=1 ;;
    *) say "不认识的参数 unknown argument: $word"; exit 1 ;;
  esac
done
export CI=true CONFIGURATION=Release DOTNET_NOLOGO=1

passed=0 failed=0 log=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null; rm -rf "$log"' EXIT
count() { # suite, passed, failed
  say "== $1: $2 passed, $3 failed, $SECONDS s since the start"
  passed=$((passed + $2)) failed=$((failed + $3))
}
# What failed is said once more at the end, since only the end of a long log may be kept.
finish() {
  [ -s "$log/failures" ] && cat "$log/failures" >&2
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ] || exit 1
  exit 0
}
# A step that is no suite counts only when it fails, and then nothing after it could be trusted.
step() {
  local name=$1
  shift
  say "== $name, $SECONDS s since the start"
  "$@" >&2 || { count "$name" 0 1; finish; }
}

install_browser() {
  command -v chromium >/dev/null && fc-list 2>/dev/null | grep -qi 'noto.*cjk' && return 0
  apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk fontconfig
}

install_database() {
  ls /usr/lib/postgresql/*/bin/postgres >/dev/null 2>&1 || command -v postgres >/dev/null && return 0
  # The package would start a server of its own at once; the tests start theirs.
  mkdir -p /etc/postgresql-common
  [ -e /etc/postgresql-common/createcluster.conf ] || echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf
  apt-get update -qq && apt-get install -y -qq --no-install-recommends postgresql
}

dotnet_suite() {
  local project=$1 name out summary
  name=$(basename "$project")
  out=$log/$name
  nice -n 5 dotnet "$project/bin/Release/net10.0/$name.dll" -noColor -noLogo 2>&1 | tee "$out" >&2
  summary=$(grep -oE 'Total: [0-9]+, Errors: [0-9]+, Failed: [0-9]+' "$out" | tail -1)
  if [ -z "$summary" ]; then
    count "$name (no summary)" 0 1
  else
    set -- $(grep -oE '[0-9]+' <<<"$summary")
    count "$name" $(($1 - $2 - $3)) $(($2 + $3))
  fi
  grep -A 12 '\[FAIL\]' "$out" | cut -c 1-400 >>"$log/failures"
}

json_suite() { # name, result file, expression giving [passed, failed]
  local numbers
  numbers=$(node -e 'const r = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8")); console.log(eval(process.argv[2]).join(" "))' "$2" "$3" 2>/dev/null)
  if [ -z "$numbers" ]; then count "$1 (no result)" 0 1; else count "$1" $numbers; fi
}

step 'browser' install_browser
step 'database' install_database
# The pages are built beside the rest: each of the two leaves a processor idle at times.
pages() { install_client && npm --prefix web/client run build; }
pages >"$log/pages" 2>&1 &
pages=$!
built() { wait "$pages" || { cat "$log/pages"; return 1; }; }
step 'restore' dotnet restore --locked-mode -v quiet
# One compiler for all projects, and none left behind.
step 'build' dotnet build -c Release --no-restore -v quiet -p:UseSharedCompilation=true
dotnet build-server shutdown --vbcscompiler >&2
step 'emulator packages' npm --prefix tests/azurite ci --no-audit --no-fund
step 'client build' built

# The stories keep one processor busy and take longest: they run beside the suites, which give way to them, and are shown whole once they ended.
step 'browser test packages' npm --prefix tests/e2e ci --no-audit --no-fund
step 'browser tests compile' npm --prefix tests/e2e run check
(cd tests/e2e && PLAYWRIGHT_JSON_OUTPUT_NAME="$log/e2e.json" exec npx playwright test --reporter=list,json >"$log/browser" 2>&1) &
stories=$!

for project in tests/TeacherNet.*.Tests; do
  dotnet_suite "$project"
done

npm --prefix web/client run lint >&2 || count 'client lint' 0 1
(cd web/client && npx vitest run --reporter=default --reporter=json --outputFile="$log/vitest.json" >&2)
json_suite 'client' "$log/vitest.json" '[r.numPassedTests, r.numFailedTests + (r.success ? 0 : Number(r.numFailedTests === 0))]'

say "== waiting for the browser's stories, $SECONDS s since the start"
tail -n +1 -f --pid="$stories" "$log/browser" >&2
wait "$stories"
json_suite 'browser' "$log/e2e.json" '[r.stats.expected + r.stats.flaky, r.stats.unexpected + r.errors.length]'
unsteady=$(node -e 'console.log(JSON.parse(require("fs").readFileSync(process.argv[1], "utf8")).stats.flaky)' "$log/e2e.json" 2>/dev/null)
[ "${unsteady:-0}" -eq 0 ] || say "== browser: $unsteady of them passed only when told again, see below" 2>>"$log/failures"
for page in tests/e2e/test-results/*/error-context.md; do
  [ -e "$page" ] && { say "== $page"; head -c 4000 "$page"; } >>"$log/failures" 2>&1
done
finish
