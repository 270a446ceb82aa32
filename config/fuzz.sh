#!/bin/sh
# Fuzzes the verifier (Jazzer): file structure, CMS, time-stamp, DER, each for so many minutes: sh config/fuzz.sh [MINUTES]
# What it found worth keeping stays in ecert-ejb/target/fuzz/ and is where the next run begins. Fails at the first find, a file crash-… .
set -eu
cd "$(dirname "$0")/.."
. config/prepare.sh

seconds=$((${1:-10} * 60))
need_jdk
need_maven
for target in file signature timeStamp der; do
    say "Fuzzing $target for $seconds s"
    mkdir -p "ecert-ejb/target/fuzz/$target"
    JAVA_OPTIONS="-Xmx1g -Djazzer.hooks=true" run_test_class com.code_intelligence.jazzer.Jazzer --target_class=org.carec.ecert.signature.SignatureFuzzTest \
        --target_method="$target" --instrumentation_includes="org.carec.ecert.signature.**" --hooks=true \
        --reproducer_path=ecert-ejb/target/fuzz -artifact_prefix=ecert-ejb/target/fuzz/ -max_total_time="$seconds" -timeout=10 \
        -rss_limit_mb=3000 -max_len=65536 -print_final_stats=1 "ecert-ejb/target/fuzz/$target"
done
say "Nothing found."
