# Shared by run.sh and test.sh; sourced, with `root` set to the source tree.

say() { printf '%s\n' "$*" >&2; }

need() {
  command -v dotnet >/dev/null || { say '缺少 .NET 10 SDK。 .NET 10 SDK is missing.'; exit 1; }
  command -v node >/dev/null || { say '缺少 Node.js 20.19 或更高版本。 Node.js 20.19 or later is missing.'; exit 1; }
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' ||
    { say "Node.js $(node --version) 太旧，需要 20.19 或更高版本。 Node.js 20.19 or later is needed."; exit 1; }
}

# True when any of the sources is newer than what was built of them.
stale() {
  local built=$1
  shift
  [ ! -e "$built" ] || [ -n "$(find "$@" \( -name node_modules -o -name dist -o -name bin -o -name obj \) -prune -o -type f -newer "$built" -print -quit)" ]
}

install_client() {
  if stale "$root/web/client/node_modules/.package-lock.json" "$root/web/client/package-lock.json"; then
    (cd "$root/web/client" && npm ci --no-audit --no-fund >&2)
  fi
}

build_client() {
  install_client
  if stale "$root/web/client/dist/index.html" "$root/web/client" "$root/docs/guide"; then
    (cd "$root/web/client" && npm run build >&2)
  fi
}
