#!/bin/sh
# Takes pictures of a running hub's public pages in every language, on a desk and at 360 pixels, into a folder outside the project:
#   sh config/screenshots.sh DIR HUB VALID INVALID
# e.g. sh config/screenshots.sh ../pictures http://localhost:8080 'UZ0007-C26-4K7M2QX-8?t=...' UZ0007-C26-...
# VALID and INVALID are what follows /d/ in the addresses of such documents; config/demo.sh prints some.
set -eu
cd "$(dirname "$0")/.."
. config/prepare.sh

[ $# -eq 4 ] || { say "Usage: sh config/screenshots.sh DIR HUB VALID INVALID"; exit 2; }
need_jdk
need_maven
need_chromium
run_hub_test_class org.carec.ecert.hub.verify.Screenshots "$@"
