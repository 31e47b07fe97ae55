# Two silos of an Orleans cluster, each with the web, over one PostgreSQL; sourced by run.sh, with `root` and `url` set.
# POSTGRES names the database (a Npgsql connection string); without it a server of its own is started and thrown away.

program=$root/artifacts/orleans/bin/TeacherNet.Web/Release/net10.0/teachernet.dll
children=()
place=

leave() {
  # The silos first, in order; the database when nobody uses it any more.
  for child in "${children[@]}"; do kill -TERM "$child" 2>/dev/null || true; done
  for child in "${children[@]}"; do wait "$child" 2>/dev/null || true; done
  if [ -n "$place" ]; then
    kill -INT "$(head -1 "$place/data/postmaster.pid" 2>/dev/null)" 2>/dev/null && sleep 1
    rm -rf "$place"
  fi
}

build_orleans() {
  local said
  stale "$program" "$root/grains" "$root/silo" "$root/web/TeacherNet.Web" "$root"/Directory.* || return 0
  if ! said=$(dotnet build "$root/web/TeacherNet.Web" -c Release -p:UseOrleans=true -v quiet -nologo 2>&1); then
    missing=$(grep -E 'NU1101|NU1102|NU1103|NU1603' <<<"$said" | grep -oE '(Unable to find( a stable)? package|depends on) [A-Za-z0-9.]+' | grep -oE '[A-Za-z0-9.]+$' | sed 's/\.$//' | sort -u | paste -sd' ')
    if [ -z "$missing" ]; then
      printf '%s\n' "$said" >&2
    else
      say "软件包注册表没有提供 ${missing}，因此不能以 Orleans 构建。deploy/run.sh 不加 --orleans 照常可用。"
      say "The package registry does not serve ${missing}, so nothing can be built on Orleans. deploy/run.sh without --orleans works as ever."
    fi
    exit 1
  fi
  touch "$program"
}

port() { node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'; }

start_database() {
  local bin port
  bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
  [ -n "$bin" ] || bin=$(dirname "$(command -v postgres)") || { say '缺少 PostgreSQL：请安装，或用 POSTGRES 指明数据库。 PostgreSQL is missing: install it, or name a database with POSTGRES.'; exit 1; }
  place=$(mktemp -d) port=$(port)
  servant=()
  # PostgreSQL refuses to run as root; Debian's package brings the user for it.
  if [ "$(id -u)" = 0 ]; then chown postgres "$place"; servant=(setpriv --reuid=postgres --regid=postgres --clear-groups); fi
  (cd "$place" && "${servant[@]}" "$bin/initdb" -D "$place/data" -U teachernet -A trust -E UTF8 --locale=C >/dev/null)
  (cd "$place" && "${servant[@]}" "$bin/pg_ctl" -D "$place/data" -l "$place/log" -w -o "-c port=$port -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200" start >/dev/null)
  (cd "$place" && "${servant[@]}" "$bin/createdb" -h 127.0.0.1 -p "$port" -U teachernet teachernet)
  POSTGRES="Host=127.0.0.1;Port=$port;Username=teachernet;Database=teachernet"
}

start_silo() { # address, further arguments
  TEACHERNET_POSTGRES=$POSTGRES dotnet "$program" serve --engine orleans --silo "127.0.0.1:$(port)" --quiet --data "${DATA:-$root/.data/orleans}" --urls "$1" "${@:2}" &
  children+=($!)
  until node -e 'fetch(process.argv[1]).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))' "$1/health/ready"; do
    kill -0 "$!" 2>/dev/null || { wait "$!"; exit $?; }
    sleep 0.5
  done
}

build_orleans
build_client
trap leave EXIT
trap 'exit 0' INT TERM
[ -n "${POSTGRES:-}" ] || start_database
start_silo "$url" --demo
second=${url%:*}:$((${url##*:} + 1))
start_silo "$second"
say "第二个节点 second silo: $second"
wait -n "${children[@]}"
