#!/bin/sh
# Tries every mutant of some small signed files (bits turned, octets taken out and put in, revisions cut off, objects exchanged) and prints
# how many there were and how many passed. Fails if one passed in which something else is signed. Takes about ten minutes.
set -eu
cd "$(dirname "$0")/.."
. config/prepare.sh

need_jdk
need_maven
run_test_class org.carec.ecert.signature.MutationCommand
