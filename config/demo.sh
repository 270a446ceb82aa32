#!/bin/sh
# Builds the hub if anything changed, then runs the demonstration: sh config/demo.sh [--once] [--port N]
set -eu
cd "$(dirname "$0")/.."
. config/prepare.sh

jar=ecert-ear/target/ecert-hub.jar
log=ecert-ear/target/build.log

# True when the jar is there and nothing it is made from is newer.
up_to_date() {
    [ -f "$jar" ] && [ -z "$(find pom.xml */pom.xml ecert-ear/*.xml */src/main db .mvn -newer "$jar" 2>/dev/null | head -n 1)" ]
}

need_jdk
if ! up_to_date; then
    need_maven
    mkdir -p "$(dirname "$log")"
    say "Building the hub (some minutes the first time, it downloads about 500 MB); details in $log"
    if ! build -q package -DskipTests >"$log" 2>&1; then
        cat "$log" >&2
        say "The build failed."
        exit 1
    fi
    touch "$jar" # the build leaves a jar alone whose contents did not change
fi

# The server compiles quickly rather than well: a demonstration starts often and never runs hot. The process that makes keys and signs
# does not: RSA takes several times as long without the optimising compiler.
export ECERT_QUICK_START="${ECERT_QUICK_START:-true}"
exec java -jar "$jar" demo "$@"
