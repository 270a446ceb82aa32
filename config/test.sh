#!/bin/sh
# Runs everything: unit, container, system and browser tests. Ends with 0 when all are green.
set -eu
cd "$(dirname "$0")/.."
. config/prepare.sh

need_jdk
need_maven
need_chromium
need_pdfsig
need_softhsm
build verify "$@"
say "All tests passed."
