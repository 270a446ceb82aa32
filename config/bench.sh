#!/bin/sh
# Measures a verification beside its floor and beside EU DSS in short rounds, and prints the ratios of each round (lines RATIOS). Takes
# about fifteen minutes; keep the machine quiet meanwhile.
set -eu
cd "$(dirname "$0")/.."
. config/prepare.sh

need_jdk
need_maven
need_pdfsig
run_test_class org.carec.ecert.signature.VerifierRatios

# Files near the limit of 20 MB, within 64 MB over it: what comes out, and how long each takes in a JVM that is still cold.
heavy=ecert-ejb/target/heavy
mkdir -p "$heavy"
run_test_class org.carec.ecert.signature.HeavyFiles "$heavy"
JAVA_OPTIONS="-XX:+UseSerialGC -Xmn6m -Xmx84m" run_test_class org.carec.ecert.signature.HeavyRun "$heavy"
rm -r "$heavy"
