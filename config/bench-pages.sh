#!/bin/sh
# Measures what the public answers cost beside an empty resource of the same server: processor time of server and database a request, in
# rounds, and the ratio to the floor: "page" and "json" ask one question again and again, "written" has each page of a known answer written anew,
# "anew" has each answer found anew: each asks about another moment since the document was registered, of a document and a body
# that the hub has looked up within two seconds. Then how soon a page is painted on a slow line, and 200
# readers at once for a minute. Needs a quiet machine and about ten minutes:
#   sh config/bench-pages.sh [SECONDS of each measurement]
set -eu
cd "$(dirname "$0")/.."
. config/prepare.sh

seconds=${1:-10}
port=18089
need_jdk
need_maven
need_wrk
need_chromium
[ -f ecert-ear/target/ecert-hub.jar ] || build -q package -DskipTests

work=$(mktemp -d)
java -jar ecert-ear/target/ecert-hub.jar demo --port $port --data "$work/data" >"$work/demo.log" 2>&1 &
demo=$!
trap 'kill $demo 2>/dev/null; sleep 3; rm -rf "$work"' EXIT INT TERM
until grep -q '^DEMO OK' "$work/demo.log"; do
    kill -0 $demo || { cat "$work/demo.log"; exit 1; }
    sleep 1
done
id=$(sed -n 's|^ *ACTIVE .*/d/||p' "$work/demo.log")

# Ticks of a hundredth of a second that server and database have used.
used() {
    total=0
    for pid in $(printf '%s\n' "$(pgrep -f "$work/data")" "$(pgrep -P $demo)" $demo | sort -u); do
        [ -r /proc/$pid/stat ] && total=$((total + $(sed 's/.*) //' /proc/$pid/stat | cut -d' ' -f12,13 | tr ' ' '+')))
    done
    echo $total
}

# load NAME SECONDS CONNECTIONS SCRIPT: prints microseconds of processor time a request.
load() {
    before=$(used)
    wrk -t1 -c"$3" -d"$2s" --timeout 20s -s "$4" --latency "http://127.0.0.1:$port" >"$work/wrk.log" 2>&1
    after=$(used)
    requests=$(sed -n 's/ *\([0-9]*\) requests in .*/\1/p' "$work/wrk.log")
    [ "${requests:-0}" -gt 0 ] || { cat "$work/wrk.log"; exit 1; }
    grep -E 'Non-2xx|Socket errors' "$work/wrk.log" >&2 || true
    echo $(((after - before) * 10000 / requests))
}

script() {
    printf '%s\n' "$2" >"$work/$1.lua"
}

script floor 'wrk.path = "/api/v1/ping"'
script page "wrk.path = '/d/$id'"
script written "local n = 0
request = function()
  n = n + 1
  return wrk.format('GET', '/d/$id?n=' .. n)
end"
script json "wrk.method = 'POST'; wrk.path = '/api/v1/verifications'; wrk.headers['Content-Type'] = 'application/json'; wrk.body = '{\"id\":\"$id\"}'"
script anew "local n = 0
request = function()
  n = n + 1
  local at = os.date('!%Y-%m-%dT%H:%M:%S', os.time() - 20) .. string.format('.%06dZ', n % 1000000)
  return wrk.format('POST', '/api/v1/verifications', { ['Content-Type'] = 'application/json' }, '{\"id\":\"$id\",\"at\":\"' .. at .. '\"}')
end
response = function(status, headers, body)
  if not body:find('\"verdict\":\"VALID\"', 1, true) then
    io.stderr:write('This measures something else: ', body, '\\n')
    os.exit(1)
  end
end"

# The just-in-time compiler is busy for minutes; what it uses would count as the answers'.
say "Warming up"
for time in 1 2 3; do
    for name in floor page written json anew; do load $name 20 4 "$work/$name.lua" >/dev/null; done
done
for round in 1 2 3; do
    floor=$(load floor "$seconds" 4 "$work/floor.lua")
    line="round $round: floor $floor us"
    for name in page written json anew; do
        cost=$(load $name "$seconds" 4 "$work/$name.lua")
        line="$line; $name $cost us ($(echo "$cost $floor" | awk '{printf "%.2f", $1 / $2}') times)"
    done
    echo "$line"
done
say "On a slow line"
run_hub_test_class org.carec.ecert.hub.verify.PagePaint "http://127.0.0.1:$port" "/verify" "/d/$id"
say "200 readers at once, 60 s"
load page 60 200 "$work/page.lua" >/dev/null
cat "$work/wrk.log"
