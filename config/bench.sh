#!/bin/sh
# Measures a verification beside its floor and beside EU DSS in short rounds, and prints the ratios of each round (lines RATIOS). Takes
# about seven minutes; keep the machine quiet meanwhile.
set -eu
cd "$(dirname "$0")/.."
. config/prepare.sh

need_jdk
need_maven
classes=ecert-ejb/target/bench.classpath
build -q test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath -pl ecert-ejb -am
java -cp "ecert-ejb/target/test-classes:ecert-ejb/target/classes:$(cat "$classes")" org.carec.ecert.signature.VerifierRatios
